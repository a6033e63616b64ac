package dev.modscope.resolve.query;

import dev.modscope.module.GoVersion;
import java.util.regex.Pattern;

/// What is wrong with a module, from our one line into the words that `go` prints.
public final class GoWords {
    private static final Pattern WRONG_PATH =
            Pattern.compile("its go\\.mod declares its path as (\\S+) but it was required as (\\S+)");
    private static final Pattern TOO_NEW = Pattern.compile("(\\S+@\\S+): it needs Go (\\S+): .*");

    private static final Pattern MISMATCH = Pattern.compile(
            "(\\S+): (?:replaced by \\S+: )?checksum mismatch: its go\\.mod has (\\S+), but \\S+ says (\\S+).*", Pattern.DOTALL);

    private static final Pattern TOO_NEW_REPLACED = Pattern.compile("(\\S+@\\S+): replaced by (\\S+): it needs Go (\\S+): .*");
    private static final String RUNNING = " (running go " + GoVersion.FOLLOWED + "; GOTOOLCHAIN=local)";
    private static final Pattern REPLACED = Pattern.compile("(\\S+@\\S+): replaced by (\\S+): ");
    private static final Pattern REPLACED_MODULE = Pattern.compile("(^|: )replaced by (\\S+@\\S+): ");
    private static final Pattern REPLACED_FOLDER = Pattern.compile("(^|: )replaced by (\\S+): ");

    private GoWords() {}

    /// That a hash differs from the one in go.sum, in go's words.
    public static String ofMismatch(String message) {
        return MISMATCH.matcher(message).replaceAll("""
                verifying $1/go.mod: checksum mismatch
                \tdownloaded: $2
                \tgo.sum:     $3

                SECURITY ERROR
                This download does NOT match an earlier download recorded in go.sum.
                The bits may have been replaced on the origin server, or an attacker may
                have intercepted the download attempt.

                For more information, see 'go help module-auth'.""");
    }

    /// Why a module version may not be, where its requirements are unknown: what stands in for it is to blame.
    public static String ofConflict(String reason) {
        String module = REPLACED_MODULE.matcher(reason).replaceFirst("$1$2: ");
        return of(REPLACED_FOLDER.matcher(module).replaceFirst("$1module $2: "));
    }

    /// A message in go's words.
    public static String of(String message) {
        if (!message.contains("go.mod") && !message.contains("replaced by ") && !message.contains("it needs Go ")) {
            return message;
        }
        String path = WRONG_PATH.matcher(message).replaceAll(
                "parsing go.mod:\n\tmodule declares its path as: $1\n\t        but was required as: $2");
        path = path.replace(": its go.mod cannot be read: ", ": parsing go.mod: ")
                .replace(": its go.mod has no module line", ": parsing go.mod: missing module line");
        path = TOO_NEW_REPLACED.matcher(path).replaceAll("$1: module $2 requires go >= $3" + RUNNING);
        path = REPLACED.matcher(path).replaceAll("$1 (replaced by $2): ");
        return TOO_NEW.matcher(path).replaceAll("$1: module $1 requires go >= $2" + RUNNING);
    }
}
