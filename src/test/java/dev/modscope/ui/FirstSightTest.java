package dev.modscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.frame.FxThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// A window opens on what was open the last time: its picture is there before the files are read, and looks the same.
@Tag("gui")
final class FirstSightTest extends ApplicationTest {
    private static final int WIDTH = 980;
    private static final int HEIGHT = 720;

    /// Of a thousand pixels: some lines between the rows of a table, a pixel higher or lower, but no word.
    private static final double SEEN = 3;

    @TempDir
    private Path scratch;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch read = new CountDownLatch(1);

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
    }

    @AfterEach
    void clean() {
        read.countDown();
        interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        threads.shutdownNow();
        WaitForAsyncUtils.clearExceptions();
    }

    private Windows windows(Executor worker) {
        Settings settings = Settings.in(scratch.resolve("own"));
        settings.kept("window", "").set("0,0," + WIDTH + "," + HEIGHT);
        return new Windows(new Windows.Surroundings(
                Map.of("GOMODCACHE", Opened.cache().toString()), scratch, Optional.of(Opened.samples()), settings), worker, new FxThread());
    }

    private void open(Path path, Executor worker) {
        Windows windows = windows(worker);
        interact(() -> windows.open(List.of(path)));
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isKept() throws IOException {
        Path folder = scratch.resolve("own/pictures");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".picture"));
        }
    }

    private ImageView sight() {
        return lookup("#first-sight").queryAs(ImageView.class);
    }

    /// How many of a thousand pixels differ by more than a person sees.
    private static double differing(Image one, Image other) {
        PixelReader here = one.getPixelReader();
        PixelReader there = other.getPixelReader();
        int width = (int) one.getWidth();
        int height = (int) one.getHeight();
        long apart = IntStream.range(0, width * height)
                .filter(i -> apart(here.getArgb(i % width, i / width), there.getArgb(i % width, i / width)))
                .count();
        return apart * 1000.0 / (width * height);
    }

    private static boolean apart(int one, int other) {
        return IntStream.of(0, 8, 16).anyMatch(shift -> Math.abs((one >> shift & 255) - (other >> shift & 255)) > 24);
    }

    private String revision() {
        return lookup("#status-revision").queryAs(Label.class).getText();
    }

    private Image seen() {
        WritableImage[] taken = new WritableImage[1];
        interact(() -> {
            taken[0] = sight().getScene().snapshot(null);
        });
        return taken[0];
    }

    @Test
    void theLastPictureIsThereUntilTheWorkspaceIsDrawn() throws TimeoutException {
        Path webshop = Opened.samples().resolve("webshop");
        open(webshop, threads);
        assertThat(sight().isVisible()).isFalse();
        until(this::isKept);
        String revision = revision();
        Image before = seen();
        interact(() -> Window.getWindows().getFirst().hide());
        // Of the next window's work only the first piece is done, the search for the picture.
        AtomicInteger asked = new AtomicInteger();
        open(webshop, work -> {
            boolean waits = work instanceof java.util.concurrent.FutureTask<?> && asked.getAndIncrement() > 0;
            threads.execute(() -> {
                if (waits) {
                    awaitReading();
                }
                work.run();
            });
        });
        until(() -> sight().isVisible());
        Image picture = sight().getImage();
        assertThat(List.of(picture.getWidth(), picture.getHeight())).isEqualTo(List.of(before.getWidth(), before.getHeight()));
        assertThat(differing(picture, before)).as("of a thousand pixels").isLessThan(SEEN);
        assertThat(differing(seen(), before)).as("of a thousand pixels").isLessThan(SEEN);
        read.countDown();
        until(() -> !sight().isVisible() && revision().equals(revision));
        assertThat(differing(seen(), before)).as("of a thousand pixels, when it is drawn").isLessThan(SEEN);
    }

    @Test
    void aStartShowsThePictureBeforeTheWindowIsMade() throws TimeoutException {
        Path webshop = Opened.samples().resolve("webshop");
        open(webshop, threads);
        until(this::isKept);
        String revision = revision();
        Image before = seen();
        interact(() -> Window.getWindows().getFirst().hide());
        Windows windows = windows(threads);
        windows.glimpse(List.of(webshop));
        AtomicInteger opened = new AtomicInteger();
        interact(() -> {
            windows.begin(List.of(webshop), () -> assertThat(opened.getAndIncrement()).isZero(), opened::incrementAndGet);
            Scene scene = Window.getWindows().getFirst().getScene();
            assertThat(scene.lookup("#graph")).as("a part of the window").isNull();
            assertThat(differing(scene.snapshot(null), before)).as("of a thousand pixels").isLessThan(SEEN);
        });
        until(() -> opened.get() == 2 && !sight().isVisible() && sight().getImage() == null && revision().equals(revision));
        assertThat(Window.getWindows()).hasSize(1);
        assertThat(differing(seen(), before)).as("of a thousand pixels, when it is drawn").isLessThan(SEEN);
    }

    private void awaitReading() {
        try {
            read.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
