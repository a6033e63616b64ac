#!/bin/sh
# An RPM package of the app image: rpm.sh OUT RELEASE.
set -eu
out=$1
release=$2
here=$(cd "${0%/*}" && pwd -P)
command -v rpmbuild > /dev/null || { echo "package: no rpmbuild here, so no rpm" >&2; exit 1; }
rpmbuild -bb --define "_topdir $out/rpm" --define "release_of_ours $release" --define "image $out/modscope" \
    --define "scripts $here" "$here/modscope.spec"
mv "$out"/rpm/RPMS/*/*.rpm "$out/"
rm -rf "$out/rpm"
