package dev.modscope.mvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Numbers of modules, and what is remembered of them.
final class KnownModulesTest {
    private final List<List<ModuleVersion>> waves = new ArrayList<>();

    private KnownModules answering(List<ModuleVersion> requirements) {
        return new KnownModules(wave -> {
            waves.add(wave);
            return wave.stream().<Answer>map(module ->
                    new Answer.Summary(module, Optional.empty(), Pruning.PRUNED, requirements)).toList();
        });
    }

    private static List<ModuleVersion> versions(int paths, int versions) {
        List<ModuleVersion> all = new ArrayList<>();
        for (int path = 0; path < paths; path++) {
            for (int version = 0; version < versions; version++) {
                all.add(ModuleVersion.of("m" + path + ".test", "v1." + version + (version % 3 == 0 ? ".0-rc.1" : ".0")));
            }
        }
        Collections.shuffle(all, new Random(7));
        return all;
    }

    /// More than there is room for at first, in any order.
    @Test
    void versionsOfAPathAreInOrderWhateverCameFirst() {
        KnownModules known = answering(List.of());
        List<ModuleVersion> all = versions(1500, 5);
        all.addAll(versions(1, 700));
        int[] ids = known.ids(all);
        assertThat(known.size()).isEqualTo((int) all.stream().distinct().count());
        assertThat(known.modules(ids)).isEqualTo(all);
        assertThat(known.ids(all)).isEqualTo(ids);
        int[] some = new Random(8).ints(2_000, 0, ids.length).map(i -> ids[i]).toArray();
        for (int left : some) {
            int right = some[Math.abs(left * 31) % some.length];
            ModuleVersion one = known.module(left);
            ModuleVersion other = known.module(right);
            assertThat(known.path(known.pathOf(left))).isEqualTo(one.path());
            if (one.path().equals(other.path())) {
                assertThat(Integer.signum(known.compare(left, right)))
                        .isEqualTo(Integer.signum(one.version().compareTo(other.version())));
            }
        }
        ModulePath longest = new ModulePath("m0.test");
        for (int id : known.ids(all.stream().filter(module -> module.path().equals(longest)).limit(50).toList())) {
            List<ModuleVersion> above = all.stream().distinct().filter(module -> module.path().equals(longest)
                    && module.version().compareTo(known.module(id).version()) > 0).toList();
            assertThat(known.modules(known.above(id))).containsExactlyInAnyOrderElementsOf(above);
        }
        assertThat(Arrays.stream(known.pathsInOrder()).mapToObj(known::path)).isSorted().hasSize(known.pathCount());
        assertThat(known.pathCount()).isEqualTo(1500);
        assertThat(known.pathsInOrder()).as("once").isSameAs(known.pathsInOrder());
    }

    /// `v1.0.0` and `v1.0.0+incompatible` differ, but neither is above the other.
    @Test
    void versionsThatCompareAsEqualShareAPlace() {
        KnownModules known = answering(List.of());
        int[] ids = known.ids(List.of(ModuleVersion.of("a.test", "v2.0.0"), ModuleVersion.of("a.test", "v3.0.0"),
                ModuleVersion.of("a.test", "v2.0.0+incompatible"), ModuleVersion.of("a.test", "v1.0.0")));
        assertThat(known.compare(ids[0], ids[2])).isZero();
        assertThat(known.compare(ids[2], ids[1])).isNegative();
        assertThat(known.compare(ids[3], ids[2])).isNegative();
        assertThat(known.above(ids[2])).containsExactly(ids[1]);
        assertThat(known.above(ids[3])).containsExactlyInAnyOrder(ids[0], ids[1], ids[2]);
        assertThat(known.above(ids[1])).isEmpty();
    }

    @Test
    void aWaveIsOneQuestionAndAsksForNothingTwice() {
        ModuleVersion below = ModuleVersion.of("below.test", "v1.0.0");
        KnownModules known = answering(List.of(below));
        int[] wanted = known.ids(versions(1, 3));
        known.ask(wanted, 2);
        known.ask(wanted, 3);
        known.ask(wanted, 3);
        assertThat(waves).containsExactly(known.modules(Arrays.copyOf(wanted, 2)), List.of(known.module(wanted[2])));
        assertThat(known.modules(known.requirements(wanted[2]))).containsExactly(below);
        assertThat(known.isRead(wanted[0])).isTrue();
        assertThat(known.isRead(known.id(below))).isFalse();
    }

    /// From go 1.21 on the go line is a requirement of a toolchain; nobody is asked for it.
    @Test
    void goRequiresItsToolchain() {
        KnownModules known = answering(List.of());
        int[] wanted = known.ids(List.of(ModuleVersion.of("go", "1.20"), ModuleVersion.of("go", "1.21"),
                ModuleVersion.of("go", "1.22.3"), ModuleVersion.of("toolchain", "go1.22.3")));
        known.ask(wanted, 4);
        assertThat(waves).isEmpty();
        assertThat(IntStream.of(wanted).mapToObj(id -> known.modules(known.requirements(id)).toString()))
                .containsExactly("[]", "[toolchain@go1.21]", "[toolchain@go1.22.3]", "[]");
    }

    @Test
    void failuresAreRememberedUntilForgotten() {
        List<List<ModuleVersion>> asked = new ArrayList<>();
        KnownModules known = new KnownModules(wave -> {
            asked.add(wave);
            return wave.stream().<Answer>map(module -> new Answer.Failure(module, "not there")).toList();
        });
        int[] one = {known.id(ModuleVersion.of("a.test", "v1.0.0"))};
        known.ask(one, 1);
        known.ask(one, 1);
        assertThat(asked).hasSize(1);
        assertThat(known.isFailed(one[0])).isTrue();
        assertThat(known.isRead(one[0])).isFalse();
        assertThat(known.failure(one[0]).reason()).isEqualTo("not there");
        known.forgetFailures();
        assertThat(known.isFailed(one[0])).isFalse();
        assertThatThrownBy(() -> known.failure(one[0])).hasMessage("a.test@v1.0.0 has not failed");
        known.ask(one, 1);
        assertThat(asked).hasSize(2);
        known.remember(new Answer.Summary(known.module(one[0]), Optional.empty(), Pruning.UNPRUNED, List.of()));
        assertThat(known.isRead(one[0])).isTrue();
        assertThat(known.isUnpruned(one[0])).isTrue();
    }

    @Test
    void walksCountSinceTheyWereForgotten() {
        KnownModules known = answering(List.of());
        int[] roots = known.ids(List.of(ModuleVersion.of("a.test", "v1.0.0"), ModuleVersion.of("b.test", "v1.0.0")));
        int main = known.id(SmallUniverse.MAIN);
        Visit.of(known, main, roots, Pruning.PRUNED);
        assertThat(known.walked()).isEqualTo(known.modules(roots));
        known.forgetWalks();
        assertThat(known.walked()).isEmpty();
        Visit.of(known, main, Arrays.copyOf(roots, 1), Pruning.PRUNED);
        assertThat(known.walked()).containsExactly(known.module(roots[0]));
    }
}
