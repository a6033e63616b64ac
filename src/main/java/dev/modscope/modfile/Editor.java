package dev.modscope.modfile;

import dev.modscope.modfile.Syntax.Block;
import dev.modscope.modfile.Syntax.Comment;
import dev.modscope.modfile.Syntax.Line;
import dev.modscope.modfile.Syntax.Node;
import dev.modscope.modfile.Syntax.Token;
import dev.modscope.modfile.SyntaxReader.Mode;
import dev.modscope.modfile.SyntaxReader.Parse;
import dev.modscope.module.Tokens;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the changes of [GoMod.Edit] on a syntax tree, with every line where `go mod edit` puts it.
final class Editor {
    private final Syntax syntax;

    /// The lines of each kind, in the order of the file, new ones last.
    private record Entry(String verb, Line line) {}

    private final List<Entry> entries = new ArrayList<>();
    /// The version that each replacement was for when it was read or added, by which the `go` command finds it again
    /// even where an edit has made the line one for all versions.
    private final IdentityHashMap<Line, String> replaced = new IdentityHashMap<>();

    private final boolean work;

    private Editor(Syntax syntax, boolean work) {
        this.syntax = syntax;
        this.work = work;
        for (Node statement : syntax.statements) {
            if (statement instanceof Line line) {
                entries.add(new Entry(line.tokens.getFirst().text(), line));
            } else if (statement instanceof Block block) {
                block.lines.forEach(line -> entries.add(new Entry(block.tokens.getFirst().text(), line)));
            }
        }
        lines("replace").forEach(line -> replaced.put(line, line.word(1).equals("=>") ? "" : line.word(1)));
    }

    /// A text after edits: with all that they do not touch as it was, and as the `go` command writes it.
    record Edited(String kept, String printed) {}

    static Edited edit(Parse parse, List<GoMod.Edit> edits) {
        Mode mode = parse.mode();
        Syntax syntax = parse.syntax();
        Interpreter.read(parse, syntax);
        if (!parse.problems().isEmpty()) {
            throw new IllegalStateException(parse.problems().getFirst().toString());
        }
        Patch patch = new Patch(parse.text(), syntax);
        Editor editor = new Editor(syntax, mode == Mode.WORK);
        edits.forEach(editor::apply);
        String patched = patch.text();
        String printed = Formatter.format(syntax, mode == Mode.WORK, editor.goVersion());
        // The patched text is only good where it means what was printed.
        UnaryOperator<String> again = text -> Formatter.format(Parse.of(parse.file(), text, mode));
        List<String> wanted = List.of(printed, again.apply(printed));
        boolean good = !parse.text().equals(again.apply(parse.text())) && wanted.contains(again.apply(patched));
        return new Edited(good ? patched : printed, printed);
    }

    private String goVersion() {
        return lines("go").stream().findFirst().map(line -> line.word(0)).orElse("");
    }

