package dev.modscope.gui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Change;
import dev.modscope.ui.changes.ChangesView;
import dev.modscope.ui.changes.ChangesViewModel;
import dev.modscope.ui.tally.ChangeTally;
import dev.modscope.ui.versions.FakeModules;
import dev.modscope.ui.versions.InspectorView;
import dev.modscope.ui.versions.ModuleFacts;
import dev.modscope.ui.versions.VersionSlider;
import dev.modscope.ui.versions.VersionsViewModel;
import dev.modscope.ui.versions.Wishes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The slider and the change list under a person's hands, over a played module: v0.3.0 is selected, v0.2.0 is the floor,
/// v0.5.0 is excluded.
@Tag("gui")
final class VersionSliderTest extends ApplicationTest {
    private static final ModulePath TEXT = new ModulePath("golang.org/x/text");
    private static final Version HERE = FakeModules.version("v0.3.0");

    private final List<String> wishes = new CopyOnWriteArrayList<>();
    private final ChangesViewModel changes = new ChangesViewModel();
    private final SimpleBooleanProperty undoable = new SimpleBooleanProperty(false);
    private final VersionsViewModel versions = new VersionsViewModel(
            FakeModules.inquiry(
                    new ModuleFacts(TEXT, HERE, ModuleFacts.Role.DIRECT, Optional.empty(), Optional.empty()),
                    FakeModules.explanation(
                            TEXT.value(), "v0.3.0", false, "main golang.org/x/text@v0.3.0", "v0.3.0: main", "v0.2.0: a@v1.0.0"),
                    FakeModules.axis(
                            TEXT.value(), "v0.3.0", "v0.1.0", "v0.2.0", "v0.3.0", "v0.4.0", "v0.5.0#", "v0.6.0", "v0.7.0"),
                    Map.of("a", "v1.0.0")),
            new Wishes(this::preview, this::commit, this::revert, (_, _) -> {}),
            Runnable::run,
            Runnable::run);

    private void preview(ModulePath path, Version version) {
        wishes.add("preview " + version);
        answer(List.of(new Change.Upgraded(path, HERE, version, FakeModules.path("main"))));
    }

    private void commit(ModulePath path, Version version) {
        wishes.add("commit " + version);
        undoable.set(true);
    }

    private void revert() {
        wishes.add("revert");
        answer(List.of());
        undoable.set(false);
    }

