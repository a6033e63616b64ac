package dev.modscope.ui.watching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.Banner;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that goes after it was read, and before anybody watches it.
final class GoneBeforeWatchedTest {
    @TempDir
    private Path scratch;

    @Test
    void isToldAllTheSame() throws IOException {
        Path file = Files.writeString(scratch.resolve("go.mod"), "module m.example\n\ngo 1.21\n");
        ExplorerViewModel explorer = Opened.nothing(scratch, Settings.none(), Map.of());
        List<Runnable> later = new ArrayList<>();
        DiskWatch watch = new DiskWatch(explorer, later::add, Runnable::run, new DiskWatch.Window(_ -> {}, (_, _) -> {}, () -> true));
        explorer.open(file);
        Files.delete(file);
        later.forEach(Runnable::run);
        assertThat(explorer.bannerProperty().get()).get().isInstanceOf(Banner.Gone.class);
        watch.close();
    }
}