    private void apply(GoMod.Edit edit) {
        switch (edit) {
            case GoMod.Edit.SetModule(String path) -> single("module", List.of(), Tokens.quoteIfNeeded(path));
            case GoMod.Edit.SetGo(String version) -> single("go", List.of("module"), version);
            case GoMod.Edit.SetToolchain(String name) -> single("toolchain", List.of("go", "module"), name);
            case GoMod.Edit.Require(String path, String version) ->
                    set("require", line -> is(line, 0, path), Tokens.quoteIfNeeded(path), version);
            case GoMod.Edit.DropRequire(String path) -> drop("require", line -> is(line, 0, path));
            case GoMod.Edit.SetRequires(List<Directive.Require> requires, boolean separate) ->
                    new RequireBlocks(this).set(requires, separate);
            case GoMod.Edit.Exclude exclude -> exclude(exclude);
            case GoMod.Edit.DropExclude(String path, String version) ->
                    drop("exclude", line -> is(line, 0, path) && is(line, 1, version));
            case GoMod.Edit.Replace replace -> replace(replace);
            case GoMod.Edit.DropReplace(String path, String version) ->
                    drop("replace", line -> is(line, 0, path) && version.equals(replaced.get(line)));
            case GoMod.Edit.Retract(String low, String high, String rationale) -> retract(low, high, rationale);
            case GoMod.Edit.DropRetract(String low, String high) -> drop("retract", line -> retracts(line, low, high));
            case GoMod.Edit.Tool(String path) -> once("tool", path);
            case GoMod.Edit.DropTool(String path) -> drop("tool", line -> is(line, 0, path));
            case GoMod.Edit.Ignore(String path) -> once("ignore", path);
            case GoMod.Edit.DropIgnore(String path) -> drop("ignore", line -> is(line, 0, path));
            case GoMod.Edit.Godebug(String key, String value) ->
                    set("godebug", line -> line.word(0).startsWith(key + "="), key + "=" + value);
            case GoMod.Edit.DropGodebug(String key) -> drop("godebug", line -> line.word(0).startsWith(key + "="));
            case GoMod.Edit.Use(String path) -> set("use", line -> is(line, 0, path), Tokens.quoteIfNeeded(path));
            case GoMod.Edit.DropUse(String path) -> drop("use", line -> is(line, 0, path));
        }
    }

    /// The lines of a verb that are still there.
    List<Line> lines(String verb) {
        return entries.stream().filter(entry -> entry.verb.equals(verb) && !entry.line.isDropped())
                .map(Entry::line).toList();
    }

    Syntax syntax() {
        return syntax;
    }

    static boolean is(Line line, int word, String text) {
        return Tokens.unquote(line.word(word)).filter(text::equals).isPresent();
    }

    Line add(Optional<? extends Node> hint, String... words) {
        return note(words[0], syntax.addLine(hint, words));
    }

    /// Adds an exclusion or a replacement: behind the last one of the same module, or to the end, for there the `go`
    /// command does not look for others of the kind.
    private Line addBehind(Optional<Line> same, String... words) {
        return note(words[0], same.isPresent() ? syntax.addLine(same, words) : syntax.append(words));
    }

    Line note(String verb, Line line) {
        entries.add(new Entry(verb, line));
        return line;
    }

    private void drop(String verb, Predicate<Line> which) {
        lines(verb).stream().filter(which).forEach(Line::drop);
    }

    /// A directive that is there once. A new one goes behind the first of `behind` that is there.
    private void single(String verb, List<String> behind, String word) {
        Optional<Line> present = lines(verb).stream().findFirst();
        if (word.isEmpty()) {
            present.ifPresent(Line::drop);
        } else if (present.isPresent()) {
            present.get().update(verb, word);
        } else if (work) {
            note(verb, syntax.addAbove(lines("go").stream().findFirst(), verb, word));
        } else {
            add(behind.stream().flatMap(other -> lines(other).stream().limit(1)).findFirst(), verb, word);
        }
    }

    /// Sets the first line that fits, drops the others, and adds one where there is none.
    private void set(String verb, Predicate<Line> which, String... words) {
        String[] all = new String[words.length + 1];
        all[0] = verb;
        System.arraycopy(words, 0, all, 1, words.length);
        List<Line> found = lines(verb).stream().filter(which).toList();
        found.stream().skip(1).forEach(Line::drop);
        found.stream().findFirst().ifPresentOrElse(line -> line.update(all), () -> add(Optional.empty(), all));
    }

    private void once(String verb, String path) {
        if (lines(verb).stream().noneMatch(line -> is(line, 0, path))) {
            add(Optional.empty(), verb, path);
            Formatter.removeRepeated(syntax, false);
        }
    }

    private void exclude(GoMod.Edit.Exclude exclude) {
        List<Line> ofPath = lines("exclude").stream().filter(line -> is(line, 0, exclude.path())).toList();
        if (ofPath.stream().noneMatch(line -> is(line, 1, exclude.version()))) {
            Optional<Line> hint = ofPath.isEmpty() ? Optional.empty() : Optional.of(ofPath.getLast());
            addBehind(hint, "exclude", Tokens.quoteIfNeeded(exclude.path()), exclude.version());
        }
    }

