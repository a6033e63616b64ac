package dev.modscope.modfile;

import dev.modscope.modfile.Syntax.Block;
import dev.modscope.modfile.Syntax.Line;
import dev.modscope.modfile.Syntax.Node;
import dev.modscope.modfile.Syntax.Token;
import dev.modscope.modfile.Syntax.Words;
import dev.modscope.modfile.SyntaxReader.Mode;
import dev.modscope.modfile.SyntaxReader.Parse;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.module.SemVer;
import dev.modscope.module.Shown;
import dev.modscope.module.Tokens;
import dev.modscope.module.Version;
import dev.modscope.module.VersionInterval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// [Syntax] to [GoMod.Directives]: what each line means. Quotes that are not needed are taken off the tokens, and versions are
/// written in full, as the `go` command does before it prints a file. A line with a mistake is reported and left out.
final class Interpreter {
    /// As much of a line as a person reads in a message.
    private static final int LONGEST = 1000;

    private static final String EXPECTED_PATH = ": expected a path that ends in no version, or in /v2 or above";

    private final String file;
    private final String text;
    private final Mode mode;
    private final BiFunction<ModulePath, String, Optional<SemVer>> fixer;
    private final List<SyntaxProblem> problems;
    private final List<Directive> others = new ArrayList<>();
    private final List<Directive.Require> requires = new ArrayList<>();
    private final Set<String> once = new HashSet<>();

    private Interpreter(Parse parse) {
        file = parse.file();
        text = parse.text();
        mode = parse.mode();
        fixer = parse.fixer();
        problems = parse.problems();
    }

    static GoMod.Directives read(Parse parse, Syntax syntax) {
        Interpreter interpreter = new Interpreter(parse);
        for (Node statement : syntax.statements) {
            interpreter.statement(statement);
        }
        if (interpreter.mode == Mode.LOADED) {
            interpreter.checkRetracted();
        }
        return new GoMod.Directives(List.copyOf(interpreter.others), List.copyOf(interpreter.requires));
    }

    private void statement(Node statement) {
        // Not a switch over the types: that is linked at run time, which a young program feels.
        if (statement instanceof Line line) {
            add(new Words(line, this::problem));
        } else if (statement instanceof Block block) {
            block(block);
        }
    }

    private void block(Block block) {
        String verb = block.tokens.getFirst().text();
        if (block.tokens.size() == 1 && mode.mayOpenBlock(verb)) {
            for (Line line : block.lines) {
                add(new Words(block, line, this::problem));
            }
        } else if (mode != Mode.DEPENDENCY) {
            String all = String.join(" ", block.tokens.stream().map(Token::text).toList());
            String verbs = all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
            Token first = block.tokens.getFirst();
            problem(block.number, first, first.start(), "unknown block type: " + Shown.line(verbs),
                    " (expected " + mode.expected() + ")");
        }
    }

    private void problem(int line, Token first, int offset, String words, String more) {
        problems.add(new SyntaxProblem(file, line, SyntaxReader.column(text, offset), words + more,
                new SyntaxProblem.Go(line, SyntaxReader.column(text, first.start()), words, false)));
    }

    private void add(Words words) {
        if (!mode.knows(words.verb)) {
            if (mode != Mode.DEPENDENCY) {
                unknown(words);
            }
            return;
        }
        switch (words.verb) {
            case "go" -> go(words);
            case "toolchain" -> toolchain(words);
            case "module" -> module(words);
            case "godebug" -> godebug(words);
            case "require", "exclude" -> requirement(words);
            case "replace" -> replace(words);
            case "retract" -> retract(words);
            case "tool", "ignore", "use" -> path(words);
            default -> throw new IllegalStateException(words.verb);
        }
    }

    private void unknown(Words words) {
        words.problem(words.verbAt(), "unknown directive: " + Shown.line(words.verb), " (expected " + mode.expected() + ")");
    }

    private boolean repeated(Words words) {
        if (once.contains(words.verb)) {
            words.problem(words.verbAt(), "repeated " + words.verb + " statement", ": expected one");
            return true;
        }
        return false;
    }

    private void go(Words words) {
        if (repeated(words) || !words.expect(1, "go directive expects exactly one argument")) {
            return;
        }
        String version = words.text(0);
        if (!Tokens.isGoLine(version)) {
            Optional<String> fixed = mode == Mode.DEPENDENCY ? Tokens.laxGoLine(version) : Optional.empty();
            if (fixed.isEmpty()) {
                words.problem(0, "invalid go version '" + Shown.line(version) + "': must match format 1.23.0");
                return;
            }
            version = fixed.get();
            words.set(0, version);
        }
        once.add("go");
        others.add(new Directive.Go(new GoVersion(version), words.number()));
    }

