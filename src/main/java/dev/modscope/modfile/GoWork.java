package dev.modscope.modfile;

import java.util.List;
import java.util.Optional;

/// A go.work file: its directives in the order of the file, and its text, byte for byte.
public final class GoWork {
    private final String text;

    private GoWork(String text) {
        this.text = text;
    }

    /// Reads a go.work file. `file` is the name used in messages.
    public static Parsed<GoWork> parse(String file, String text) {
        throw new UnsupportedOperationException("words: " + file + text.length());
    }

    /// The go directive.
    public Optional<Directive.Go> go() {
        throw new UnsupportedOperationException("words");
    }

    /// The toolchain directive.
    public Optional<Directive.Toolchain> toolchain() {
        throw new UnsupportedOperationException("words");
    }

    /// The directories of the main modules, as written.
    public List<Directive.Use> uses() {
        throw new UnsupportedOperationException("words");
    }

    /// The replacements, which override those of the main modules.
    public List<Directive.Replace> replaces() {
        throw new UnsupportedOperationException("words");
    }

    /// The text as it was read, byte for byte.
    public String text() {
        return text;
    }
}
