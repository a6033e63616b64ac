package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.source.web.PrivatePaths;
import dev.modscope.source.web.ToxicServer;
import dev.modscope.ui.explorer.Opened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is looked at in the window, a module proxy hears nothing of a private module.
@Tag("gui")
final class PrivatePathsTest extends WindowOpen {
    private static final String SECRET = PrivatePaths.PRIVATE + "/secret";
    private static final ToxicServer SERVER = serving(Opened.samples().resolve("proxy"));

    PrivatePathsTest() {
        super(SERVER);
    }

    private static ToxicServer serving(Path proxy) {
        return ToxicServer.of(path -> {
            try {
                return ToxicServer.ok(Files.readString(proxy.resolve(path.substring(1)), StandardCharsets.ISO_8859_1));
            } catch (IOException _) {
                return ToxicServer.status(404);
            }
        });
    }

    @Test
    void nothingIsGivenAway() throws IOException, TimeoutException {
        Path folder = Files.createTempDirectory(scratch, "shop");
        Files.writeString(folder.resolve("go.mod"), Files.readString(Opened.samples().resolve("webshop/go.mod"))
                + "\nrequire " + SECRET + " v1.0.0\n");
        open(folder);
        for (String module : new String[] {SECRET, "web.example/router"}) {
            interact(() -> explorer.select(Optional.of(path(module))));
            until(() -> !explorer.busyProperty().get());
            for (String item : new String[] {"menu-why", "menu-upgrades", "menu-goal", "view-table", "view-source", "view-graph"}) {
                interact(() -> item(item).fire());
            }
        }
        until(() -> SERVER.requests().stream().anyMatch(request -> request.endsWith("/web.example/router/@v/list")));
        until(() -> !explorer.busyProperty().get());
        assertThat(SERVER.requests()).noneMatch(request -> request.contains("private"));
    }
}
