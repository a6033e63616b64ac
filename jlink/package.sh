#!/bin/sh
# Makes what is given to others, on Linux and macOS, from this build:
#   jlink/package.sh [image] [tarball] [deb] [rpm] [dmg]     (default: what this system has the tools for)
# A run-time image (JDK and JavaFX) by jlink, an app image by jpackage, AOT caches trained by the image itself; on Linux
# then a tarball for one user and the packages, on macOS a dmg. All of it goes to target/package.
set -eu

home=$(cd "${0%/*}/.." && pwd -P)
system=$(uname -s)
out=$home/target/package
say() { printf 'package: %s\n' "$*" >&2; }

"$home/modscope" --version > /dev/null
IFS= read -r jdk < "$home/target/app/jdk"
release=$("$home/modscope" --version | sed -e 's/^modscope \([^,]*\),.*/\1/')
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.security.jgss,java.xml
modules=$modules,jdk.accessibility,jdk.localedata,jdk.unsupported,jdk.zipfs,javafx.controls,javafx.swing

# Parts of the JDK that no window of JavaFX and no picture needs: Swing's looks, its texts and its HTML, sound, TIFF, charts,
# style sheets, schemas and catalogues for XML, printers, LDAP, messages in languages that the program does not speak. Of each
# package something has to stay.
swing=/java.desktop/javax/swing
unused="/java.desktop/com/sun/media/sound/[!A]*,$swing/plaf/nimbus/[!S]*,$swing/plaf/basic/Basic[!A]*,$swing/plaf/metal/Metal[!B]*"
unused="$unused,$swing/plaf/synth/[!R]*,$swing/text/html/[!O]*.*,$swing/text/html/parser/[!T]*.*,$swing/text/[!C]*.class"
unused="$unused,/java.desktop/com/sun/java/swing/plaf/gtk/GTK[!C]*,/java.desktop/com/sun/java/swing/plaf/motif/Motif[!B]*"
unused="$unused,/java.desktop/com/sun/imageio/plugins/tiff/TIFF[!I]*,/java.desktop/javax/imageio/plugins/tiff/[!T]*"
unused="$unused,/java.desktop/**/resources/*_*,/java.base/sun/security/tools/**/*_*"
apache=/java.xml/com/sun/org/apache
unused="$unused,$apache/bcel/internal/generic/[!A]*,$apache/bcel/internal/classfile/[!A]*,$apache/xalan/internal/xsltc/compiler/[!SX]*.class"
unused="$unused,$apache/xalan/internal/xsltc/compiler/util/[!T]*,$apache/**/res/*_*,$apache/**/msg/*_*,$apache/**/serializer/utils/*_*"
unused="$unused,$apache/xerces/internal/impl/xs/traversers/XSD[!H]*,/java.xml/jdk/xml/internal/jdkcatalog/**.mod,/java.xml/jdk/xml/internal/jdkcatalog/**.ent,/java.desktop/sun/print/[!S]*.class"
unused="$unused,/java.naming/com/sun/jndi/ldap/[!L]*.class,$apache/xerces/internal/impl/dv/xs/[!X]*"
unused="$unused,/javafx.controls/javafx/scene/chart/[!A]*,/javafx.controls/com/sun/javafx/scene/control/skin/caspian/[!i]*"

