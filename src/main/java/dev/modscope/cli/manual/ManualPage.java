package dev.modscope.cli.manual;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page of a command line, in the language of man(7).
public final class ManualPage {
    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    /// The page for a command and its verbs.
    public static String of(CommandLine root) {
        ManualPage page = new ManualPage();
        page.write(root);
        return page.page.toString();
    }

    private void write(CommandLine root) {
        CommandSpec spec = root.getCommandSpec();
        line(".TH " + spec.name().toUpperCase(java.util.Locale.ROOT) + " 1");
        line(".SH NAME");
        line(spec.name() + " \\- explore the dependencies of Go modules");
        line(".SH SYNOPSIS");
        line(".B " + spec.name());
        line("[\\fIOPTION\\fR]... \\fIVERB\\fR [\\fIARGUMENT\\fR]...");
        line(".br");
        line(".B " + spec.name());
        line("[\\fIFILE\\fR|\\fIDIR\\fR]...");
        line(".SH DESCRIPTION");
        paragraphs(spec.usageMessage().description());
        line(".SH OPTIONS");
        spec.options().forEach(this::option);
        line(".SH VERBS");
        root.getSubcommands().values().stream().map(CommandLine::getCommandSpec).filter(this::isShown).forEach(this::verb);
        line(".SH EXIT STATUS");
        paragraphs(spec.usageMessage().footer());
    }

    private boolean isShown(CommandSpec verb) {
        return !verb.usageMessage().hidden();
    }

    private void verb(CommandSpec verb) {
        List<PositionalParamSpec> words = verb.positionalParameters();
        line(".SS " + escaped(Stream.concat(
                        Stream.of(verb.name()),
                        words.stream().filter(word -> !word.hidden()).map(PositionalParamSpec::paramLabel))
                .collect(Collectors.joining(" "))));
        paragraphs(verb.usageMessage().description());
        verb.options().stream().filter(option -> !option.inherited()).forEach(this::option);
    }

    private void option(OptionSpec option) {
        if (option.hidden()) {
            return;
        }
        line(".TP");
        String label = option.arity().max() > 0 ? "=\\fI" + escaped(option.paramLabel()) + "\\fR" : "";
        line(Arrays.stream(option.names()).map(name -> "\\fB" + escaped(name) + "\\fR").collect(Collectors.joining(", ")) + label);
        paragraphs(option.description());
    }

    private void paragraphs(String... texts) {
        boolean first = true;
        for (String text : texts) {
            if (!text.isBlank()) {
                if (!first) {
                    line(".br");
                }
                line(escaped(text.formatted()));
                first = false;
            }
        }
    }

    /// A line that begins with a point or an apostrophe would be an instruction.
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
