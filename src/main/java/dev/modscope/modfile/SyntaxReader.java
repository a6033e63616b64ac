package dev.modscope.modfile;

import dev.modscope.modfile.Syntax.Block;
import dev.modscope.modfile.Syntax.Comment;
import dev.modscope.modfile.Syntax.Comments;
import dev.modscope.modfile.Syntax.Line;
import dev.modscope.modfile.Syntax.Node;
import dev.modscope.modfile.Syntax.Paren;
import dev.modscope.modfile.Syntax.Token;
import dev.modscope.module.ModulePath;
import dev.modscope.module.SemVer;
import dev.modscope.module.Shown;
import dev.modscope.module.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Text to [Syntax], a line at a time. A line that cannot be read is reported and left out; reading goes on below it.
final class SyntaxReader {
    /// Which file is read, and how: by the verbs that mean something in it.
    enum Mode {
        /// The go.mod file of a main module, as `go mod edit` reads it.
        MAIN("module, go, toolchain, godebug, require, exclude, replace, retract, tool, ignore"),
        /// The same as the other commands read it: every version has to fit its module path.
        LOADED("module, go, toolchain, godebug, require, exclude, replace, retract, tool, ignore"),
        /// The go.mod file of a dependency: what only matters to a main module is passed over.
        DEPENDENCY("module, go, require, retract, ignore"),
        /// A go.work file.
        WORK("go, toolchain, godebug, use, replace");

        private final String verbs;

        Mode(String verbs) {
            this.verbs = verbs;
        }

        boolean knows(String verb) {
            return (", " + verbs + ",").contains(", " + verb + ",");
        }

        boolean mayOpenBlock(String verb) {
            return knows(verb) && !verb.equals("go") && !verb.equals("toolchain");
        }

        /// The verbs as a message lists them.
        String expected() {
            int last = verbs.lastIndexOf(", ");
            return verbs.substring(0, last) + " or " + verbs.substring(last + 2);
        }
    }

    /// One reading of a file. `fixer` finds the canonical version for a text that is not one.
    record Parse(String file, String text, Mode mode, BiFunction<ModulePath, String, Optional<SemVer>> fixer,
            List<SyntaxProblem> problems) {
        /// A reading as `go mod edit` does it, which knows no other versions than those in the text.
        static Parse of(String file, String text, Mode mode) {
            return new Parse(file, text, mode, (_, version) -> {
                SemVer canonical = SemVer.of(version).canonical();
                return canonical.text().isEmpty() ? Optional.empty() : Optional.of(canonical);
            }, new ArrayList<>());
        }

        /// The mistakes from top to bottom.
        List<SyntaxProblem> sorted() {
            if (problems.size() < 2) {
                // Nearly always: a young program is spared the making of the comparator.
                return List.copyOf(problems);
            }
            return problems.stream().sorted(Comparator.comparingInt(SyntaxProblem::line)
                    .thenComparingInt(SyntaxProblem::column)).toList();
        }

        Syntax syntax() {
            return SyntaxReader.read(file, text, problems);
        }
    }

    private final String file;
    private final String text;
    private final List<SyntaxProblem> problems;
    private final Syntax syntax = new Syntax();
    private final List<Token> tokens = new ArrayList<>();
    private Optional<Comment> comment = Optional.empty();
    private boolean broken;
    private int at;
    private int lineStart;
    private int end;
    private int line;
    /// The line that the words being read started on.
    private int firstLine;

