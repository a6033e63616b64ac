#!/bin/sh
# Installs what jlink/package.sh made into a folder of its own, uses it, and takes it out again:
#   jlink/linux/check.sh [OUT]          (default: target/package)
# What needs a tool that is missing here is said and left out; everything else has to hold.
set -eu

home=$(cd "${0%/*}/../.." && pwd -P)
out=${1:-$home/target/package}
prefix=$(mktemp -d)
first=
trap '[ -z "$first" ] || kill "$first" 2> /dev/null || true; rm -rf "$prefix"' EXIT
failed=0
ok() { printf 'ok       %s\n' "$*"; }
skip() { printf 'left out %s\n' "$*"; }
fail() { printf 'FAILED   %s\n' "$*"; failed=1; }
hold() { what=$1; shift; if "$@"; then ok "$what"; else fail "$what"; fi; }

export HOME="$prefix/home" XDG_DATA_HOME="$prefix/home/.local/share" XDG_CONFIG_HOME="$prefix/home/.config" \
    XDG_CACHE_HOME="$prefix/home/.cache" XDG_DATA_DIRS="/usr/local/share:/usr/share" XDG_RUNTIME_DIR= \
    MODSCOPE_HOME="$prefix/data" GOMODCACHE="$prefix/cache" GOFLAGS=-mod=mod GOSUMDB=off
unset DISPLAY WAYLAND_DISPLAY GOPROXY || true
mkdir -p "$HOME" "$prefix/data"
listing() { find "$HOME" -mindepth 1 | sort; }

# A network that is not there, where the system lets this be made.
alone=
if command -v unshare > /dev/null && unshare -n true 2> /dev/null; then alone='unshare -n'; fi

