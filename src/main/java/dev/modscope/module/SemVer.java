package dev.modscope.module;

/// A semantic version in Go's form: `vMAJOR.MINOR.PATCH[-PRERELEASE][+BUILD]`, with the short forms `vMAJOR` and
/// `vMAJOR.MINOR`. A text that is not one is kept as it is and sorts below every valid version, as in the `go` command.
/// Equal texts are equal versions; texts that differ in their build part only compare as equal.
public final class SemVer implements Version {
    private static final String INCOMPATIBLE = "+incompatible";

    /// The rank of what has no place among the valid versions.
    private static final long INVALID = -2;
    /// The rank of a version whose numbers do not fit into one.
    private static final long UNRANKED = -1;

    private final String text;
    /// The three numbers and, lowest, whether this is a release, as one number: most comparisons need no more, and a
    /// large graph makes hundreds of thousands of them.
    private final long rank;
    private final boolean canonical;

    private SemVer(String text) {
        this.text = text;
        Shape shape = Shape.of(text);
        rank = shape.valid ? shape.rank(text) : INVALID;
        canonical = shape.valid && shape.major < shape.minor && shape.minor < shape.patch
                && (shape.prerelease == text.length() || (text.startsWith(INCOMPATIBLE, shape.prerelease)
                        && text.length() == shape.prerelease + INCOMPATIBLE.length()));
    }

    /// Keeps the text; whether it is valid is asked with [#isValid].
    public static SemVer of(String text) {
        return new SemVer(text);
    }

    /// Compares two texts as [#compareTo] compares versions.
    public static int compare(String left, String right) {
        return left.equals(right) ? 0 : compare(of(left), of(right));
    }

    /// Compares by precedence, the build parts left out. All invalid texts are equal, and below every valid one.
    static int compare(SemVer left, SemVer right) {
        if (left.rank == UNRANKED || right.rank == UNRANKED) {
            return compareAtLength(left, right);
        }
        if (left.rank != right.rank) {
            return left.rank < right.rank ? -1 : 1;
        }
        boolean decided = left.rank == INVALID || (left.rank & 1) == 1;
        return decided ? 0 : comparePrerelease(left.prerelease(), right.prerelease());
    }

    private static int compareAtLength(SemVer left, SemVer right) {
        Shape x = Shape.of(left.text);
        Shape y = Shape.of(right.text);
        if (!x.valid || !y.valid) {
            return Boolean.compare(x.valid, y.valid);
        }
        int order = compareDecimal(left.text.substring(1, x.major), right.text.substring(1, y.major));
        if (order == 0) {
            order = compareDecimal(x.part(left.text, x.major, x.minor), y.part(right.text, y.major, y.minor));
        }
        if (order == 0) {
            order = compareDecimal(x.part(left.text, x.minor, x.patch), y.part(right.text, y.minor, y.patch));
        }
        return order != 0 ? order : comparePrerelease(left.prerelease(), right.prerelease());
    }

    /// Compares decimals without leading zeros, of any length.
    static int compareDecimal(String left, String right) {
        return left.length() != right.length()
                ? Integer.compare(left.length(), right.length())
                : Integer.signum(left.compareTo(right));
    }

