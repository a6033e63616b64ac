package dev.modscope.ui.prefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is remembered of a project.
final class WindowMemoryTest {
    private static final Path PROJECT = Path.of("some", "project");

    @Test
    void whatWasShownComesBack() {
        Settings settings = Settings.none();
        WindowMemory.Shown shown = new WindowMemory.Shown(
                "TABLE", List.of("DIRECT", "UPGRADABLE"), new WindowMemory.Below(true, Optional.of(240.0)), List.of(0.25, 0.75), List.of("MODULE", "AGE"),
                List.of("-AGE", "MODULE"));
        new WindowMemory(settings).keep(PROJECT, shown);
        assertThat(new WindowMemory(settings).of(PROJECT)).contains(shown);
    }

    @Test
    void whatAnOlderProgramKeptHasNoColumnsOrNoOrder() {
        Settings settings = Settings.none();
        settings.kept("shown." + PROJECT, "").set("GRAPH;REPLACED;false;0.2,0.8");
        assertThat(new WindowMemory(settings).of(PROJECT))
                .contains(new WindowMemory.Shown("GRAPH", List.of("REPLACED"), new WindowMemory.Below(false, Optional.empty()), List.of(0.2, 0.8), List.of(), List.of()));
        settings.kept("shown." + PROJECT, "").set("GRAPH;REPLACED;false;0.2,0.8;MODULE,DEPTH");
        assertThat(new WindowMemory(settings).of(PROJECT)).contains(
                new WindowMemory.Shown("GRAPH", List.of("REPLACED"), new WindowMemory.Below(false, Optional.empty()), List.of(0.2, 0.8), List.of("MODULE", "DEPTH"), List.of()));
    }
}
