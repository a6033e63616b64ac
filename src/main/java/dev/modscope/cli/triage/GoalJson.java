package dev.modscope.cli.triage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.modscope.resolve.goal.Goal;
import dev.modscope.resolve.goal.Outcome;
import dev.modscope.resolve.goal.Suggestion;
import dev.modscope.workspace.Edit;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

/// What a search for a goal found, as a JSON object.
public final class GoalJson {
    private GoalJson() {}

    /// The object, with a line end.
    /// @throws IOException never: it is written to memory
    public static String of(Goal goal, Outcome outcome) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("goal", goal.text());
            json.writeBooleanField("reached", outcome.reached());
            json.writeNumberField("tried", outcome.tried());
            if (!outcome.reason().isEmpty()) {
                json.writeStringField("reason", outcome.reason());
            }
            json.writeArrayFieldStart("ways");
            for (Suggestion way : outcome.suggestions()) {
                way(json, way);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void way(JsonGenerator json, Suggestion way) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("requirements");
        for (Suggestion.Move move : way.moves()) {
            json.writeStartObject();
            json.writeStringField("module", move.path().value());
            json.writeStringField("way", move.way().name().toLowerCase(Locale.ROOT));
            json.writeStringField("from", move.from().text());
            json.writeStringField("to", move.to().text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("get");
        for (Edit.Get edit : way.edits()) {
            json.writeStartObject();
            json.writeStringField("in", edit.main().value());
            json.writeStringField("query", edit.path() + "@" + edit.query());
            json.writeEndObject();
        }
        json.writeEndArray();
        CostWords.json(json, way.cost());
        json.writeEndObject();
    }
}
