package dev.modscope.resolve.licence;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/// What licence files are called. Of the endings only those of texts count: `license.go` is a program.
final class FileNames {
    private static final int LONGEST = 100;

    private static final Pattern AT_ROOT = Pattern.compile(
            "(un)?(license|licence|copying)([-_][a-z0-9_+-]+(\\.[0-9]+)*)?"
                    + "(\\.(txt|text|md|markdown|rst|lesser|code|docs?|mit|bsd|isc|cc0|unlicense|[al]?gpl[v0-9.]*|mpl[v0-9.]*|apache[v0-9.]*))?");

    /// The folder of a REUSE project: a file for each licence.
    private static final Pattern FOLDER = Pattern.compile("licenses|licences");

    private static final Pattern IN_FOLDER = Pattern.compile("[a-z0-9._+-]+\\.txt");

    /// Those at the root first, and the shortest of them, which are usually those of the module itself.
    static final Comparator<String> ORDER = Comparator
            .comparingInt((String name) -> name.contains("/") ? 1 : 0)
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    private FileNames() {}

    /// Whether a file, named relative to the module, is a licence file.
    static boolean isLicence(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? isShort(name) && matches(AT_ROOT, name)
                : isFolder(name.substring(0, slash)) && isInFolder(name.substring(slash + 1));
    }

    /// Whether a folder at the root may hold licence files.
    static boolean isFolder(String name) {
        return isShort(name) && matches(FOLDER, name);
    }

    private static boolean isInFolder(String name) {
        return isShort(name) && matches(IN_FOLDER, name);
    }

    private static boolean isShort(String name) {
        return name.length() <= LONGEST;
    }

    private static boolean matches(Pattern pattern, String name) {
        return pattern.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
