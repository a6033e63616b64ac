package dev.modscope.ui.explorer;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.conflict.WayOut;
import dev.modscope.workspace.scenario.EditWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Named what-ifs over a sample, without a toolkit: a script a test, one action a line, and what is shown afterwards.
final class ScenariosTest {
    private static final ModulePath SHOP = path("shop.example/webshop");

    @TempDir
    Path scratch;

    private static void act(WhatIfViewModel whatIf, String action) throws Exception {
        String[] words = action.split(" ", 3);
        switch (words[0]) {
            case "ask" -> whatIf.commit(path(words[1]), version(words[2]));
            case "edit" -> whatIf.commitAll(List.of(new EditWords(words[1], words[2]).in(SHOP)));
            case "undo" -> whatIf.undo();
            case "redo" -> whatIf.redo();
            case "clear" -> whatIf.clear();
            case "new" -> whatIf.create();
            case "copy" -> whatIf.duplicate();
            case "delete" -> whatIf.delete();
            case "restore" -> whatIf.restore();
            case "name" -> whatIf.rename(words[1] + (words.length > 2 ? " " + words[2] : ""));
            case "to" -> whatIf.switchTo(Integer.parseInt(words[1]));
            case "way" -> whatIf.take(whatIf.waysOutProperty().get().get(Integer.parseInt(words[1])));
            default -> throw new IllegalArgumentException(action);
        }
    }

    private static String state(WhatIfViewModel whatIf) {
        Scenarios all = whatIf.scenariosProperty().get();
        String edits = whatIf.historyProperty().get().now().edits().stream()
                .map(edit -> EditWords.of(edit).kind() + " " + EditWords.of(edit).value())
                .collect(Collectors.joining(", "));
        int changes = whatIf.comparisonProperty().get().map(c -> c.changes().size()).orElse(0);
        return all.current() + " of " + all.named().size() + " " + all.name("files") + ": [" + edits + "] " + changes;
    }

    private void play(String script) throws Exception {
        WhatIfViewModel whatIf = Opened.sample(scratch, "webshop").whatIf();
        List<String> seen = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (String line : script.lines().toList()) {
            String[] parts = line.split(" +-> ", 2);
            act(whatIf, parts[0].strip());
            seen.add(parts[0].strip() + " -> " + state(whatIf));
            wanted.add(parts[0].strip() + " -> " + parts[1]);
        }
        assertThat(seen).isEqualTo(wanted);
    }

    @Test
    void eachScenarioHasItsOwnSteps() throws Exception {
        play("""
                undo                              -> 0 of 0 files: [] 0
                ask web.example/router v1.8.0     -> 1 of 1 What-if 1: [get web.example/router@v1.8.0] 6
                ask db.example/pool v1.6.0        -> 1 of 1 What-if 1: [get web.example/router@v1.8.0, get db.example/pool@v1.6.0] 7
                to 0                              -> 0 of 1 files: [] 0
                ask log.example/log v1.7.0        -> 2 of 2 What-if 2: [get log.example/log@v1.7.0] 2
                undo                              -> 2 of 2 What-if 2: [] 0
                to 1                              -> 1 of 2 What-if 1: [get web.example/router@v1.8.0, get db.example/pool@v1.6.0] 7
                undo                              -> 1 of 2 What-if 1: [get web.example/router@v1.8.0] 6
                copy                              -> 3 of 3 What-if 1 copy: [get web.example/router@v1.8.0] 6
                undo                              -> 3 of 3 What-if 1 copy: [] 0
                redo                              -> 3 of 3 What-if 1 copy: [get web.example/router@v1.8.0] 6
                name Newer router                 -> 3 of 3 Newer router: [get web.example/router@v1.8.0] 6
                name What-if 2                    -> 3 of 3 What-if 2 (2): [get web.example/router@v1.8.0] 6
                delete                            -> 0 of 2 files: [] 0
                restore                           -> 3 of 3 What-if 2 (2): [get web.example/router@v1.8.0] 6
                to 1                              -> 1 of 3 What-if 1: [get web.example/router@v1.8.0] 6
                redo                              -> 1 of 3 What-if 1: [get web.example/router@v1.8.0, get db.example/pool@v1.6.0] 7
                clear                             -> 1 of 3 What-if 1: [] 0
                undo                              -> 1 of 3 What-if 1: [get web.example/router@v1.8.0, get db.example/pool@v1.6.0] 7
                """);
    }

    @Test
    void editsOfTheFileAreStepsToo() throws Exception {
        play("""
                edit dropexclude db.example/pool@v1.5.0 -> 1 of 1 What-if 1: [dropexclude db.example/pool@v1.5.0] 1
                edit exclude db.example/pool@v1.5.0     -> 1 of 1 What-if 1: [exclude db.example/pool@v1.5.0] 0
                edit go 1.24.0                          -> 1 of 1 What-if 1: [exclude db.example/pool@v1.5.0, go 1.24.0] 1
                edit go 1.25.0                          -> 1 of 1 What-if 1: [exclude db.example/pool@v1.5.0, go 1.25.0] 1
                undo                                    -> 1 of 1 What-if 1: [exclude db.example/pool@v1.5.0, go 1.24.0] 1
                """);
    }

    @Test
    void aConflictHasWaysOutAndTheLastAnswerStays() throws Exception {
        String asked = "get web.example/router@v1.9.0";
        play("""
                ask web.example/router v1.9.0 -> 1 of 1 What-if 1: [%1$s] 9
                ask log.example/log v1.6.0    -> 1 of 1 What-if 1: [%1$s] 9
                way 0                         -> 1 of 1 What-if 1: [%1$s, get log.example/log@v1.7.0] 9
                undo                          -> 1 of 1 What-if 1: [%1$s] 9
                ask log.example/log v1.6.0    -> 1 of 1 What-if 1: [%1$s] 9
                way 1                         -> 1 of 1 What-if 1: [get web.example/router@v1.8.0, get log.example/log@v1.6.0] 6
                """.formatted(asked));
        WhatIfViewModel whatIf = Opened.sample(scratch, "webshop").whatIf();
        whatIf.commit(path("web.example/router"), version("v1.9.0"));
        whatIf.commit(path("log.example/log"), version("v1.6.0"));
        assertThat(whatIf.refusalProperty().get()).contains("not log.example/log@v1.6.0");
        assertThat(whatIf.waysOutProperty().get()).extracting(way -> switch (way) {
            case WayOut.Raise raise -> "raise " + raise.to();
            case WayOut.Lower lower -> "lower " + lower.to();
            case WayOut.Everywhere all -> "everywhere " + all.to();
        }).containsExactly("raise log.example/log@v1.7.0", "lower web.example/router@v1.8.0");
        whatIf.revert();
        assertThat(whatIf.waysOutProperty().get()).isEmpty();
        whatIf.preview(path("log.example/log"), version("v1.6.0"));
        assertThat(whatIf.waysOutProperty().get()).as("of a preview, too").hasSize(2);
    }
}
