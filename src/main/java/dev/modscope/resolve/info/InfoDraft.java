package dev.modscope.resolve.info;

import dev.modscope.source.Origin;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A module of which things are found out one after the other.
public final class InfoDraft {
    private final Map<InfoField, InfoValue> fields = new EnumMap<>(InfoField.class);

    /// A module at a version; an empty one is left out.
    public InfoDraft(String path, String version) {
        put(InfoField.PATH, path);
        put(InfoField.VERSION, version);
    }

    /// Sets a text, unless it is empty.
    public void put(InfoField field, String text) {
        if (!text.isEmpty()) {
            fields.put(field, new InfoValue.Text(text));
        }
    }

    /// Sets several texts, unless there are none.
    public void put(InfoField field, List<String> texts) {
        if (!texts.isEmpty()) {
            fields.put(field, new InfoValue.Texts(texts));
        }
    }

    /// Sets a field.
    public void put(InfoField field, InfoValue value) {
        fields.put(field, value);
    }

    /// Sets a flag, where it is so.
    public void set(InfoField field, boolean flag) {
        if (flag) {
            fields.put(field, new InfoValue.Flag(true));
        }
    }

    /// Sets where the version comes from, where that is known.
    public void origin(Optional<Origin> origin) {
        origin.ifPresent(from -> fields.put(InfoField.ORIGIN, new InfoValue.Strings(from.fields())));
    }

    /// Forgets a field.
    public void drop(InfoField field) {
        fields.remove(field);
    }

    /// The first thing that went wrong.
    public void fail(String error) {
        fields.putIfAbsent(InfoField.ERROR, new InfoValue.Strings(Map.of("Err", error)));
    }

    /// A field that is a text; empty where it is not set.
    public String text(InfoField field) {
        return fields.get(field) instanceof InfoValue.Text(String text) ? text : "";
    }

    /// Takes a field over from another.
    public void copy(InfoField field, InfoDraft from) {
        InfoValue value = from.fields.get(field);
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
    }

    /// What was found out.
    public ModuleInfo done() {
        return new ModuleInfo(fields);
    }
}
