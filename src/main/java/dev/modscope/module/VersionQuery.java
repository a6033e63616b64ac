package dev.modscope.module;

/// What stands behind the `@` of `go get path@query`: which version is meant, as far as the text alone says it.
public sealed interface VersionQuery {
    /// The query as it was written.
    String text();

    /// `latest`: the highest release, or the highest prerelease where there is none.
    record Latest(String text) implements VersionQuery {}

    /// `upgrade`: as `latest`, but never below the present version.
    record Upgrade(String text) implements VersionQuery {}

    /// `patch`: the highest version with the major and minor number of the present one.
    record Patch(String text) implements VersionQuery {}

    /// `none`: no version at all.
    record None(String text) implements VersionQuery {}

    /// `<v1.2.3` or `<=v1.2.3`: the highest version below a bound.
    record Below(String text, Version bound, boolean inclusive) implements VersionQuery {}

    /// `>v1.2.3` or `>=v1.2.3`: the lowest version above a bound.
    record Above(String text, Version bound, boolean inclusive) implements VersionQuery {}

    /// `v1` or `v1.2`: the highest version that starts so.
    record Prefix(String text, Version lowest) implements VersionQuery {}

    /// A whole version.
    record Exactly(String text, Version version) implements VersionQuery {}

    /// A branch, a tag or a commit: only a server knows its version.
    record Revision(String text) implements VersionQuery {}

    /// Not a query; `reason` says why in the words of the `go` command.
    record Invalid(String text, String reason) implements VersionQuery {}

    /// Reads a query about a module (or about `go` or `toolchain`, whose versions have their own grammar).
    static VersionQuery of(ModulePath path, String text) {
        return switch (text) {
            case "" -> new Invalid(text, "missing version");
            case "latest" -> new Latest(text);
            case "upgrade" -> new Upgrade(text);
            case "patch" -> new Patch(text);
            case "none" -> new None(text);
            default -> text.startsWith("<") || text.startsWith(">") ? bound(path, text) : version(path, text);
        };
    }

    private static VersionQuery bound(ModulePath path, String text) {
        boolean inclusive = text.startsWith("=", 1);
        boolean below = text.charAt(0) == '<';
        String written = text.substring(inclusive ? 2 : 1);
        Version bound = Version.of(path, written.isEmpty() ? "?" : written);
        if (!isValid(path, bound)) {
            return new Invalid(text, "invalid semantic version " + Shown.quoted(written) + " in range "
                    + Shown.quoted(text));
        }
        // Whether v1.2 means v1.2.0 or any v1.2 decides what these two mean.
        if (inclusive == below && isPrefix(path, bound)) {
            return new Invalid(text, "ambiguous semantic version " + Shown.quoted(written) + " in range "
                    + Shown.quoted(text));
        }
        return below ? new Below(text, bound, inclusive) : new Above(text, bound, inclusive);
    }

    private static VersionQuery version(ModulePath path, String text) {
        if (text.charAt(0) == '-' || text.charAt(0) == '/') {
            return new Invalid(text, "invalid module version " + Shown.quoted(text));
        }
        Version version = Version.of(path, text);
        if (!isValid(path, version)) {
            return new Revision(text);
        }
        return isPrefix(path, version) ? new Prefix(text, version) : new Exactly(text, version);
    }

    private static boolean isValid(ModulePath path, Version version) {
        return switch (version) {
            case SemVer semver -> semver.isValid();
            case GoVersion go -> path.equals(ModulePath.TOOLCHAIN) ? go.fromToolchain().isValid() : go.isValid();
            case Version.Main _, Version.None _ -> false;
        };
    }

    private static boolean isPrefix(ModulePath path, Version version) {
        return switch (version) {
            case SemVer semver -> isShort(semver.text());
            case GoVersion go -> path.equals(ModulePath.TOOLCHAIN) ? go.fromToolchain().isLanguage() : go.isLanguage();
            case Version.Main _, Version.None _ -> false;
        };
    }

    /// Fewer than three numbers, and nothing behind them.
    private static boolean isShort(String text) {
        boolean plain = text.indexOf('-') < 0 && text.indexOf('+') < 0;
        return plain && text.chars().filter(c -> c == '.').count() < 2;
    }
}
