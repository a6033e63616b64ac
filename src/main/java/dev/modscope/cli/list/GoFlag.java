package dev.modscope.cli.list;

import dev.modscope.module.GoVersion;
import java.util.Optional;
import java.util.regex.Pattern;

/// The flag `-go` of `graph`.
public final class GoFlag {
    private static final Pattern VERSION =
            Pattern.compile("[1-9][0-9]*\\.(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))?([a-z]+[0-9]+)?");

    private GoFlag() {}

    /// What is wrong with its value; nothing where there is none.
    public static Optional<String> fault(String value) {
        String invalid = "invalid value \"" + value + "\" for flag -go: ";
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!VERSION.matcher(value).matches()) {
            return Optional.of(invalid + "expecting a Go version like \"" + GoVersion.FOLLOWED + "\"");
        }
        return GoVersion.FOLLOWED.atLeast(new GoVersion(value))
                ? Optional.empty()
                : Optional.of(invalid + "maximum supported Go version is " + GoVersion.FOLLOWED);
    }
}
