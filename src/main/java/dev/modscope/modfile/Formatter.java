package dev.modscope.modfile;

import dev.modscope.modfile.Syntax.Block;
import dev.modscope.modfile.Syntax.Comment;
import dev.modscope.modfile.Syntax.Comments;
import dev.modscope.modfile.Syntax.Line;
import dev.modscope.modfile.Syntax.Node;
import dev.modscope.modfile.Syntax.Paren;
import dev.modscope.modfile.Syntax.Token;
import dev.modscope.modfile.SyntaxReader.Mode;
import dev.modscope.modfile.SyntaxReader.Parse;
import dev.modscope.module.SemVer;
import dev.modscope.module.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;

/// [Syntax] to text in the form of `go mod edit -fmt`: blocks sorted, what is said twice said once, one blank line
/// between statements, one blank between words, comments where they were.
final class Formatter {
    private final StringBuilder out = new StringBuilder();
    private final List<Comment> pending = new ArrayList<>();
    private int margin;

    private Formatter() {
    }

    /// Reads and prints a file. A text with mistakes stays as it is.
    static String format(Parse parse) {
        Syntax syntax = parse.syntax();
        GoMod.Directives read = Interpreter.read(parse, syntax);
        String go = read.first(Directive.Go.class).map(line -> line.version().text()).orElse("");
        return parse.problems().isEmpty() ? format(syntax, parse.mode() == Mode.WORK, go) : parse.text();
    }

    /// Sorts, cleans up and prints a file. `go` is the version of its go line, empty where there is none.
    static String format(Syntax syntax, boolean work, String go) {
        sortBlocks(syntax, work, go);
        cleanUp(syntax);
        return print(syntax);
    }

    // ---- sorting

    static void sortBlocks(Syntax syntax, boolean work, String go) {
        removeRepeated(syntax, work);
        boolean bySemVer = !go.isEmpty() && SemVer.compare("v" + go, "v1.21") >= 0;
        for (Node statement : syntax.statements) {
            if (statement instanceof Block block) {
                String verb = block.tokens.getFirst().text();
                Comparator<Line> order = work ? Formatter::byTokens
                        : verb.equals("exclude") && bySemVer ? Formatter::byExclusion
                        : verb.equals("retract") ? Formatter::byInterval : Formatter::byTokens;
                block.lines.sort(order);
            }
        }
    }

