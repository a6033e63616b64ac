package dev.modscope.module;

import java.lang.Character.UnicodeBlock;
import java.util.Optional;
import java.util.Set;

/// What module paths, import paths and file names may look like, in the words of the `go` command. Every check answers
/// with what is wrong, or with nothing.
public final class PathCheck {
    private static final String GOPKG_IN = "gopkg.in/";
    private static final String UNSTABLE = "-unstable";
    private static final String FILE_PUNCTUATION = "!#$%&()+,-.=@[]^_{}~ ";

    private static final String LATER_LETTERS =
            "\u1c89\u1c8a\ua7cb\ua7cc\ua7cd\ua7da\ua7db\ua7dc\ud803\udec2\ud803\udec3\ud803\udec4\ud822\udcff";
    private static final Set<UnicodeBlock> LATER_BLOCKS = Set.of(
            UnicodeBlock.TODHRI, UnicodeBlock.GARAY, UnicodeBlock.TULU_TIGALARI, UnicodeBlock.SUNUWAR,
            UnicodeBlock.EGYPTIAN_HIEROGLYPHS_EXTENDED_A, UnicodeBlock.GURUNG_KHEMA, UnicodeBlock.KIRAT_RAI,
            UnicodeBlock.OL_ONAL, UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_I);

    private enum Kind { MODULE, IMPORT, FILE }

    /// A module path in two parts: what comes before the major version suffix, and the suffix (`/v2`, `.v1` of gopkg.in,
    /// or empty). Not `valid` where the last element looks like a suffix but may not be one, such as `/v1` or `/v2.3`.
    public record Split(String prefix, String pathMajor, boolean valid) {
        /// The major version that the suffix asks for, such as `v2`; empty where it asks for v0 or v1.
        public String major() {
            return pathMajor.isEmpty() ? "" : withoutUnstable(pathMajor).substring(1);
        }
    }

    private PathCheck() {
    }

    /// Why this is no module path.
    public static Optional<String> modulePath(String path) {
        return moduleFault(path).map(fault -> malformed("module", path, fault));
    }

    /// Why this is no import path.
    public static Optional<String> importPath(String path) {
        return pathFault(path, Kind.IMPORT).map(fault -> malformed("import", path, fault));
    }

    /// Why this is no slash-separated file name of a module.
    public static Optional<String> filePath(String path) {
        return pathFault(path, Kind.FILE).map(fault -> malformed("file", path, fault));
    }

    /// Why a version may not stand for the module: `should be v2, not v1`. `pathMajor` is that of [#split].
    public static Optional<String> pathMajor(String version, String pathMajor) {
        String suffix = withoutUnstable(pathMajor);
        if (version.startsWith("v0.0.0-") && suffix.equals(".v1")) {
            // Pseudo-versions of gopkg.in paths were once made with v0.
            return Optional.empty();
        }
        SemVer semver = SemVer.of(version);
        String major = semver.major();
        if (suffix.isEmpty()) {
            boolean fits = major.equals("v0") || major.equals("v1") || semver.isIncompatible();
            return fits ? Optional.empty() : Optional.of("should be v0 or v1, not " + major);
        }
        String wanted = suffix.substring(1);
        return major.equals(wanted) ? Optional.empty() : Optional.of("should be " + wanted + ", not " + major);
    }

    /// Why a version may not be named for the module in an exclusion or a retraction; an empty path is that of no module.
    public static Optional<String> canonicalVersion(String path, String version) {
        Split split = split(path);
        String named = "version " + Shown.quoted(version) + " invalid: ";
        if (!SemVer.of(version).isCanonical()) {
            String major = split.pathMajor().isEmpty() ? "v1" : split.major();
            return Optional.of(named + "must be of the form " + major + ".2.3");
        }
        Optional<String> fault = split.valid() ? pathMajor(version, split.pathMajor()) : Optional.empty();
        // Who writes v2.3.4 for a path without a suffix most probably means v2.3.4+incompatible.
        return fault.map(why -> named + (split.pathMajor().isEmpty()
                ? "should be " + version + "+incompatible (or module " + path + "/" + SemVer.of(version).major() + ")"
                : why));
    }

    /// Splits the major version suffix off.
    public static Split split(String path) {
        if (path.startsWith(GOPKG_IN)) {
            return splitGopkgIn(path);
        }
        int start = path.length();
        boolean dot = false;
        while (start > 0 && (SemVer.isDigit(path.charAt(start - 1)) || path.charAt(start - 1) == '.')) {
            start--;
            dot |= path.charAt(start) == '.';
        }
        if (start <= 1 || start == path.length() || !path.startsWith("/v", start - 2)) {
            return new Split(path, "", true);
        }
        String suffix = path.substring(start - 2);
        boolean valid = !dot && suffix.length() > 2 && suffix.charAt(2) != '0' && !suffix.equals("/v1");
        return valid ? new Split(path.substring(0, start - 2), suffix, true) : new Split(path, "", false);
    }