    private void toolchain(Words words) {
        if (repeated(words) || !words.expect(1, "toolchain directive expects exactly one argument")) {
            return;
        }
        String name = words.text(0);
        if (!Tokens.isToolchain(name)) {
            words.problem(0, "invalid toolchain version '" + Shown.line(name)
                    + "': must match format go1.23.0 or default");
            return;
        }
        once.add("toolchain");
        others.add(new Directive.Toolchain(new GoVersion(name), words.number()));
    }

    private void module(Words words) {
        if (repeated(words)) {
            return;
        }
        once.add("module");
        if (!words.expect(1, "usage: module module/path")) {
            return;
        }
        words.string(0).ifPresent(path -> others.add(
                new Directive.Module(new ModulePath(path), deprecation(words.comments()), words.number())));
    }

    /// The paragraph that starts with `Deprecated:`, without that word.
    private static Optional<String> deprecation(String comments) {
        String mark = "Deprecated:";
        int from = ("\n\n" + comments).indexOf("\n\n" + mark) + mark.length();
        if (from < mark.length()) {
            return Optional.empty();
        }
        while (comments.startsWith(" ", from)) {
            from++;
        }
        int end = comments.indexOf("\n\n", from);
        String message = end < 0 ? comments.substring(from) : comments.substring(from, end);
        return message.isEmpty() ? Optional.empty() : Optional.of(message);
    }

    private void godebug(Words words) {
        String usage = "usage: godebug key=value";
        if (!words.expect(1, usage)) {
            return;
        }
        String setting = words.text(0);
        int equals = setting.indexOf('=');
        if (equals < 0 || setting.chars().anyMatch(c -> "\"`',".indexOf(c) >= 0)) {
            words.problem(0, usage);
            return;
        }
        others.add(new Directive.Godebug(setting.substring(0, equals), setting.substring(equals + 1), words.number()));
    }

    private void requirement(Words words) {
        if (!words.expect(2, "usage: " + words.verb + " module/path v1.2.3")) {
            return;
        }
        Optional<String> path = words.string(0);
        Optional<SemVer> version = path.flatMap(p -> version(words, p, 1));
        if (version.isEmpty()) {
            return;
        }
        PathCheck.Split split = PathCheck.split(path.get());
        if (!split.valid()) {
            words.problem(0, "invalid module path", EXPECTED_PATH);
            return;
        }
        if (!fits(words, path.get(), version.get(), split)) {
            return;
        }
        ModuleVersion module = new ModuleVersion(new ModulePath(path.get()), version.get());
        if (words.verb.equals("require")) {
            requires.add(new Directive.Require(module, words.line.isIndirect(), words.number()));
        } else {
            others.add(new Directive.Exclude(module, words.number()));
        }
    }

    private boolean fits(Words words, String path, SemVer version, PathCheck.Split split) {
        Optional<String> fault = PathCheck.pathMajor(version.text(), split.pathMajor());
        fault.ifPresent(why -> words.problem(1, invalid(words.verb + " " + Shown.line(path), version.text(), why)));
        return fault.isEmpty();
    }

    /// The version in a token, made canonical.
    private Optional<SemVer> version(Words words, String path, int index) {
        Optional<String> string = Tokens.unquote(words.text(index));
        Optional<String> misfit = mode == Mode.LOADED ? string.flatMap(found -> misfit(path, found)) : Optional.empty();
        if (misfit.isPresent()) {
            words.problem(index, words.verb + " " + misfit.get(), PathCheck.split(path).valid() ? "" : EXPECTED_PATH);
            return Optional.empty();
        }
        Optional<SemVer> version = string.flatMap(found -> fixer.apply(new ModulePath(path), found));
        if (version.isEmpty()) {
            String why = string.isEmpty() ? words.quoteFault(index) : "must be of the form v1.2.3";
            String place = path.isEmpty() ? words.verb : words.verb + " " + Shown.line(path);
            words.problem(index, invalid(place, string.orElse(words.text(index)), why));
        }
        version.ifPresent(found -> words.set(index, found.text()));
        return version;
    }

    /// Why a version cannot stand for a module, where that can be said of the two alone: the path and the reason.
    private static Optional<String> misfit(String path, String version) {
        PathCheck.Split split = PathCheck.split(path);
        Optional<String> fault = !split.valid()
                ? Optional.of("malformed module path " + Shown.quoted(path))
                : SemVer.of(version).isCanonical() ? PathCheck.pathMajor(version, split.pathMajor()) : Optional.empty();
        return fault.map(why -> invalid(Shown.line(path), version, why));
    }

    private static String invalid(String place, String version, String why) {
        return place + ": version " + Shown.quoted(version) + " invalid: " + why;
    }

    /// A module retracts versions of its own path.
    private void checkRetracted() {
        Optional<String> path = others.stream().filter(Directive.Module.class::isInstance).findFirst()
                .map(module -> ((Directive.Module) module).path().value());
        for (Directive directive : others) {
            if (path.isPresent() && directive instanceof Directive.Retract retract) {
                misfit(path.get(), retract.interval().low().text())
                        .or(() -> misfit(path.get(), retract.interval().high().text()))
                        .ifPresent(why -> problems.add(new SyntaxProblem(file, retract.line(), 0, "retract " + why)));
            }
        }
    }

