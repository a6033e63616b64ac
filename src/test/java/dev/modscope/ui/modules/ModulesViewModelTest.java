package dev.modscope.ui.modules;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.modules.ModuleRow.Facet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table over a real sample, without a toolkit.
final class ModulesViewModelTest {
    @TempDir
    Path scratch;

    private ExplorerViewModel explorer;
    private ModulesViewModel modules;

    @BeforeEach
    void open() {
        explorer = Opened.sample(scratch, "webshop");
        modules = new ModulesViewModel(explorer);
    }

    private List<String> shown() {
        return modules.shown().stream().map(row -> row.module().path().value()).toList();
    }

    @Test
    void listsTheBuildListInItsOrder() {
        assertThat(shown())
                .isEqualTo(explorer.shownProperty().get().orElseThrow().buildList().modules().stream()
                        .map(module -> module.path().value())
                        .toList());
        assertThat(modules.summaryProperty().getValue()).isEqualTo("67 modules");
        assertThat(modules.row(path("crypto.example/hash")).map(ModuleRow::requiredBy)).contains(5);
    }

    @Test
    void facetsNarrowAndCount() {
        assertThat(modules.countsProperty().get()).containsEntry(Facet.DIRECT, 21).containsEntry(Facet.REPLACED, 2)
                .containsEntry(Facet.WARNED, 2);
        modules.chosenProperty(Facet.REPLACED).set(true);
        assertThat(shown()).containsExactly("geo.example/zones", "mail.example/smtp");
        assertThat(modules.summaryProperty().getValue()).isEqualTo("2 of 67");
        explorer.search().textProperty().set("geo");
        assertThat(shown()).containsExactly("geo.example/zones");
        modules.clearFilters();
        assertThat(shown()).hasSize(67);
    }

    @Test
    void aWhatIfShowsWhatChangesAndTouchesNoOtherRow() {
        ModuleRow untouched = modules.row(path("auth.example/totp")).orElseThrow();
        explorer.whatIf().commit(path("web.example/router"), Opened.version("v1.9.0"));
        modules.chosenProperty(Facet.CHANGED).set(true);
        assertThat(shown()).contains("web.example/router", "net.example/quic").doesNotContain("auth.example/totp");
        modules.clearFilters();
        assertThat(modules.row(path("auth.example/totp")).orElseThrow()).isSameAs(untouched);
        assertThat(shown()).hasSize(68).doesNotHaveDuplicates();
        explorer.whatIf().undo();
        assertThat(shown()).hasSize(67);
        assertThat(modules.countsProperty().get()).doesNotContainKey(Facet.CHANGED);
    }

    @Test
    void theOverviewNamesTheMostRequired() {
        Overview overview = Overview.of(explorer.shownProperty().get().orElseThrow());
        assertThat(overview.required().getFirst().path()).isEqualTo(path("text.example/unicode"));
        assertThat(overview.required()).isSortedAccordingTo((a, b) -> b.count() - a.count());
        assertThat(overview.visited()).isGreaterThan(overview.selected());
    }

    @ParameterizedTest
    @CsvSource({
        "github.com/spf13/cobra, github.com/spf13/, cobra",
        "go.etcd.io/etcd/client/v3, go.etcd.io/etcd/, client/v3",
        "gopkg.in/yaml.v3, gopkg.in/, yaml.v3",
        "rsc.io, '', rsc.io",
    })
    void aPathHasATellingName(String path, String prefix, String name) {
        ModuleRow row = new ModuleRow(dev.modscope.module.ModuleVersion.of(path, "v1.0.0"), 0, Set.of());
        assertThat(row.prefix()).isEqualTo(prefix);
        assertThat(row.name()).isEqualTo(name);
        assertThat(Optional.of(row.prefix() + row.name())).contains(path);
    }
}
