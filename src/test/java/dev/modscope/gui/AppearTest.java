package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.graph.GraphCanvas;
import dev.modscope.ui.graph.words.Veil;
import dev.modscope.ui.versions.VersionSlider;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a what-if adds comes gradually where that disturbs nobody.
@Tag("gui")
final class AppearTest extends WindowOpen {
    private static final ModulePath ROUTER = path("web.example/router");
    private static final ModulePath NEW = path("net.example/quic");

    private final AtomicInteger covered = new AtomicInteger();

    private Veil veil() {
        return lookup("#veil").queryAs(Veil.class);
    }

    private boolean isThere() {
        return lookup("#graph").queryAs(GraphCanvas.class).place(NEW).isPresent();
    }

    private void openAndWatch() throws TimeoutException {
        open("webshop");
        interact(() -> veil().getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change ->
                covered.accumulateAndGet(change.getList().size(), Math::max)));
    }

    private void commit() throws TimeoutException {
        interact(() -> explorer.whatIf().commit(ROUTER, version("v1.9.0")));
        until(this::isThere);
    }

    @Test
    void aNewBoxComesGraduallyAndOnce() throws TimeoutException {
        openAndWatch();
        commit();
        // Its place is known before the frame that covers it.
        until(() -> covered.get() == 1);
        until(() -> veil().getChildrenUnmodifiable().isEmpty());
        covered.set(0);
        interact(() -> explorer.select(Optional.of(ROUTER)));
        interact(() -> item("menu-reduce").fire());
        until(() -> !explorer.busyProperty().get() && isThere());
        assertThat(covered.get()).as("it was there before").isZero();
    }

    @Test
    void nothingComesGraduallyWhereMotionIsNotWelcome() throws TimeoutException {
        openAndWatch();
        interact(() -> veil().getScene().getPreferences().setReducedMotion(true));
        commit();
        assertThat(covered.get()).isZero();
    }

    @Test
    void nothingComesGraduallyUnderAHandThatMoves() throws TimeoutException {
        openAndWatch();
        interact(() -> explorer.select(Optional.of(ROUTER)));
        until(() -> lookup(".version-slider").tryQuery().isPresent() && lookup(".version-slider").queryAs(VersionSlider.class).getMax() > 4);
        interact(() -> {
            VersionSlider slider = lookup(".version-slider").queryAs(VersionSlider.class);
            slider.setValueChanging(true);
            slider.setValue(slider.getMax());
        });
        until(this::isThere);
        interact(() -> lookup(".version-slider").queryAs(VersionSlider.class).setValueChanging(false));
        until(() -> explorer.whatIf().undoableProperty().get() && !explorer.busyProperty().get());
        assertThat(covered.get()).isZero();
    }
}
