#!/bin/sh
# Installs what jlink/package.sh made into a folder of its own, uses it, and takes it out again:
#   jlink/linux/check.sh [OUT]          (default: target/package)
# What needs a tool that is missing here is said and left out; everything else has to hold.
set -eu

home=$(cd "${0%/*}/../.." && pwd -P)
out=${1:-$home/target/package}
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
failed=0
ok() { printf 'ok       %s\n' "$*"; }
skip() { printf 'left out %s\n' "$*"; }
fail() { printf 'FAILED   %s\n' "$*"; failed=1; }
hold() { what=$1; shift; if "$@"; then ok "$what"; else fail "$what"; fi; }

export HOME="$prefix/home" XDG_DATA_HOME="$prefix/home/.local/share" XDG_CONFIG_HOME="$prefix/home/.config" \
    XDG_CACHE_HOME="$prefix/home/.cache" XDG_DATA_DIRS="$prefix/home/.local/share:/usr/local/share:/usr/share" \
    MODSCOPE_HOME="$prefix/home/modscope" GOMODCACHE="$prefix/cache" GOFLAGS=-mod=mod GOSUMDB=off
unset DISPLAY WAYLAND_DISPLAY GOPROXY || true
mkdir -p "$HOME"
listing() { find "$HOME" -mindepth 1 | sort; }

echo "sizes: $(du -sm "$out/modscope" | cut -f1) MB unpacked, $(du -m "$out"/modscope-*-linux-*.tar.* | cut -f1) MB tarball"
mkdir "$prefix/unpacked"
tar -xf "$out"/modscope-*-linux-*.tar.* -C "$prefix/unpacked"
before=$(listing)
"$prefix/unpacked/modscope/install.sh" > "$prefix/install.log" 2>&1 || { cat "$prefix/install.log"; exit 1; }
rm -rf "$prefix/unpacked"
command=$HOME/.local/bin/modscope
hold "the command says its version" sh -c "'$command' --version | grep -q '^modscope [0-9]'"
work=$prefix/work
cp -R "$XDG_DATA_HOME/modscope/lib/app/sample-modules/webshop" "$work"
hold "list without a network" sh -c "GOPROXY=file://$XDG_DATA_HOME/modscope/lib/app/sample-modules/proxy '$command' -C '$work' list | grep -q '^shop.example/webshop'"
hold "pictures without a display" sh -c "cd '$prefix' && '$command' '$XDG_DATA_HOME/modscope/lib/app/sample-modules/webshop' --pictures '$prefix/pictures' > /dev/null 2>&1; [ -s '$prefix/pictures/modscope-window.png' ]"
hold "no native library was unpacked to the home folder" sh -c "! [ -e '$HOME/.openjfx' ]"
hold "the manual page and the completion are there" sh -c "[ -s '$XDG_DATA_HOME/man/man1/modscope.1' ] && [ -s '$XDG_DATA_HOME/bash-completion/completions/modscope' ]"
entry=$XDG_DATA_HOME/applications/dev.modscope.Modscope.desktop
hold "the desktop entry starts it with files" grep -q "^Exec=\"$XDG_DATA_HOME/modscope/bin/modscope\" %F" "$entry"
if command -v desktop-file-validate > /dev/null; then
    hold "the desktop entry is valid" desktop-file-validate "$entry"
else
    skip "desktop-file-validate is not here"
fi
printf 'module m\n' > "$prefix/go.mod"
printf 'M.K.' > "$prefix/other.mod"
if command -v xdg-mime > /dev/null; then
    hold "go.mod is text/x-go-mod" [ "$(xdg-mime query filetype "$prefix/go.mod")" = text/x-go-mod ]
    hold "another .mod is not" [ "$(xdg-mime query filetype "$prefix/other.mod")" != text/x-go-mod ]
elif [ -r "$XDG_DATA_HOME/mime/globs2" ]; then
    hold "go.mod is text/x-go-mod, by its literal name" grep -q '^80:text/x-go-mod:go.mod:cs$' "$XDG_DATA_HOME/mime/globs2"
    hold "no glob takes other .mod files" sh -c "! grep -q '\*\.mod' '$XDG_DATA_HOME/mime/globs2'"
    skip "xdg-mime is not here"
else
    skip "neither xdg-mime nor update-mime-database is here"
fi
"$XDG_DATA_HOME/modscope/uninstall.sh" > /dev/null
rm -rf "$XDG_DATA_HOME/mime" "$XDG_DATA_HOME/applications" "$HOME/modscope" "$XDG_CACHE_HOME"
left=$(listing | grep -E 'modscope|Modscope|x-go-' || true)
hold "nothing is left behind" [ -z "$left" ]
[ -z "$left" ] || printf '%s\n' "$left"
if [ -n "$(find "$out" -maxdepth 1 -name '*.deb')" ] && command -v dpkg-deb > /dev/null; then
    dpkg-deb -x "$out"/*.deb "$prefix/deb"
    hold "the deb holds the literal names only" grep -q 'pattern="go.mod"' "$prefix/deb/usr/share/mime/packages/dev.modscope.Modscope.xml"
    hold "the deb's image starts" sh -c "'$prefix/deb/opt/modscope/bin/modscope' --version | grep -q '^modscope'"
else
    skip "no deb was made"
fi
exit $failed
