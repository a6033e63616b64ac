package dev.modscope.module;

/// A Go version such as `1.21`, `1.22rc1` or `1.24.3`, or a toolchain name such as `go1.24.3-custom`, in the order of
/// the Go toolchains: a language version is below its release candidates, those below the release. A text that is
/// neither is kept and sorts lowest.
public record GoVersion(String text) implements Version {
    /// The release of the `go` command whose rules are followed here.
    public static final GoVersion FOLLOWED = new GoVersion("1.26.8");
    /// What a go.mod file without a go line means.
    public static final GoVersion UNSTATED = new GoVersion("1.16");
    /// What a go.work file without a go line means.
    public static final GoVersion UNSTATED_WORK = new GoVersion("1.18");
    /// From here on a module's go.mod file lists every module that its packages need, so the graph below is pruned.
    public static final GoVersion PRUNED_FROM = new GoVersion("1.17");
    /// From here on a module's go line is at least that of each of its dependencies.
    public static final GoVersion STRICT_FROM = new GoVersion("1.21");

    static int compare(GoVersion left, GoVersion right) {
        return left.text.equals(right.text) ? 0 : left.parts().compareTo(right.parts());
    }

    /// Whether this version is at least the other.
    public boolean atLeast(GoVersion other) {
        return compare(this, other) >= 0;
    }

    /// Whether the text is a Go version, without a `go` before it.
    public boolean isValid() {
        return !Parts.of(text).isNone();
    }

    /// Whether this is a language version such as `1.21`, which names no release.
    public boolean isLanguage() {
        Parts parts = Parts.of(text);
        return !parts.isNone() && parts.patch.isEmpty() && parts.kind.isEmpty() && parts.pre.isEmpty();
    }

    /// Whether this is a release candidate, beta or alpha.
    public boolean isPrerelease() {
        return !parts().kind.isEmpty();
    }

    /// The language version: `1.21` of `1.21.3`.
    public GoVersion language() {
        Parts parts = parts();
        boolean majorOnly = parts.minor.isEmpty() || (parts.major.equals("1") && parts.minor.equals("0"));
        return new GoVersion(majorOnly ? parts.major : parts.major + "." + parts.minor);
    }

    /// The Go version that a toolchain name such as `go1.21.3-custom` stands for; empty text where it is no such name.
    public GoVersion fromToolchain() {
        if (!text.startsWith("go") || text.indexOf('/') >= 0 || text.indexOf('\\') >= 0) {
            return new GoVersion("");
        }
        int end = 2;
        while (end < text.length() && " \t-".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        GoVersion version = new GoVersion(text.substring(2, end));
        return version.isValid() ? version : new GoVersion("");
    }

    private Parts parts() {
        Parts parts = Parts.of(text);
        return parts.isNone() ? Parts.of(fromToolchain().text) : parts;
    }

    // Written out: the ones a record has are linked at run time, which a young program feels.
    @Override
    public boolean equals(Object other) {
        return other instanceof GoVersion version && text.equals(version.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /// The parts of a Go version; a part that is not there is empty, which sorts lowest.
    private record Parts(String major, String minor, String patch, String kind, String pre) implements Comparable<Parts> {
        private static final Parts NONE = new Parts("", "", "", "", "");

        boolean isNone() {
            return major.isEmpty();
        }

        static Parts of(String text) {
            int major = number(text, 0);
            if (major < 0) {
                return NONE;
            }
            if (major == text.length()) {
                return new Parts(text, "0", "0", "", "");
            }
            int minor = text.charAt(major) == '.' ? number(text, major + 1) : -1;
            return minor < 0 ? NONE : of(text, major, minor);
        }

        private static Parts of(String text, int majorEnd, int minorEnd) {
            String major = text.substring(0, majorEnd);
            String minor = text.substring(majorEnd + 1, minorEnd);
            if (minorEnd == text.length()) {
                // Up to Go 1.20 the first release of a language version had no patch number.
                return new Parts(major, minor, SemVer.compareDecimal(minor, "21") < 0 ? "0" : "", "", "");
            }
            if (text.charAt(minorEnd) == '.') {
                boolean whole = number(text, minorEnd + 1) == text.length();
                return whole ? new Parts(major, minor, text.substring(minorEnd + 1), "", "") : NONE;
            }
            int kindEnd = minorEnd;
            while (kindEnd < text.length() && 'a' <= text.charAt(kindEnd) && text.charAt(kindEnd) <= 'z') {
                kindEnd++;
            }
            boolean whole = kindEnd == text.length() || number(text, kindEnd) == text.length();
            return kindEnd > minorEnd && whole
                    ? new Parts(major, minor, "", text.substring(minorEnd, kindEnd), text.substring(kindEnd))
                    : NONE;
        }

        private static int number(String text, int from) {
            int end = from;
            while (end < text.length() && SemVer.isDigit(text.charAt(end))) {
                end++;
            }
            return end == from || (text.charAt(from) == '0' && end > from + 1) ? -1 : end;
        }

        @Override
        public int compareTo(Parts other) {
            int order = SemVer.compareDecimal(major, other.major);
            if (order == 0) {
                order = SemVer.compareDecimal(minor, other.minor);
            }
            if (order == 0) {
                order = SemVer.compareDecimal(patch, other.patch);
            }
            if (order == 0) {
                order = Integer.signum(kind.compareTo(other.kind));
            }
            return order == 0 ? SemVer.compareDecimal(pre, other.pre) : order;
        }
    }
}
