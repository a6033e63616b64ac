package dev.modscope.cli.list;

import java.io.Serial;

/// A template that cannot be understood, or that fails on a module. The message is the one that `go` prints, or says
/// what is not supported.
public final class TemplateException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String written;

    TemplateException(String message) {
        this(message, "");
    }

    /// @param written what was written before it failed
    TemplateException(String message, String written) {
        super(message);
        this.written = written;
    }

    /// What was written before it failed.
    public String written() {
        return written;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
