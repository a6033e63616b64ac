package dev.modscope.resolve.explain;

import dev.modscope.module.ModulePath;
import java.util.regex.Pattern;

/// What the major versions of one module have in common: the path without `/v2`, or, below gopkg.in, without `.v2`.
final class Majors {
    private static final Pattern SUFFIX = Pattern.compile("/v(?:[2-9]|[1-9][0-9]+)$");
    private static final Pattern GOPKG = Pattern.compile("\\.v(?:0|[1-9][0-9]*)(?:-unstable)?$");

    private Majors() {}

    /// The path without its major version suffix.
    static String base(ModulePath path) {
        Pattern suffix = path.value().startsWith("gopkg.in/") ? GOPKG : SUFFIX;
        return suffix.matcher(path.value()).replaceFirst("");
    }
}
