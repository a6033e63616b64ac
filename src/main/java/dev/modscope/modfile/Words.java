package dev.modscope.modfile;

import dev.modscope.modfile.Syntax.Block;
import dev.modscope.modfile.Syntax.Comment;
import dev.modscope.modfile.Syntax.Line;
import dev.modscope.modfile.Syntax.Node;
import dev.modscope.modfile.Syntax.Token;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words behind the verb of one line, and where a mistake in them is reported.
final class Words {
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
