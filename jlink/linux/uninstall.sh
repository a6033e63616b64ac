#!/bin/sh
# Takes out what install.sh put in for this user. The folder of the build stays.
set -eu

data=${XDG_DATA_HOME:-$HOME/.local/share}
config=${XDG_CONFIG_HOME:-$HOME/.config}
name=dev.modscope.Modscope

rm -f "$data/applications/$name.desktop" "$data/icons/hicolor/scalable/apps/$name.svg" "$data/mime/packages/$name.xml"
if command -v update-mime-database > /dev/null && [ -d "$data/mime" ]; then
    update-mime-database "$data/mime"
fi
if command -v update-desktop-database > /dev/null && [ -d "$data/applications" ]; then
    update-desktop-database "$data/applications"
fi
# The person's own choices of defaults name Modscope no longer; all others stay as they are.
for list in "$config/mimeapps.list" "$data/applications/mimeapps.list"; do
    if [ -f "$list" ] && grep -q "$name\.desktop" "$list"; then
        sed -e "s/$name\.desktop;//g" -e "s/$name\.desktop//g" "$list" |
            grep -v '^text/x-go-\(mod\|work\)=;*$' > "$list.modscope" || true
        cat "$list.modscope" > "$list"
        rm -f "$list.modscope"
    fi
done
echo "Modscope is out of the menu for $(id -un)."
