package dev.modscope.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.versions.FakeModules;
import dev.modscope.ui.versions.ModuleFacts;
import dev.modscope.ui.versions.VersionSlider;
import dev.modscope.ui.versions.VersionsViewModel;
import dev.modscope.ui.versions.Wishes;
import dev.modscope.ui.versions.axis.StopAxis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/// Folded stops below a hand that holds Alt: of v1.0 to v1.5, each with patches .0 to .8, v1.2.4 is selected.
@Tag("gui")
final class SliderFoldTest extends ApplicationTest {
    private static final ModulePath TEXT = new ModulePath("golang.org/x/text");
    private static final String HERE = "v1.2.4";

    private final List<String> wishes = new CopyOnWriteArrayList<>();
    private final VersionsViewModel versions = new VersionsViewModel(
            FakeModules.inquiry(
                    new ModuleFacts(TEXT, FakeModules.version(HERE), ModuleFacts.Role.DIRECT, Optional.empty(), Optional.empty()),
                    FakeModules.explanation(TEXT.value(), HERE, false, "main golang.org/x/text@" + HERE, HERE + ": main"),
                    FakeModules.axis(TEXT.value(), HERE, IntStream.range(0, 54)
                            .mapToObj(i -> "v1." + i / 9 + "." + i % 9).toArray(String[]::new)),
                    Map.of()),
            new Wishes((_, to) -> wishes.add("preview " + to), (_, to) -> wishes.add("commit " + to),
                    () -> wishes.add("revert"), (_, _) -> {}),
            Runnable::run,
            Runnable::run);

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new VersionSlider(versions)), 700, 200));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        versions.show(Optional.of(TEXT));
    }

    private VersionSlider slider() {
        return lookup(".version-slider").queryAs(VersionSlider.class);
    }

    private StopAxis axis() {
        return versions.axisProperty().get().orElseThrow();
    }

    private int index(String version) {
        return axis().indexOf(FakeModules.version(version)).orElseThrow();
    }

    private long folded() {
        return IntStream.range(0, axis().size()).filter(i -> axis().stop(i).folded() > 0).count();
    }

    /// A robot has no Alt key here.
    private void fire(EventType<MouseEvent> type, String version, boolean alt) {
        interact(() -> {
            double x = 14 + index(version) * (slider().getWidth() - 28) / (axis().size() - 1);
            slider().fireEvent(new MouseEvent(
                    type, x, slider().getHeight() / 2, 0, 0, MouseButton.PRIMARY, 1, false, false, alt, false, true, false, false,
                    false, false, false, null));
        });
    }

    private String thumb() {
        return axis().stop((int) slider().getValue()).version().text();
    }

    @Test
    void aDragWithAltUnfoldsWhatItPassesAndLeavesTheThumb() {
        long before = folded();
        assertThat(axis().indexOf(FakeModules.version("v1.4.3"))).isEmpty();
        fire(MouseEvent.MOUSE_PRESSED, "v1.3.8", true);
        fire(MouseEvent.MOUSE_DRAGGED, "v1.4.8", true);
        fire(MouseEvent.MOUSE_DRAGGED, "v1.4.3", true);
        fire(MouseEvent.MOUSE_RELEASED, "v1.4.3", true);
        assertThat(folded()).isEqualTo(before - 2);
        assertThat(axis().indexOf(FakeModules.version("v1.3.3"))).isPresent();
        assertThat(axis().indexOf(FakeModules.version("v1.0.3"))).as("it did not pass there").isEmpty();
        assertThat(thumb()).isEqualTo(HERE);
        assertThat(wishes).isEmpty();
    }

    @Test
    void altHeldDuringADragUnfoldsAndTheThumbGoesOnFromWhereItWas() {
        fire(MouseEvent.MOUSE_PRESSED, HERE, false);
        fire(MouseEvent.MOUSE_DRAGGED, "v1.3.8", false);
        fire(MouseEvent.MOUSE_DRAGGED, "v1.3.8", true);
        assertThat(thumb()).isEqualTo("v1.3.8");
        fire(MouseEvent.MOUSE_DRAGGED, "v1.3.5", false);
        fire(MouseEvent.MOUSE_RELEASED, "v1.3.5", false);
        assertThat(wishes).containsExactly("preview v1.3.8", "preview v1.3.5", "commit v1.3.5");
    }
}
