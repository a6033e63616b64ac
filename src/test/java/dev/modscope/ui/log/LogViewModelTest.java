package dev.modscope.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.Banner;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was done, in lines.
class LogViewModelTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-02T12:34:56Z"), ZoneOffset.UTC);

    @TempDir
    private Path scratch;

    private ExplorerViewModel explorer() {
        return Opened.nothing(scratch, Settings.none(), Map.of());
    }

    private static List<String> words(LogViewModel log) {
        return log.rows().stream().map(LogLine::words).toList();
    }

    @Test
    void openingWritingPuttingBackAndFailingAreNoted() {
        ExplorerViewModel explorer = explorer();
        LogViewModel log = LogViewModel.over(explorer, NOON, Runnable::run);
        log.watch(true);
        explorer.open(Opened.samples().resolve("webshop"));
        assertThat(words(log).getFirst()).startsWith("Read ").contains("go.mod: 6").endsWith(", 0 ms");
        int opened = log.rows().size();
        explorer.tell(new Banner.Written("go.mod, go.sum", () -> {}));
        log.reverted("go.mod, go.sum");
        explorer.fail("It did not\nwork\u001b[2J\u202e");
        assertThat(words(log).subList(opened, log.rows().size())).satisfiesExactly(
                line -> assertThat(line).contains("go.mod, go.sum"),
                line -> assertThat(line).isEqualTo("Put back: go.mod, go.sum"),
                line -> assertThat(line).isEqualTo("It did not · work\\x1b[2J\\u202e"));
        assertThat(log.rows()).extracting(LogLine::failed).endsWith(false, false, true);
        assertThat(LogViewModel.text(log.rows().subList(opened, opened + 2)).lines())
                .hasSize(2).allMatch(line -> line.startsWith("12:34:56  "));
    }

    @Test
    void nobodyIsTroubledWhileNobodyLooks() {
        List<Runnable> ui = new ArrayList<>();
        ExplorerViewModel explorer = explorer();
        LogViewModel log = LogViewModel.over(explorer, NOON, ui::add);
        log.reverted("a");
        assertThat(ui).isEmpty();
        log.watch(true);
        log.reverted("b");
        log.reverted("c");
        assertThat(ui).as("several lines come at once").hasSize(1);
        ui.removeFirst().run();
        assertThat(words(log)).containsExactly("Put back: a", "Put back: b", "Put back: c");
        log.watch(false);
        log.reverted("d");
        assertThat(ui).isEmpty();
        log.clear();
        log.watch(true);
        ui.removeFirst().run();
        assertThat(log.rows()).isEmpty();
        log.reverted("e");
        ui.removeFirst().run();
        assertThat(words(log)).containsExactly("Put back: e");
    }

    @Test
    void theOldestLinesAreForgotten() {
        LogViewModel log = LogViewModel.over(explorer(), NOON, Runnable::run);
        log.watch(true);
        for (int i = 0; i < SessionLog.MOST + 5; i++) {
            log.reverted("f" + i);
        }
        assertThat(log.rows()).hasSize(SessionLog.MOST);
        assertThat(words(log).getFirst()).isEqualTo("Put back: f5");
        assertThat(words(log).getLast()).isEqualTo("Put back: f" + (SessionLog.MOST + 4));
    }

    @Test
    void aRequestIsNotedOnceAndWithoutWhatLetsTheBearerIn() {
        assertThat(Requests.of("# get https://proxy.example/a/@v/list")).isEmpty();
        assertThat(Requests.of("# get https://me:xxxxx@proxy.example/a/@v/list: 200 (1.034s)"))
                .isEqualTo(Optional.of(new Requests("https://proxy.example/a/@v/list – 200, 1034 ms", false)));
        assertThat(Requests.of("# get https://token@proxy.example/a/@v/v1.0.0.mod?X-Signature=abc&b=c: 404 (0.007s)"))
                .isEqualTo(Optional.of(new Requests("https://proxy.example/a/@v/v1.0.0.mod?… – 404, 7 ms", false)));
        assertThat(Requests.of("# get https://proxy.example/a: 403 (0.007s)"))
                .isEqualTo(Optional.of(new Requests("https://proxy.example/a – 403, 7 ms", true)));
        assertThat(Requests.of("# get https://proxy.example/a?k=secret: reading https://u@proxy.example/a?k=secret: connection refused"))
                .isEqualTo(Optional.of(new Requests(
                        "https://proxy.example/a?… – reading https://proxy.example/a?…: connection refused", true)));
    }
}
