package dev.modscope.mvs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModuleVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Modules that name others without end: a part of them stands.
final class EndlessTest {
    private static int number(ModuleVersion module) {
        return Integer.parseInt(module.path().value().replaceAll("\\D", ""));
    }

    private static ModuleVersion module(int number) {
        return ModuleVersion.of("m" + number + ".test", "v1.0.0");
    }

    private static List<Answer> answers(List<ModuleVersion> wave, int children) {
        List<Answer> answers = new ArrayList<>();
        for (ModuleVersion module : wave) {
            Stream<Integer> below = children > 2
                    ? IntStream.range(1, children).boxed() : Stream.of(2 * number(module), 2 * number(module) + 1);
            answers.add(new Answer.Summary(module, Optional.empty(), Pruning.UNPRUNED, below.map(EndlessTest::module).toList()));
        }
        return answers;
    }

    private static Visit walk(KnownModules known) {
        return Visit.of(known, -1, new int[] {known.id(module(1))}, Pruning.UNPRUNED);
    }

    @Test
    void aUniverseWithoutEndHasOne() {
        KnownModules known = new KnownModules(wave -> answers(wave, 2), 10_000, 1_000_000);
        Visit visit = walk(known);
        assertThat(known.size()).isBetween(9_990, 10_000);
        assertThat(visit.anyFailed()).isTrue();
        assertThat(visit.failures().getFirst().reason())
                .isEqualTo("its requirements are left out: more than 10000 module versions or 1000000 requirements are not followed");
        assertThat(visit.buildList()).hasSize(known.size());
    }

    @Test
    void soHasAGridWhereEachNamesAll() {
        KnownModules known = new KnownModules(wave -> answers(wave, 1000), 10_000, 100_000);
        Visit visit = walk(known);
        assertThat(visit.buildList()).hasSize(999);
        assertThat(visit.failures()).hasSize(999 - 100);
    }

    /// Whoever answers anew takes the place of what it said before.
    @Test
    void whatIsAskedAgainCountsOnce() {
        KnownModules known = new KnownModules(wave -> answers(wave, 10), 1000, 100);
        for (int i = 0; i < 100; i++) {
            known.remember(answers(List.of(module(1)), 10).getFirst());
        }
        assertThat(walk(known).anyFailed()).isFalse();
    }
}