    private SyntaxReader(String file, String text, List<SyntaxProblem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /// Reads the text; what is wrong with it is added to `problems`.
    static Syntax read(String file, String text, List<SyntaxProblem> problems) {
        SyntaxReader reader = new SyntaxReader(file, text, problems);
        reader.readFile();
        return reader.syntax;
    }

    /// The column of a place in the text, in characters from 1.
    static int column(String text, int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return text.codePointCount(start, Math.min(offset, text.length())) + 1;
    }

    /// A mistake after which the `go` command reads no further; it names the place `goOffset` on the same line.
    private void problem(int offset, int goOffset, String words, String more) {
        int column = text.codePointCount(lineStart, offset) + 1;
        int goColumn = text.codePointCount(lineStart, goOffset) + 1;
        problems.add(new SyntaxProblem(file, line, column, words + more,
                new SyntaxProblem.Go(line, goColumn, words, true)));
    }

    private void readFile() {
        List<Comment> pending = new ArrayList<>();
        while (nextLine()) {
            if (tokens.isEmpty()) {
                if (comment.isPresent()) {
                    pending.add(comment.get());
                } else if (!broken) {
                    flush(pending);
                }
                continue;
            }
            Node statement = readStatement();
            statement.before.addAll(pending);
            pending.clear();
            if (!(statement instanceof Comments)) {
                syntax.statements.add(statement);
            }
        }
        flush(pending);
    }

    private void flush(List<Comment> pending) {
        if (!pending.isEmpty()) {
            Comments comments = new Comments();
            comments.before.addAll(pending);
            syntax.statements.add(comments);
            pending.clear();
        }
    }

    private Node readStatement() {
        int count = tokens.size();
        if (broken) {
            return new Comments();
        }
        if (count > 2 && is(count - 2, "(") && is(count - 1, ")")) {
            Block block = new Block(tokens.subList(0, count - 2), firstLine);
            comment.ifPresent(block.suffix::add);
            return block;
        }
        if (count > 1 && is(count - 1, "(")) {
            Block block = new Block(tokens.subList(0, count - 1), firstLine);
            comment.ifPresent(block.open.suffix::add);
            readBlock(block);
            return block;
        }
        return line(false);
    }

    private Line line(boolean inBlock) {
        Line read = new Line(tokens, firstLine, inBlock);
        comment.ifPresent(read.suffix::add);
        return read;
    }

    private boolean is(int index, String punctuation) {
        return tokens.get(index).text().equals(punctuation);
    }

    private void readBlock(Block block) {
        Token verb = tokens.getFirst();
        int opened = tokens.getLast().start();
        int openedLine = firstLine;
        List<Comment> pending = new ArrayList<>();
        while (nextLine()) {
            if (tokens.isEmpty()) {
                keep(block, pending);
            } else if (is(0, ")")) {
                close(block, pending);
                return;
            } else if (!broken) {
                Line inside = line(true);
                inside.before.addAll(pending);
                pending.clear();
                block.lines.add(inside);
            }
        }
        int endLine = line + (text.endsWith("\n") ? 1 : 0);
        String words = "syntax error (unterminated block started at " + file + ":" + openedLine + ":"
                + column(text, verb.start()) + ")";
        problems.add(new SyntaxProblem(file, openedLine, column(text, opened),
                "syntax error (unterminated block: expected a line with ')' below)",
                new SyntaxProblem.Go(endLine, column(text, text.length()), words, true)));
    }

    /// Keeps a comment or a blank line of a block; of several blank lines only one, and none at the top.
    private void keep(Block block, List<Comment> pending) {
        boolean blank = pending.isEmpty() ? !block.lines.isEmpty() : !pending.getLast().isBlank();
        if (comment.isPresent()) {
            pending.add(comment.get());
        } else if (blank && !broken) {
            pending.add(Comment.BLANK);
        }
    }

    private void close(Block block, List<Comment> pending) {
        block.close = new Paren(line, false);
        if (pending.size() != 1 || !pending.getFirst().isBlank()) {
            block.close.before.addAll(pending);
        }
        comment.ifPresent(block.close.suffix::add);
        if (tokens.size() > 1) {
            stray(tokens.get(1));
        }
    }

    /// What is found may be a string over lines, and so may what stands behind it.
    private void stray(Token found) {
        int start = text.lastIndexOf('\n', found.end() - 1) + 1;
        int below = (int) text.substring(start, Math.max(start, lineStart)).chars().filter(c -> c == '\n').count();
        String words = "syntax error (expected newline after closing paren)";
        problems.add(new SyntaxProblem(file, line - below, column(text, Math.max(found.start(), start)), words,
                new SyntaxProblem.Go(line - below, column(text, found.end()), words, true)));
    }

    /// Reads the next line into [#tokens] and [#comment]; false at the end of the text.
    private boolean nextLine() {
        tokens.clear();
        comment = Optional.empty();
        broken = false;
        if (at >= text.length()) {
            return false;
        }
        startLine(at);
        firstLine = line;
        while (at < end && !broken) {
            readItem();
        }
        at = Math.max(at, end + 1);
        return true;
    }

    private void startLine(int start) {
        line++;
        lineStart = start;
        int newline = text.indexOf('\n', start);
        end = newline < 0 ? text.length() : newline;
    }

    private void readItem() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            int stop = text.charAt(end - 1) == '\r' ? end - 1 : end;
            comment = Optional.of(new Comment(text.substring(at, Math.max(stop, at + 2)), line));
            at = end;
        } else if (text.startsWith("/*", at)) {
            blockComment(at);
        } else if ("()[]{},".indexOf(c) >= 0) {
            tokens.add(new Token(String.valueOf(c), at, ++at));
        } else if (c == '"' || c == '`') {
            readString(c);
        } else {
            readWord();
        }
    }

    private void blockComment(int start) {
        problem(start, start, "mod files must use // comments (not /* */ comments)", "");
        broken = true;
        int close = text.indexOf("*/", start + 2);
        if (close < 0) {
            return;
        }
        // The lines inside are no directives: go on behind them.
        for (int newline = text.indexOf('\n', at); newline >= 0 && newline < close; newline = text.indexOf('\n', at)) {
            at = newline + 1;
            line++;
        }
        int newline = text.indexOf('\n', close);
        at = newline < 0 ? text.length() : newline + 1;
    }

    /// Reads a string. A backslash takes even the end of the line with it, as in the `go` command: what comes of it is no
    /// string, but that only matters where somebody asks for its text.
    private void readString(char quote) {
        int start = at++;
        while (at < end && text.charAt(at) != quote) {
            boolean escapes = quote == '"' && text.charAt(at) == '\\';
            if (escapes && at + 1 == end && end < text.length()) {
                startLine(end + 1);
                at = lineStart;
            } else {
                at = Math.min(at + (escapes ? 2 : 1), end);
            }
        }
        if (at == end) {
            boolean last = end == text.length();
            problem(Math.max(start, lineStart), last ? Math.max(start, lineStart) : end,
                    "unexpected " + (last ? "EOF" : "newline") + " in string", ": expected " + quote + " at its end");
            broken = true;
            return;
        }
        at++;
        tokens.add(new Token(text.substring(start, at), start, at));
    }

    private void readWord() {
        int start = at;
        while (at < end && isWord(text.codePointAt(at)) && !text.startsWith("//", at)) {
            if (text.startsWith("/*", at)) {
                blockComment(at);
                return;
            }
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == start) {
            problem(start, start, "unexpected input character " + Shown.quotedCharacter(text.codePointAt(at)),
                    ": expected a directive, a blank or a comment");
            broken = true;
            at = end;
            return;
        }
        tokens.add(new Token(text.substring(start, at), start, at));
    }

    private static boolean isWord(int c) {
        return switch (c) {
            case ' ', '(', ')', '[', ']', '{', '}', ',' -> false;
            default -> Shown.isPrintable(c) || Tokens.isByte(c);
        };
    }
}
