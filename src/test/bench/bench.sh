#!/bin/sh
# Times Modscope against the go command on the real workspaces of a corpora folder, and its inside on its own.
#   src/test/bench/bench.sh [CORPORA [RUNS]]      (default: ../shared/corpora, 15 runs)
set -eu
home=$(cd "${0%/*}/../../.." && pwd -P)
corpora=${1:-$home/../shared/corpora}
runs=${2:-15}
command -v go > /dev/null || { echo "bench: needs the go command on PATH to compare with" >&2; exit 1; }
[ -r "$corpora/proxy.zip" ] || { echo "bench: no proxy.zip in $corpora; name the corpora's folder" >&2; exit 1; }
"$home/modscope" --version
go version
IFS= read -r jdk < "$home/target/app/jdk"
exec "$jdk/bin/java" -Xmx512m --enable-native-access=ALL-UNNAMED -cp "$home/target/app/lib/modscope.jar" "$home/src/test/bench/Bench.java" \
    "$home/modscope" "$corpora" "$runs"