    private void answer(List<Change> list) {
        Optional<ChangeTally> tally = Optional.of(list).filter(l -> !l.isEmpty()).map(l -> ChangeTally.of(l, 57, 57));
        versions.answered(tally);
        tally.ifPresentOrElse(t -> changes.answered(t, list), changes::ended);
    }

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        InspectorView inspector = new InspectorView(versions, new InspectorView.Beside(new Region(), new Region(), new javafx.beans.property.SimpleObjectProperty<>(List.of()), Runnable::run), _ -> {}, _ -> {});
        inspector.setPrefWidth(340);
        SimpleBooleanProperty never = new SimpleBooleanProperty(false);
        ChangesView drawer = new ChangesView(
                changes,
                new ChangesView.Steps(this::undo, undoable, () -> {}, never, () -> {}, () -> {}, never, _ -> {}),
                new Region(),
                _ -> {});
        drawer.setPrefHeight(200);
        stage.setScene(new Scene(new BorderPane(null, null, inspector, drawer, null)));
        // The stage of the test before may have been smaller.
        stage.setWidth(980);
        stage.setHeight(720);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        versions.show(Optional.of(TEXT));
    }

    private void undo() {
        revert();
        versions.show(Optional.of(TEXT));
    }

    private VersionSlider slider() {
        return lookup(".version-slider").queryAs(VersionSlider.class);
    }

    private double stopX(int index) {
        Bounds bounds = slider().localToScreen(slider().getLayoutBounds());
        return bounds.getMinX() + 14 + index * (bounds.getWidth() - 28) / 6;
    }

    private double trackY() {
        Node thumb = lookup(".version-slider .thumb").query();
        Bounds bounds = thumb.localToScreen(thumb.getLayoutBounds());
        return bounds.getCenterY();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private String changed() {
        return lookup("#changes").queryAs(TableView.class).getItems().toString();
    }

    @Test
    void aDragFillsTheChangeListAndUndoEmptiesIt() throws TimeoutException {
        double y = trackY();
        moveTo(stopX(2), y).press(MouseButton.PRIMARY).moveTo(stopX(6), y);
        interact(() -> {});
        String whileHeld = changed();
        release(MouseButton.PRIMARY);
        until(() -> wishes.toString().contains("commit"));

        assertThat(whileHeld).contains("golang.org/x/text", "v0.7.0");
        assertThat(wishes).last().isEqualTo("commit v0.7.0");
        assertThat(wishes.stream().filter(w -> w.startsWith("commit"))).hasSize(1);
        clickOn("#undo");
        until(() -> wishes.contains("revert"));
        assertThat(changed()).isEqualTo("[]");
        assertThat(slider().getValue()).isEqualTo(2);
    }

    @Test
    void escapeEndsADragUntilTheButtonIsPressedAgain() throws TimeoutException {
        double y = trackY();
        moveTo(stopX(2), y).press(MouseButton.PRIMARY).moveTo(stopX(6), y);
        interact(() -> {});
        assertThat(wishes).last().isEqualTo("preview v0.7.0");
        push(KeyCode.ESCAPE);
        assertThat(slider().getValue()).isEqualTo(2);
        moveTo(stopX(5), y).moveTo(stopX(0) - 40, y);
        interact(() -> {});
        assertThat(slider().getValue()).as("the hand is still on it").isEqualTo(2);
        release(MouseButton.PRIMARY);
        interact(() -> {});
        assertThat(wishes).last().isEqualTo("revert");
        assertThat(wishes.toString()).doesNotContain("commit");
        moveTo(stopX(2), y).press(MouseButton.PRIMARY).moveTo(stopX(6), y).release(MouseButton.PRIMARY);
        until(() -> wishes.toString().contains("commit"));
        assertThat(wishes).last().isEqualTo("commit v0.7.0");
    }

    @Test
    void theKeysStepPageAndCommit() {
        interact(() -> slider().requestFocus());
        push(KeyCode.RIGHT);
        assertThat(slider().getValue()).isEqualTo(3);
        push(KeyCode.RIGHT);
        assertThat(slider().getValue()).as("passes over the excluded v0.5.0").isEqualTo(5);
        push(KeyCode.ESCAPE);
        assertThat(slider().getValue()).isEqualTo(2);
        push(KeyCode.END);
        assertThat(slider().getValue()).isEqualTo(6);
        push(KeyCode.HOME);
        assertThat(slider().getValue()).as("the floor").isEqualTo(1);
        push(KeyCode.PAGE_UP);
        push(KeyCode.PAGE_UP);
        push(KeyCode.ENTER);

        assertThat(wishes).last().isEqualTo("commit v0.4.0");
    }

    @Test
    void aScreenReaderHearsTheVersionAndWhatItChanges() {
        interact(() -> slider().setValue(6));

        assertThat(slider().getAccessibleText()).isEqualTo("Version of golang.org/x/text");
        assertThat(slider().queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING))
                .isEqualTo("v0.7.0, 7 of 7, upgrade, 1 upgraded");
        assertThat(slider().getBlockIncrement()).isEqualTo(1);
    }

    @Test
    void theThumbCannotBePulledBeyondTheEnds() throws TimeoutException {
        double y = trackY();
        moveTo(stopX(2), y).press(MouseButton.PRIMARY).moveTo(stopX(0) - 10, y).release(MouseButton.PRIMARY);
        until(() -> wishes.toString().contains("commit"));

        assertThat(slider().getValue()).isZero();
        assertThat(wishes).last().isEqualTo("commit v0.1.0");
    }

    @Test
    void aVersionChosenFromTheListIsOneStep() {
        ComboBox<?> chooser = lookup("#version-chooser").queryAs(ComboBox.class);
        interact(() -> chooser.getSelectionModel().selectFirst());

        assertThat(wishes).containsExactly("commit v0.7.0");
    }

    @Test
    void f4OpensTheListOfVersions() {
        ComboBox<?> chooser = lookup("#version-chooser").queryAs(ComboBox.class);
        interact(() -> slider().requestFocus());
        press(KeyCode.F4).release(KeyCode.F4);
        interact(() -> {});
        assertThat(chooser.isShowing()).isTrue();
        type(KeyCode.F4);
        interact(() -> {});
        assertThat(chooser.isShowing()).as("the same key closes it").isFalse();
    }

    @Test
    void nothingIsCutOffAtTheSmallestWidth() {
        List<String> cut = lookup(".inspector .label").queryAllAs(Label.class).stream()
                .filter(label -> label.isVisible() && label.getScene() != null)
                .filter(label -> label.getWidth() + 0.5 < label.prefWidth(-1) && !label.isWrapText())
                .map(Label::getText)
                .toList();

        assertThat(cut).isEmpty();
    }
}
