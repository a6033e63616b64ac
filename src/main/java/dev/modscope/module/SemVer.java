package dev.modscope.module;

import java.util.Objects;

/// A semantic version in Go's form: `vMAJOR.MINOR.PATCH[-PRERELEASE][+BUILD]`. A text that is not one is kept as it is
/// and sorts below every valid version, as in the `go` command. Equal texts are equal versions.
public final class SemVer implements Version {
    private final String text;

    private SemVer(String text) {
        this.text = text;
    }

    /// Keeps the text; whether it is valid is asked with [#isValid].
    public static SemVer of(String text) {
        return new SemVer(text);
    }

    static int compare(SemVer left, SemVer right) {
        return left.text.compareTo(right.text);
    }

    /// Whether the text follows the grammar.
    public boolean isValid() {
        throw new UnsupportedOperationException("words");
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SemVer version && version.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
