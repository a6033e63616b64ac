package dev.modscope.workspace.scenario;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.modscope.disk.Folders;
import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.module.ModulePath;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A named scenario as a file: its edits, and the SHA-256 of the go.mod file of each main module that it was made over.
/// The keys are sorted, and no path of this machine is in it.
///
/// @param base SHA-256 by main module
public record ScenarioFile(String name, Map<String, String> base, List<Edit> edits) {
    /// How the name of such a file ends.
    public static final String ENDING = ".modscope.json";

    private static final String SCHEMA = "modscope-scenario/1";

    public ScenarioFile {
        base = Map.copyOf(base);
        edits = List.copyOf(edits);
    }

    /// A scenario over the files of a workspace. A folder that stands in for a module is named from the main module on.
    public static ScenarioFile of(String name, Workspace workspace, List<Edit> edits) {
        Map<String, String> base = new TreeMap<>();
        workspace.mains().forEach(main -> base.put(main.path().value(), sha256(main)));
        return new ScenarioFile(name, base, edits.stream().map(edit -> portable(workspace, edit)).toList());
    }

    private static Edit portable(Workspace workspace, Edit edit) {
        if (!(edit instanceof Edit.Replace replace) || replace.targetVersion().isPresent()
                || !Path.of(replace.target()).isAbsolute()) {
            return edit;
        }
        Path folder = workspace.mains().stream()
                .filter(main -> main.path().equals(edit.main()))
                .findFirst()
                .map(MainModule::directory)
                .orElse(workspace.root());
        Path way = Folders.relative(folder, Path.of(replace.target()));
        if (way.isAbsolute()) {
            return edit;
        }
        String relative = way.toString().replace('\\', '/');
        String target = relative.startsWith("../") ? relative : "./" + relative;
        return new Edit.Replace(replace.main(), replace.path(), replace.version(), target, replace.targetVersion());
    }

    private static String sha256(MainModule main) {
        try {
            byte[] text = main.goMod().text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the go.mod files are those that it was made over.
    public boolean fits(Workspace workspace) {
        return workspace.mains().stream().allMatch(main -> sha256(main).equals(base.get(main.path().value())));
    }

    /// Whether a file has the name of a scenario.
    public static boolean isOne(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    /// The scenario as the text of a file.
    public String text() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeObjectFieldStart("base");
            for (Map.Entry<String, String> entry : new TreeMap<>(base).entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("edits");
            for (Edit edit : edits) {
                write(json, edit);
            }
            json.writeEndArray();
            json.writeStringField("name", name);
            json.writeStringField("schema", SCHEMA);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().replace("\r\n", "\n") + "\n";
    }

    private static void write(JsonGenerator json, Edit edit) throws IOException {
        EditWords words = EditWords.of(edit);
        Map<String, String> sorted = new TreeMap<>(Map.of(words.kind(), words.value(), "main", edit.main().value()));
        json.writeStartObject();
        for (Map.Entry<String, String> entry : sorted.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    /// Reads a scenario.
    /// @throws WorkspaceException where the file cannot be read or is no scenario
    public static ScenarioFile read(Fs fs, Path file) throws WorkspaceException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try {
            bytes = fs.read(file, Limits.LOCAL_FILE);
        } catch (IOException e) {
            throw new WorkspaceException(name + " could not be read: " + e.getMessage());
        }
        return parse(name, new String(bytes, StandardCharsets.UTF_8));
    }

    /// Reads the text of a scenario; `file` is the name used in messages.
    /// @throws WorkspaceException where it is none
    public static ScenarioFile parse(String file, String text) throws WorkspaceException {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            return new Reader(json).scenario(file.endsWith(ENDING)
                    ? file.substring(0, file.length() - ENDING.length()) : file);
        } catch (JacksonException e) {
            String place = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new WorkspaceException(file + place + ": this is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (WorkspaceException e) {
            throw new WorkspaceException(file + ": " + e.getMessage());
        }
    }

    /// Reads one scenario.
    private record Reader(JsonParser json) {
        ScenarioFile scenario(String fallback) throws IOException, WorkspaceException {
            String name = fallback;
            String schema = "";
            Map<String, String> base = new TreeMap<>();
            List<Edit> edits = new ArrayList<>();
            expect(json.nextToken(), JsonToken.START_OBJECT, "a scenario is an object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                switch (key) {
                    case "name" -> name = string(value, key);
                    case "schema" -> schema = string(value, key);
                    case "base" -> base.putAll(strings(value, key));
                    case "edits" -> readEdits(value, edits);
                    default -> json.skipChildren();
                }
            }
            if (!schema.equals(SCHEMA)) {
                throw new WorkspaceException("expected \"schema\": \"" + SCHEMA + "\"");
            }
            return new ScenarioFile(name, base, edits);
        }

        private void readEdits(JsonToken first, List<Edit> edits) throws IOException, WorkspaceException {
            expect(first, JsonToken.START_ARRAY, "\"edits\" is an array");
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                Map<String, String> words = strings(token, "edits");
                String main = words.remove("main");
                if (main == null || words.size() != 1) {
                    throw new WorkspaceException("an edit has \"main\", the path of a main module, and one thing to do");
                }
                Map.Entry<String, String> word = words.entrySet().iterator().next();
                edits.add(new EditWords(word.getKey(), word.getValue()).in(new ModulePath(main)));
            }
        }

        private Map<String, String> strings(JsonToken first, String key) throws IOException, WorkspaceException {
            expect(first, JsonToken.START_OBJECT, "\"" + key + "\" holds objects");
            Map<String, String> values = new TreeMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                values.put(name, string(json.nextToken(), name));
            }
            return values;
        }

        private String string(JsonToken token, String key) throws IOException, WorkspaceException {
            expect(token, JsonToken.VALUE_STRING, "\"" + key + "\" is a text");
            return json.getText();
        }

        private void expect(JsonToken token, JsonToken wanted, String words) throws WorkspaceException {
            if (token != wanted) {
                throw new WorkspaceException("line " + json.currentTokenLocation().getLineNr() + ": " + words);
            }
        }
    }
}
