package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.apply.DiffList;
import dev.modscope.ui.explorer.Theme;
import dev.modscope.ui.sheets.PlainSheet;
import dev.modscope.workspace.saving.FileChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every view and sheet, in every theme, under the walk that looks for roles, names and contrast; and the way of the
/// keyboard through the window.
@Tag("gui")
final class AccessibilityTest extends WindowOpen {
    private static final ModulePath ROUTER = path("web.example/router");

    private final List<String> found = new ArrayList<>();

    private Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private void walk(String place) {
        interact(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            Accessibility.findings(scene().getRoot()).forEach(finding -> found.add(place + ": " + finding));
        });
    }

    /// What opens in a window of its own above the first one.
    private void above(String place, Runnable opening) throws TimeoutException {
        interact(opening);
        until(() -> Window.getWindows().size() > 1);
        interact(() -> {
            Window window = Window.getWindows().getLast();
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
            Accessibility.findings(window.getScene().getRoot()).forEach(finding -> found.add(place + ": " + finding));
            window.hide();
        });
        until(() -> Window.getWindows().size() == 1);
    }

    private void whatIf() throws TimeoutException {
        interact(() -> {
            explorer.select(Optional.of(ROUTER));
            explorer.whatIf().commit(ROUTER, version("v1.9.0"));
        });
        until(() -> explorer.whatIf().comparisonProperty().get().isPresent()
                && lookup("#changes-summary").tryQuery().isPresent()
                && lookup(".version-slider").tryQuery().isPresent());
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void nothingIsFoundInAnyViewOrSheet(Theme theme) throws TimeoutException {
        interact(() -> explorer.themeProperty().set(theme));
        walk("welcome");
        open("webshop");
        walk("graph");
        whatIf();
        for (String view : List.of("graph", "table", "source", "compare")) {
            interact(() -> item("view-" + view).fire());
            walk(view);
        }
        for (String advice : List.of("upgrades", "goal")) {
            interact(() -> item("menu-" + advice).fire());
            until(() -> !explorer.busyProperty().get());
            walk(advice);
        }
        interact(() -> explorer.search().textProperty().set("x"));
        walk("search");
        interact(() -> explorer.search().textProperty().set(""));
        for (String sheet : List.of("palette", "keys", "preferences")) {
            interact(() -> item("menu-" + sheet).fire());
            walk(sheet);
            type(KeyCode.ESCAPE);
        }
        interact(() -> item("menu-apply").fire());
        until(() -> lookup("#apply-write").tryQuery().isPresent());
        walk("apply");
        type(KeyCode.ESCAPE);
        interact(() -> item("menu-export").fire());
        until(() -> lookup("#export-sheet").query().isVisible());
        walk("export");
        type(KeyCode.ESCAPE);
        interact(() -> explorer.fail("Something did not happen."));
        walk("failure");
        interact(() -> lookup("#disk-diff").queryAs(PlainSheet.class).open("What changed", DiffList.of(
                FileChange.edit(Path.of("go.mod"), "module a.example/b\n\ngo 1.22\n", "module a.example/b\n\ngo 1.23\n"))));
        walk("disk-diff");
        type(KeyCode.ESCAPE);
        above("menu of a module", () -> lookup("#graph").query().fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, 10, 10, true, null)));
        above("scenarios", () -> lookup("#scenarios").queryAs(MenuButton.class).show());
        Platform.runLater(() -> item("menu-about").fire());
        above("about", () -> {});
        assertThat(found).as(theme.name()).isEmpty();
    }

    /// In a window of 800 by 500, smaller than any is made by hand: it is what a screen of 1600 by 1000 has at 200 %.
    @Test
    void nothingIsCutOffInTheSmallestWindow() throws TimeoutException {
        interact(() -> {
            Stage stage = (Stage) Window.getWindows().getFirst();
            stage.setMinWidth(800);
            stage.setMinHeight(500);
            stage.setWidth(800);
            stage.setHeight(500);
        });
        open("webshop");
        room("graph");
        whatIf();
        for (String view : List.of("table", "source", "compare", "graph")) {
            interact(() -> item("view-" + view).fire());
            room(view);
        }
        interact(() -> item("menu-why").fire());
        until(() -> lookup("#focus-bar").query().isVisible());
        room("why");
        for (String advice : List.of("upgrades", "goal")) {
            interact(() -> item("menu-" + advice).fire());
            until(() -> !explorer.busyProperty().get());
            room(advice);
        }
        for (String sheet : List.of("palette", "keys", "preferences")) {
            interact(() -> item("menu-" + sheet).fire());
            room(sheet);
            type(KeyCode.ESCAPE);
        }
        assertThat(found).isEmpty();
    }

    private void room(String place) {
        interact(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            CutOff.findings(scene().getRoot()).forEach(finding -> found.add(place + ": " + finding));
        });
    }

    /// Tab reaches every control once around and comes back; nothing keeps it. Joined buttons are one stop, with the
    /// arrows between them.
    @Test
    void tabGoesAroundTheWindow() throws TimeoutException {
        open("webshop");
        whatIf();
        until(() -> !lookup("#facet-upgradable").query().isDisabled());
        interact(() -> lookup("#open").query().requestFocus());
        Set<Node> visited = new LinkedHashSet<>();
        for (int i = 0; i < 120 && visited.add(scene().getFocusOwner()); i++) {
            type(KeyCode.TAB);
        }
        assertThat(scene().getFocusOwner()).as("comes back to where it began").isSameAs(lookup("#open").query());
        List<Node> all = Accessibility.seen(scene().getRoot())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> !lookup(".menu-bar").query().equals(node))
                .filter(node -> !(node instanceof ToggleButton one && one.getToggleGroup() != null && !one.isSelected()))
                .toList();
        assertThat(all.stream().filter(node -> !visited.contains(node)).map(Accessibility::name)).isEmpty();
    }

    /// The walk finds what it is there to find.
    @Test
    void whatIsWrongIsFound() {
        interact(() -> {
            Label pale = new Label("pale");
            pale.setStyle("-fx-text-fill: #aaaaaa; -fx-background-color: white;");
            StackPane silent = new StackPane();
            silent.setFocusTraversable(true);
            Label shortened = new Label("shortened");
            shortened.setMaxWidth(24);
            Button outside = new Button("outside");
            outside.setTranslateX(2000);
            StackPane root = new StackPane(pale, silent, new Slider(), new Button("\ue000"), shortened, outside);
            scene().setRoot(root);
            root.applyCss();
            root.layout();
        });
        List<String> wrong = Accessibility.findings(scene().getRoot());
        assertThat(wrong).anyMatch(line -> line.startsWith("contrast 2.32") && line.contains("\"pale\""))
                .anyMatch(line -> line.startsWith("no role: StackPane"))
                .anyMatch(line -> line.startsWith("no name: Slider"))
                .anyMatch(line -> line.startsWith("a name of signs: Button"));
        assertThat(CutOff.findings(scene().getRoot())).hasSize(2)
                .anyMatch(line -> line.startsWith("shortened: Label"))
                .anyMatch(line -> line.startsWith("sticks out of StackPane"));
    }
}
