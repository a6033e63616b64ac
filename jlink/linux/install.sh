#!/bin/sh
# Installs for one user, without root: a menu entry, icons, go.mod and go.work opening with a double click, and from an
# app image also the command, its manual page and its completion. From a source tree nothing is copied but small files
# that point to it; an app image is copied, so that the folder it was unpacked in can go.
set -eu

case $0 in
    */*) here=${0%/*} ;;
    *) here=. ;;
esac
here=$(cd "$here" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
name=dev.modscope.Modscope

if [ -x "$here/bin/modscope" ]; then
    place=$data/modscope
    if [ "$here" != "$place" ]; then
        rm -rf "$place.new"
        mkdir -p "$data"
        cp -R "$here" "$place.new"
        rm -rf "$place"
        mv "$place.new" "$place"
    fi
    icons=$place/share/icons
    mime=$place/share/$name.xml
    start=$place/bin/modscope
    bin=$HOME/.local/bin
    mkdir -p "$bin" "$data/man/man1" "$data/bash-completion/completions"
    ln -sf "$start" "$bin/modscope"
    cp "$place/share/man/man1/modscope.1" "$data/man/man1/"
    cp "$place/share/bash-completion/completions/modscope" "$data/bash-completion/completions/"
    case :$PATH: in
        *:"$bin":*) ;;
        *) echo "install: $bin is not on PATH; the command is $bin/modscope." >&2 ;;
    esac
    origin=$place
    out=$place/uninstall.sh
else
    home=$(cd "$here/../.." && pwd -P)
    icons=$home/icons
    mime=$here/$name.xml
    start=$home/modscope
    origin=$home
    out=$here/uninstall.sh
fi

for size in 16 24 32 48 64 128 256 512; do
    folder=$data/icons/hicolor/${size}x$size
    mkdir -p "$folder/apps" "$folder/mimetypes"
    cp "$icons/modscope-$size.png" "$folder/apps/$name.png"
    for type in text-x-go-mod text-x-go-work; do
        cp "$icons/gomod-$size.png" "$folder/mimetypes/$type.png"
    done
done
mkdir -p "$data/applications" "$data/icons/hicolor/scalable/apps" "$data/mime/packages"
cp "$icons/modscope.svg" "$data/icons/hicolor/scalable/apps/$name.svg"
cp "$mime" "$data/mime/packages/$name.xml"

# In a desktop entry a quoted argument wants these characters escaped, and the backslash itself twice.
exec_path=$(printf '%s' "$start" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g')
cat > "$data/applications/$name.desktop" <<END
[Desktop Entry]
Type=Application
Name=Modscope
GenericName=Go module explorer
Comment=Explore the dependencies of Go modules
Exec="$exec_path" %F
Icon=$name
Terminal=false
Categories=Development;
Keywords=go;golang;module;dependency;go.mod;go.work;
MimeType=text/x-go-mod;text/x-go-work;
StartupNotify=true
StartupWMClass=dev.modscope.ui.instance.ModscopeWindow
END

told=
for tool in update-mime-database update-desktop-database xdg-mime; do
    if ! command -v "$tool" > /dev/null; then
        told="$told $tool"
    fi
done
if command -v update-mime-database > /dev/null; then
    update-mime-database "$data/mime"
fi
if command -v update-desktop-database > /dev/null; then
    update-desktop-database "$data/applications"
fi
if command -v xdg-mime > /dev/null; then
    xdg-mime default "$name.desktop" text/x-go-mod text/x-go-work ||
        echo "install: xdg-mime could not make Modscope the default for go.mod and go.work; choose it in the file manager." >&2
fi
if [ -n "$told" ]; then
    echo "install: not found:$told. The files are in place; the double click works once these have run" >&2
    echo "install: (Debian, Ubuntu: apt install shared-mime-info desktop-file-utils xdg-utils; then run this again)." >&2
fi
echo "Modscope is in the menu for $(id -un), from $origin. To take it out: $out"
