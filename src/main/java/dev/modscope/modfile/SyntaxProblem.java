package dev.modscope.modfile;

/// A mistake in a go.mod, go.work or go.sum file: where it is (line and column from 1; 0 where unknown), what was found
/// and what was expected.
public record SyntaxProblem(String file, int line, int column, String message) {
    /// `file:line:column: message`, leaving out what is unknown.
    @Override
    public String toString() {
        String place = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        return place + ": " + message;
    }
}
