package dev.modscope.ui.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.GoVersion;
import dev.modscope.resolve.triage.Limits;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The limits of a project, without a toolkit.
class LimitsViewModelTest {
    @TempDir
    private Path scratch;

    private ExplorerViewModel explorer(String sample) {
        ExplorerViewModel explorer = Opened.nothing(scratch, Settings.in(scratch), Map.of());
        explorer.open(Opened.samples().resolve(sample));
        return explorer;
    }

    @Test
    void theyAreRememberedWithTheProject() {
        Limits chosen = new Limits(Optional.of(new GoVersion("1.24")), 14, true);
        new LimitsViewModel(explorer("webshop")).set(chosen);

        assertThat(new LimitsViewModel(explorer("webshop")).limitsProperty().get()).isEqualTo(chosen);
        assertThat(new LimitsViewModel(explorer("diamond")).limitsProperty().get()).isEqualTo(Limits.NONE);
    }

    @Test
    void theGoLinesBeginWithThatOfTheFiles() {
        LimitsViewModel model = new LimitsViewModel(explorer("webshop"));
        assertThat(model.goLines()).extracting(GoVersion::text).containsExactly("1.23", "1.24", "1.25", "1.26");
        model.set(Limits.NONE.withGo(Optional.of(new GoVersion("1.24.3"))).withDays(21));
        assertThat(model.goLines()).extracting(GoVersion::text).containsExactly("1.23", "1.24", "1.24.3", "1.25", "1.26");
        assertThat(model.ages()).containsExactly(0, 3, 7, 14, 21, 30, 90);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            - 0 all,          No limits
            1.24 0 all,       go ≤ 1.24
            - 1 all,          1 day old
            1.24 14 releases, go ≤ 1.24 · 14 days old · releases only
            broken,           No limits
            1.24 x all,       No limits
            """)
    void theyAreSaidInShort(String kept, String words) {
        Limits limits = LimitsViewModel.read(kept);
        assertThat(LimitsViewModel.words(limits)).isEqualTo(words);
        assertThat(LimitsViewModel.read(LimitsViewModel.written(limits))).isEqualTo(limits);
    }
}
