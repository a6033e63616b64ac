package dev.modscope.modfile;

import java.util.ArrayList;
import java.util.List;

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

        Paren(int number) {
            this.number = number;
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
            open = new Paren(number);
            close = new Paren(number);
        }
    }
}
