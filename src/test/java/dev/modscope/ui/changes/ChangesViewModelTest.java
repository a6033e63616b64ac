package dev.modscope.ui.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.mvs.BuildList;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.query.KnownNotes;
import dev.modscope.ui.tally.ChangeTally;
import dev.modscope.ui.versions.FakeModules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(textBlock = """
            m v1.0.0 v1.1.0,       ''
            old v1.0.0 v1.1.0,     'retracted'
            tired v1.0.0 v1.1.0,   'deprecated'
            m v1.0.0 v1.1.0-rc.1,  'pre-release'
            m v1.0.0 v1.1.0-0.20260101000000-abcdefabcdef, ''
            m v0.9.0 v1.0.0,       'new major'
            m v1.0.0 v2.0.0+incompatible, 'new major'
            m v1.1.0 v1.0.0,       ''
            young v1.0.0 v1.1.0,   'needs go 1.25.1'
            go 1.24 1.25.0,        'needs go 1.25.0'
            go 1.23 1.24.0,        ''
            toolchain go1.24.0 go1.25.3, 'needs go 1.25.3'
            there/v2 - v2.0.0,     'new major'
            new - v1.0.0,          ''
            old v1.1.0 -,          ''
            old v1.0.0 v2.0.0-rc.1+incompatible, 'retracted, pre-release, new major'
            """)
    void warns(String change, String words) {
        ChangeWarnings warnings = new ChangeWarnings(
                new KnownNotes.Marked(Set.of(new ModulePath("old")), Set.of(new ModulePath("tired"))),
                new BuildList(List.of(FakeModules.module("there@v1.4.0"))),
                module -> Optional.of(new GoVersion(module.path().value().equals("young") ? "1.25.1" : "1.21")),
                new GoVersion("1.24.7"));
        String[] parts = change.split(" ", -1);
        model.answered(
                Optional.empty(), List.of(changed(parts[0], parts[1], parts[2])),
                new ChangeReason(_ -> List.of(), _ -> Version.None.INSTANCE, Set.of(), Set.of(), _ -> Optional.empty()), warnings);

        ChangeRow.Line line = (ChangeRow.Line) model.rows().getLast();
        assertThat(line.warned()).isEqualTo(words);
        assertThat(line.details().lines().count()).isEqualTo(line.warnings().size());
        assertThat(line.spoken()).startsWith(line.group().title() + ", " + parts[0]);
        assertThat(line.spoken().contains("warnings: " + words)).isEqualTo(!words.isEmpty());
    }

    private static Change changed(String path, String from, String to) {
        ModulePath module = new ModulePath(path);
        if (to.equals("-")) {
            return new Change.Removed(module, Version.of(module, from), FakeModules.path("main"));
        }
        if (from.equals("-")) {
            return new Change.Added(module, Version.of(module, to), FakeModules.path("main"));
        }
        return Version.of(module, from).compareTo(Version.of(module, to)) < 0
                ? upgraded(path, from, to, "main")
                : new Change.Downgraded(module, Version.of(module, from), Version.of(module, to), FakeModules.path("main"));
    }
}
