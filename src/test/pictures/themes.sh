#!/bin/sh
# Makes the README's samples of the three themes anew: src/test/pictures/themes.sh, after 'mvn package'.
set -e
cd "$(dirname "$0")/../../.."
for theme in light dark print; do
  ./modscope export -C sample-modules/webshop --why crypto.example/hash --get web.example/router@v1.9.0 \
    --theme "$theme" --scale 2 --no-source -o "$PWD/icons/export-$theme.png"
done