    private void replace(GoMod.Edit.Replace replace) {
        List<String> words = new ArrayList<>(List.of("replace", Tokens.quoteIfNeeded(replace.path()), replace.version(),
                "=>", Tokens.quoteIfNeeded(replace.target()), replace.targetVersion()));
        words.removeIf(String::isEmpty);
        String[] all = words.toArray(String[]::new);
        boolean set = false;
        Optional<Line> hint = Optional.empty();
        for (Line line : lines("replace")) {
            boolean ofPath = is(line, 0, replace.path());
            if (ofPath && (replace.version().isEmpty() || replace.version().equals(replaced.get(line)))) {
                if (set) {
                    line.drop();
                } else {
                    line.update(all);
                }
                set = true;
            } else if (ofPath) {
                hint = Optional.of(line);
            }
        }
        if (!set) {
            replaced.put(addBehind(hint, all), replace.version());
        }
    }

    /// What is retracted by one edit is not found by the next: the `go` command does not note it either.
    private void retract(String low, String high, String rationale) {
        Line line = low.equals(high)
                ? syntax.addLine(Optional.empty(), "retract", Tokens.quoteIfNeeded(low))
                : syntax.addLine(Optional.empty(), "retract", "[", Tokens.quoteIfNeeded(low), ",", Tokens.quoteIfNeeded(high), "]");
        if (!rationale.isEmpty()) {
            rationale.lines().forEach(words -> line.before.add(new Comment("// " + words, 0)));
        }
    }

    private static boolean retracts(Line line, String low, String high) {
        return line.words() == 1 ? line.word(0).equals(low) && low.equals(high)
                : line.words() == 5 && line.word(1).equals(low) && line.word(3).equals(high);
    }

    /// The text again after the edits, every line that was not touched as it was.
    private static final class Patch {
        private final String text;
        private final Syntax syntax;
        private final String end;
        private final int[] lineStarts;
        private final IdentityHashMap<Node, Before> before = new IdentityHashMap<>();
        private final StringBuilder out = new StringBuilder();
        private int last;

        /// What a node was before the edits: the first physical line that belongs to it (its comments and the blank lines
        /// above), its words and comments.
        private record Before(int from, List<Token> tokens, List<Comment> above, List<Comment> suffix, boolean inBlock) {}

