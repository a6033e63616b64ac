package dev.modscope.modfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is understood of a go.mod file, and what is said of mistakes.
class GoModTest {
    private static final String WHOLE = """
            // Deprecated: use example.com/n,
            // really.
            module example.com/m

            go 1.22.0

            toolchain go1.22.3

            godebug default=go1.21

            require (
            \texample.com/a v1.2.3
            \texample.com/b/v2 v2.0.1 // indirect; why not
            \tgopkg.in/yaml.v3 v3.0.1 //indirect
            \t"example.com/c" v3.0.0+incompatible // indirectly
            )

            exclude example.com/a v1.2.4
            replace example.com/a v1.2.3 => ../a
            replace example.com/d => example.com/e v1
            // broken
            retract (
            \tv1.0.0 // typo
            \t[v1.1.0, v1.2.0]
            )
            tool example.com/a/cmd
            ignore ./node_modules
            """;

    @Test
    void everyDirectiveIsUnderstood() {
        Parsed<GoMod> parsed = GoMod.parse("go.mod", WHOLE);
        assertThat(parsed.problems()).isEmpty();
        assertThat(said(parsed.value())).isEqualTo("""
                3 module example.com/m deprecated(use example.com/n,|really.)
                5 go 1.22.0
                7 toolchain go1.22.3
                9 godebug default=go1.21
                12 require example.com/a@v1.2.3
                13 require example.com/b/v2@v2.0.1 indirect
                14 require gopkg.in/yaml.v3@v3.0.1 indirect
                15 require example.com/c@v3.0.0+incompatible
                18 exclude example.com/a@v1.2.4
                19 replace example.com/a v1.2.3 => ../a
                20 replace example.com/d  => example.com/e v1.0.0
                23 retract v1.0.0 v1.0.0 (typo)
                24 retract v1.1.0 v1.2.0 (broken)
                26 tool example.com/a/cmd
                27 ignore ./node_modules
                """);
        assertThat(parsed.value().text()).isEqualTo(WHOLE);
    }

