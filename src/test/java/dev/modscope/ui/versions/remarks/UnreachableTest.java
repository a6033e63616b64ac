package dev.modscope.ui.versions.remarks;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the card of a module says that could not be read.
final class UnreachableTest {
    @TempDir
    Path scratch;

    @Test
    void saysWhatWasTriedAndWhichSettingsDecide() throws IOException {
        Path file = scratch.resolve("go.mod");
        Files.writeString(file, """
                module shop.example/alone

                go 1.23.0

                require (
                	nowhere.example/gone v1.0.0
                	web.example/router v1.6.0
                )
                """);
        ExplorerViewModel explorer = Opened.nothing(scratch, Settings.none(), Map.of("GOPRIVATE", "*.corp.example"));
        explorer.open(file);
        Resolution answer = explorer.shownProperty().get().orElseThrow();
        Unreachable told = Unreachable.of(answer, path("nowhere.example/gone")).orElseThrow();
        assertThat(told.reason()).isNotBlank();
        assertThat(told.governing().orElseThrow()).startsWith("GOPROXY=file://").contains(" does not have it: ");
        assertThat(told.dangerous()).isFalse();
        assertThat(told.settings()).contains("GOPRIVATE=*.corp.example", ".netrc: none")
                .anyMatch(line -> line.startsWith("GOPROXY=file://"));
        assertThat(Unreachable.of(answer, path("web.example/router"))).isEmpty();
    }
}
