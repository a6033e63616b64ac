package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Theme;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.graph.GraphCanvas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// The whole window under a person's hands, over the webshop sample.
@Tag("gui")
final class WindowTest extends WindowOpen {
    private static final ModulePath HASH = path("crypto.example/hash");
    private static final ModulePath ROUTER = path("web.example/router");

    private final Path saved = scratch.resolve("picture.svg");

    @Override
    FileDialogs dialogs(Stage stage) {
        return new FileDialogs() {
            @Override
            public Optional<Path> openFile() {
                return Optional.of(Opened.samples().resolve("diamond").resolve("go.mod"));
            }

            @Override
            public Optional<Path> openFolder() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String proposal) {
                return Optional.of(saved);
            }
        };
    }

    private void openSample() throws TimeoutException {
        clickOn("#welcome-sample");
        until(() -> table().getItems().size() == 67 && canvas().place(path("shop.example/webshop")).isPresent());
    }

    private TableView<?> table() {
        return lookup("#modules").queryTableView();
    }

    private GraphCanvas canvas() {
        return lookup("#graph").queryAs(GraphCanvas.class);
    }

    private Point2D onScreen(ModulePath module) {
        return Objects.requireNonNull(canvas().localToScreen(canvas().place(module).orElseThrow()));
    }

    private List<String> crumbs() {
        return lookup("#why-path .crumb").queryAllAs(Hyperlink.class).stream().map(Labeled::getText).toList();
    }

    @Test
    void searchSelectsAndTheReasonIsTold() throws TimeoutException {
        openSample();
        until(() -> lookup("#overview .hyperlink").query() != null);
        assertThat(lookup("#overview").query().isVisible()).as("nothing is selected").isTrue();
        clickOn("#search").write("crypto");
        until(() -> table().getItems().size() == 3);
        assertThat(words("#search-hits")).isEqualTo("3 found");
        type(KeyCode.ENTER);
        until(() -> !crumbs().isEmpty());
        assertThat(crumbs()).containsExactly("webshop", "static v1.1.0", "hash v1.3.0");
        assertThat(words("#inspector-name")).isEqualTo("hash");
        assertThat(lookup("#overview").query().isVisible()).isFalse();
        type(KeyCode.ESCAPE);
        until(() -> table().getItems().size() == 67);
        assertThat(explorer.selectionProperty().get()).contains(HASH);
    }

    @Test
    void aClickOnABoxSelectsAndADoubleClickShowsItsSurroundings() throws TimeoutException {
        openSample();
        ModulePath clicked = path("web.example/csrf");
        interact(() -> explorer.select(Optional.of(clicked)));
        until(() -> !crumbs().isEmpty());
        interact(() -> explorer.select(Optional.empty()));
        clickOn(onScreen(clicked));
        until(() -> explorer.selectionProperty().get().equals(Optional.of(clicked)) && crumbs().size() == 2);
        Node bar = lookup("#focus-bar").query();
        assertThat(bar.isVisible()).isFalse();
        doubleClickOn(onScreen(clicked));
        until(() -> bar.isVisible() && canvas().place(ROUTER).isEmpty());
        type(KeyCode.ESCAPE);
        until(() -> !bar.isVisible() && canvas().place(ROUTER).isPresent());
    }

    @Test
    void aWhatIfOpensTheDrawerAndUndoClosesTheMatter() throws TimeoutException {
        openSample();
        interact(() -> explorer.select(Optional.of(ROUTER)));
        interact(() -> explorer.whatIf().commit(ROUTER, version("v1.9.0")));
        until(() -> lookup("#changes-summary").tryQuery().isPresent() && table().getItems().size() == 68);
        assertThat(words("#changes-summary")).contains("7 upgraded, 1 added");
        clickOn("#bar-undo");
        until(() -> table().getItems().size() == 67);
        assertThat(explorer.whatIf().comparisonProperty().get()).isEmpty();
    }

    private boolean drawn() {
        return lookup("#drawer").tryQuery().isPresent();
    }

    private double height() {
        return lookup("#drawer").query().getBoundsInParent().getHeight();
    }

    private Node edge() {
        return lookup(node -> node.getStyleClass().contains("split-pane-divider")
                && node.getParent().equals(lookup("#drawer").query().getParent().getParent())).query();
    }

    private void drag(EventType<MouseEvent> type, double by) {
        Node edge = edge();
        Event.fireEvent(edge, new MouseEvent(
                type, 1, by + 1, 100, by + 100, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false,
                false, false, new PickResult(edge, 100, by + 100)));
    }

    @Test
    void theDrawerComesBackAfterComparingAndStaysClosedOnReload() throws TimeoutException {
        openSample();
        interact(() -> explorer.whatIf().commit(ROUTER, version("v1.9.0")));
        until(() -> drawn() && height() > 100 && !explorer.busyProperty().get());
        interact(() -> explorer.fail("a bar takes room"));
        until(() -> lookup("#notice").query().isVisible() && height() > 160);
        interact(() -> item("menu-drawer").fire());
        interact(() -> item("menu-drawer").fire());
        double before = height();
        interact(explorer::dismissBanner);
        until(() -> !lookup("#notice").query().isVisible() && Math.abs(height() - before) < 30);
        interact(() -> {
            drag(MouseEvent.MOUSE_PRESSED, 0);
            drag(MouseEvent.MOUSE_DRAGGED, -90);
            drag(MouseEvent.MOUSE_RELEASED, -90);
        });
        until(() -> height() > before + 60);
        double dragged = height();
        interact(() -> item("view-compare").fire());
        assertThat(drawn()).isFalse();
        interact(() -> item("view-graph").fire());
        assertThat(drawn()).isTrue();
        until(() -> Math.abs(height() - dragged) < 2);
        interact(() -> item("menu-drawer").fire());
        var base = explorer.baseProperty().get().orElseThrow();
        interact(explorer::reload);
        until(() -> explorer.baseProperty().get().orElseThrow() != base && explorer.whatIf().comparisonProperty().get().isPresent()
                && !explorer.busyProperty().get());
        assertThat(drawn()).as("it was closed by hand").isFalse();
        interact(() -> explorer.whatIf().commit(ROUTER, version("v1.8.0")));
        until(this::drawn);
    }

    @Test
    void theOverviewLiesOverTheEmptyInspectorUntilAModuleIsSelected() throws TimeoutException {
        openSample();
        Node overview = lookup("#overview").query();
        assertThat(overview.isVisible()).isTrue();
        assertThat(overview.getParent().getChildrenUnmodifiable().getLast()).isSameAs(overview);
        interact(() -> explorer.select(Optional.of(ROUTER)));
        assertThat(overview.isVisible()).isFalse();
    }

    @Test
    void thePictureIsSavedAsShown() throws TimeoutException, IOException {
        openSample();
        clickOn("#export");
        until(() -> !lookup("#export-save").query().isDisabled() && lookup("#export-picture").query().isVisible());
        clickOn("#export-save");
        until(() -> words("#export-note").contains("picture.svg"));
        assertThat(Files.readString(saved)).startsWith("<?xml").contains("shop.example/webshop");
        clickOn("#export-copy");
        until(() -> FxToolkit.setupFixture(() -> Clipboard.getSystemClipboard().hasImage()));
        clickOn("#export-folder");
        until(() -> browsed.equals(List.of(saved.getParent().toUri().toString())));
        type(KeyCode.ESCAPE);
        until(() -> !lookup("#export-sheet").query().isVisible());
    }

    @Test
    void aFileWithThreeMistakesOpensOnWhatCanBeShown() throws TimeoutException, IOException {
        Path file = Files.writeString(Files.createDirectory(scratch.resolve("mistaken")).resolve("go.mod"), """
                module mistaken.example/app

                go 1.2x

                require web.example/router v1.8.0

                require log.example/log one.two

                exclude web.example/csrf
                """);
        interact(() -> explorer.open(file));
        until(() -> table().getItems().size() >= 2 && lookup("#problems").tryQuery().isPresent());
        List<String> said = lookup("#problems").queryListView().getItems().stream().map(Object::toString).toList();
        assertThat(said).filteredOn(line -> line.contains("go.mod:")).hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("go.mod:3:"))
                .anySatisfy(line -> assertThat(line).contains("go.mod:7:"))
                .anySatisfy(line -> assertThat(line).contains("go.mod:9:"));
        assertThat(lookup("#source").query().getParent().isVisible()).as("the file is shown").isTrue();
        assertThat(canvas().place(ROUTER)).isPresent();
        interact(() -> item("menu-drawer").fire());
        var before = explorer.baseProperty().get().orElseThrow();
        interact(explorer::reload);
        until(() -> explorer.baseProperty().get().orElseThrow() != before && !explorer.busyProperty().get());
        assertThat(drawn()).as("the mistakes are known").isFalse();
    }

    @Test
    void aFileIsOpenedByDialogAndTheThemeTurns() throws TimeoutException {
        clickOn("#open");
        until(() -> table().getItems().size() == 5);
        clickOn("#theme");
        until(() -> explorer.themeProperty().get() == Theme.DARK);
        interact(() -> explorer.open(Opened.samples().resolve("README.md")));
        until(() -> lookup("#notice").query().isVisible());
        assertThat(table().getItems()).as("what was open stays").hasSize(5);
    }
}
