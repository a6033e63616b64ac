package dev.modscope.ui.versions.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.resolve.explain.Explanation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The remarks in words.
class RemarkTest {
    private static final ModulePath MAIN = new ModulePath("example.com/app");
    private static final Version V1 = SemVer.of("v1.1.0");

    private static List<Explanation.Lead> leads(String... paths) {
        return Arrays.stream(paths)
                .map(path -> new Explanation.Lead(ModuleVersion.of(path, "v1.0.0"), List.of(MAIN)))
                .toList();
    }

    private static List<Remark> remarks(List<String> through, Explanation.Lower lower, List<Explanation.Major> majors) {
        return Remark.of(new Explanation(
                new ModulePath("m"), SemVer.of("v1.2.0"), List.of(), Optional.empty(), false, false,
                through.stream().map(ModulePath::new).toList(), Optional.of(lower), majors),
                path -> Version.of(path, path.value().startsWith("own") ? "" : "v1.0.0"));
    }

    private static String lower(String... moves) {
        List<Remark> found = remarks(List.of(), new Explanation.Lower(Optional.of(V1), leads(moves)), List.of());
        return found.isEmpty() ? "" : found.getFirst().text();
    }

    @Test
    void whatEveryChainPasses() {
        Explanation.Lower nothing = new Explanation.Lower(Optional.empty(), List.of());
        assertThat(remarks(List.of("a", "b"), nothing, List.of())).extracting(Remark::text)
                .containsExactly("Everything reaches it through a and b.");
        assertThat(remarks(List.of("a", "b", "c", "d"), nothing, List.of())).extracting(Remark::text)
                .containsExactly("Everything reaches it through a, b and 2 more.");
    }

    @Test
    void whatALowerVersionTakes() {
        assertThat(lower()).isEmpty();
        assertThat(lower("m")).isEqualTo("For v1.1.0, lower the line in your go.mod.");
        assertThat(lower("a")).isEqualTo("For v1.1.0, lower a, or drop it.");
        assertThat(lower("a", "b")).isEqualTo("For v1.1.0, lower a and b, or drop them.");
        assertThat(lower("a", "m")).isEqualTo("For v1.1.0, lower the line in your go.mod, and lower or drop a.");
        assertThat(lower("own/x")).isEqualTo("For v1.1.0, lower or drop the lines in which your modules require each other.");
        assertThat(lower("own/x", "a", "m")).isEqualTo("For v1.1.0, lower the line in your go.mod, and lower or drop a."
                + " Lower or drop the lines in which your modules require each other, too.");
        assertThat(lower("a", "b", "c", "d")).isEqualTo("For v1.1.0, lower a, b and 2 more, or drop them.");
    }

    @Test
    void aVersionToTryIsTheOneAskedForOrElseTheOneGiven() {
        Remark asked = remarks(List.of(), new Explanation.Lower(Optional.of(V1), leads("a")), List.of()).getFirst();
        Remark open = remarks(List.of(), new Explanation.Lower(Optional.empty(), leads("a")), List.of()).getFirst();
        assertThat(asked.trying(SemVer.of("v1.0.0")).attempt()).contains(V1);
        assertThat(open.attempt()).isEmpty();
        assertThat(open.trying(V1).attempt()).contains(V1);
        assertThat(asked.still().attempt()).isEmpty();
    }

    @Test
    void otherMajorsAndWhoBringsThem() {
        Explanation.Lower nothing = new Explanation.Lower(Optional.empty(), List.of());
        ModuleVersion second = ModuleVersion.of("m/v2", "v2.0.0");
        assertThat(remarks(List.of(), nothing, List.of(
                        new Explanation.Major(second, leads("a", "m/v2")), new Explanation.Major(second, List.of()))))
                .extracting(Remark::text)
                .containsExactly(
                        "Also in the build: m/v2 v2.0.0, brought by your go.mod and a.",
                        "Also in the build: m/v2 v2.0.0, which only an // indirect line holds.");
    }
}
