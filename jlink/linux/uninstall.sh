#!/bin/sh
# Takes out what install.sh put in for this user. A source tree stays; the copy of an app image goes.
set -eu

data=${XDG_DATA_HOME:-$HOME/.local/share}
config=${XDG_CONFIG_HOME:-$HOME/.config}
name=dev.modscope.Modscope

rm -f "$data/applications/$name.desktop" "$data/icons/hicolor/scalable/apps/$name.svg" "$data/mime/packages/$name.xml"
rm -f "$data"/icons/hicolor/*/apps/"$name.png" "$data"/icons/hicolor/*/mimetypes/text-x-go-mod.png \
    "$data"/icons/hicolor/*/mimetypes/text-x-go-work.png
if [ "$(readlink "$HOME/.local/bin/modscope" 2> /dev/null)" = "$data/modscope/bin/modscope" ]; then
    rm -f "$HOME/.local/bin/modscope" "$data/man/man1/modscope.1" "$data/bash-completion/completions/modscope"
fi
if [ -x "$data/modscope/bin/modscope" ] && [ -d "$data/modscope/lib/runtime" ]; then
    rm -rf "$data/modscope"
fi
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
        # A list that xdg-mime had made for this alone goes whole.
        if [ -L "$list" ] || grep -qv '^[[:space:]]*\(\[.*\]\)\{0,1\}[[:space:]]*$' "$list.modscope"; then
            cat "$list.modscope" > "$list"
        else
            rm -f "$list"
        fi
        rm -f "$list.modscope"
    fi
done
# Folders that only this program had filled.
for folder in "$data"/icons/hicolor/*/apps "$data"/icons/hicolor/*/mimetypes "$data"/icons/hicolor/* "$data/icons/hicolor" \
    "$data/icons" "$data/man/man1" "$data/man" "$data/bash-completion/completions" "$data/bash-completion" "$config"; do
    rmdir "$folder" 2> /dev/null || true
done
echo "Modscope is out of the menu for $(id -un)."
