package dev.modscope.ui.explorer;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Resolution;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Search as you type over the modules that are shown. Every word must occur in `path version`; case does not matter.
public final class SearchViewModel {
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<ModulePath>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Resolution> searched = Optional.empty();

    SearchViewModel() {
        text.subscribe(this::find);
    }

    void in(Optional<Resolution> resolution) {
        searched = resolution;
        find();
    }

    private void find() {
        hits.set(active() ? searched.map(this::found).orElse(List.of()) : List.of());
    }

    private List<ModulePath> found(Resolution resolution) {
        return resolution.buildList().modules().stream()
                .filter(this::matches)
                .map(ModuleVersion::path)
                .toList();
    }

    /// Whether a module is searched for; every module is while nothing is typed.
    public boolean matches(ModuleVersion module) {
        String where = module.toString().toLowerCase(Locale.ROOT);
        for (String word : text.get().trim().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!where.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// Whether anything is typed.
    public boolean active() {
        return !text.get().isBlank();
    }

    /// The hit that is meant most likely: the module of that very path, or the first of which it is the last part, or else
    /// the first.
    public Optional<ModulePath> best() {
        String wanted = text.get().trim().toLowerCase(Locale.ROOT);
        List<ModulePath> all = hits.get();
        return all.stream().filter(hit -> hit.value().toLowerCase(Locale.ROOT).equals(wanted)).findFirst()
                .or(() -> all.stream().filter(hit -> hit.value().toLowerCase(Locale.ROOT).endsWith("/" + wanted)).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /// The hit after or before a module, going round; the likeliest where the module is no hit.
    public Optional<ModulePath> next(Optional<ModulePath> from, int step) {
        List<ModulePath> all = hits.get();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int at = from.map(all::indexOf).orElse(-1);
        return at < 0 ? best() : Optional.of(all.get(Math.floorMod(at + step, all.size())));
    }

    /// What is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// The modules found, in the order of the build list; none while nothing is typed.
    public ReadOnlyObjectProperty<List<ModulePath>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }
}
