package dev.modscope.ui.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.Version;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The explanation in words.
final class WhyTest {
    private static String words(String selected, boolean recorded, String... asks) {
        return Why.of(
                        FakeModules.explanation("m", selected, recorded, "", asks),
                        path -> Version.of(path, "v1.0.0"))
                .text();
    }

    @Test
    void oneModuleAsks() {
        assertThat(words("v0.21.0", true, "v0.21.0: a@v1.4.0", "v0.14.0: b@v1.0.0 c@v1.0.0"))
                .isEqualTo("v0.21.0, because a v1.4.0 asks for it; the next lower ask is v0.14.0 (2 modules); "
                        + "go.mod records it (// indirect).");
    }

    @Test
    void onlyTheMainModuleAsks() {
        assertThat(words("v1.6.0", false, "v1.6.0: example.com/app"))
                .isEqualTo("v1.6.0, because your go.mod asks for it.");
    }

    @Test
    void theMainModuleAmongOthers() {
        assertThat(words("v1.6.0", false, "v1.6.0: example.com/app a@v1.0.0 b@v1.0.0"))
                .isEqualTo("v1.6.0, because your go.mod, a v1.0.0 and b v1.0.0 ask for it.");
    }

    @Test
    void manyModulesAskAndTheMainModuleForLess() {
        assertThat(words("v2.0.0", false, "v2.0.0: a@v1.0.0 b@v1.0.0 c@v1.0.0 d@v1.0.0", "v1.1.0: example.com/app"))
                .isEqualTo("v2.0.0, because 4 modules ask for it, among them a v1.0.0 and b v1.0.0; "
                        + "your go.mod asks for v1.1.0; the next lower ask is v1.1.0 (1 module).");
    }

    @Test
    void severalMainModulesAndSelectedAskersFirst() {
        assertThat(words("v1.6.0", false, "v1.6.0: app/one app/two a@v0.9.0 b@v0.9.0 c@v1.0.0 d@v1.0.0"))
                .isEqualTo("v1.6.0, because 2 of your modules and 4 others ask for it, among them c v1.0.0 and d v1.0.0.");
    }

    @Test
    void whatWasPublishedOfMainModulesIsNoOtherModule() {
        assertThat(Why.of(
                        FakeModules.explanation("m", "v1.6.0", false, "", "v1.6.0: app/one app/two app/one@v0.9.0 app/two@v0.9.0 a@v1.0.0"),
                        path -> Version.of(path, path.value().startsWith("app/") ? "" : "v1.0.0"))
                .text()).isEqualTo("v1.6.0, because 2 of your modules, a v1.0.0 and 2 published versions of your modules ask for it.");
    }

    @Test
    void onlyABookkeepingLineHoldsIt() {
        assertThat(words("v1.0.0", true)).isEqualTo("v1.0.0, because go.mod records it for a package (// indirect): what asked for it is pruned away."
                        + " No requirement of another module leads here.");
        assertThat(words("v1.2.0", true, "v1.1.0: a@v1.0.0"))
                .isEqualTo("v1.2.0, because go.mod records it for a package (// indirect): what asked for it is pruned away."
                        + " Of the requirements left, a v1.0.0 asks for v1.1.0.");
    }

    @Test
    void mainModulesAndAbsentOnes() {
        assertThat(words("", false)).startsWith("This is a main module");
        assertThat(words("none", false)).isEqualTo("Not in the build list.");
    }

    @Test
    void askersSayWhereTheyAreThemselvesRaised() {
        Why why = Why.of(
                FakeModules.explanation("m", "v1.2.0", false, "example.com/app a@v1.0.0 m@v1.2.0", "v1.2.0: a@v1.0.0 b@v1.0.0 c@v1.0.0"),
                path -> Version.of(path, Map.of("a", "v1.1.0", "b", "v1.0.0").getOrDefault(path.value(), "none")));

        assertThat(why.rows())
                .filteredOn(Why.Row.Asker.class::isInstance)
                .extracting(row -> ((Why.Row.Asker) row).description())
                .containsExactly(
                        "a@v1.0.0, itself raised to v1.1.0", "b@v1.0.0", "c@v1.0.0, not in the build list");
        assertThat(why.chain()).extracting(Object::toString).containsExactly("example.com/app", "a@v1.0.0", "m@v1.2.0");
    }
}