    private void replace(Words words) {
        int arrow = words.count() >= 2 && words.text(1).equals("=>") ? 1 : 2;
        if (words.count() < arrow + 2 || words.count() > arrow + 3 || !words.text(arrow).equals("=>")) {
            words.problem("usage: replace module/path [v1.2.3] => other/module v1.4\n\t"
                    + " or replace module/path [v1.2.3] => ../local/directory");
            return;
        }
        Optional<String> path = words.string(0);
        if (path.isEmpty()) {
            return;
        }
        PathCheck.Split split = PathCheck.split(path.get());
        if (!split.valid()) {
            words.problem(0, "replace " + Shown.line(path.get()) + ": invalid module path");
            return;
        }
        Optional<SemVer> version = arrow == 2 ? version(words, path.get(), 1) : Optional.empty();
        if (arrow == 2 && (version.isEmpty() || !fits(words, path.get(), version.get(), split))) {
            return;
        }
        words.string(arrow + 1).ifPresent(target -> replacement(words, path.get(), version, target));
    }

    private void replacement(Words words, String path, Optional<SemVer> version, String target) {
        int index = words.text(1).equals("=>") ? 2 : 3;
        boolean directory = Tokens.isDirectory(target);
        Optional<SemVer> to = Optional.empty();
        if (words.count() == index + 1) {
            if (!directory || Tokens.isOfWindows(target)) {
                words.problem(index, directory ? "replacement directory appears to be Windows path (on a non-windows system)"
                        : target.contains("@") ? "replacement module must match format 'path version', not 'path@version'"
                        : "replacement module without version must be directory path (rooted or starting with . or ..)");
                return;
            }
        } else {
            to = version(words, target, index + 1);
            if (to.isEmpty()) {
                return;
            }
            if (directory) {
                words.problem(index, "replacement module directory path " + Shown.quoted(target) + " cannot have version");
                return;
            }
        }
        others.add(new Directive.Replace(new ModulePath(path), version.map(Version.class::cast), target,
                to.map(Version.class::cast), words.number()));
    }

    private void retract(Words words) {
        int before = problems.size();
        Optional<VersionInterval> interval = new Interval(words).read();
        if (mode == Mode.DEPENDENCY) {
            // A later release may know more kinds of intervals: in a dependency they are no mistake.
            problems.subList(before, problems.size()).clear();
        }
        interval.ifPresent(found -> others.add(new Directive.Retract(found, words.comments(), words.number())));
    }

    private void path(Words words) {
        String usage = words.verb.equals("use") ? "usage: use local/dir"
                : words.verb + " directive expects exactly one argument";
        if (!words.expect(1, usage)) {
            return;
        }
        words.string(0).ifPresent(path -> others.add(switch (words.verb) {
            case "tool" -> new Directive.Tool(path, words.number());
            case "ignore" -> new Directive.Ignore(path, words.number());
            default -> new Directive.Use(path, words.number());
        }));
    }

    /// The closed interval of a retract line, read word by word.
    private final class Interval {
        private final Words words;
        private int next;

        Interval(Words words) {
            this.words = words;
        }

        Optional<VersionInterval> read() {
            if (words.count() == 0 || words.text(0).equals("(")) {
                words.problem("expected '[' or version");
                return Optional.empty();
            }
            Optional<SemVer> low;
            Optional<SemVer> high;
            if (words.text(0).equals("[")) {
                next = 1;
                low = bound("[");
                high = low.isPresent() && mark(",") ? bound(",") : Optional.empty();
                if (high.isEmpty() || !mark("]")) {
                    return Optional.empty();
                }
            } else {
                low = bound("");
                high = low;
            }
            if (mode != Mode.DEPENDENCY && low.isPresent() && next < words.count()) {
                words.problem(next, "unexpected token after version: " + Shown.quoted(words.text(next)));
                return Optional.empty();
            }
            return low.isEmpty() ? Optional.empty() : Optional.of(new VersionInterval(low.get(), high.orElseThrow()));
        }

        private Optional<SemVer> bound(String after) {
            if (next >= words.count()) {
                words.problem("expected version after '" + after + "'");
                return Optional.empty();
            }
            int index = next++;
            Optional<String> found = Tokens.unquote(words.text(index));
            if (found.isEmpty()) {
                words.problem(index, invalid("retract", words.text(index), words.quoteFault(index)));
            }
            found.ifPresent(version -> words.set(index, version));
            return found.map(SemVer::of);
        }

        private boolean mark(String mark) {
            if (next < words.count() && words.text(next).equals(mark)) {
                next++;
                return true;
            }
            words.problem(Math.min(next, words.count() - 1), "expected '" + mark + "' after version");
            return false;
        }
    }
}
