package dev.modscope.resolve.info;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is said of one module: fields with the names and in the order of `go list -m -json`, those that say nothing left
/// out.
public final class ModuleInfo implements InfoValue {
    private final Map<InfoField, InfoValue> fields;

    ModuleInfo(Map<InfoField, InfoValue> fields) {
        this.fields = Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /// The fields that say something.
    public Map<InfoField, InfoValue> fields() {
        return fields;
    }

    /// A field.
    public InfoValue get(InfoField field) {
        InfoValue value = fields.get(field);
        return value == null ? field.empty() : value;
    }

    /// A field that is a text.
    public String text(InfoField field) {
        return get(field) instanceof InfoValue.Text(String text) ? text : "";
    }

    /// A field that is a list of texts.
    public List<String> texts(InfoField field) {
        return get(field) instanceof InfoValue.Texts(List<String> texts) ? texts : List.of();
    }

    /// A field that is a module.
    public Optional<ModuleInfo> module(InfoField field) {
        return get(field) instanceof ModuleInfo module ? Optional.of(module) : Optional.empty();
    }

    /// Why not everything could be found out.
    public Optional<String> error() {
        return get(InfoField.ERROR) instanceof InfoValue.Strings(Map<String, String> texts)
                ? Optional.ofNullable(texts.get("Err"))
                : Optional.empty();
    }

    /// The same with some fields only.
    public ModuleInfo only(Set<String> labels) {
        Map<InfoField, InfoValue> kept = new EnumMap<>(InfoField.class);
        fields.forEach((field, value) -> {
            if (labels.contains(field.label())) {
                kept.put(field, value);
            }
        });
        return new ModuleInfo(kept);
    }

    /// One line, as `go list -m` prints it: the version with its update, what stands in for it, what its author says.
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(text(InfoField.PATH));
        version(line);
        deprecated(line);
        module(InfoField.REPLACE).ifPresent(replacement -> {
            line.append(" => ").append(replacement.text(InfoField.PATH));
            replacement.version(line);
            replacement.deprecated(line);
        });
        return line.toString();
    }

    private void version(StringBuilder line) {
        if (!text(InfoField.VERSION).isEmpty()) {
            line.append(' ').append(versionText());
            module(InfoField.UPDATE).ifPresent(update -> line.append(" [").append(update.versionText()).append(']'));
        }
    }

    private String versionText() {
        return text(InfoField.VERSION) + (texts(InfoField.RETRACTED).isEmpty() ? "" : " (retracted)");
    }

    private void deprecated(StringBuilder line) {
        line.append(text(InfoField.DEPRECATED).isEmpty() ? "" : " (deprecated)");
    }
}
