package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.source.web.PrivatePaths;
import dev.modscope.source.web.ToxicServer;
import dev.modscope.ui.explorer.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A proxy that takes questions and never answers: the window says so, can be used meanwhile, and lets go of it.
@Tag("gui")
final class HangingProxyTest extends WindowOpen {
    /// A pulse comes every 16 ms; on a busy machine some come seconds late without anybody holding the thread. Who waited for
    /// the proxy would never be back.
    private static final long LONGEST = 10_000;

    private static final ToxicServer SERVER = ToxicServer.of(_ -> ToxicServer.HANG);

    private long longest;

    HangingProxyTest() {
        super(SERVER);
    }

    private AnimationTimer watchdog() {
        return new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                longest = Math.max(longest, last == 0 ? 0 : (now - last) / 1_000_000);
                last = now;
            }
        };
    }

    @Test
    void theWindowStaysUsable() throws IOException, TimeoutException {
        Path folder = Files.createTempDirectory(scratch, "shop");
        Path file = Files.writeString(folder.resolve("go.mod"), Files.readString(Opened.samples().resolve("webshop/go.mod"))
                + "\nrequire " + PrivatePaths.PRIVATE + "/secret v1.0.0\n");
        AnimationTimer watchdog = watchdog();
        interact(watchdog::start);
        interact(() -> explorer.open(file));
        until(() -> !SERVER.requests().isEmpty() && explorer.shownProperty().get().isPresent());
        assertThat(lookup("#cancel").query().isVisible()).as("the work can be stopped").isTrue();
        assertThat(words("#status-work")).isNotBlank();
        assertThat(words("#status-problems")).as("what is unknown is counted").contains("problem");
        clickOn("#search").write("router");
        until(() -> lookup("#modules").<TableView<?>>query().getItems().size() == 1);
        interact(() -> explorer.select(Optional.of(path("web.example/router"))));
        for (String view : new String[] {"table", "source", "graph"}) {
            interact(() -> item("view-" + view).fire());
        }
        assertThat(explorer.busyProperty().get()).as("the proxy still hangs").isTrue();
        clickOn("#cancel");
        until(() -> lookup("#notice-resume").tryQuery().isPresent());
        assertThat(explorer.shownProperty().get()).as("what was known stays").isPresent();
        assertThat(lookup("#offline").query().isVisible()).as("only the module cache is asked now").isTrue();
        assertThat(item("menu-offline")).isInstanceOfSatisfying(CheckMenuItem.class, item -> assertThat(item.isSelected()).isTrue());
        interact(watchdog::stop);
        System.getLogger("dev.modscope").log(System.Logger.Level.INFO, "longest pulse " + longest + " ms");
        assertThat(longest).isLessThan(LONGEST);
    }
}
