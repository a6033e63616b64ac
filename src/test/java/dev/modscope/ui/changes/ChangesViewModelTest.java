package dev.modscope.ui.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Change;
import dev.modscope.ui.explorer.ChangeTally;
import dev.modscope.ui.versions.FakeModules;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The change list without a toolkit.
final class ChangesViewModelTest {
    private static final List<Change> CHANGES = List.of(
            upgraded("a", "v1.0.0", "v1.1.0", "main b@v2.0.0 a@v1.1.0"),
            new Change.Removed(new ModulePath("gone"), FakeModules.version("v1.0.0"), FakeModules.path("main")),
            new Change.Added(new ModulePath("new"), FakeModules.version("v0.1.0"), FakeModules.path("main new@v0.1.0")),
            upgraded("b", "v1.0.0", "v2.0.0", "main"),
            upgraded("go", "1.21", "1.22.0", "main b@v2.0.0 go@1.22.0"));

    private final ChangesViewModel model = new ChangesViewModel();

    private static Change upgraded(String path, String from, String to, String because) {
        ModulePath module = new ModulePath(path);
        return new Change.Upgraded(
                module, Version.of(module, from), Version.of(module, to), FakeModules.path(because));
    }

    private static String text(ChangeRow row) {
        return switch (row) {
            case ChangeRow.Heading(ChangeGroup group, int count) -> "# " + group + " " + count;
            case ChangeRow.Line line ->
                line.module() + " " + line.from() + " => " + line.to() + " (" + line.because() + ")";
        };
    }

    @Test
    void groupsInTheirOrderWithReasons() {
        model.answered(ChangeTally.of(CHANGES, 57, 57), CHANGES);

        assertThat(model.rows().stream().map(ChangesViewModelTest::text))
                .containsExactly(
                        "# UPGRADED 2",
                        "a v1.0.0 => v1.1.0 (b v2.0.0 asks for v1.1.0)",
                        "b v1.0.0 => v2.0.0 (you asked for it)",
                        "# ADDED 1",
                        "new  => v0.1.0 (you asked for it)",
                        "# REMOVED 1",
                        "gone v1.0.0 =>  (nothing needs it any more)",
                        "# TOOLCHAIN 1",
                        "go 1.21 => 1.22.0 (b v2.0.0 asks for 1.22.0)");
        assertThat(model.summaryProperty().get())
                .isEqualTo("2 upgraded, 1 added, 1 removed, go 1.22.0 · 57 modules");
    }

    @Test
    void aRefusalKeepsTheLastAnswer() {
        model.answered(ChangeTally.of(CHANGES, 57, 57), CHANGES);
        model.refused("go: no matching versions for query \"v9\"");

        assertThat(model.refusalProperty().get()).startsWith("go: no matching versions");
        assertThat(model.rows()).hasSize(9);
        model.refused("");
        assertThat(model.refusalProperty().get()).isEmpty();
    }

    @Test
    void saysWhyTheListIsEmpty() {
        assertThat(model.placeholderProperty().get()).startsWith("Drag a version slider");
        model.answered(ChangeTally.of(List.of(), 57, 57), List.of());
        assertThat(model.placeholderProperty().get()).isEqualTo("This what-if changes nothing.");
        assertThat(model.summaryProperty().get()).isEqualTo("no change · 57 modules");
    }
}
