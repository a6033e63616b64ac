#!/bin/sh
# Times the starts of what jlink/package.sh made: the window to its first picture, with the AOT cache and without, with
# the picture of the last time and without, a second start that hands over, and `list` beside `go list -m all`. Without a
# display the toolkit's headless platform draws.
#   src/test/bench/start.sh [RUNS [WORKSPACES]]      WORKSPACES holds etcd, terraform, kubernetes; GOPROXY and GOMODCACHE as set
set -eu
home=$(cd "${0%/*}/../../.." && pwd -P)
[ -x "$home/target/package/modscope/bin/modscope" ] || { echo "start: run jlink/package.sh first" >&2; exit 1; }
IFS= read -r jdk < "$home/target/app/jdk"
exec "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$home/src/test/bench/Start.java" "$home/target/package/modscope" "$@"