    private static Split splitGopkgIn(String path) {
        int end = path.endsWith(UNSTABLE) ? path.length() - UNSTABLE.length() : path.length();
        int start = end;
        while (start > 0 && SemVer.isDigit(path.charAt(start - 1))) {
            start--;
        }
        if (start <= 1 || !path.startsWith(".v", start - 2)) {
            return new Split(path, "", false);
        }
        String suffix = path.substring(start - 2);
        boolean valid = suffix.length() > 2 && (suffix.charAt(2) != '0' || suffix.equals(".v0"));
        return valid ? new Split(path.substring(0, start - 2), suffix, true) : new Split(path, "", false);
    }

    private static String withoutUnstable(String pathMajor) {
        return pathMajor.startsWith(".v") && pathMajor.endsWith(UNSTABLE)
                ? pathMajor.substring(0, pathMajor.length() - UNSTABLE.length())
                : pathMajor;
    }

    private static String malformed(String kind, String path, String fault) {
        return "malformed " + kind + " path " + Shown.quoted(path) + ": " + fault;
    }

    private static Optional<String> moduleFault(String path) {
        Optional<String> fault = pathFault(path, Kind.MODULE);
        if (fault.isPresent()) {
            return fault;
        }
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        if (first.isEmpty()) {
            return Optional.of("leading slash");
        }
        if (first.indexOf('.') < 0) {
            return Optional.of("missing dot in first path element");
        }
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            if (c != '-' && c != '.' && !SemVer.isDigit(c) && (c < 'a' || c > 'z')) {
                return Optional.of("invalid char " + Shown.quotedCharacter(c) + " in first path element");
            }
        }
        return split(path).valid() ? Optional.empty() : Optional.of("invalid version");
    }

    private static Optional<String> pathFault(String path, Kind kind) {
        if (!path.codePoints().allMatch(c -> c < 0xD800 || c > 0xDFFF)) {
            return Optional.of("invalid UTF-8");
        }
        if (path.isEmpty()) {
            return Optional.of("empty string");
        }
        if (path.charAt(0) == '-' && kind != Kind.FILE) {
            return Optional.of("leading dash");
        }
        if (path.contains("//")) {
            return Optional.of("double slash");
        }
        if (path.endsWith("/")) {
            return Optional.of("trailing slash");
        }
        for (String element : path.split("/", -1)) {
            Optional<String> fault = elementFault(element, kind);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> elementFault(String element, Kind kind) {
        if (element.isEmpty()) {
            return Optional.of("empty path element");
        }
        if (element.chars().allMatch(c -> c == '.')) {
            return Optional.of("invalid path element " + Shown.quoted(element));
        }
        if (element.charAt(0) == '.' && kind == Kind.MODULE) {
            return Optional.of("leading dot in path element");
        }
        if (element.endsWith(".")) {
            return Optional.of("trailing dot in path element");
        }
        Optional<String> wrong = element.codePoints().filter(c -> !allowed(c, kind)).boxed().findFirst()
                .map(c -> "invalid char " + Shown.quotedCharacter(c));
        return wrong.isPresent() ? wrong : reservedFault(element, kind);
    }

    private static Optional<String> reservedFault(String element, Kind kind) {
        int dot = element.indexOf('.');
        String name = dot < 0 ? element : element.substring(0, dot);
        if (isReserved(name)) {
            return Optional.of(Shown.quoted(name) + " disallowed as path element component on Windows");
        }
        int tilde = name.lastIndexOf('~');
        boolean shortName = tilde >= 0 && tilde < name.length() - 1
                && name.substring(tilde + 1).chars().allMatch(c -> '0' <= c && c <= '9');
        return shortName && kind != Kind.FILE
                ? Optional.of("trailing tilde and digits in path element")
                : Optional.empty();
    }

    private static boolean isReserved(String name) {
        String upper = name.toUpperCase(java.util.Locale.ROOT);
        return switch (upper) {
            case "CON", "PRN", "AUX", "NUL" -> true;
            default -> upper.length() == 4 && (upper.startsWith("COM") || upper.startsWith("LPT"))
                    && '1' <= upper.charAt(3) && upper.charAt(3) <= '9';
        };
    }

    /// Whether it is a letter of Unicode 15, the one that go 1.26 knows; the JDK knows a later one.
    private static boolean isLetter(int c) {
        return Character.isLetter(c) && LATER_LETTERS.indexOf(c) < 0 && !LATER_BLOCKS.contains(UnicodeBlock.of(c));
    }

    /// A name as a disk may see it that does not tell upper from lower case: equal for names that go holds for the same.
    public static String folded(String name) {
        return name.codePoints().map(PathCheck::folded)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int folded(int c) {
        // The letters of Turkish are no forms of i in other languages.
        return c == 0x130 || c == 0x131 ? c : Character.toLowerCase(Character.toUpperCase(c));
    }

    private static boolean allowed(int c, Kind kind) {
        if (c >= 0x80) {
            return kind == Kind.FILE && isLetter(c);
        }
        if (('0' <= c && c <= '9') || ('A' <= c && c <= 'Z') || ('a' <= c && c <= 'z')) {
            return true;
        }
        return switch (kind) {
            case MODULE -> c == '-' || c == '.' || c == '_' || c == '~';
            case IMPORT -> c == '-' || c == '.' || c == '_' || c == '~' || c == '+';
            case FILE -> FILE_PUNCTUATION.indexOf(c) >= 0;
        };
    }
}
