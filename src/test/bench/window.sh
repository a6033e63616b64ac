#!/bin/sh
# Times the window itself: opening, frames while the picture moves, steps of the slider, how long its thread is held.
# Where there is a display it opens there; otherwise the toolkit's headless platform is used, which is slower to show and
# no figure of record.
#   src/test/bench/window.sh WORKSPACES [SCRATCH [PARTS]]     WORKSPACES holds etcd and kubernetes; GOPROXY and GOMODCACHE as set
set -eu
home=$(cd "${0%/*}/../../.." && pwd -P)
workspaces=${1:?name the folder that holds the workspaces etcd and kubernetes}
scratch=${2:-$(mktemp -d)}
mkdir -p "$scratch"
cd "$home"
[ -d target/test-classes/dev ] || mvn -q -DskipTests test-compile
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/bench-classpath
jars=$(tr ':' '\n' < target/bench-classpath | grep -v '/org/openjfx/' | tr '\n' ':')
fx=$(tr ':' '\n' < target/bench-classpath | grep '/org/openjfx/' | tr '\n' ':')
IFS= read -r jdk < target/app/jdk
platform=""
[ -n "${DISPLAY:-}" ] || platform="-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true"
# shellcheck disable=SC2086
exec "$jdk/bin/java" -XX:+UseSerialGC -XX:SweeperThreshold=100 -Xmx1g $platform --module-path "$fx" --add-modules javafx.controls,javafx.swing \
    --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "target/test-classes:target/classes:$jars" \
    dev.modscope.ui.WindowBench "$workspaces" "$scratch" "${3:-rehearse,motion,slide,made}"