# What type a file of this name has by the shared MIME database, as its specification says: literal names before globs, then
# the greater weight, then the longer glob.
type_by_name() {
    cat "$XDG_DATA_HOME/mime/globs2" /usr/local/share/mime/globs2 /usr/share/mime/globs2 2> /dev/null |
        awk -F: -v name="$1" '
            /^#/ { next }
            {
                literal = ($3 !~ /[*?[]/)
                if (literal ? $3 == name : (substr($3, 1, 1) == "*" && $3 !~ /[?[]/ && length(name) >= length($3) - 1 &&
                        substr(name, length(name) - length($3) + 2) == substr($3, 2))) {
                    rank = literal * 1000000 + $1 * 1000 + length($3)
                    if (rank > best) { best = rank; type = $2 }
                }
            }
            END { print type == "" ? "unknown" : type }'
}

unpacked=$(du -sm "$out/modscope" | cut -f1)
tarball=$(find "$out" -maxdepth 1 -name 'modscope-*-linux-*.tar.*')
packed=$(du -m "$tarball" | cut -f1)
hold "the app image takes $unpacked MB, at most 150" [ "$unpacked" -le 150 ]
hold "its tarball takes $packed MB, at most 75" [ "$packed" -le 75 ]
other_before=$(type_by_name tune.mod)
before=$(listing)
mkdir "$prefix/unpacked"
tar -xf "$tarball" -C "$prefix/unpacked"
if $alone "$prefix/unpacked/modscope/install.sh" > "$prefix/install.log" 2>&1; then
    ok "it installs without root${alone:+, without a network}"
else
    cat "$prefix/install.log"
    exit 1
fi
rm -rf "$prefix/unpacked"
place=$XDG_DATA_HOME/modscope
app=$place/lib/app
command=$HOME/.local/bin/modscope
export GOPROXY="file://$app/sample-modules/proxy"
hold "the command says its version" sh -c "'$command' --version | grep -q '^modscope [0-9]'"
work=$prefix/work
cp -R "$app/sample-modules/webshop" "$work"
hold "list without a network" sh -c "$alone '$command' -C '$work' list | grep -q '^shop.example/webshop'"
endings='png svg pdf dot mmd graphml gexf json csv changes.csv md changes.md cdx.json cdx.xml'
files=
for ending in $endings; do files="$files -o $prefix/exported.$ending"; done
# shellcheck disable=SC2086
$alone "$command" export -C "$work" --get web.example/router@v1.9.0 $files > "$prefix/export.log" 2>&1 || cat "$prefix/export.log"
for ending in $endings; do
    [ -s "$prefix/exported.$ending" ] || fail "an export as .$ending"
done
hold "every format is exported" [ "$(find "$prefix" -maxdepth 1 -name 'exported.*' -size +0 | wc -l)" = 14 ]
hold "pictures without a display" sh -c "cd '$prefix' && $alone '$command' '$work' --pictures '$prefix/pictures' > /dev/null 2>&1; [ -s '$prefix/pictures/modscope-window.png' ]"
hold "no native library was unpacked to the home folder" sh -c "! [ -e '$HOME/.openjfx' ]"
hold "the manual page and the completion are there" sh -c "[ -s '$XDG_DATA_HOME/man/man1/modscope.1' ] && [ -s '$XDG_DATA_HOME/bash-completion/completions/modscope' ]"

entry=$XDG_DATA_HOME/applications/dev.modscope.Modscope.desktop
hold "the desktop entry starts it with files" grep -q "^Exec=\"$place/bin/modscope\" %F" "$entry"
hold "the desktop entry knows the windows" grep -q '^StartupWMClass=dev\.modscope\.ui\.instance\.ModscopeWindow$' "$entry"
hold "the desktop entry names both types" grep -q '^MimeType=text/x-go-mod;text/x-go-work;$' "$entry"
started=$(sed -n 's/^Exec="\(.*\)" %F$/\1/p' "$entry")
hold "the program of the desktop entry opens the file" sh -c "cd '$prefix' && '$started' '$work/go.mod' 2> /dev/null | grep -q '^shop.example/webshop'"
if command -v desktop-file-validate > /dev/null; then
    hold "the desktop entry is valid" desktop-file-validate "$entry"
else
    skip "desktop-file-validate is not here"
fi

if [ -r "$XDG_DATA_HOME/mime/globs2" ]; then
    hold "go.mod is text/x-go-mod by its name" [ "$(type_by_name go.mod)" = text/x-go-mod ]
    hold "go.work is text/x-go-work by its name" [ "$(type_by_name go.work)" = text/x-go-work ]
    hold "another .mod is $other_before, as before" [ "$(type_by_name tune.mod)" = "$other_before" ]
    hold "so are names that only end in go.mod" [ "$(type_by_name my-go.mod)" = "$other_before" ]
else
    skip "update-mime-database is not here"
fi
# xdg-mime asks the desktop's own tool; without one of those it looks into files and knows no names.
desktop=
if command -v mimetype > /dev/null; then desktop=X-Generic; elif command -v gio > /dev/null; then desktop=GNOME; fi
if command -v xdg-mime > /dev/null && [ -n "$desktop" ]; then
    asked() { XDG_CURRENT_DESKTOP=$desktop xdg-mime query filetype "$1"; }
    for name in go.mod go.work other.mod; do printf 'module m\n' > "$prefix/$name"; done
    hold "xdg-mime says so of go.mod" [ "$(asked "$prefix/go.mod")" = text/x-go-mod ]
    hold "xdg-mime says so of go.work" [ "$(asked "$prefix/go.work")" = text/x-go-work ]
    hold "xdg-mime says $other_before of another .mod" [ "$(asked "$prefix/other.mod")" = "$other_before" ]
    hold "xdg-mime names it the default for both" sh -c "xdg-mime query default text/x-go-mod | grep -q dev.modscope && xdg-mime query default text/x-go-work | grep -q dev.modscope"
else
    skip "xdg-mime with gio or mimetype is not here; the MIME database was read as it does"
fi

# The first start stays, on the headless platform; later ones find it and end. Each takes the place of a shell, so that what
# is killed in the end is the program. A later one that finds nobody would stay, too, and is given a minute.
export JDK_JAVA_OPTIONS='-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true -Dmodscope.display=true'
limit=
start() {
    export DISPLAY=:headless
    # shellcheck disable=SC2086
    exec $limit "$place/bin/modscope" "$@"
}
start "$work" > "$prefix/first.log" 2>&1 &
first=$!
tries=0
until [ -n "$(find "$MODSCOPE_HOME/run" -name '*.sock' 2> /dev/null)" ] || [ $tries -ge 300 ]; do
    sleep 0.1
    tries=$((tries + 1))
done
sleep 5
# The best tells what the program takes, the median what a machine takes that has other things to do. What the JVM takes
# to say its version is told beside it and allows nothing. The time is judged and fails nothing: machines differ.
times=$prefix/times
: > "$times"
for _ in 1 2 3 4 5 6 7 8 9 10; do
    from=$(date +%s%N)
    (limit='timeout 60'; start "$work") > /dev/null 2>&1 || fail "a second start ends well"
    echo $((($(date +%s%N) - from) / 1000000)) >> "$times"
    from=$(date +%s%N)
    "$place/lib/runtime/bin/java" -version > /dev/null 2>&1
    echo $((($(date +%s%N) - from) / 1000000)) >> "$times.bare"
done
best=$(sort -n "$times" | sed -n 1p)
median=$(sort -n "$times" | sed -n 5p)
bare=$(sort -n "$times.bare" | sed -n 1p)
told="a second start hands over in $best ms (median $median ms of 10; the JVM alone $bare ms)"
if [ "$best" -le 300 ]; then ok "$told, at most 300"; else echo "slow: $told, more than 300"; fi
hold "the first start is still there" kill -0 "$first"
kill "$first"
wait "$first" 2> /dev/null || true
first=
unset JDK_JAVA_OPTIONS

"$place/uninstall.sh" > /dev/null
# What update-mime-database and update-desktop-database make of an empty folder is theirs.
rm -rf "$XDG_DATA_HOME/mime" "$XDG_DATA_HOME/applications"
for folder in "$XDG_DATA_HOME" "$HOME/.local/bin" "$HOME/.local"; do
    rmdir "$folder" 2> /dev/null || true
done
after=$(listing)
hold "nothing is left behind" [ "$after" = "$before" ]
[ "$after" = "$before" ] || printf '%s\n' "$after"

deb=$(find "$out" -maxdepth 1 -name '*.deb')
if [ -n "$deb" ] && command -v dpkg > /dev/null; then
    root=$prefix/root
    mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/triggers"
    : > "$root/var/lib/dpkg/status"
    # Where it is to live, other packages have types, too.
    mkdir -p "$root/usr/share/mime/packages"
    printf '%s\n' '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info"/>' > "$root/usr/share/mime/packages/others.xml"
    debian() {
        dpkg --root="$root" --log="$prefix/dpkg.log" --force-not-root --force-depends --force-script-chrootless "$@" > "$prefix/dpkg.out" 2>&1
    }
    hold "the deb installs into a root of its own" debian --install "$deb"
    hold "it holds the literal names only" sh -c "grep -q 'pattern=\"go.mod\"' '$root/usr/share/mime/packages/dev.modscope.Modscope.xml' && ! grep -q 'pattern=\"\*\.mod' '$root/usr/share/mime/packages/dev.modscope.Modscope.xml'"
    hold "its desktop entry names a program that is there" [ -x "$root$(sed -n 's/^Exec=\([^ ]*\) .*/\1/p' "$root/usr/share/applications/dev.modscope.Modscope.desktop")" ]
    hold "its image starts" sh -c "'$root/opt/modscope/bin/modscope' --version | grep -q '^modscope'"
    hold "the deb is taken out" debian --purge modscope
    left=$(find "$root" -path "$root/var/lib/dpkg" -prune -o \( -type f -o -type l \) -print | grep -E 'modscope|Modscope|x-go-' || true)
    hold "nothing of it is left" [ -z "$left" ]
    [ -z "$left" ] || printf '%s\n' "$left"
else
    skip "no deb was made"
fi

rpm=$(find "$out" -maxdepth 1 -name '*.rpm')
if [ -n "$rpm" ] && command -v rpm > /dev/null; then
    root=$prefix/rpm
    mkdir -p "$root"
    red() { rpm --root "$root" --dbpath /rpm --nodeps --noscripts "$@" > "$prefix/rpm.out" 2>&1; }
    hold "the rpm installs into a root of its own" red --install "$rpm"
    hold "its files are whole" red --verify modscope
    hold "its image starts, too" sh -c "'$root/opt/modscope/bin/modscope' --version | grep -q '^modscope'"
    hold "the rpm is taken out" red --erase modscope
    left=$(find "$root" -path "$root/rpm" -prune -o \( -type f -o -type l \) -print)
    hold "nothing of that is left" [ -z "$left" ]
    [ -z "$left" ] || printf '%s\n' "$left"
else
    skip "no rpm was made"
fi
exit $failed
