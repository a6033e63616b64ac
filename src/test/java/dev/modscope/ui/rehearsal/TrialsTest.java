package dev.modscope.ui.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.layout.GraphView;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialsTest {
    @TempDir
    Path scratch;

    @Test
    void areStepsBetweenKnownVersionsThatGetAnswersAndTouchNothing() throws IOException {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        try (Trials trials = new Trials(explorer.baseProperty().get().orElseThrow().workspace(), GraphView.standard(10), 40)) {
            assertThat(trials.count()).isPositive();
            assertThat(IntStream.range(0, trials.count()).filter(trials::run).count()).isPositive();
        }
        assertThat(explorer.whatIf().comparisonProperty().get()).isEmpty();
        assertThat(explorer.shownProperty().get()).isEqualTo(explorer.baseProperty().get());
    }
}
