package dev.modscope.ui.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.Change;
import dev.modscope.ui.versions.FakeModules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Why a module changes, in words: a row gives the change (`m from to`, with `-` for none), the chain that comes with it,
/// the requirers of the new version, and what a person reads.
final class ChangeReasonTest {
    private static final Map<String, String> SELECTED =
            Map.of("a", "v1.1.0", "b", "v1.0.0", "changed", "v2.0.0", "old", "v9.0.0");

    @ParameterizedTest
    @CsvSource(textBlock = """
            m v1.0.0 v1.1.0, main m@v1.1.0,                    main,                          you asked for it
            m v1.0.0 v1.1.0, main a@v1.1.0 m@v1.1.0,           main a@v1.1.0,                 a v1.1.0 asks for v1.1.0
            m v1.0.0 v1.1.0, main m@v1.1.0,                    main b@v1.0.0,                 b v1.0.0 asks for v1.1.0
            m v1.0.0 v1.1.0, main m@v1.1.0,                    b@v1.0.0 changed@v2.0.0,       changed v2.0.0 asks for v1.1.0
            m v1.0.0 v1.1.0, main m@v1.1.0,                    old@v1.0.0,                    you asked for it
            m - v1.1.0,      main a@v1.1.0 m@v1.1.0,           main,                          a v1.1.0 asks for v1.1.0
            m v1.1.0 v1.0.0, m@v1.1.0 x@v1.0.0 y@v1.2.0,       main,                          v1.1.0 leads to y v1.2.0
            m v1.1.0 v1.0.0, main a@v1.0.0 m@v1.1.0,           main,                          a v1.0.0 no longer asks for it
            m v1.1.0 v1.0.0, main m@v1.1.0,                    main,                          you asked for it
            m v1.1.0 -,      main m@v1.1.0,                    main,                          nothing needs it any more
            m v1.1.0 -,      main a@v1.0.0 m@v1.1.0,           main,                          a v1.0.0 no longer asks for it
            """)
    void words(String change, String chain, String requirers, String words) {
        ChangeReason reasons = new ChangeReason(
                module -> Arrays.stream(requirers.split(" ", -1))
                        .map(from -> new Requirement(FakeModules.module(from), module, false))
                        .toList(),
                path -> Version.of(path, SELECTED.getOrDefault(path.value(), "none")),
                Set.of(new ModulePath("changed")),
                Set.of(),
                _ -> Optional.empty());

        assertThat(reasons.of(change(change, chain)).words()).isEqualTo(words);
    }

    @Test
    void whatAPersonTookAwayIsNotUnneeded() {
        assertThat(reason("m@v1.1.0")).isEqualTo("you removed it");
        assertThat(reason("n@v1.1.0")).isEqualTo("nothing needs it any more");
    }

    private static String reason(String gone) {
        ModuleVersion module = FakeModules.module(gone);
        Set<ModulePath> removed = Set.of(new ModulePath("m"));
        ChangeReason reasons = new ChangeReason(_ -> List.of(), _ -> Version.None.INSTANCE, removed, removed, _ -> Optional.empty());
        return reasons.of(new Change.Removed(module.path(), module.version(), FakeModules.path("main " + gone))).words();
    }

    private static Change change(String text, String chain) {
        String[] parts = text.split(" ", -1);
        ModuleVersion from = FakeModules.module("m@" + parts[1]);
        ModuleVersion to = FakeModules.module("m@" + parts[2]);
        if (parts[1].equals("-")) {
            return new Change.Added(to.path(), to.version(), FakeModules.path(chain));
        }
        if (parts[2].equals("-")) {
            return new Change.Removed(from.path(), from.version(), FakeModules.path(chain));
        }
        return from.version().compareTo(to.version()) < 0
                ? new Change.Upgraded(from.path(), from.version(), to.version(), FakeModules.path(chain))
                : new Change.Downgraded(from.path(), from.version(), to.version(), FakeModules.path(chain));
    }
}
