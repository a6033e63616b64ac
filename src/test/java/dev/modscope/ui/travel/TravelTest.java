package dev.modscope.ui.travel;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.graph.GraphViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is done one after the other, and where that ends: the selected module, its focus, what is folded, and the steps.
final class TravelTest {
    @TempDir
    Path scratch;

    private ExplorerViewModel explorer;
    private GraphViewModel graph;
    private Travel travel;

    private void open() {
        explorer = Opened.sample(scratch, "webshop");
        graph = new GraphViewModel(explorer, Runnable::run, Runnable::run);
        travel = new Travel(explorer, graph);
    }

    private void act(String word) {
        switch (word) {
            case "router", "static" -> explorer.select(Optional.of(path("web.example/" + word)));
            case "focus" -> graph.focusOnSelection();
            case "fold" -> graph.arranging().fold(true);
            case "unfold" -> graph.arranging().fold(false);
            case "v1.8.0", "v1.9.0" -> explorer.whatIf().commit(path("web.example/router"), Opened.version(word));
            case "bad" -> explorer.whatIf().commit(path("web.example/router"), Opened.version("v9.9.9"));
            case "<" -> travel.back();
            case ">" -> travel.forward();
            case "undo" -> travel.undo();
            case "redo" -> travel.redo();
            default -> throw new IllegalArgumentException(word);
        }
    }

    private String now() {
        String selected = explorer.selectionProperty().get().map(path -> path.value().replaceFirst(".*/", "")).orElse("-");
        String focus = graph.viewsProperty().get().now().focus().map(on -> on.module().value().replaceFirst(".*/", "")).orElse("-");
        String folded = graph.viewsProperty().get().now().arrangement().folded().stream()
                .map(path -> path.value().replaceFirst(".*/", "")).sorted().collect(Collectors.joining("+"));
        String can = (travel.beforeProperty().get() ? "<" : "") + (travel.afterProperty().get() ? ">" : "")
                + (travel.undoableProperty().get() ? "u" : "") + (travel.redoableProperty().get() ? "r" : "");
        return String.join(" ", selected, focus, folded.isEmpty() ? "-" : folded,
                String.valueOf(explorer.whatIf().historyProperty().get().position()), can).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // what is done | selected, focus, folded, step, what can be done
        "router                              | router - - 0 <",
        "router focus                        | router router - 0 <",
        "router focus <                      | router - - 0 <>",
        "router focus < <                    | - - - 0 >",
        "router focus < < > >                | router router - 0 <",
        "router static focus fold < < <      | router - - 0 <>",
        "router static focus fold < < < > > >| static static static 0 <u",
        "router fold undo                    | router - - 0 <>r",
        "router fold undo redo               | router - router 0 <u",
        "router v1.8.0 fold undo             | router - - 1 <>ur",
        "router v1.8.0 fold undo undo        | router - - 0 <>r",
        "router v1.8.0 fold undo undo redo   | router - - 1 <>ur",
        "router v1.8.0 fold undo undo redo redo | router - router 1 <u",
        "router fold v1.8.0 undo             | router - router 0 <ur",
        "router fold v1.8.0 undo undo        | router - - 0 <>r",
        "router v1.8.0 fold focus undo       | router router router 0 <r",
        "router fold bad undo                | router - - 0 <>r",
        "router fold unfold undo             | router - router 0 <>ur",
        "router v1.8.0 v1.9.0 undo           | router - - 1 <ur",
    })
    void theLastThingComesFirst(String deeds, String expected) {
        open();
        for (String deed : deeds.strip().split(" +", -1)) {
            act(deed);
        }
        assertThat(now()).isEqualTo(expected);
    }

    @Test
    void whatIsOpenedNextBeginsAnew() {
        open();
        act("router");
        act("fold");
        explorer.open(Opened.samples().resolve("diamond"));
        assertThat(now()).isEqualTo("- - - 0");
    }

    @Test
    void whatWasUndoneIsNotRemembered() {
        open();
        act("router");
        act("fold");
        act("undo");
        explorer.open(Opened.samples().resolve("diamond"));
        explorer.open(Opened.samples().resolve("webshop"));
        assertThat(now()).isEqualTo("- - - 0");
    }
}
