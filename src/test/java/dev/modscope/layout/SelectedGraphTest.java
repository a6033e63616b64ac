package dev.modscope.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.layout.Drawing.Mark;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectedGraphTest {
    private static final ModuleVersion MAIN = ModuleVersion.of("example.com/main", "");

    private static SelectedGraph graph(String... modules) {
        List<ModuleVersion> all = new ArrayList<>(List.of(MAIN));
        List<Requirement> edges = new ArrayList<>();
        for (String module : modules) {
            String[] parts = module.split("@", -1);
            all.add(ModuleVersion.of("example.com/" + parts[0], parts[1]));
            edges.add(new Requirement(MAIN, all.getLast(), false));
        }
        return SelectedGraph.of(all, edges, Set.of());
    }

    @Test
    void aWhatIfMarksWhatChangedAndKeepsWhatIsGone() {
        SelectedGraph before = graph("same@v1.0.0", "up@v1.9.0", "down@v1.2.0", "gone@v1.0.0");
        SelectedGraph after = graph("same@v1.0.0", "up@v1.10.0", "down@v1.1.0", "new@v1.0.0")
                .marked(Map.of(new ModulePath("example.com/same"), Set.of(Mark.REPLACED)));
        Drawing drawing = LayeredLayout.draw(after.comparedWith(before), GraphView.standard(6));
        Map<String, Set<Mark>> marks = new TreeMap<>();
        drawing.boxes().forEach(box -> marks.put(box.node().key().replace("example.com/", ""), box.marks()));
        assertThat(marks).containsExactlyInAnyOrderEntriesOf(Map.of(
                "main", Set.of(Mark.MAIN),
                "same", Set.of(Mark.REPLACED),
                "up", Set.of(Mark.UPGRADED),
                "down", Set.of(Mark.DOWNGRADED),
                "new", Set.of(Mark.ADDED),
                "gone", Set.of(Mark.REMOVED)));
        assertThat(drawing.edges()).as("the ghost keeps its edge").hasSize(5);
    }

    @Test
    void bookkeepingIsLeftOutWhereAnotherReasonReaches() {
        ModuleVersion a = ModuleVersion.of("example.com/a", "v1.0.0");
        ModuleVersion b = ModuleVersion.of("example.com/b", "v1.0.0");
        ModuleVersion c = ModuleVersion.of("example.com/c", "v1.0.0");
        SelectedGraph graph = SelectedGraph.of(
                List.of(MAIN, a, b, c),
                List.of(new Requirement(MAIN, a, false), new Requirement(a, b, false),
                        new Requirement(MAIN, b, true), new Requirement(MAIN, c, true)),
                Set.of());
        assertThat(graph.requirements()).containsExactlyInAnyOrder(
                new Requirement(MAIN, a, false), new Requirement(MAIN, c, true), new Requirement(a, b, false));
    }

    @ParameterizedTest
    @CsvSource({
        "github.com/spf13/cobra, github.com/spf13",
        "golang.org/x/text, golang.org/x",
        "k8s.io/api, k8s.io",
        "gopkg.in/yaml.v3, gopkg.in",
        "go.uber.org/zap, go.uber.org",
        "example, example",
    })
    void theOwnerIsWhoseAModuleIs(String path, String owner) {
        assertThat(GraphView.owner(new ModulePath(path))).isEqualTo(owner);
    }
}
