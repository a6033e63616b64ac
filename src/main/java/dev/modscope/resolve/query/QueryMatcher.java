package dev.modscope.resolve.query;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.PathCheck;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import java.util.Optional;
import java.util.function.IntPredicate;

/// A version query, understood. See the Go Modules Reference, "Version queries".
///
/// @param prefix what the text of a version must begin with
/// @param bound the version that others are compared with, where the query has one
/// @param fits which outcomes of comparing a version with the bound match
/// @param canStat whether the query names one version, of which a source can be asked directly
/// @param preferLower whether the lowest match is meant
/// @param mayUseLatest whether a version without a tag may be the answer
/// @param preferIncompatible whether versions above v1 without a path of their own are meant too
record QueryMatcher(
        String prefix,
        Optional<Version> bound,
        IntPredicate fits,
        boolean canStat,
        boolean preferLower,
        boolean mayUseLatest,
        boolean preferIncompatible) {

    /// Understands a query; empty where it names a branch or a commit.
    static Optional<QueryMatcher> of(ModulePath path, String query, Version current) throws QueryException {
        return new Reader(path, query, current).read();
    }

    boolean matches(ModulePath path, Version version) {
        String text = version.text();
        boolean begins = text.startsWith(prefix) || (path.isToolchain() && prefix.equals(text + "."));
        return begins && (bound.isEmpty() || fits.test(version.compareTo(bound.get())));
    }

    static boolean isValid(ModulePath path, String text) {
        return path.isToolchain() ? goVersion(path, text).isValid() : SemVer.of(text).isValid();
    }

    /// Whether a valid version is the beginning of several, such as `v1` or `1.21`.
    static boolean isPrefix(ModulePath path, String text) {
        if (path.isToolchain()) {
            return goVersion(path, text).isLanguage();
        }
        return text.indexOf('-') < 0 && text.indexOf('+') < 0 && text.chars().filter(c -> c == '.').count() < 2;
    }

    static boolean isPrerelease(ModulePath path, Version version) {
        return path.isToolchain()
                ? goVersion(path, version.text()).isPrerelease()
                : !SemVer.of(version.text()).prerelease().isEmpty();
    }

    private static GoVersion goVersion(ModulePath path, String text) {
        GoVersion version = new GoVersion(text);
        return path.equals(ModulePath.TOOLCHAIN) ? version.fromToolchain() : version;
    }

    private record Reader(ModulePath path, String query, Version current) {
        Optional<QueryMatcher> read() throws QueryException {
            boolean hasCurrent = !(current instanceof Version.None) && !current.text().isEmpty();
            boolean currentIncompatible = current.text().endsWith("+incompatible");
            return switch (query) {
                case "latest" -> Optional.of(any("", Optional.empty(), true, currentIncompatible));
                case "upgrade" -> Optional.of(any("", hasCurrent ? Optional.of(current) : Optional.empty(),
                        !hasCurrent || PseudoVersions.is(current), currentIncompatible));
                case "patch" -> Optional.of(patch(hasCurrent, currentIncompatible));
                default -> query.startsWith("<") || query.startsWith(">") ? Optional.of(range()) : version();
            };
        }

        private QueryMatcher patch(boolean hasCurrent, boolean incompatible) throws QueryException {
            if (!hasCurrent) {
                throw new QueryException(QueryException.Kind.NO_PATCH_BASE,
                        "can't query version \"patch\" of module " + path + ": no existing version is required");
            }
            return any(majorMinor() + ".", Optional.of(current), PseudoVersions.is(current), incompatible);
        }

        private static QueryMatcher any(String prefix, Optional<Version> atLeast, boolean latest, boolean incompatible) {
            return new QueryMatcher(prefix, atLeast, order -> order >= 0, false, false, latest, incompatible);
        }

        private String majorMinor() {
            if (!path.isToolchain()) {
                return SemVer.of(current.text()).majorMinor();
            }
            String language = goVersion(path, current.text()).language().text();
            return path.equals(ModulePath.TOOLCHAIN) ? "go" + language : language;
        }

        private QueryMatcher range() throws QueryException {
            boolean orEqual = query.startsWith("=", 1);
            boolean below = query.startsWith("<");
            String text = query.substring(orEqual ? 2 : 1);
            if (!isValid(path, text)) {
                throw new QueryException(QueryException.Kind.FAILED,
                        "invalid semantic version \"" + text + "\" in range \"" + query + "\"");
            }
            if (below == orEqual && isPrefix(path, text)) {
                throw new QueryException(QueryException.Kind.FAILED,
                        "ambiguous semantic version \"" + text + "\" in range \"" + query + "\"");
            }
            IntPredicate fits = below ? order -> order < 0 || (orEqual && order == 0)
                    : order -> order > 0 || (orEqual && order == 0);
            return new QueryMatcher("", Optional.of(Version.of(path, text)), fits, false, !below, false,
                    !matchesMajor(text) || current.text().endsWith("+incompatible"));
        }

        private Optional<QueryMatcher> version() {
            if (!isValid(path, query)) {
                return Optional.empty();
            }
            boolean prefix = isPrefix(path, query);
            boolean incompatible = !matchesMajor(query) || current.text().endsWith("+incompatible");
            Optional<Version> bound = Optional.of(Version.of(path, query));
            return Optional.of(prefix
                    ? new QueryMatcher(query + ".", bound, order -> order >= 0, false, false, false, incompatible)
                    : new QueryMatcher("", bound, order -> order == 0, true, false, false, incompatible));
        }

        private boolean matchesMajor(String version) {
            PathCheck.Split split = PathCheck.split(path.value());
            return split.valid() && PathCheck.pathMajor(version, split.pathMajor()).isEmpty();
        }
    }
}
