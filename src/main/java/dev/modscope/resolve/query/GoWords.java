package dev.modscope.resolve.query;

import dev.modscope.module.GoVersion;
import java.util.regex.Pattern;

/// What is wrong with a module, from our one line into the words that `go` prints.
public final class GoWords {
    private static final Pattern WRONG_PATH =
            Pattern.compile("its go\\.mod declares its path as (\\S+) but it was required as (\\S+)");
    private static final Pattern TOO_NEW = Pattern.compile("(\\S+@\\S+): it needs Go (\\S+): .*");

    private GoWords() {}

    /// A message in go's words.
    public static String of(String message) {
        String path = WRONG_PATH.matcher(message).replaceAll(
                "parsing go.mod:\n\tmodule declares its path as: $1\n\t        but was required as: $2");
        return TOO_NEW.matcher(path).replaceAll(
                "$1: module $1 requires go >= $2 (running go " + GoVersion.FOLLOWED + "; GOTOOLCHAIN=local)");
    }
}
