package dev.modscope.resolve.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Progress;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The updates of the sample with a module of many requirements.
class TriageTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("modscope.project", "")).toAbsolutePath().resolve("sample-modules");
    private static final Instant NOW = Instant.parse("2025-07-01T00:00:00Z");

    @TempDir
    private Path home;

    private Resolver resolver() throws Exception {
        Map<String, String> process = Map.of(
                "GOPROXY", SAMPLES.resolve("proxy").toUri().toString(),
                "GOMODCACHE", home.resolve("cache").toString(),
                "GOFLAGS", "-mod=mod",
                "GOSUMDB", "off");
        return new Resolver(Workspace.open(SAMPLES.resolve("webshop"), GoEnv.of(process, home)), Access.OFFLINE);
    }

    private List<Update> updates(Limits limits) throws Exception {
        try (Resolver resolver = resolver()) {
            return new Triage(resolver, resolver.resolve(_ -> {}), limits, NOW).run(_ -> {}, _ -> {});
        }
    }

    private static List<String> of(List<Update> updates, String module) {
        return updates.stream().filter(update -> update.path().value().equals(module)).map(update ->
                update.to().text() + " " + update.step() + " " + update.cost().map(cost -> cost.moved() + " moved"
                        + cost.go().map(go -> ", go " + go.text()).orElse("")).orElse("refused")
                        + update.breaches().stream().map(breach -> ", " + breach.words()).reduce("", String::concat)).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            web.example/router | [v1.9.0 MINOR 7 moved, go 1.25.0]
            text.example/slug  | [v1.0.1 PATCH 0 moved, v1.1.0 MINOR 0 moved]
            log.example/oldlog | []
            mail.example/smtp  | []
            """)
    void eachModuleHasItsLatestAndItsPatch(String module, String said) throws Exception {
        assertThat(of(updates(Limits.NONE), module)).hasToString(said);
    }

    @Test
    void limitsOfferTheHighestVersionWithinThem() throws Exception {
        List<Update> go = updates(Limits.NONE.withGo(Optional.of(new GoVersion("1.24"))));
        assertThat(of(go, "web.example/router")).containsExactly(
                "v1.8.0 MINOR 5 moved", "v1.9.0 MINOR 7 moved, go 1.25.0, needs go 1.25.0, the limit is 1.24");
        List<Update> old = updates(Limits.NONE.withDays(60));
        assertThat(of(old, "web.example/router")).element(1).asString().endsWith("34 days old, 60 are asked for");
        assertThat(of(old, "web.example/router")).element(0).isEqualTo("v1.8.0 MINOR 5 moved");
    }

    @Test
    void anUpdateThatEndsARetractedVersionSaysSo() throws Exception {
        assertThat(updates(Limits.NONE).stream()
                        .filter(update -> update.cost().filter(c -> !c.retractedFixed().isEmpty()).isPresent())
                        .map(update -> update.path() + "@" + update.to().text()))
                .contains("img.example/resize@v1.3.1");
    }

    @ParameterizedTest
    @EnumSource(Batch.class)
    void aBatchIsTakenAsOneStepAndDoesWhatItsNameSays(Batch batch) throws Exception {
        Limits limits = Limits.NONE.withGo(Optional.of(new GoVersion("1.24")));
        List<Edit.Get> edits = batch.of(updates(limits));
        assertThat(edits).isNotEmpty();
        try (Resolver resolver = resolver()) {
            Resolution base = resolver.resolve(_ -> {});
            Comparison comparison = resolver.whatIf(base, List.copyOf(edits), _ -> {});
            assertThat(comparison.after().buildList().selected(ModulePath.GO)).isEqualTo(new GoVersion("1.23.0"));
            for (Edit.Get edit : edits) {
                assertThat(comparison.after().buildList().selected(edit.path()))
                        .isEqualTo(Version.of(edit.path(), edit.query()));
            }
            if (batch == Batch.ALONE) {
                assertThat(comparison.changes()).hasSameSizeAs(edits);
            }
        }
    }

    @Test
    void progressCountsTheModulesAndAnInterruptEndsIt() throws Exception {
        List<Progress> heard = new ArrayList<>();
        try (Resolver resolver = resolver()) {
            Triage triage = new Triage(resolver, resolver.resolve(_ -> {}), Limits.NONE, NOW);
            triage.run(_ -> {}, heard::add);
            assertThat(heard.getLast().done()).isEqualTo(heard.getLast().total()).isGreaterThan(50);
            List<List<Update>> found = new ArrayList<>();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> triage.run(
                            updates -> {
                                found.add(updates);
                                Thread.currentThread().interrupt();
                            },
                            _ -> {}))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(found).hasSize(1);
        }
    }
}
