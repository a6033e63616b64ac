package dev.modscope.export.lists;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirement;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The build list, the requirements between its modules and the changes as JSON, by the schema
/// `modscope-export.schema.json` of the parent package; sorted, so that two exports can be compared line by line.
public final class GraphJson {
    /// The version of the schema.
    public static final int SCHEMA_VERSION = 1;

    private final Subject subject;
    private final SelectedGraph graph;
    private final Set<ModulePath> wanted;
    private final JsonGenerator json;

    private GraphJson(Subject subject, SelectedGraph graph, Set<ModulePath> wanted, JsonGenerator json) {
        this.subject = subject;
        this.graph = graph;
        this.wanted = wanted;
        this.json = json;
    }

    /// The text; only the `wanted` modules and the requirements between them are in it.
    public static String of(Subject subject, SelectedGraph graph, Set<ModulePath> wanted) throws IOException {
        StringWriter out = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            new GraphJson(subject, graph, wanted, json).write();
        }
        // The one character of ASCII that is neither escaped nor printed.
        return out.append('\n').toString().replace("\u007f", "\\u007f");
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("tool", subject.facts().tool());
        json.writeStringField("title", subject.name());
        field("date", subject.facts().date().map(Object::toString));
        field("revision", subject.facts().revision());
        field("go", subject.go());
        field("toolchain", subject.selected(ModulePath.TOOLCHAIN));
        json.writeNumberField("hiddenModules", graph.modules().stream().filter(m -> !wanted.contains(m.path())).count());
        modules();
        requirements();
        changes();
        json.writeEndObject();
    }

    private void field(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        }
    }

    private void modules() throws IOException {
        Map<ModulePath, Set<Mark>> marks = graph.marksByPath();
        json.writeArrayFieldStart("modules");
        for (Subject.Row row : subject.rows()) {
            if (wanted.contains(row.module().path())) {
                module(row.module(), row.relation(), marks.getOrDefault(row.module().path(), Set.of()), row.replacement());
            }
        }
        for (ModuleVersion ghost : ghosts(marks)) {
            module(ghost, "removed", marks.getOrDefault(ghost.path(), Set.of()), "");
        }
        json.writeEndArray();
    }

    private List<ModuleVersion> ghosts(Map<ModulePath, Set<Mark>> marks) {
        return graph.modules().stream()
                .filter(module -> wanted.contains(module.path()))
                .filter(module -> marks.getOrDefault(module.path(), Set.of()).contains(Mark.REMOVED))
                .sorted()
                .toList();
    }

    private void module(ModuleVersion module, String relation, Set<Mark> marks, String replacement) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", module.path().value());
        field("version", module.isMain() ? Optional.empty() : Optional.of(module.version().text()));
        json.writeStringField("relation", relation);
        field("replacedBy", Optional.of(replacement).filter(text -> !text.isEmpty()));
        json.writeArrayFieldStart("marks");
        for (Mark mark : marks.stream().sorted().toList()) {
            if (mark != Mark.MAIN && mark != Mark.DIRECT) {
                json.writeString(mark.name().toLowerCase(Locale.ROOT));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void requirements() throws IOException {
        List<Requirement> sorted = graph.requirements().stream()
                .filter(edge -> wanted.contains(edge.from().path()) && wanted.contains(edge.to().path()))
                .sorted(Comparator.comparing(Requirement::from).thenComparing(Requirement::to))
                .toList();
        json.writeArrayFieldStart("requirements");
        for (Requirement edge : sorted) {
            json.writeStartObject();
            json.writeStringField("from", edge.from().path().value());
            json.writeStringField("to", edge.to().path().value());
            if (edge.recorded()) {
                json.writeBooleanField("recorded", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void changes() throws IOException {
        if (subject.comparison().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("queries");
        for (String query : subject.facts().queries()) {
            json.writeString(query);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("changes");
        for (Subject.ChangeRow row : subject.changes()) {
            json.writeStartObject();
            json.writeStringField("path", row.path().value());
            json.writeStringField("kind", row.kind());
            field("before", Optional.of(row.before()).filter(text -> !text.isEmpty()));
            field("after", Optional.of(row.after()).filter(text -> !text.isEmpty()));
            json.writeArrayFieldStart("because");
            for (ModuleVersion step : row.because()) {
                json.writeString(step.toString());
            }
            json.writeEndArray();
            json.writeStringField("reason", row.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
