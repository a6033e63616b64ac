package dev.modscope.modfile;

import dev.modscope.modfile.SyntaxReader.Mode;
import dev.modscope.modfile.SyntaxReader.Parse;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A go.mod file: its directives in the order of the file, and its text, byte for byte.
public final class GoMod {
    private final byte[] bytes;
    private final Directives directives;
    private final boolean more;

    /// `more` where comments or retractions are still to be read.
    private GoMod(byte[] bytes, Directives directives, boolean more) {
        this.bytes = bytes;
        this.directives = directives;
        this.more = more;
    }

    /// Reads the go.mod file of a main module strictly, as `go mod edit` does. `file` is the name used in messages.
    public static Parsed<GoMod> parse(String file, String text) {
        return parse(file, text, new Shared(1), Mode.MAIN);
    }

    /// Reads the go.mod file of a main module as the other commands do, for which every version has to fit its path.
    public static Parsed<GoMod> parseMain(String file, String text) {
        return parseMain(file, text, new Shared(1));
    }

    /// As [#parseMain(String, String)] for one of many files of one workspace: the fast way.
    public static Parsed<GoMod> parseMain(String file, String text, Shared shared) {
        return parse(file, text, shared, Mode.LOADED);
    }

    private static Parsed<GoMod> parse(String file, String text, Shared shared, Mode mode) {
        byte[] utf8 = Tokens.encode(text);
        Optional<Directives> scanned = FastScanner.scanMain(utf8, shared);
        return scanned.isPresent()
                ? new Parsed<>(new GoMod(utf8, scanned.get(), false), List.of())
                : parse(Parse.of(file, text, mode));
    }

    /// Reads the go.mod file of a main module as the other commands do: where a version is not canonical (`v1`,
    /// `master`), `fixer` is asked for the version that is meant; nothing is a mistake.
    public static Parsed<GoMod> parse(String file, String text, BiFunction<ModulePath, String, Optional<SemVer>> fixer) {
        BiFunction<ModulePath, String, Optional<SemVer>> canonicalFirst = (path, version) -> {
            SemVer written = SemVer.of(version);
            return written.isCanonical() ? Optional.of(written) : fixer.apply(path, version);
        };
        return parse(new Parse(file, text, Mode.LOADED, canonicalFirst, new ArrayList<>()));
    }

    /// Reads the go.mod file of a dependency: unknown directives, exclude and replace are passed over, as `go` does.
    public static Parsed<GoMod> parseDependency(String file, String text) {
        return parseDependency(file, Tokens.encode(text));
    }

    /// As [#parseDependency(String, String)], without the detour of a decoded text. The array is kept.
    public static Parsed<GoMod> parseDependency(String file, byte[] utf8) {
        return parseDependency(file, utf8, new Shared(1));
    }

    /// As [#parseDependency(String, byte[])] for one of many files of one graph, which name the same module versions
    /// over and over: the fast way.
    public static Parsed<GoMod> parseDependency(String file, byte[] utf8, Shared shared) {
        Optional<FastScanner.Scanned> scanned = FastScanner.scan(utf8, shared);
        return scanned.isPresent()
                ? new Parsed<>(new GoMod(utf8, scanned.get().directives(), scanned.get().more()), List.of())
                : parse(Parse.of(file, Tokens.decode(utf8), Mode.DEPENDENCY));
    }

    private static Parsed<GoMod> parse(Parse parse) {
        Directives directives = Interpreter.read(parse, parse.syntax());
        return new Parsed<>(new GoMod(Tokens.encode(parse.text()), directives, false), parse.sorted());
    }

    private Directives whole() {
        if (!more) {
            return directives;
        }
        Parse again = Parse.of("go.mod", text(), Mode.DEPENDENCY);
        return Interpreter.read(again, again.syntax());
    }

    /// The module directive.
    public Optional<Directive.Module> module() {
        return whole().first(Directive.Module.class);
    }

    /// The go directive.
    public Optional<Directive.Go> go() {
        return directives.first(Directive.Go.class);
    }

    /// The toolchain directive.
    public Optional<Directive.Toolchain> toolchain() {
        return directives.first(Directive.Toolchain.class);
    }

    /// The requirements in the order of the file.
    public List<Directive.Require> requires() {
        return directives.requires();
    }

    /// The excluded versions.
    public List<Directive.Exclude> excludes() {
        return directives.all(Directive.Exclude.class);
    }

    /// The replacements.
    public List<Directive.Replace> replaces() {
        return directives.all(Directive.Replace.class);
    }

    /// The retractions.
    public List<Directive.Retract> retracts() {
        return whole().all(Directive.Retract.class);
    }

    /// Every directive, in the order of the file.
    public List<Directive> directives() {
        return whole().inOrder();
    }

    /// The text as it was read, byte for byte.
    public String text() {
        return Tokens.decode(bytes);
    }

    /// The text as `go mod edit -fmt` writes it. A text with mistakes stays as it is.
    public String formatted() {
        return Formatter.format(Parse.of("go.mod", text(), Mode.MAIN));
    }

    /// The file after some edits: what they do not touch keeps every byte, and the printed form of the whole is what
    /// `go mod edit` would write.
    /// @throws IllegalStateException where the file has mistakes
    public GoMod edited(List<Edit> edits) {
        return parse("go.mod", Editor.edit(Parse.of("go.mod", text(), Mode.MAIN), edits).kept()).value();
    }

