package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.graph.GraphCanvas;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Only what a what-if changes, by a key and by the menu.
@Tag("gui")
final class ChangedOnlyTest extends WindowOpen {
    private static final ModulePath ROUTER = path("web.example/router");
    private static final ModulePath MAIN = path("shop.example/webshop");

    private Set<ModulePath> shown() {
        GraphCanvas canvas = lookup("#graph").queryAs(GraphCanvas.class);
        return explorer.shownProperty().get().orElseThrow().buildList().modules().stream()
                .map(ModuleVersion::path)
                .filter(module -> canvas.place(module).isPresent())
                .collect(Collectors.toSet());
    }

    /// Whether a module is changed, or requires one that is, over however many others.
    private static boolean leadsTo(Resolution answer, ModulePath from, Set<ModulePath> changed) {
        Set<ModulePath> seen = new HashSet<>(Set.of(from));
        Deque<ModulePath> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            ModulePath path = next.remove();
            ModuleVersion module = new ModuleVersion(path, answer.buildList().selected(path));
            answer.graph().requirementsOf(module).stream().map(Requirement::to).map(ModuleVersion::path)
                    .filter(seen::add).forEach(next::add);
        }
        return seen.stream().anyMatch(changed::contains);
    }

    @Test
    void aStepAndAKeyLeaveWhatChangesAndWhatConnectsIt() throws TimeoutException {
        open("webshop");
        until(() -> shown().size() > 1);
        int all = shown().size();
        interact(() -> explorer.whatIf().commit(ROUTER, version("v1.9.0")));
        until(() -> explorer.whatIf().comparisonProperty().get().isPresent() && shown().size() >= all);
        Comparison comparison = explorer.whatIf().comparisonProperty().get().orElseThrow();
        Set<ModulePath> changed = comparison.changes().stream().map(Change::path).collect(Collectors.toSet());
        interact(() -> lookup("#graph").query().requestFocus());
        press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        until(() -> shown().size() < all / 2);
        assertThat(shown()).contains(ROUTER, MAIN).allMatch(module -> leadsTo(comparison.after(), module, changed));
        assertThat(((CheckMenuItem) item("menu-changed")).isSelected()).isTrue();
        interact(() -> item("menu-changed").fire());
        until(() -> shown().size() >= all);
        assertThat(((CheckMenuItem) item("menu-changed")).isSelected()).isFalse();
    }
}