        Patch(String text, Syntax syntax) {
            this.text = text;
            this.syntax = syntax;
            int first = text.indexOf('\n');
            end = first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
            lineStarts = IntStream.concat(IntStream.of(0, 0),
                    IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').map(i -> i + 1)).toArray();
            syntax.statements.forEach(this::note);
        }

        private void note(Node node) {
            Line line = node instanceof Line found ? found : new Line(List.of(), 0, false);
            before.put(node, new Before(last + 1, List.copyOf(line.tokens), List.copyOf(node.before),
                    List.copyOf(node.suffix), line.inBlock));
            if (node instanceof Block block) {
                last = block.number;
                block.lines.forEach(this::note);
                before.put(block.close, new Before(last + 1, List.of(), List.of(), List.of(), false));
            }
            last = switch (node) {
                case Line _ -> line.number;
                case Block block -> block.close.number;
                case Syntax.Comments comments -> comments.before.getLast().line();
                case Syntax.Paren paren -> paren.number;
            };
        }

        String text() {
            boolean comments = false;
            for (Node statement : syntax.statements) {
                if (!Syntax.isDropped(statement)) {
                    separate(statement, comments);
                    statement(statement);
                    comments = statement instanceof Syntax.Comments;
                }
            }
            copy(last + 1, lineStarts.length - 1);
            return out.toString();
        }

        /// A blank line above a new statement, and between a comment and a statement that it does not belong to.
        private void separate(Node statement, boolean comments) {
            Before was = before.get(statement);
            boolean blank = was != null && physical(was.from).isBlank();
            if (!out.isEmpty() && !blank && (was == null || comments)) {
                line("");
            }
        }

        private void statement(Node statement) {
            switch (statement) {
                case Line line -> line(line);
                case Block block -> block(block);
                case Syntax.Comments comments ->
                        copy(at(comments).from, comments.before.getLast().line());
                case Syntax.Paren _ -> { }
            }
        }

        private void block(Block block) {
            Before was = before.get(block);
            List<Line> kept = block.lines.stream().filter(line -> !line.isDropped()).toList();
            if (was == null && kept.size() == 1) {
                line(single(block, kept.getFirst()));
                return;
            }
            if (was == null) {
                line(block.tokens.getFirst().text() + " (");
            } else if (block.number == block.close.number) {
                copy(was.from, block.number - 1);
                line(block.tokens.getFirst().text() + " (" + comments(block.suffix));
            } else {
                copy(was.from, block.number);
            }
            kept.forEach(this::line);
            Before close = before.get(block.close);
            if (close == null || block.number == block.close.number) {
                line(")");
            } else {
                copy(close.from, block.close.number);
            }
        }

        /// The one line of a new block as the line it may have been before.
        private Line single(Block block, Line inside) {
            Line line = Formatter.single(block, inside);
            Optional.ofNullable(before.get(inside)).ifPresent(was -> before.put(line, was));
            return line;
        }

        private void line(Line line) {
            Before was = before.get(line);
            if (was == null || was.inBlock != line.inBlock) {
                line.before.forEach(comment -> line((line.inBlock ? "\t" : "") + comment.text()));
                line(printed(line));
                return;
            }
            boolean noBlanks = line.before.size() < was.above.size();
            for (int number = was.from; number < line.number; number++) {
                if (!noBlanks || !physical(number).isBlank()) {
                    copy(number, number);
                }
            }
            boolean same = was.tokens.equals(line.tokens) && was.suffix.equals(line.suffix);
            if (same) {
                copy(line.number, line.number);
            } else if (was.tokens.size() == line.tokens.size()) {
                line(patched(line, was));
            } else {
                line(printed(line));
            }
        }

        private static String printed(Line line) {
            String words = line.tokens.stream().map(Token::text).collect(Collectors.joining(" "));
            return (line.inBlock ? "\t" : "") + words + comments(line.suffix);
        }

        private static String comments(List<Comment> suffix) {
            return suffix.isEmpty() ? "" : " " + suffix.getFirst().text();
        }

        /// The physical line with its changed words and its changed comment only.
        private String patched(Line line, Before was) {
            StringBuilder patched = new StringBuilder();
            int at = lineStarts[line.number];
            for (int i = 0; i < line.tokens.size(); i++) {
                Token old = was.tokens.get(i);
                boolean same = old.text().equals(line.tokens.get(i).text());
                patched.append(text, at, old.start());
                patched.append(same ? text.substring(old.start(), old.end()) : line.tokens.get(i).text());
                at = old.end();
            }
            boolean same = was.suffix.equals(line.suffix);
            return patched + (same ? text.substring(at, lineEnd(line.number)) : comments(line.suffix));
        }

        private Before at(Node node) {
            return Objects.requireNonNull(before.get(node));
        }

        private int lineEnd(int number) {
            int newline = text.indexOf('\n', lineStarts[number]);
            int stop = newline < 0 ? text.length() : newline;
            return stop > lineStarts[number] && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
        }

        private String physical(int number) {
            return number < lineStarts.length ? text.substring(lineStarts[number], lineEnd(number)) : "";
        }

        private void copy(int from, int to) {
            if (from <= to && from < lineStarts.length) {
                finishLine();
                int stop = to + 1 < lineStarts.length ? lineStarts[to + 1] : text.length();
                out.append(text, lineStarts[from], stop);
            }
        }

        private void line(String content) {
            finishLine();
            out.append(content).append(end);
        }

        private void finishLine() {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append(end);
            }
        }
    }
}
