#!/bin/sh
# A Debian package of the app image: deb.sh OUT RELEASE. jpackage would ask dpkg about every library of the image and
# claim *.mod for itself, so the package is put together here.
set -eu
out=$1
release=$2
here=$(cd "${0%/*}" && pwd -P)
name=dev.modscope.Modscope
command -v dpkg-deb > /dev/null || { echo "package: no dpkg-deb here, so no deb" >&2; exit 1; }

root=$out/deb
rm -rf "$root"
mkdir -p "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/man/man1" \
    "$root/usr/share/bash-completion/completions" "$root/usr/share/mime/packages" \
    "$root/usr/share/icons/hicolor/scalable/apps" "$root/usr/share/doc/modscope" "$root/DEBIAN"
cp -R "$out/modscope" "$root/opt/modscope"
rm -f "$root/opt/modscope/install.sh" "$root/opt/modscope/uninstall.sh"
share=$root/opt/modscope/share
ln -s /opt/modscope/bin/modscope "$root/usr/bin/modscope"
cp "$here/$name.desktop" "$root/usr/share/applications/"
gzip -9n < "$share/man/man1/modscope.1" > "$root/usr/share/man/man1/modscope.1.gz"
cp "$share/bash-completion/completions/modscope" "$root/usr/share/bash-completion/completions/"
cp "$share/$name.xml" "$root/usr/share/mime/packages/"
cp "$share/icons/modscope.svg" "$root/usr/share/icons/hicolor/scalable/apps/$name.svg"
cp "$share/LICENSE" "$root/usr/share/doc/modscope/copyright"
for size in 16 24 32 48 64 128 256 512; do
    folder=$root/usr/share/icons/hicolor/${size}x$size
    mkdir -p "$folder/apps" "$folder/mimetypes"
    cp "$share/icons/modscope-$size.png" "$folder/apps/$name.png"
    cp "$share/icons/gomod-$size.png" "$folder/mimetypes/text-x-go-mod.png"
    cp "$share/icons/gomod-$size.png" "$folder/mimetypes/text-x-go-work.png"
done
rm -rf "$share/man" "$share/bash-completion" "$share/icons"
case $(uname -m) in
    x86_64) arch=amd64 ;;
    aarch64) arch=arm64 ;;
    *) arch=$(uname -m) ;;
esac
cat > "$root/DEBIAN/control" <<END
Package: modscope
Version: $release
Section: devel
Priority: optional
Architecture: $arch
Maintainer: Modscope
Installed-Size: $(du -sk "$root" | cut -f1)
Depends: libc6
Recommends: libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1, libfreetype6, libfontconfig1, shared-mime-info, desktop-file-utils
Description: explorer for the dependencies of Go modules
 Opens a go.mod or go.work file, computes the build list with its own minimal
 version selection, draws the requirement graph, explains why each version was
 selected, and shows what an upgrade or downgrade would change.
END
cp "$here/postinst" "$here/postrm" "$root/DEBIAN/"
chmod 755 "$root/DEBIAN/postinst" "$root/DEBIAN/postrm"
chmod -R u=rwX,go=rX "$root/opt" "$root/usr"
dpkg-deb --root-owner-group -Zxz -z6 --build "$root" "$out/modscope_${release}_$arch.deb" > /dev/null
rm -rf "$root"
