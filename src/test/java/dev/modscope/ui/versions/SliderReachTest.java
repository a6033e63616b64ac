package dev.modscope.ui.versions;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.triage.Limits;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.limits.LimitsViewModel;
import dev.modscope.ui.versions.axis.Stop;
import dev.modscope.ui.versions.axis.StopAxis;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How far the slider reaches, over a sample: to no version at all, to go and toolchain, to modules that are not there yet,
/// and up to the limits.
final class SliderReachTest {
    @TempDir
    private Path scratch;

    private ExplorerViewModel explorer;
    private LimitsViewModel limits;
    private VersionsViewModel versions;

    @BeforeEach
    void open() {
        explorer = Opened.sample(scratch, "webshop");
        limits = new LimitsViewModel(explorer);
        versions = VersionsViewModel.over(explorer, Runnable::run, Runnable::run);
        versions.limitedBy(limits, Runnable::run, Runnable::run);
    }

    private StopAxis select(String module) {
        explorer.select(Optional.of(path(module)));
        return versions.axisProperty().get().orElseThrow();
    }

    private Version shown(ModulePath module) {
        return explorer.shownProperty().get().orElseThrow().buildList().selected(module);
    }

    @Test
    void pullingTheThumbOffTheAxisAsksForNone() {
        select("queue.example/mq");
        versions.moveToNone();
        assertThat(versions.texts().pillProperty().get()).isEqualTo("none");
        assertThat(versions.texts().figuresProperty().get()).isEqualTo("×1 · 67→66");
        assertThat(versions.texts().valueProperty().get()).isEqualTo("none, not required, 1 removed");
        assertThat(explorer.whatIf().undoableProperty().get()).as("asks before it does").isFalse();
        versions.revert();
        assertThat(versions.noneProperty().get()).isFalse();
        assertThat(versions.texts().pillProperty().get()).isEqualTo("v1.9.0");

        versions.moveToNone();
        versions.commit();
        assertThat(shown(path("queue.example/mq"))).isEqualTo(Version.None.INSTANCE);
        assertThat(versions.noneProperty().get()).isTrue();
        assertThat(versions.factsProperty().get().orElseThrow().role()).isEqualTo(ModuleFacts.Role.ABSENT);
    }

    @Test
    void aModuleThatIsNotThereBeginsAtNoneAndCanBeAdded() {
        select("queue.example/mq");
        versions.moveToNone();
        versions.commit();
        versions.moveTo(1);
        assertThat(versions.noneProperty().get()).isFalse();
        versions.commit();
        assertThat(shown(path("queue.example/mq"))).isEqualTo(version("v1.8.0"));
    }

    @Test
    void otherMajorVersionsAreModulesWithSlidersOfTheirOwn() {
        select("queue.example/mq");
        assertThat(versions.majorsProperty().get()).containsExactly(path("queue.example/mq/v2"));
        StopAxis second = select("queue.example/mq/v2");
        assertThat(versions.majorsProperty().get()).containsExactly(path("queue.example/mq"));
        assertThat(second.stops()).extracting(stop -> stop.version().text()).allMatch(text -> text.startsWith("v2."));
        select("web.example/router");
        assertThat(versions.majorsProperty().get()).isEmpty();
    }

    @Test
    void goHasASliderToo() {
        StopAxis axis = select("go");
        assertThat(axis.stops()).extracting(stop -> stop.version().text())
                .containsExactly("1.21.0", "1.22", "1.22.0", "1.23.0", "1.24.0", "1.25.0", "1.26.0", "1.26.8");
        versions.moveTo(axis.indexOf(new GoVersion("1.25.0")).orElseThrow());
        assertThat(versions.texts().figuresProperty().get()).isEqualTo("go 1.25.0");
        versions.commit();
        assertThat(shown(ModulePath.GO)).isEqualTo(new GoVersion("1.25.0"));
    }

    @Test
    void stopsBeyondTheLimitsSayWhyAndTheNewestAllowedIsOneStepAway() {
        select("web.example/router");
        limits.set(Limits.NONE.withGo(Optional.of(new GoVersion("1.24"))));
        StopAxis axis = versions.axisProperty().get().orElseThrow();
        assertThat(axis.stops().stream().filter(stop -> stop.beyond().isPresent()).map(stop -> stop.description(Optional.empty())).toList())
                .isEqualTo(List.of("v1.9.0 · latest · needs go 1.25.0, the limit is 1.24 · May 27, 2025"));
        versions.moveTo(axis.size() - 1);
        assertThat(versions.texts().warningProperty().get())
                .isEqualTo("Beyond the limits: needs go 1.25.0, the limit is 1.24.");
        assertThat(versions.texts().valueProperty().get()).contains("beyond the limits: needs go 1.25.0");
        versions.revert();
        versions.toNewestAllowed();
        assertThat(shown(path("web.example/router"))).isEqualTo(version("v1.8.0"));
        limits.set(Limits.NONE);
        assertThat(versions.axisProperty().get().orElseThrow().stops()).allMatch(stop -> stop.beyond().isEmpty());
    }

    @Test
    void whatStandsInTheScenarioCountsForTheLimits() {
        explorer.whatIf().commit(path("web.example/router"), version("v1.9.0"));
        select("log.example/log");
        limits.set(Limits.NONE.withGo(Optional.of(new GoVersion("1.24"))));
        assertThat(versions.axisProperty().get().orElseThrow().newestAllowed()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void theFloorNamesThoseThatHoldIt() {
        StopAxis axis = select("log.example/log");
        assertThat(axis.description(axis.floor().orElseThrow(), Optional.empty())).contains("Asked by ").contains("queue.example/mq v1.9.0");
    }
}
