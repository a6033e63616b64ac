package dev.modscope.resolve.explain;

import dev.modscope.module.ModulePath;
import java.util.regex.Pattern;

/// What the major versions of one module have in common: the path without `/v2`, or, below gopkg.in, without `.v2`.
public final class Majors {
    private static final Pattern SUFFIX = Pattern.compile("/v(?:[2-9]|[1-9][0-9]+)$");
    private static final Pattern GOPKG = Pattern.compile("\\.v(?:0|[1-9][0-9]*)(?:-unstable)?$");

    private Majors() {}

    /// The path of a major version of a module; the base itself for those that need no suffix.
    public static ModulePath path(String base, int major) {
        if (base.startsWith("gopkg.in/")) {
            return new ModulePath(base + ".v" + major);
        }
        return new ModulePath(major < 2 ? base : base + "/v" + major);
    }

    /// The major version that a path stands for; 1 for one without a suffix.
    public static int major(ModulePath path) {
        String suffix = path.value().substring(base(path).length());
        String digits = suffix.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 6 ? 1 : Integer.parseInt(digits);
    }

    /// The path without its major version suffix.
    public static String base(ModulePath path) {
        Pattern suffix = path.value().startsWith("gopkg.in/") ? GOPKG : SUFFIX;
        return suffix.matcher(path.value()).replaceFirst("");
    }
}
