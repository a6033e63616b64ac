package dev.modscope.ui.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.ui.tally.ChangeTally;
import dev.modscope.ui.versions.axis.Stop;
import dev.modscope.ui.versions.axis.StopAxis;
import dev.modscope.ui.versions.remarks.AloneViewModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The inspector without a toolkit: the executors are queues that the test empties.
final class VersionsViewModelTest {
    private static final ModulePath TEXT = new ModulePath("golang.org/x/text");

    private final List<String> wishes = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> answers = new ArrayDeque<>();
    private String selected = "v0.3.0";
    private List<Version> foreseen = List.of();
    private boolean failing;
    private String[] versions = {"v0.1.0", "v0.2.0", "v0.3.0", "v0.4.0#", "v0.5.0", "v0.6.0"};
    private Optional<String> replacedBy = Optional.empty();
    private final VersionsViewModel model = new VersionsViewModel(
            new Inquiry(
                    this::facts,
                    _ -> FakeModules.version("v0.3.0"),
                    path -> Version.of(path, Map.of("a", "v1.0.0").getOrDefault(path.value(), "none")),
                    this::explain,
                    this::axis,
                    _ -> List.of(),
                    _ -> _ -> Optional.empty(),
                    AloneViewModel.Question.none(),
                    _ -> false),
            new Wishes(
                    (path, version) -> wishes.add("preview " + version),
                    (path, version) -> wishes.add("commit " + version),
                    () -> wishes.add("revert"),
                    (path, likely) -> foreseen = likely),
            work::add,
            answers::add);

    private ModuleFacts facts(ModulePath path) {
        return new ModuleFacts(
                path, FakeModules.version(selected), ModuleFacts.Role.DIRECT, Optional.empty(), replacedBy);
    }

    private Explanation explain(ModulePath path) {
        return FakeModules.explanation(path.value(), selected, false, "", selected + ": example.com/app", "v0.2.0: a@v1.0.0");
    }

    private VersionAxis axis(ModulePath path) {
        if (failing) {
            throw new IllegalStateException("no such host");
        }
        return FakeModules.axis(path.value(), selected, versions);
    }

    private void show(ModulePath path) {
        model.show(Optional.of(path));
        finish();
    }

    private void finish() {
        while (!work.isEmpty() || !answers.isEmpty()) {
            (work.isEmpty() ? answers : work).remove().run();
        }
    }

    @Test
    void theCardIsThereAtOnceAndTheSliderWhenItsVersionsAre() {
        model.show(Optional.of(TEXT));

        assertThat(model.factsProperty().get().map(ModuleFacts::goGet)).contains("go get golang.org/x/text@v0.3.0");
        assertThat(model.axisProperty().get()).isEmpty();
        finish();
        assertThat(model.axisProperty().get().map(StopAxis::size)).contains(6);
        assertThat(model.positionProperty().get()).isEqualTo(2);
        assertThat(model.whyProperty().get().map(Why::text).orElse("")).startsWith("v0.3.0, because your go.mod");
    }

    @Test
    void draggingPreviewsEachStopOnceAndReleaseCommitsOnce() {
        show(TEXT);

        model.moveTo(4);
        model.moveTo(4);
        model.moveTo(5);
        model.commit();
        model.commit();

        assertThat(wishes).containsExactly("preview v0.5.0", "preview v0.6.0", "commit v0.6.0");
    }

    @Test
    void theStopsThatTheThumbIsLikelyToGoToAreForeseenWhereverItRests() {
        show(TEXT);
        assertThat(foreseen).hasToString("[v0.5.0, v0.2.0, v0.6.0]");

        model.moveTo(4);
        model.answered(Optional.empty());
        assertThat(foreseen).hasToString("[v0.6.0, v0.3.0, v0.2.0]");

        model.moveTo(5);
        model.refused(true);
        assertThat(foreseen).hasToString("[v0.5.0, v0.2.0]");
    }

    @Test
    void theThumbNeverRestsOnAnExcludedVersion() {
        show(TEXT);

        model.moveTo(3);

        assertThat(model.positionProperty().get()).isEqualTo(4);
    }

    @Test
    void escapeTakesTheThumbBack() {
        show(TEXT);

        model.moveTo(5);
        model.revert();
        model.commit();

        assertThat(wishes).containsExactly("preview v0.6.0", "revert");
        assertThat(model.positionProperty().get()).isEqualTo(2);
        assertThat(model.movingProperty().get()).isFalse();
    }