    /// The text after some edits as `go mod edit` writes it.
    /// @throws IllegalStateException where the file has mistakes
    public String printed(List<Edit> edits) {
        return Editor.edit(Parse.of("go.mod", text(), Mode.MAIN), edits).printed();
    }

    /// One change of a go.mod or go.work file, as a flag of `go mod edit` or `go work edit` makes it. An empty version
    /// stands for none.
    public sealed interface Edit {
        /// Sets the module path.
        record SetModule(String path) implements Edit {}

        /// Sets the go line; an empty version drops it.
        record SetGo(String version) implements Edit {}

        /// Sets the toolchain line; an empty name drops it.
        record SetToolchain(String name) implements Edit {}

        /// Sets what is required of a module; other lines for the module go.
        record Require(String path, String version) implements Edit {}

        /// Drops every requirement of a module.
        record DropRequire(String path) implements Edit {}

        /// Sets all requirements. `separate` keeps direct and indirect ones in blocks of their own, as is done from go 1.17 on.
        record SetRequires(List<Directive.Require> requires, boolean separate) implements Edit {
            public SetRequires {
                requires = List.copyOf(requires);
            }
        }

        /// Excludes a version.
        record Exclude(String path, String version) implements Edit {}

        /// Drops the exclusion of a version.
        record DropExclude(String path, String version) implements Edit {}

        /// Replaces a module, or one version of it.
        record Replace(String path, String version, String target, String targetVersion) implements Edit {}

        /// Drops the replacement of a module, or of one version of it.
        record DropReplace(String path, String version) implements Edit {}

        /// Retracts an interval; a single version has equal ends.
        record Retract(String low, String high, String rationale) implements Edit {}

        /// Drops the retraction of an interval.
        record DropRetract(String low, String high) implements Edit {}

        /// Adds a tool.
        record Tool(String path) implements Edit {}

        /// Drops a tool.
        record DropTool(String path) implements Edit {}

        /// Ignores a directory.
        record Ignore(String path) implements Edit {}

        /// Ignores a directory no more.
        record DropIgnore(String path) implements Edit {}

        /// Sets a debug setting.
        record Godebug(String key, String value) implements Edit {}

        /// Drops a debug setting.
        record DropGodebug(String key) implements Edit {}

        /// Uses a directory (go.work only).
        record Use(String path) implements Edit {}

        /// Uses a directory no more (go.work only).
        record DropUse(String path) implements Edit {}
    }

    /// What one file says, in the order of the file. Requirements are kept apart: they are most of a file, and what is
    /// asked for most.
    record Directives(List<Directive> others, List<Directive.Require> requires) {
        /// Takes over lists that nobody changes any more.
        static Directives ofDependency(List<Directive> others, List<Directive.Require> requires) {
            return new Directives(Collections.unmodifiableList(others), Collections.unmodifiableList(requires));
        }

        <T extends Directive> List<T> all(Class<T> kind) {
            List<T> found = new ArrayList<>();
            for (Directive directive : others) {
                if (kind.isInstance(directive)) {
                    found.add(kind.cast(directive));
                }
            }
            return Collections.unmodifiableList(found);
        }

        <T extends Directive> Optional<T> first(Class<T> kind) {
            for (Directive directive : others) {
                if (kind.isInstance(directive)) {
                    return Optional.of(kind.cast(directive));
                }
            }
            return Optional.empty();
        }

        List<Directive> inOrder() {
            List<Directive> all = new ArrayList<>(others);
            all.addAll(requires);
            all.sort(Comparator.comparingInt(Directive::line));
            return Collections.unmodifiableList(all);
        }
    }

    /// Module versions that were read before, so that each is read and kept once. Any thread may use it: an entry that
    /// another thread has not seen yet, or has replaced, is read again.
    public static final class Shared {
        private static final int SLOTS = 1 << 14;

        private final @Nullable Entry[] entries;

        /// A fresh one, for one graph.
        public Shared() {
            this(SLOTS);
        }

        private Shared(int slots) {
            entries = new @Nullable Entry[slots];
        }

        /// A place for the text of a requirement, from its last bytes and a sample of the others.
        static int slot(byte[] text, int start, int end) {
            int hash = end - start;
            for (int i = start; i < end; i += 3) {
                hash = 31 * hash + text[i];
            }
            for (int i = Math.max(start, end - 4); i < end; i++) {
                hash = 31 * hash + text[i];
            }
            return (hash ^ (hash >>> 15)) & 0x7fffffff;
        }

        @Nullable ModuleVersion find(int slot, byte[] text, int start, int end) {
            Entry entry = entries[slot & (entries.length - 1)];
            return entry != null && Arrays.equals(entry.text, 0, entry.text.length, text, start, end)
                    ? entry.module
                    : null;
        }

        void keep(int slot, byte[] text, ModuleVersion module) {
            entries[slot & (entries.length - 1)] = new Entry(text, module);
        }

        private static final class Entry {
            private final byte[] text;
            private final ModuleVersion module;

            Entry(byte[] text, ModuleVersion module) {
                this.text = text;
                this.module = module;
            }
        }
    }
}
