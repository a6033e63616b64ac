package dev.modscope.cli.triage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.modscope.resolve.triage.Breach;
import dev.modscope.resolve.triage.Update;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/// Updates as a JSON array, one object each.
public final class UpdateJson {
    private UpdateJson() {}

    /// The array, with a line end.
    /// @throws IOException never: it is written to memory
    public static String of(List<Update> updates) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (Update update : updates) {
                write(json, update);
            }
            json.writeEndArray();
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, Update update) throws IOException {
        json.writeStartObject();
        json.writeStringField("module", update.path().value());
        json.writeStringField("from", update.from().text());
        json.writeStringField("to", update.to().text());
        json.writeStringField("step", update.step().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField("direct", update.direct());
        if (update.published().isPresent()) {
            json.writeStringField("published", update.published().get().toString());
        }
        json.writeArrayFieldStart("beyond");
        for (Breach breach : update.breaches()) {
            json.writeString(breach.words());
        }
        json.writeEndArray();
        if (update.cost().isPresent()) {
            CostWords.json(json, update.cost().get());
        }
        if (update.refusal().isPresent()) {
            json.writeStringField("refusal", update.refusal().get());
        }
        json.writeEndObject();
    }
}