    /// Of equal exclusions, tools and ignored paths the first stays, of replacements of the same module the last.
    static void removeRepeated(Syntax syntax, boolean work) {
        List<Line> lines = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Node statement : syntax.statements) {
            if (statement instanceof Line line && !line.isDropped()) {
                note(line, line.tokens.getFirst().text(), 1, lines, keys);
            } else if (statement instanceof Block block) {
                for (Line line : block.lines) {
                    note(line, block.tokens.getFirst().text(), 0, lines, keys);
                }
            }
        }
        Set<Line> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!work && !keys.get(i).startsWith("replace ") && !seen.add(keys.get(i))) {
                repeated.add(lines.get(i));
            }
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (keys.get(i).startsWith("replace ") && !seen.add(keys.get(i))) {
                repeated.add(lines.get(i));
            }
        }
        remove(syntax, repeated);
    }

    private static void note(Line line, String verb, int first, List<Line> lines, List<String> keys) {
        int words = switch (verb) {
            case "exclude" -> 2;
            case "tool", "ignore" -> 1;
            case "replace" -> line.tokens.size() > first + 1 && line.tokens.get(first + 1).text().equals("=>") ? 1 : 2;
            default -> 0;
        };
        if (words > 0 && line.tokens.size() >= first + words) {
            StringBuilder key = new StringBuilder(verb);
            line.tokens.subList(first, first + words).forEach(token -> key.append(' ').append(token.text()));
            lines.add(line);
            keys.add(key.toString());
        }
    }

    private static void remove(Syntax syntax, Set<Line> lines) {
        lines.forEach(Line::drop);
        syntax.statements.removeIf(statement -> switch (statement) {
            case Line line -> lines.contains(line);
            case Block block -> {
                block.lines.removeIf(lines::contains);
                yield block.lines.isEmpty();
            }
            case Comments _, Paren _ -> false;
        });
    }

    private static int byTokens(Line left, Line right) {
        int common = Math.min(left.tokens.size(), right.tokens.size());
        for (int i = 0; i < common; i++) {
            int order = Tokens.compare(left.tokens.get(i).text(), right.tokens.get(i).text());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.tokens.size(), right.tokens.size());
    }

    private static int byExclusion(Line left, Line right) {
        if (left.tokens.size() != 2 || right.tokens.size() != 2) {
            return byTokens(left, right);
        }
        int order = Tokens.compare(left.tokens.getFirst().text(), right.tokens.getFirst().text());
        return order != 0 ? order : SemVer.compare(left.tokens.get(1).text(), right.tokens.get(1).text());
    }

    private static int byInterval(Line left, Line right) {
        int order = SemVer.compare(bound(right, 1), bound(left, 1));
        return order != 0 ? order : SemVer.compare(bound(right, 3), bound(left, 3));
    }

    private static String bound(Line line, int index) {
        return switch (line.tokens.size()) {
            case 1 -> line.tokens.getFirst().text();
            case 5 -> line.tokens.get(index).text();
            default -> "";
        };
    }

    // ---- cleaning up

    /// Leaves out lines without tokens and blocks without lines, and makes a single line of a block with one.
    static void cleanUp(Syntax syntax) {
        ListIterator<Node> statements = syntax.statements.listIterator();
        while (statements.hasNext()) {
            Node statement = statements.next();
            if (statement instanceof Line line && line.isDropped()) {
                statements.remove();
            } else if (statement instanceof Block block) {
                block.lines.removeIf(Line::isDropped);
                if (block.lines.isEmpty()) {
                    statements.remove();
                } else if (block.lines.size() == 1 && block.close.before.isEmpty()) {
                    statements.set(single(block, block.lines.getFirst()));
                }
            }
        }
    }

    /// One line of a block as a line by itself.
    static Line single(Block block, Line inside) {
        List<Token> tokens = new ArrayList<>(block.tokens);
        tokens.addAll(inside.tokens);
        Line line = new Line(tokens, inside.number, false);
        line.before.addAll(block.before);
        line.before.addAll(inside.before);
        line.suffix.addAll(inside.suffix);
        line.suffix.addAll(block.suffix);
        return line;
    }

    // ---- printing

    private static String print(Syntax syntax) {
        Formatter formatter = new Formatter();
        int last = syntax.statements.size() - 1;
        for (int i = 0; i <= last; i++) {
            Node statement = syntax.statements.get(i);
            formatter.node(statement);
            if (!(statement instanceof Comments)) {
                formatter.newline();
            }
            if (i < last) {
                formatter.newline();
            }
        }
        StringBuilder out = formatter.out;
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '\n' && (end == 1 || out.charAt(end - 2) == '\n')) {
            end--;
        }
        return out.substring(0, end);
    }

    private void node(Node node) {
        if (!node.before.isEmpty()) {
            trim();
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
            indent();
            for (Comment comment : node.before) {
                out.append(Tokens.trim(comment.text()));
                newline();
            }
        }
        switch (node) {
            case Comments _ -> { }
            case Paren paren -> out.append(paren.opens() ? '(' : ')');
            case Line line -> tokens(line.tokens);
            case Block block -> block(block);
        }
        pending.addAll(node.suffix);
    }

    private void block(Block block) {
        tokens(block.tokens);
        out.append(' ');
        node(block.open);
        margin++;
        for (Line line : block.lines) {
            newline();
            node(line);
        }
        margin--;
        newline();
        node(block.close);
    }

    private void tokens(List<Token> tokens) {
        String gap = "";
        for (Token token : tokens) {
            String text = token.text();
            boolean closing = text.equals(",") || text.equals(")") || text.equals("]") || text.equals("}");
            out.append(closing ? "" : gap).append(text);
            gap = text.equals("(") || text.equals("[") || text.equals("{") ? "" : " ";
        }
    }

    /// Ends the line, the comments that wait for its end before that. Never makes two blank lines.
    private void newline() {
        for (int i = 0; i < pending.size(); i++) {
            if (i > 0) {
                trim();
                out.append('\n');
                indent();
            }
            out.append(i == 0 ? " " : "").append(Tokens.trim(pending.get(i).text()));
        }
        pending.clear();
        trim();
        int length = out.length();
        boolean blank = length == 0
                || (length >= 2 && out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n');
        if (!blank) {
            out.append('\n');
        }
        indent();
    }

    private void indent() {
        out.append("\t".repeat(margin));
    }

    private void trim() {
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == '\t' || out.charAt(end - 1) == ' ')) {
            end--;
        }
        out.setLength(end);
    }
}
