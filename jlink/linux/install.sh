#!/bin/sh
# Installs this build for one user: a menu entry, its icon, and go.mod and go.work opening with a double click.
# Nothing is copied but these three small files; they point to this folder, so leave it where it is.
set -eu

case $0 in
    */*) here=${0%/*} ;;
    *) here=. ;;
esac
home=$(cd "$here/../.." && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
name=dev.modscope.Modscope

mkdir -p "$data/applications" "$data/icons/hicolor/scalable/apps" "$data/mime/packages"
cp "$home/icons/modscope.svg" "$data/icons/hicolor/scalable/apps/$name.svg"
cp "$home/jlink/linux/$name.xml" "$data/mime/packages/$name.xml"

# In a desktop entry a quoted argument wants these characters escaped, and the backslash itself twice.
exec_path=$(printf '%s' "$home/modscope" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g')
cat > "$data/applications/$name.desktop" <<END
[Desktop Entry]
Type=Application
Name=Modscope
GenericName=Go module explorer
Comment=Explore the dependencies of Go modules
Exec="$exec_path" %f
Icon=$name
Terminal=false
Categories=Development;
Keywords=go;golang;module;dependency;go.mod;go.work;
MimeType=text/x-go-mod;text/x-go-work;
StartupNotify=true
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
echo "Modscope is in the menu for $(id -un), from $home. To take it out: $home/jlink/linux/uninstall.sh"
