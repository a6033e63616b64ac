package dev.modscope.modfile;

import java.util.List;
import java.util.Optional;

/// A go.mod file: its directives in the order of the file, and its text, byte for byte.
public final class GoMod {
    private final String text;

    private GoMod(String text) {
        this.text = text;
    }

    /// Reads the go.mod file of a main module strictly, as `go mod edit` does. `file` is the name used in messages.
    public static Parsed<GoMod> parse(String file, String text) {
        throw new UnsupportedOperationException("words: " + file + text.length());
    }

    /// Reads the go.mod file of a dependency: unknown directives, exclude and replace are passed over, as `go` does.
    public static Parsed<GoMod> parseDependency(String file, String text) {
        throw new UnsupportedOperationException("words: " + file + text.length());
    }

    /// The module directive.
    public Optional<Directive.Module> module() {
        throw new UnsupportedOperationException("words");
    }

    /// The go directive.
    public Optional<Directive.Go> go() {
        throw new UnsupportedOperationException("words");
    }

    /// The toolchain directive.
    public Optional<Directive.Toolchain> toolchain() {
        throw new UnsupportedOperationException("words");
    }

    /// The requirements in the order of the file.
    public List<Directive.Require> requires() {
        throw new UnsupportedOperationException("words");
    }

    /// The excluded versions.
    public List<Directive.Exclude> excludes() {
        throw new UnsupportedOperationException("words");
    }

    /// The replacements.
    public List<Directive.Replace> replaces() {
        throw new UnsupportedOperationException("words");
    }

    /// The retractions.
    public List<Directive.Retract> retracts() {
        throw new UnsupportedOperationException("words");
    }

    /// Every directive, in the order of the file.
    public List<Directive> directives() {
        throw new UnsupportedOperationException("words");
    }

    /// The text as it was read, byte for byte.
    public String text() {
        return text;
    }

    /// The text as `go mod edit -fmt` writes it.
    public String formatted() {
        throw new UnsupportedOperationException("words");
    }
}