    private static int comparePrerelease(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? 1 : -1;
        }
        int x = 1;
        int y = 1;
        while (x <= left.length() && y <= right.length()) {
            int xEnd = identifierEnd(left, x);
            int yEnd = identifierEnd(right, y);
            int order = compareIdentifier(left.substring(x, xEnd), right.substring(y, yEnd));
            if (order != 0) {
                return order;
            }
            x = xEnd + 1;
            y = yEnd + 1;
        }
        return x > left.length() ? -1 : 1;
    }

    private static int compareIdentifier(String left, String right) {
        boolean number = isNumber(left);
        if (number != isNumber(right)) {
            return number ? -1 : 1;
        }
        return number ? compareDecimal(left, right) : Integer.signum(left.compareTo(right));
    }

    private static int identifierEnd(String text, int from) {
        int dot = text.indexOf('.', from);
        return dot < 0 ? text.length() : dot;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    /// Whether the text follows the grammar.
    public boolean isValid() {
        return rank != INVALID;
    }

    /// `v2` of `v2.3.4`; empty for an invalid text.
    public String major() {
        Shape shape = Shape.of(text);
        return shape.valid ? text.substring(0, shape.major) : "";
    }

    /// `v2.3` of `v2.3.4`; empty for an invalid text.
    public String majorMinor() {
        Shape shape = Shape.of(text);
        if (!shape.valid) {
            return "";
        }
        return shape.minor > shape.major ? text.substring(0, shape.minor) : text.substring(0, shape.major) + ".0";
    }

    /// `-rc.1` of `v2.3.4-rc.1+meta`; empty where there is none.
    public String prerelease() {
        int start = text.indexOf('-');
        int build = text.indexOf('+');
        boolean none = rank == INVALID || start < 0 || (build >= 0 && build < start);
        return none ? "" : text.substring(start, build < 0 ? text.length() : build);
    }

    /// `+meta` of `v2.3.4-rc.1+meta`; empty where there is none.
    public String build() {
        Shape shape = Shape.of(text);
        return shape.valid ? text.substring(shape.prerelease) : "";
    }

    /// Whether this is a version above v1 of a module whose path does not say so.
    public boolean isIncompatible() {
        return text.endsWith(INCOMPATIBLE) && build().equals(INCOMPATIBLE);
    }

    /// The version as a go.mod file holds it: all three numbers, no build part but `+incompatible`. Empty text for an
    /// invalid version.
    public SemVer canonical() {
        Shape shape = Shape.of(text);
        if (!shape.valid) {
            return of("");
        }
        String bare = text.substring(0, shape.prerelease) + shape.missing();
        String whole = text.startsWith(INCOMPATIBLE, shape.prerelease)
                && text.length() == shape.prerelease + INCOMPATIBLE.length() ? bare + INCOMPATIBLE : bare;
        return whole.equals(text) ? this : of(whole);
    }

    /// Whether a go.mod file may hold this version as it is.
    public boolean isCanonical() {
        return canonical;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SemVer version && version.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /// Where the parts of a version end. A part that is not there ends where the one before it does.
    private record Shape(boolean valid, int major, int minor, int patch, int prerelease) {
        private static final Shape INVALID = new Shape(false, 0, 0, 0, 0);

        static Shape of(String text) {
            if (!text.startsWith("v")) {
                return INVALID;
            }
            int major = number(text, 1);
            if (major < 0 || major == text.length()) {
                return whole(text, major, major, major);
            }
            int minor = text.charAt(major) == '.' ? number(text, major + 1) : -1;
            if (minor < 0 || minor == text.length()) {
                return whole(text, major, minor, minor);
            }
            int patch = text.charAt(minor) == '.' ? number(text, minor + 1) : -1;
            return patch < 0 ? INVALID : whole(text, major, minor, patch);
        }

        private static Shape whole(String text, int major, int minor, int patch) {
            if (patch < 0) {
                return INVALID;
            }
            int prerelease = text.startsWith("-", patch) ? identifiers(text, patch + 1, true) : patch;
            if (prerelease < 0) {
                return INVALID;
            }
            int build = text.startsWith("+", prerelease) ? identifiers(text, prerelease + 1, false) : prerelease;
            return build == text.length() ? new Shape(true, major, minor, patch, prerelease) : INVALID;
        }

        /// Where the decimal ends, or -1 where there is none or it has a needless zero.
        private static int number(String text, int from) {
            int end = from;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return end == from || (text.charAt(from) == '0' && end > from + 1) ? -1 : end;
        }

        /// Where a dotted list of identifiers ends, or -1 where one of them is empty or a number with a needless zero.
        private static int identifiers(String text, int from, boolean strictNumbers) {
            int start = from;
            int at = from;
            while (true) {
                char c = at < text.length() ? text.charAt(at) : '+';
                if (isIdentifier(c)) {
                    at++;
                    continue;
                }
                boolean badNumber = strictNumbers && at - start > 1 && text.charAt(start) == '0'
                        && isNumber(text.substring(start, at));
                if (at == start || badNumber) {
                    return -1;
                }
                if (c != '.') {
                    return at;
                }
                start = ++at;
            }
        }

        private static boolean isIdentifier(char c) {
            return isDigit(c) || ('A' <= c && c <= 'Z') || ('a' <= c && c <= 'z') || c == '-';
        }

        /// The number that ends at `to`, or 0 where it is not there.
        String part(String text, int from, int to) {
            return from == to ? "0" : text.substring(from + 1, to);
        }

        long rank(String text) {
            long high = small(text, 1, major, 18);
            long middle = small(text, major + 1, minor, 20);
            long low = small(text, minor + 1, patch, 24);
            long release = prerelease == patch ? 1 : 0;
            return (high | middle | low) < 0 ? UNRANKED : (high << 45) | (middle << 25) | (low << 1) | release;
        }

        private static long small(String text, int from, int to, int bits) {
            if (to - from > 9) {
                return UNRANKED;
            }
            long value = 0;
            for (int i = from; i < to; i++) {
                value = value * 10 + text.charAt(i) - '0';
            }
            return value >> bits == 0 ? value : UNRANKED;
        }

        String missing() {
            return minor == major ? ".0.0" : patch == minor ? ".0" : "";
        }
    }
}