    @Test
    void aDependencySaysLess() {
        Parsed<GoMod> parsed = GoMod.parseDependency("go.mod", WHOLE + "unknown (\n x\n)\nexclude x y z\nretract 'odd\n");
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.value().directives()).extracting(d -> d.getClass().getSimpleName()).containsExactly(
                "Module", "Go", "Require", "Require", "Require", "Require", "Retract", "Retract", "Ignore");
        assertThat(GoMod.parseDependency("go.mod", "go v1.16.x\n").value().go().orElseThrow().version().text())
                .isEqualTo("1.16");
    }

    @Test
    void everyMistakeIsReportedAndTheRestUnderstood() {
        Parsed<GoMod> parsed = GoMod.parse("go.mod", """
                module example.com/m
                go 1.22 1.23
                require example.com/a v1.0.0
                requires example.com/b v1.0.0
                require example.com/c master
                require (
                \texample.com/d "v1
                \texample.com/e v2.0.0
                \texample.com/f v1.1.0
                """);
        assertThat(parsed.problems().stream().map(SyntaxProblem::toString)).containsExactlyInAnyOrder(
                "go.mod:7:16: unexpected newline in string: expected \" at its end",
                "go.mod:6:9: syntax error (unterminated block: expected a line with ')' below)",
                "go.mod:2:1: go directive expects exactly one argument",
                "go.mod:4:1: unknown directive: requires (expected module, go, toolchain, godebug, require, exclude, "
                        + "replace, retract, tool or ignore)",
                "go.mod:5:23: require example.com/c: version \"master\" invalid: must be of the form v1.2.3",
                "go.mod:8:16: require example.com/e: version \"v2.0.0\" invalid: should be v0 or v1, not v2");
        assertThat(parsed.value().requires()).extracting(r -> r.module().toString())
                .containsExactly("example.com/a@v1.0.0", "example.com/f@v1.1.0");
    }

    /// A backslash takes the end of its line with it: where nobody asks for the text, that is no mistake.
    @Test
    void aStringMayGoOnBehindABackslash() {
        String text = "module example.com/m\n\ngodebug \"a\\\nb\"\nrequire example.com/a v1.0.0\n";
        Parsed<GoMod> dependency = GoMod.parseDependency("go.mod", text);
        assertThat(dependency.problems()).isEmpty();
        assertThat(dependency.value().requires()).extracting(Directive.Require::line).containsExactly(5);
        assertThat(GoMod.parse("go.mod", text).problems()).extracting(SyntaxProblem::toString)
                .containsExactly("go.mod:3:9: usage: godebug key=value");
    }

    /// The place is the end of what should not be there, which may be lines below the parenthesis.
    @Test
    void aStringOverLinesBehindAParenthesisIsTold() {
        SyntaxProblem told = GoMod.parse("go.mod", "module m\n\nrequire (\n) \"a\\\nb\" x\n").problems().getFirst();
        assertThat(told).hasToString("go.mod:5:1: syntax error (expected newline after closing paren)");
        assertThat(told.go()).isEqualTo(new SyntaxProblem.Go(5, 3, told.message(), true));
        String further = "module m\n\nrequire (\n) \"a\\\nb\" \"c\\\n\\\nd\"\n";
        assertThat(GoMod.parse("go.mod", further).problems()).containsExactly(told);
    }

    @Test
    void bytesThatAreNoTextAreKept() {
        byte[] before = "module example.com/m // \u00ff\u00e9\ngo 1.21\n".getBytes(StandardCharsets.ISO_8859_1);
        GoMod mod = GoMod.parse("go.mod", Tokens.decode(before)).value();
        byte[] after = Tokens.encode(mod.edited(List.of(new GoMod.Edit.SetGo("1.22"))).text());
        assertThat(new String(after, StandardCharsets.ISO_8859_1)).isEqualTo("module example.com/m // \u00ff\u00e9\ngo 1.22\n");
    }

    @Test
    void aWorkspaceIsUnderstood() {
        Parsed<GoWork> parsed = GoWork.parse("go.work", """
                go 1.23
                use (
                \t.
                \t./tools
                )
                replace example.com/a => ./a
                """);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.value().uses()).extracting(Directive.Use::path).isEqualTo(List.of(".", "./tools"));
        assertThat(parsed.value().replaces()).hasSize(1);
        assertThat(GoWork.parse("go.work", "require x v1.0.0\n").problems()).hasSize(1);
    }

    private static String said(GoMod mod) {
        return mod.directives().stream().map(GoModTest::said).map(s -> s.replace('\n', '|') + "\n")
                .collect(Collectors.joining());
    }

    private static String said(Directive directive) {
        return directive.line() + " " + switch (directive) {
            case Directive.Module d -> "module " + d.path() + d.deprecated().map(why -> " deprecated(" + why + ")").orElse("");
            case Directive.Go d -> "go " + d.version();
            case Directive.Toolchain d -> "toolchain " + d.name();
            case Directive.Godebug d -> "godebug " + d.key() + "=" + d.value();
            case Directive.Require d -> "require " + d.module() + (d.indirect() ? " indirect" : "");
            case Directive.Exclude d -> "exclude " + d.module();
            case Directive.Replace d -> "replace " + d.path() + " " + d.version().map(Object::toString).orElse("") + " => "
                    + d.target() + d.targetVersion().map(v -> " " + v).orElse("");
            case Directive.Retract d -> "retract " + d.interval().low() + " " + d.interval().high() + " ("
                    + d.rationale() + ")";
            case Directive.Tool d -> "tool " + d.path();
            case Directive.Ignore d -> "ignore " + d.path();
            case Directive.Use d -> "use " + d.path();
        };
    }

    /// A paragraph begins with the word; no letter before it, not even one.
    @Test
    void aDeprecationBeginsAParagraph() {
        Map<String, String> said = Map.of("Deprecated: no", "no", "xDeprecated: no", "", "`Deprecated: no", "", "Text.\n//\n// Deprecated: no", "no",
                "Text.\n// Deprecated: no", "", "Deprecated:", "");
        said.forEach((comment, why) -> assertThat(GoMod.parse("go.mod", "// " + comment + "\nmodule m.example/m\n").value()
                .module().orElseThrow().deprecated().orElse("")).as(comment).isEqualTo(why));
    }
}
