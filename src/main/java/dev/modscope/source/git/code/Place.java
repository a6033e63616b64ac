package dev.modscope.source.git.code;

import dev.modscope.module.ModulePath;
import dev.modscope.module.PathCheck;
import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.source.SourceException;

/// Where a module lies in its repository, as far as its path tells.
///
/// @param path the module path
/// @param root the path that stands for the root of the repository
/// @param folder where the module is; with a suffix such as `/v2` also the folder `v2` in it is looked into
/// @param prefix the module path without its major version suffix
/// @param pathMajor the suffix: `/v2`, `.v1`, or empty
/// @param major the major version that the suffix asks for: `v2`; empty for v0 and v1
record Place(ModulePath path, String root, String folder, String prefix, String pathMajor, String major) {
    /// The place of a module in a repository; `subfolder` is what the go-import page adds, mostly nothing.
    static Place of(ModulePath path, String root, String subfolder) throws SourceException {
        PathCheck.Split split = PathCheck.split(path.value());
        if (!isBelow(path.value(), root)) {
            throw failed("mismatched repo: found " + root + " for " + path);
        }
        if (!split.valid()) {
            throw failed("invalid module path \"" + path + "\"");
        }
        String prefix = root.equals(path.value()) ? root : split.prefix();
        if (!isBelow(prefix, root)) {
            throw failed("repository rooted at " + root + " cannot contain module " + path);
        }
        String below = prefix.substring(root.length()).replaceAll("^/+|/+$", "");
        String folder = subfolder.isEmpty() ? below : below.isEmpty() ? subfolder : below + "/" + subfolder;
        return new Place(path, root, folder, prefix, split.pathMajor(), split.major());
    }

    private static SourceException failed(String reason) {
        return new SourceException(SourceException.Kind.FAILED, reason);
    }

    private static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /// What the tags of the module's versions start with.
    String tagPrefix() {
        return folder.isEmpty() ? "" : folder + "/";
    }

    /// The tag or commit that a version, a branch or a commit of the module is in the repository.
    String revision(String query) {
        SemVer version = SemVer.of(query);
        if (!version.isValid()) {
            return query;
        }
        return PseudoVersion.of(version).map(PseudoVersion::revision)
                .orElseGet(() -> tagPrefix() + withoutIncompatible(query));
    }

    static String withoutIncompatible(String version) {
        String suffix = "+incompatible";
        return version.endsWith(suffix) ? version.substring(0, version.length() - suffix.length()) : version;
    }

    /// Whether a version may stand for the module's path.
    boolean fits(String version) {
        return PathCheck.pathMajor(version, pathMajor).isEmpty();
    }

    /// A file in the folder of the module.
    String file(String name) {
        return tagPrefix() + name;
    }
}
