package dev.modscope.ui.versions.remarks;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the selected module itself requires, at the versions it asks for.
public final class RequiresViewModel {
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    /// A requirement: the version that is asked for, and that which is selected.
    ///
    /// @param indirect whether it is only recorded (`// indirect`)
    public record Row(ModuleVersion asked, Version selected, boolean indirect) {
        /// `v1.0.0`, or `v1.0.0 → v1.1.0` where that is what is selected.
        public String versions() {
            return switch (selected) {
                case Version.None _ -> asked.version().text();
                case Version.Main _ -> asked.version().text() + " → " + Texts.of("modules.main");
                case Version version -> asked.version().text() + (version.equals(asked.version()) ? "" : " → " + version.text());
            };
        }

        /// The same in words.
        public String spoken() {
            String words = switch (selected) {
                case Version.None _ -> Texts.of("why.now.none", asked);
                case Version.Main _ -> Texts.of("why.now.main", asked);
                case Version version -> version.equals(asked.version())
                        ? asked.toString() : Texts.of("requires.selected", asked, version.text());
            };
            return indirect ? words + ", // indirect" : words;
        }
    }

    /// Over what the explorer shows, followed when `calm` says so.
    public RequiresViewModel(ExplorerViewModel explorer, Executor calm) {
        Runnable follow = () -> calm.execute(() -> rows.set(explorer.shownProperty().get()
                .flatMap(shown -> explorer.selectionProperty().get().map(path -> of(shown, path)))
                .orElse(List.of())));
        explorer.selectionProperty().subscribe(follow);
        explorer.shownProperty().subscribe(follow);
        follow.run();
    }

    /// What a module requires in an answer, those that it needs itself first.
    static List<Row> of(Resolution resolution, ModulePath path) {
        ModuleVersion module = new ModuleVersion(path, resolution.buildList().selected(path));
        List<Requirement> all = Optional.of(module)
                .filter(one -> resolution.graph().indexOf(one) >= 0)
                .map(resolution.graph()::requirementsOf)
                .orElse(List.of());
        return all.stream()
                .filter(requirement -> !requirement.to().path().isToolchain())
                .map(requirement -> new Row(
                        requirement.to(),
                        resolution.buildList().selected(requirement.to().path()),
                        requirement.recorded()))
                .sorted(Comparator.comparing(Row::indirect).thenComparing(row -> row.asked().path()))
                .toList();
    }

    /// The requirements; none where nothing is selected, or nothing known.
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }
}