    @Test
    void lettingGoWhereItWasTakenUpIsNoStep() {
        show(TEXT);

        model.moveTo(4);
        model.moveTo(2);
        model.commit();

        assertThat(wishes).containsExactly("preview v0.5.0", "revert");
    }

    @Test
    void anotherModuleEndsTheMovementAndItsLateAnswersAreDropped() {
        show(TEXT);
        model.moveTo(5);
        model.show(Optional.of(TEXT));
        Runnable late = work.remove();
        model.show(Optional.of(new ModulePath("a")));
        late.run();
        while (!answers.isEmpty()) {
            answers.remove().run();
        }

        assertThat(wishes).endsWith("revert");
        assertThat(model.axisProperty().get()).isEmpty();
        finish();
        assertThat(model.axisProperty().get()).isPresent();
    }

    @Test
    void thePillSaysWhatTheStopChanges() {
        show(TEXT);

        model.moveTo(5);
        model.answered(Optional.of(new ChangeTally(3, 1, 2, 0, 0, Optional.empty(), 57, 59)));

        assertThat(model.texts().pillProperty().get()).isEqualTo("v0.6.0");
        assertThat(model.texts().figuresProperty().get()).isEqualTo("▲3 ▼1 +2 · 57→59");
        assertThat(model.texts().valueProperty().get())
                .isEqualTo("v0.6.0, 6 of 6, upgrade, 3 upgraded, 1 downgraded, 2 added");
        model.revert();
        assertThat(model.texts().figuresProperty().get()).isEqualTo("selected");
    }

    @Test
    void afterACommittedStepTheThumbStaysAndTheFilesVersionIsMarked() {
        show(TEXT);
        model.moveTo(5);
        model.commit();
        selected = "v0.6.0";
        show(TEXT);

        StopAxis axis = model.axisProperty().get().orElseThrow();
        assertThat(model.positionProperty().get()).isEqualTo(5);
        assertThat(axis.stop(2).has(Stop.Mark.BASE)).isTrue();
        model.backToBase();
        assertThat(wishes).endsWith("preview v0.3.0", "commit v0.3.0");
    }

    @Test
    void aReplacedModuleHasNoSlider() {
        replacedBy = Optional.of("../fork");
        show(TEXT);

        assertThat(model.axisProperty().get()).isEmpty();
        assertThat(model.noticeProperty().get())
                .isEqualTo("Replaced by ../fork. Remove the replace to change versions.");
        assertThat(model.whyProperty().get()).isPresent();
    }

    @Test
    void aSourceThatFailsIsNamedWhereTheSliderWouldBe() {
        failing = true;
        show(TEXT);

        assertThat(model.axisProperty().get()).isEmpty();
        assertThat(model.noticeProperty().get()).isEqualTo("The versions could not be listed: no such host");
        assertThat(model.whyProperty().get()).isPresent();
    }

    @Test
    void aFoldedMinorVersionOpensWithoutMovingTheThumb() {
        versions = IntStream.range(0, 60).mapToObj(i -> "v0." + i / 10 + "." + i % 10).toArray(String[]::new);
        show(TEXT);
        StopAxis folded = model.axisProperty().get().orElseThrow();

        model.moveTo(folded.size() - 1);
        model.toggleFold(0);

        StopAxis opened = model.axisProperty().get().orElseThrow();
        assertThat(opened.size()).isEqualTo(folded.size() + 9);
        assertThat(opened.stop(model.positionProperty().get()).version()).hasToString("v0.5.9");
        model.toggleFold(0);
        assertThat(model.axisProperty().get()).contains(folded);
    }

    @Test
    void aVersionOrQueryCanBeTyped() {
        show(TEXT);

        model.choose("v0.3.0");
        model.choose(" latest ");

        assertThat(model.choices()).containsExactly("v0.6.0", "v0.5.0", "v0.3.0", "v0.2.0", "v0.1.0");
        assertThat(wishes).containsExactly("commit latest");
    }

    @Test
    void nothingSelectedShowsNothing() {
        show(TEXT);
        model.show(Optional.empty());

        assertThat(model.factsProperty().get()).isEmpty();
        assertThat(model.axisProperty().get()).isEmpty();
        assertThat(model.texts().pillProperty().get()).isEmpty();
    }
}
