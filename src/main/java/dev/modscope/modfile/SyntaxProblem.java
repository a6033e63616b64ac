package dev.modscope.modfile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A mistake in a go.mod, go.work or go.sum file: where it is (line and column from 1; 0 where unknown), what was found
/// and what was expected. `go` is what the `go` command says of it.
public record SyntaxProblem(String file, int line, int column, String message, Go go) {
    /// The `go` command's words, which say less, and the place it names: that of the line, mostly. A `fatal` mistake is
    /// the only one it reports.
    public record Go(int line, int column, String words, boolean fatal) {
        /// Words that name the file and the place themselves, or none.
        public static Go whole(String words) {
            return new Go(-1, 0, words, false);
        }

        /// The same, where it says nothing more after them.
        public static Go last(String words) {
            return new Go(-1, 0, words, true);
        }

        /// Whether the words stand for themselves.
        public boolean isWhole() {
            return line < 0;
        }
    }

    /// A mistake that the `go` command reports in the same words.
    public SyntaxProblem(String file, int line, int column, String message) {
        this(file, line, column, message, new Go(line, column, message, false));
    }

    /// The same mistake under another name of the file.
    public SyntaxProblem in(String name) {
        return new SyntaxProblem(name, line, column, message, go);
    }

    /// The same mistake in a file of which `go` names the whole path where it says in which one a block began.
    public SyntaxProblem begunIn(String path) {
        String words = go.words.replace(" block started at " + file + ":", " block started at " + path + ":");
        return new SyntaxProblem(file, line, column, message, new Go(go.line, go.column, words, go.fatal));
    }

    /// Mistakes as the `go` command lists them, a line each. The problems are given from top to bottom.
    public static String inWordsOfGo(List<SyntaxProblem> problems) {
        return problems.stream().filter(problem -> problem.go.fatal)
                .min(Comparator.comparingInt((SyntaxProblem problem) -> problem.go.line).thenComparingInt(p -> p.go.column))
                .map(SyntaxProblem::inWordsOfGo)
                .orElseGet(() -> problems.stream().map(SyntaxProblem::inWordsOfGo).collect(Collectors.joining("\n")));
    }

    private String inWordsOfGo() {
        return go.isWhole() ? go.words : place(file, go.line, go.column > 1 ? go.column : 0) + ": " + go.words;
    }

    private static String place(String file, int line, int column) {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    /// `file:line:column: message`, leaving out what is unknown.
    @Override
    public String toString() {
        return place(file, line, column) + ": " + message;
    }
}
