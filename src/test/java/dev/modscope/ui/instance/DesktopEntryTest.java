package dev.modscope.ui.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the desktop is told of the program is what its windows say of themselves.
final class DesktopEntryTest {
    /// That of the packages, and the one that an installation for one person writes.
    @ParameterizedTest
    @ValueSource(strings = {"dev.modscope.Modscope.desktop", "install.sh"})
    void theEntryNamesTheClassOfTheWindows(String file) throws IOException {
        Path entry = Path.of(System.getProperty("modscope.project", "."), "jlink/linux", file);
        assertThat(Files.readAllLines(entry)).contains("StartupWMClass=" + ModscopeWindow.class.getName());
    }
}
