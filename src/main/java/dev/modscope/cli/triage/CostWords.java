package dev.modscope.cli.triage;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.triage.Cost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A cost, as words and as JSON.
final class CostWords {
    private CostWords() {}

    /// `2 up, 1 down, 3 added`, or `nothing else`.
    static String moves(Cost cost) {
        List<String> parts = new ArrayList<>();
        part(parts, cost.upgraded(), "up");
        part(parts, cost.downgraded(), "down");
        part(parts, cost.added(), "added");
        part(parts, cost.removed(), "removed");
        return parts.isEmpty() ? "nothing else" : String.join(", ", parts);
    }

    private static void part(List<String> parts, int count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }

    /// `go 1.25.0`, or nothing.
    static String go(Cost cost) {
        return cost.go().map(version -> "go " + version.text()).orElse("");
    }

    /// Which retracted and deprecated modules are selected no more.
    static String fixes(Cost cost) {
        List<String> parts = new ArrayList<>();
        cost.retractedFixed().forEach(path -> parts.add("retracted " + path));
        cost.deprecatedFixed().forEach(path -> parts.add("deprecated " + path));
        return String.join(", ", parts);
    }

    static void json(JsonGenerator json, Cost cost) throws IOException {
        json.writeObjectFieldStart("moves");
        json.writeNumberField("up", cost.upgraded());
        json.writeNumberField("down", cost.downgraded());
        json.writeNumberField("added", cost.added());
        json.writeNumberField("removed", cost.removed());
        json.writeEndObject();
        if (cost.go().isPresent()) {
            json.writeStringField("go", cost.go().get().text());
        }
        paths(json, "retractedFixed", cost.retractedFixed());
        paths(json, "deprecatedFixed", cost.deprecatedFixed());
    }

    private static void paths(JsonGenerator json, String name, List<ModulePath> paths) throws IOException {
        json.writeArrayFieldStart(name);
        for (ModulePath path : paths) {
            json.writeString(path.value());
        }
        json.writeEndArray();
    }
}
