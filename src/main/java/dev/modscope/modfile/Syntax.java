package dev.modscope.modfile;

import dev.modscope.module.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of a go.mod or go.work file as a tree: comments, single lines, and blocks of lines. A workbench: made from
/// a text, changed by an edit, printed, and thrown away.
final class Syntax {
    final List<Node> statements = new ArrayList<>();

    /// A comment with its two slashes; empty text for a blank line that is kept. `line` is 0 for a new one.
    record Comment(String text, int line) {
        static final Comment BLANK = new Comment("", 0);

        boolean isBlank() {
            return text.isEmpty();
        }

        /// The text after the slashes.
        String words() {
            return Tokens.trim(text.startsWith("//") ? text.substring(2) : text);
        }
    }

    /// A word of a line, and where it starts in the text; -1 for a new one.
    record Token(String text, int start) {}

    /// What can carry comments.
    abstract static sealed class Node {
        final List<Comment> before = new ArrayList<>();
        final List<Comment> suffix = new ArrayList<>();
    }

    /// Comments that belong to no line.
    static final class Comments extends Node {}

    /// A line of words. `number` counts from 1; it is 0 for a new line.
    static final class Line extends Node {
        final List<Token> tokens;
        final int number;
        boolean inBlock;

        Line(List<Token> tokens, int number, boolean inBlock) {
            this.tokens = new ArrayList<>(tokens);
            this.number = number;
            this.inBlock = inBlock;
        }

        /// Whether the line has a `// indirect` comment.
        boolean isIndirect() {
            if (suffix.isEmpty()) {
                return false;
            }
            String words = suffix.getFirst().words();
            return words.equals("indirect") || (words.startsWith("indirect;") && words.length() > 9
                    && Tokens.isSpace(words.charAt(9)));
        }
    }

    /// One of the two parentheses of a block.
    static final class Paren extends Node {
        final int number;
        private final boolean opens;

        Paren(int number, boolean opens) {
            this.number = number;
            this.opens = opens;
        }

        boolean opens() {
            return opens;
        }
    }

    /// A verb, and lines between parentheses.
    static final class Block extends Node {
        final List<Token> tokens;
        final int number;
        final List<Line> lines = new ArrayList<>();
        final Paren open;
        Paren close;

        Block(List<Token> tokens, int number) {
            this.tokens = List.copyOf(tokens);
            this.number = number;
            open = new Paren(number, true);
            close = new Paren(number, false);
        }
    }

    /// The words behind the verb of one line, and where a mistake in them is reported.
    static final class Words {
        /// Takes a mistake: line, place in the text, message.
        @FunctionalInterface
        interface Report {
            void problem(int line, int offset, String message);
        }

        final Line line;
        final String verb;
        private final Node commented;
        private final int first;
        private final Report report;

        /// The words of a line by itself.
        Words(Line line, Report report) {
            this.line = line;
            this.report = report;
            verb = line.tokens.getFirst().text();
            commented = line;
            first = 1;
        }

        /// The words of a line in a block.
        Words(Block block, Line line, Report report) {
            this.line = line;
            this.report = report;
            verb = block.tokens.getFirst().text();
            commented = line.before.isEmpty() && line.suffix.isEmpty() ? block : line;
            first = 0;
        }

        int count() {
            return line.tokens.size() - first;
        }

        int number() {
            return line.number;
        }

        String text(int index) {
            return line.tokens.get(first + index).text();
        }

        void set(int index, String text) {
            Token old = line.tokens.get(first + index);
            line.tokens.set(first + index, new Token(text, old.start()));
        }

        /// The text that a token stands for; a mistake in its quotes is reported.
        Optional<String> string(int index) {
            Optional<String> string = Tokens.unquote(text(index));
            if (string.isEmpty()) {
                problem(index, "invalid quoted string: " + (text(index).startsWith("\"")
                        ? "expected Go's escapes between double quotes"
                        : "unquoted string cannot contain quote"));
            }
            string.ifPresent(found -> set(index, Tokens.quoteIfNeeded(found)));
            return string;
        }

        boolean expect(int arguments, String usage) {
            if (count() != arguments) {
                problem(usage);
            }
            return count() == arguments;
        }

        void problem(String message) {
            report.problem(line.number, line.tokens.getFirst().start(), message);
        }

        void problem(int index, String message) {
            report.problem(line.number, line.tokens.get(first + index).start(), message);
        }

        /// The comments on the line, or where there are none, those of its block.
        String comments() {
            return Stream.concat(commented.before.stream(), commented.suffix.stream())
                    .filter(comment -> !comment.isBlank())
                    .map(Comment::words)
                    .collect(Collectors.joining("\n"));
        }
    }
}