# The natives of JavaFX lie in the image's lib: unpacked at start they would go to the user's home.
make_runtime() {
    rm -rf "$out"
    mkdir -p "$out/natives"
    "$jdk/bin/jlink" --module-path "$home/target/app/javafx" --add-modules "$modules" --include-locales en,de \
        --compress zip-9 --strip-debug --no-header-files --no-man-pages \
        --exclude-resources "**.so,**.dylib,**.dll,**/doc-files/**,$unused" --output "$out/runtime"
    for jar in "$home"/target/app/javafx/*.jar; do
        (cd "$out/natives" && "$jdk/bin/jar" xf "$jar")
    done
    find "$out/natives" \( -name '*.so' -o -name '*.dylib' \) -exec mv {} "$out/runtime/lib/" \;
    rm -rf "$out/natives"
    (cd "$out/runtime" && rm -f bin/keytool lib/jrt-fs.jar lib/classlist lib/libsplashscreen.* lib/libjsound.*)
    # On Linux no window is AWT's, and no printer's; the sorting of long arrays can do without vectors.
    [ "$system" != Linux ] || (cd "$out/runtime/lib" && rm -f libawt_xawt.so libjawt.so libsimdsort.so psfont*)
    # Symbols are for debuggers.
    if [ "$system" = Linux ] && command -v strip > /dev/null; then
        find "$out/runtime" -name '*.so' -exec strip --strip-unneeded {} \;
    fi
}

# The flags of both faces, as the launcher of the source tree has them.
cli_flags='--enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dfile.encoding=UTF-8 -Djava.awt.headless=true'
# The pages of a cache stay those of the file where it is mapped to where it was made for. An answer given again is over before
# compiling pays.
cli_flags="$cli_flags -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-AOTReplayTraining"
cli_flags="$cli_flags -XX:Tier3InvocationThreshold=500 -XX:Tier3MinInvocationThreshold=250 -XX:Tier3CompileThreshold=2000"
window_flags='--add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics,ALL-UNNAMED -XX:+UseSerialGC -XX:-UsePerfData -XX:SweeperThreshold=100 -Dfile.encoding=UTF-8'
window_flags="$window_flags -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-AOTReplayTraining"
# What is AWT's draws into pictures alone; on macOS it brings the files that were clicked.
[ "$system" = Darwin ] || window_flags="$window_flags -Djava.awt.headless=true"

# Takes out of a library what is never read here, and its signatures: trim JAR PATTERN... (paths in the jar)
trim() {
    jar=$(find "$out/lib" -name "$1-[0-9]*.jar")
    shift
    mkdir "$out/trimmed"
    # The patterns are to be expanded in the folder of the unpacked jar.
    # shellcheck disable=SC2086,SC2048
    (cd "$out/trimmed" && "$jdk/bin/jar" xf "$jar" && sed '/^\r*$/q' META-INF/MANIFEST.MF > ../manifest &&
        rm -rf META-INF/MANIFEST.MF META-INF/*.SF META-INF/*.RSA module-info.class $* &&
        "$jdk/bin/jar" --create --file "$jar" --manifest ../manifest --date 2026-11-01T00:00:00Z .)
    rm -rf "$out/trimmed" "$out/manifest"
}

make_image() {
    mkdir -p "$out/input"
    cp -R "$home/target/app/lib" "$out/"
    # The words of licences, character maps of fonts that are not embedded here, the checking of XML against schemas.
    trim cyclonedx-core-java 'licenses/*.txt'
    trim fontbox 'org/apache/fontbox/cmap/Uni*' 'org/apache/fontbox/cmap/Adobe-*' 'org/apache/fontbox/cmap/[0-9A-HJ-TV-Z]*-*'
    trim woodstox-core com/ctc/wstx/shaded
    # The font of pages that bring none, and what merges, reads and prints pages; themes that nobody wears here.
    pdf=org/apache/pdfbox
    trim pdfbox $pdf/resources/ttf $pdf/multipdf $pdf/text $pdf/printing
    trim atlantafx-base 'atlantafx/base/theme/nord-*' 'atlantafx/base/theme/cupertino-*' 'atlantafx/base/theme/dracula*'
    # Algorithms on graphs: what is written to files uses the graphs alone.
    trim jgrapht-core 'org/jgrapht/alg/[a-hj-tv-z]*' org/jgrapht/generate
    # Storage, tools and views of git that nothing here comes by; Windows' agent, zlib and Kerberos for ssh.
    git=org/eclipse/jgit
    trim org.eclipse.jgit $git/internal/storage/dfs $git/internal/diffmergetool $git/gitrepo $git/blame $git/revplot
    trim jsch META-INF/versions/23/com/jcraft/jsch/windowsapi com/jcraft/jsch/jzlib com/jcraft/jsch/jgss
    # Libraries of libraries, for reading and checking what is only written here, and for algorithms that are not used.
    for unread in json-schema-validator snakeyaml jackson-dataformat-yaml itu commons-io commons-text antlr4-runtime apfloat jheaps \
        controlsfx; do
        rm "$out/lib/$unread"-[0-9]*.jar
    done
    # What jpackage finds it puts on the class path, where one jar is found sooner than thirty: that names the others itself.
    mv "$out/lib/modscope.jar" "$out/input/"
    cp -R "$home/sample-modules" "$out/input/sample-modules"
    icon=$home/icons/modscope-512.png
    extra=
    if [ "$system" = Darwin ]; then
        icon=$home/icons/modscope.icns
        # A picture for each type: both go into one folder of the image. Their names count from where jpackage runs.
        cp "$home/icons/gomod.icns" "$out/mod.icns"
        cp "$home/icons/gomod.icns" "$out/work.icns"
        extra="--mac-package-identifier dev.modscope.Modscope --file-associations $home/jlink/macos/mod.properties --file-associations $home/jlink/macos/work.properties"
    fi
    name=Modscope
    [ "$system" = Linux ] && name=modscope-window
    options=
    for flag in $(printf '%s' "$window_flags" | sed -e 's/--add-modules /--add-modules=/'); do
        options="$options --java-options $flag"
    done
    # shellcheck disable=SC2086
    (cd "$out" && "$jdk/bin/jpackage" --type app-image --name "$name" --app-version "$release" --dest "$out" \
        --description 'Explore the dependencies of Go modules' --vendor Modscope --icon "$icon" \
        --runtime-image "$out/runtime" --input "$out/input" --main-jar modscope.jar --main-class dev.modscope.Modscope \
        $options --java-options '-XX:AOTCache=$APPDIR/window.aot' --java-options -Xlog:disable \
        --java-options '-Dmodscope.samples=$APPDIR/sample-modules' $extra)
    app=$out/$name/lib/app
    [ "$system" = Darwin ] && app=$out/$name.app/Contents/app
    mv "$out"/lib/*.jar "$app/"
    rm -rf "$out/input" "$out/lib" "$out/runtime" "$out/mod.icns" "$out/work.icns"
}

plain_cache='-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining'

# A display to learn a start in a real window from: the one that is there, or one that nobody sees.
find_display() {
    server=
    if [ "$system" = Linux ] && [ -z "${DISPLAY:-}" ] && command -v Xvfb > /dev/null; then
        Xvfb -displayfd 3 -screen 0 1600x1000x24 3> "$scratch/display" > /dev/null 2>&1 &
        server=$!
        tries=0
        while [ ! -s "$scratch/display" ] && [ "$tries" -lt 100 ]; do
            sleep 0.1
            tries=$((tries + 1))
        done
        IFS= read -r number < "$scratch/display" && DISPLAY=:$number && export DISPLAY
    fi
}

# A start shows the picture of the last time, then draws: what is learnt is the second of two starts.
learn_window() {
    for learning in '' "-XX:AOTCacheOutput=$app/window.aot $plain_cache"; do
        # shellcheck disable=SC2086
        MODSCOPE_HOME=$scratch/home GOMODCACHE=$scratch/cache XDG_RUNTIME_DIR='' "$java" $learning -Xlog:all=off $window_flags "$@" \
            "-Dmodscope.samples=$app/sample-modules" -cp "$app/modscope.jar" \
            dev.modscope.Modscope --first-frame "$app/sample-modules/webshop" > /dev/null 2>&1 || rm -f "$app/window.aot"
    done
    [ -e "$app/window.aot" ]
}

# The caches hold classes, linked as a start needs them. Profiles of methods would make them a tenth larger.
train() {
    scratch=$(mktemp -d)
    # shellcheck disable=SC2086
    MODSCOPE_HOME=$scratch/home GOMODCACHE=$scratch/cache "$java" -XX:AOTCacheOutput="$app/cli.aot" $plain_cache -Xlog:all=off $cli_flags "-Dmodscope.samples=$app/sample-modules" \
        -cp "$app/modscope.jar" dev.modscope.Modscope --train > /dev/null 2>&1 || rm -f "$app/cli.aot"
    find_display
    { { [ "$system" = Darwin ] || [ -n "${DISPLAY:-}" ]; } && learn_window; } ||
        learn_window -Dglass.platform=Headless -Dprism.order=sw ||
        say "the JDK made no AOT cache for the window; it will start slower."
    [ -e "$app/cli.aot" ] || say "the JDK made no AOT cache for the command line; it will start slower."
    [ -z "$server" ] || kill "$server"
    rm -rf "$scratch"
}

# The command for a shell: command_line APP RUNTIME, as they lie in the image
command_line() {
    sed -e "s|@CLI_FLAGS@|$cli_flags|" -e "s|@WINDOW_FLAGS@|$window_flags|" -e "s|@APP@|$1|" -e "s|@RUNTIME@|$2|" \
        "$home/jlink/linux/modscope.in"
}

finish_linux() {
    mv "$out/modscope-window" "$out/modscope"
    image=$out/modscope
    app=$image/lib/app
    java=$image/lib/runtime/bin/java
    train
    # jpackage's launcher looks for the package it came from: it runs rpm or dpkg at each start. The command takes its place,
    # and the JVM bears the program's name.
    rm -f "$image/bin/modscope-window" "$image/lib/libapplauncher.so" "$image/lib/modscope-window.png" "$app/modscope-window.cfg"
    ln -s java "$image/lib/runtime/bin/modscope"
    command_line lib/app lib/runtime > "$image/bin/modscope"
    chmod 755 "$image/bin/modscope"
    share=$image/share
    mkdir -p "$share/icons" "$share/man/man1" "$share/bash-completion/completions"
    cp "$home"/icons/modscope-*.png "$home"/icons/gomod-*.png "$home/icons/modscope.svg" "$home/icons/gomod.svg" "$share/icons/"
    cp "$home/jlink/linux/dev.modscope.Modscope.xml" "$home/LICENSE" "$share/"
    "$image/bin/modscope" manual man > "$share/man/man1/modscope.1"
    "$image/bin/modscope" manual completion > "$share/bash-completion/completions/modscope"
    cp "$home/jlink/linux/install.sh" "$home/jlink/linux/uninstall.sh" "$image/"
}

tarball() {
    (cd "$out" && tar --sort=name --owner=0 --group=0 --numeric-owner -cf - modscope | xz -6 -T2 > "modscope-$release-linux-$(uname -m).tar.xz")
}

finish_macos() {
    java=$out/Modscope.app/Contents/runtime/Contents/Home/bin/java
    train
    # To be linked to from a folder on the PATH.
    command=$out/Modscope.app/Contents/Resources/modscope
    command_line app runtime/Contents/Home > "$command"
    chmod 755 "$command"
}

wanted=${*:-}
make_runtime
make_image
case $system in
    Linux)
        finish_linux
        for kind in ${wanted:-tarball deb rpm}; do
            case $kind in
                image) ;;
                tarball) tarball ;;
                deb) "$home/jlink/linux/deb.sh" "$out" "$release" || [ -z "$wanted" ] ;;
                rpm) "$home/jlink/linux/rpm.sh" "$out" "$release" || [ -z "$wanted" ] ;;
                *) say "$kind is not made on Linux"; exit 2 ;;
            esac
        done
        ;;
    Darwin)
        finish_macos
        [ "$wanted" = image ] || "$jdk/bin/jpackage" --type dmg --app-image "$out/Modscope.app" --dest "$out" --app-version "$release"
        ;;
    *) say "on Windows run jlink\\windows\\package.cmd"; exit 2 ;;
esac
say "made in $out:"
(cd "$out" && du -sh ./*) >&2
