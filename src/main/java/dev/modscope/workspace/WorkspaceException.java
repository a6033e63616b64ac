package dev.modscope.workspace;

import java.io.Serial;
import java.util.Optional;

/// Nothing could be opened: the message names the file and says what was expected, in one or two lines.
public final class WorkspaceException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String words;

    public WorkspaceException(String message) {
        this(message, "");
    }

    /// `words` is what `go` says instead, with whole names of files.
    public WorkspaceException(String message, String words) {
        super(message);
        this.words = words;
    }

    /// What `go` says of it, where that is known, with whole names of files.
    public Optional<String> inWordsOfGo() {
        return Optional.of(words).filter(text -> !text.isEmpty());
    }
}
