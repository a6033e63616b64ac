package dev.modscope.modfile;

import dev.modscope.modfile.SyntaxReader.Mode;
import dev.modscope.modfile.SyntaxReader.Parse;
import java.util.List;
import java.util.Optional;

/// A go.work file: its directives in the order of the file, and its text, byte for byte.
public final class GoWork {
    private final String text;
    private final GoMod.Directives directives;

    private GoWork(String text, GoMod.Directives directives) {
        this.text = text;
        this.directives = directives;
    }

    /// Reads a go.work file. `file` is the name used in messages.
    public static Parsed<GoWork> parse(String file, String text) {
        Parse parse = Parse.of(file, text, Mode.WORK);
        GoMod.Directives directives = Interpreter.read(parse, parse.syntax());
        return new Parsed<>(new GoWork(text, directives), parse.sorted());
    }

    /// The go directive.
    public Optional<Directive.Go> go() {
        return directives.first(Directive.Go.class);
    }

    /// The toolchain directive.
    public Optional<Directive.Toolchain> toolchain() {
        return directives.first(Directive.Toolchain.class);
    }

    /// The directories of the main modules, as written.
    public List<Directive.Use> uses() {
        return directives.all(Directive.Use.class);
    }

    /// The replacements, which override those of the main modules.
    public List<Directive.Replace> replaces() {
        return directives.all(Directive.Replace.class);
    }

    /// Every directive, in the order of the file.
    public List<Directive> directives() {
        return directives.inOrder();
    }

    /// The text as it was read, byte for byte.
    public String text() {
        return text;
    }

    /// The text as `go work edit -fmt` writes it. A text with mistakes stays as it is.
    public String formatted() {
        return Formatter.format(Parse.of("go.work", text, Mode.WORK));
    }

    /// The file after some edits: what they do not touch keeps every byte, and the printed form of the whole is what
    /// `go work edit` would write.
    /// @throws IllegalStateException where the file has mistakes
    public GoWork edited(List<GoMod.Edit> edits) {
        return parse("go.work", Editor.edit(Parse.of("go.work", text, Mode.WORK), edits).kept()).value();
    }

    /// The text after some edits as `go work edit` writes it.
    /// @throws IllegalStateException where the file has mistakes
    public String printed(List<GoMod.Edit> edits) {
        return Editor.edit(Parse.of("go.work", text, Mode.WORK), edits).printed();
    }
}
