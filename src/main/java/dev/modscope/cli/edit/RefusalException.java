package dev.modscope.cli.edit;

import java.io.Serial;
import java.util.List;

/// The verb is not run, or goes no further: the exit code, and what is said on standard error.
final class RefusalException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int code;

    private RefusalException(int code, String words) {
        super(words);
        this.code = code;
    }

    /// Nothing usable can be done, in the `go` command's words.
    static RefusalException go(String words) {
        return new RefusalException(1, "go: " + words);
    }

    /// The same where the `go` command names itself in another way.
    static RefusalException plain(String words) {
        return new RefusalException(1, words);
    }

    /// The arguments do not fit.
    static RefusalException usage(String words) {
        return new RefusalException(2, words);
    }

    Answer answer() {
        return new Answer(code, "", getMessage() + "\n", List.of());
    }
}
