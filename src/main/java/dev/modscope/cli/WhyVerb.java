package dev.modscope.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.Explanation;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Why modules are selected at their versions.
@Command(
        name = "why",
        description = "Says for each module which version is selected, who asks for which version, and how a main module"
                + " comes to require it.")
final class WhyVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "MODULE", arity = "1..*", description = "Paths of modules.")
    private List<String> modules = List.of();

    @Option(names = "--json", description = "Prints a JSON array, one object for each module.")
    private boolean json;

    WhyVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws WorkspaceException, IOException {
        try (Resolver resolver = desk.resolver(desk.workspace())) {
            Resolution resolution = resolver.resolve(_ -> {});
            List<Explanation> explanations = modules.stream()
                    .map(path -> resolver.explain(resolution, new ModulePath(path)))
                    .toList();
            desk.print(json ? json(explanations) : words(explanations));
            int code = desk.report(resolution.problems());
            return explanations.stream().allMatch(WhyVerb::isAbsent) ? Math.max(code, Desk.NO_ANSWER) : code;
        }
    }

    private static boolean isAbsent(Explanation explanation) {
        return explanation.selected() instanceof Version.None;
    }

    private static String words(List<Explanation> explanations) {
        StringBuilder text = new StringBuilder();
        for (Explanation explanation : explanations) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            words(explanation, text);
        }
        return text.toString();
    }

    private static void words(Explanation explanation, StringBuilder text) {
        if (isAbsent(explanation)) {
            text.append(explanation.path()).append(" is not in the build list.\n");
            return;
        }
        if (explanation.selected() instanceof Version.Main) {
            text.append(explanation.path()).append(" is a main module.\n");
            return;
        }
        text.append(explanation.path()).append(' ').append(explanation.selected().text()).append(" is selected.\n");
        if (!explanation.asks().isEmpty()) {
            text.append("  asked for:\n");
        }
        for (Explanation.Ask ask : explanation.asks()) {
            text.append("    ").append(ask.version().text()).append("  by ");
            text.append(String.join(", ", ask.by().stream().map(ModuleVersion::toString).toList())).append('\n');
        }
        if (explanation.shortest().isPresent()) {
            text.append("  because:\n");
            explanation.shortest().get().steps().forEach(step -> text.append("    ").append(step.from())
                    .append(" requires ").append(step.to()).append('\n'));
        }
        if (explanation.recorded()) {
            text.append("  recorded: a main module has an '// indirect' line for it\n");
        }
    }

    private static String json(List<Explanation> explanations) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            generator.writeStartArray();
            for (Explanation explanation : explanations) {
                json(explanation, generator);
            }
            generator.writeEndArray();
        }
        return text.append('\n').toString();
    }

    private static void json(Explanation explanation, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("module", explanation.path().value());
        if (!isAbsent(explanation)) {
            generator.writeStringField("selected", explanation.selected().text());
        }
        generator.writeBooleanField("recorded", explanation.recorded());
        generator.writeArrayFieldStart("asks");
        for (Explanation.Ask ask : explanation.asks()) {
            generator.writeStartObject();
            generator.writeStringField("version", ask.version().text());
            generator.writeArrayFieldStart("by");
            for (ModuleVersion by : ask.by()) {
                generator.writeString(by.toString());
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        generator.writeEndArray();
        if (explanation.shortest().isPresent()) {
            generator.writeArrayFieldStart("path");
            generator.writeString(explanation.shortest().get().steps().getFirst().from().toString());
            for (Requirement step : explanation.shortest().get().steps()) {
                generator.writeString(step.to().toString());
            }
            generator.writeEndArray();
        }
        generator.writeEndObject();
    }
}
