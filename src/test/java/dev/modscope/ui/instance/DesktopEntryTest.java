package dev.modscope.ui.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What the desktop is told of the program is what its windows say of themselves.
final class DesktopEntryTest {
    @Test
    void theEntryNamesTheClassOfTheWindows() throws IOException {
        Path entry = Path.of(System.getProperty("modscope.project", "."), "jlink/linux/dev.modscope.Modscope.desktop");
        assertThat(Files.readAllLines(entry)).contains("StartupWMClass=" + ModscopeWindow.class.getName());
    }
}
