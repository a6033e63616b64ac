package dev.modscope.cli.why;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.explain.Explanation;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/// Explanations as a JSON array, one object each.
public final class WhyJson {
    private final JsonGenerator json;

    private WhyJson(JsonGenerator json) {
        this.json = json;
    }

    /// The array, with a line end.
    /// @throws IOException never: it is written to memory
    public static String of(List<Explanation> explanations) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            generator.writeStartArray();
            for (Explanation explanation : explanations) {
                new WhyJson(generator).explain(explanation);
            }
            generator.writeEndArray();
        }
        return text.append('\n').toString();
    }

    private void explain(Explanation explanation) throws IOException {
        json.writeStartObject();
        json.writeStringField("module", explanation.path().value());
        if (!(explanation.selected() instanceof Version.None)) {
            json.writeStringField("selected", explanation.selected().text());
        }
        json.writeBooleanField("recorded", explanation.recorded());
        json.writeBooleanField("prunedAway", explanation.prunedAway());
        json.writeArrayFieldStart("asks");
        for (Explanation.Ask ask : explanation.asks()) {
            ask(explanation, ask);
        }
        json.writeEndArray();
        if (explanation.shortest().isPresent()) {
            List<Requirement> steps = explanation.shortest().get().steps();
            json.writeArrayFieldStart("path");
            json.writeString(steps.getFirst().from().toString());
            for (Requirement step : steps) {
                json.writeString(step.to().toString());
            }
            json.writeEndArray();
        }
        remarks(explanation);
        json.writeEndObject();
    }

    private void ask(Explanation explanation, Explanation.Ask ask) throws IOException {
        json.writeStartObject();
        json.writeStringField("version", ask.version().text());
        strings("by", ask.by());
        json.writeArrayFieldStart("paths");
        for (Explanation.Asker asker : ask.askers()) {
            json.writeStartArray();
            for (ModuleVersion module : asker.chainTo(new ModuleVersion(explanation.path(), ask.version()))) {
                json.writeString(module.toString());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void remarks(Explanation explanation) throws IOException {
        strings("through", explanation.through());
        if (explanation.lower().isPresent()) {
            Explanation.Lower lower = explanation.lower().get();
            json.writeObjectFieldStart("lower");
            if (lower.to().isPresent()) {
                json.writeStringField("version", lower.to().get().text());
            }
            leads("moves", lower.moves());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("majors");
        for (Explanation.Major major : explanation.majors()) {
            json.writeStartObject();
            json.writeStringField("module", major.module().path().value());
            json.writeStringField("selected", major.module().version().text());
            leads("broughtBy", major.broughtBy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void leads(String name, List<Explanation.Lead> leads) throws IOException {
        json.writeArrayFieldStart(name);
        for (Explanation.Lead lead : leads) {
            json.writeStartObject();
            json.writeStringField("required", lead.required().toString());
            strings("by", lead.mains());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, List<?> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }
}
