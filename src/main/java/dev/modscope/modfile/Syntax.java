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

    /// Adds a line. Where `hint` is a line or block of the same verb, it goes into that block behind the hint, and a single
    /// line becomes a block; where it is of another verb, behind it. Without a hint the last statement of the same verb
    /// is the hint, or the line goes to the end.
    Line addLine(Optional<? extends Node> hint, String... words) {
        List<Token> tokens = Stream.of(words).map(Token::of).toList();
        Optional<? extends Node> behind = hint.isPresent() ? hint : lastOf(words[0]);
        for (int i = 0; behind.isPresent() && i < statements.size(); i++) {
            Node statement = statements.get(i);
            boolean within = statement instanceof Block block && block.lines.stream().anyMatch(l -> l == behind.get());
            if (statement == behind.get() || within) {
                return addBehind(i, behind.get(), tokens);
            }
        }
        return insert(statements.size(), tokens);
    }

    /// Adds a line to the end, whatever stands there.
    Line append(String... words) {
        return insert(statements.size(), Stream.of(words).map(Token::of).toList());
    }

    /// Adds a line where `go work edit` puts go and toolchain: behind `above`, or above all statements but the comments
    /// at the top.
    Line addAbove(Optional<Line> above, String... words) {
        int index = 0;
        if (above.isPresent()) {
            index = statements.indexOf(above.get()) + 1;
        } else {
            while (index < statements.size() && statements.get(index) instanceof Comments) {
                index++;
            }
        }
        return insert(index, Stream.of(words).map(Token::of).toList());
    }

    private Optional<Node> lastOf(String verb) {
        return statements.reversed().stream().filter(statement -> isOf(statement, verb)).findFirst();
    }

    private static boolean isOf(Node statement, String verb) {
        return switch (statement) {
            case Line line -> !line.tokens.isEmpty() && line.tokens.getFirst().text().equals(verb);
            case Block block -> block.tokens.getFirst().text().equals(verb);
            case Comments _, Paren _ -> false;
        };
    }

    private Line addBehind(int index, Node hint, List<Token> tokens) {
        Node statement = statements.get(index);
        if (!isOf(statement, tokens.getFirst().text())) {
            return insert(index + 1, tokens);
        }
        Line added = new Line(tokens.subList(1, tokens.size()), 0, true);
        Block block = asBlock(index);
        int at = hint instanceof Line line && block.lines.contains(line) ? block.lines.indexOf(line) + 1 : block.lines.size();
        block.lines.add(at, added);
        return added;
    }

    /// The statement as a block; a single line becomes one.
    Block asBlock(int index) {
        if (statements.get(index) instanceof Line line) {
            Block block = new Block(List.of(line.tokens.getFirst()), 0);
            line.tokens.removeFirst();
            line.inBlock = true;
            block.lines.add(line);
            statements.set(index, block);
            return block;
        }
        return (Block) statements.get(index);
    }

    /// Whether nothing is left of a statement.
    static boolean isDropped(Node statement) {
        return switch (statement) {
            case Line line -> line.isDropped();
            case Block block -> block.lines.stream().allMatch(Line::isDropped);
            case Comments _, Paren _ -> false;
        };
    }

    private Line insert(int index, List<Token> tokens) {
        Line line = new Line(tokens, 0, false);
        statements.add(index, line);
        return line;
    }

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

    /// A word of a line, and where it was in the text that was read; -1 for a new one.
    record Token(String text, int start, int end) {
        static Token of(String text) {
            return new Token(text, -1, -1);
        }
    }

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

        /// The words behind the verb, wherever that stands.
        String word(int index) {
            return tokens.get(inBlock ? index : index + 1).text();
        }

        int words() {
            return inBlock ? tokens.size() : tokens.size() - 1;
        }

        /// Puts other words, the verb first, in the place of those of the line.
        void update(String... words) {
            tokens.clear();
            Stream.of(words).skip(inBlock ? 1 : 0).map(Token::of).forEach(tokens::add);
        }

        /// Marks the line as one that is no more.
        void drop() {
            tokens.clear();
            suffix.clear();
        }

        boolean isDropped() {
            return tokens.isEmpty();
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
        /// Takes a mistake: the line and its first word, the place in the text, what the `go` command says, and what we
        /// say more.
        @FunctionalInterface
        interface Report {
            void problem(int line, Token first, int offset, String words, String more);
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

        /// The index of the first word of the line, which is the verb where it stands there.
        int verbAt() {
            return -first;
        }

        String text(int index) {
            return line.tokens.get(first + index).text();
        }

        void set(int index, String text) {
            Token old = line.tokens.get(first + index);
            line.tokens.set(first + index, new Token(text, old.start(), old.end()));
        }

        /// The text that a token stands for; a mistake in its quotes is reported.
        Optional<String> string(int index) {
            Optional<String> string = Tokens.unquote(text(index));
            if (string.isEmpty()) {
                problem(index, "invalid quoted string: " + quoteFault(index), text(index).startsWith("\"")
                        ? ": expected Go's escapes between double quotes" : "");
            }
            string.ifPresent(found -> set(index, Tokens.quoteIfNeeded(found)));
            return string;
        }

        /// What is wrong with the quotes of a token.
        String quoteFault(int index) {
            return text(index).startsWith("\"") ? "invalid syntax" : "unquoted string cannot contain quote";
        }

        boolean expect(int arguments, String usage) {
            if (count() != arguments) {
                problem(usage);
            }
            return count() == arguments;
        }

        void problem(String words) {
            report.problem(line.number, line.tokens.getFirst(), line.tokens.getFirst().start(), words, "");
        }

        void problem(int index, String words) {
            problem(index, words, "");
        }

        void problem(int index, String words, String more) {
            report.problem(line.number, line.tokens.getFirst(), line.tokens.get(first + index).start(), words, more);
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
