#!/bin/sh
# Writes the small exports anew that GoldenTest compares with; look at the differences before they are kept.
set -eu
home=$(cd "${0%/*}/../../.." && pwd -P)
cd "$home"
mvn -q -B -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile=target/golden-classpath
jars=$(tr ':' '\n' < target/golden-classpath | grep -v '/org/openjfx/' | tr '\n' ':')
"$home/modscope" --version > /dev/null
IFS= read -r jdk < target/app/jdk
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$jdk/bin/java" -Djava.awt.headless=true "-Dmodscope.project=$home" -cp "target/test-classes:target/classes:$jars" \
    dev.modscope.export.GoldenTest "$scratch"
