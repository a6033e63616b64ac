package dev.modscope.ui.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MistakesTest {
    private static final String GOOD = "module a.example/a\n\ngo 1.24\n";
    private static final String BAD = "module a.example/a\n\ngo 1.24\n\nexclude nothing\n\nno line\n";

    @TempDir
    Path scratch = Path.of("");

    private final Views views = new Views();
    private final List<Integer> lines = new ArrayList<>();
    private ExplorerViewModel explorer;

    @BeforeEach
    void begin() {
        explorer = Opened.nothing(scratch, Settings.none(), Map.of());
        new Mistakes(explorer, views, mistake -> lines.add(mistake.line()));
    }

    private void says(String text) throws IOException {
        Files.writeString(scratch.resolve("go.mod"), text);
        explorer.open(scratch.resolve("go.mod"));
    }

    @Test
    void aFileThatOpensWithMistakesIsShownAtTheFirst() throws IOException {
        says(BAD);
        assertThat(views.shownProperty().get()).isEqualTo(View.SOURCE);
        assertThat(views.chosen()).as("what is remembered").isEqualTo(View.GRAPH);
        assertThat(lines).containsExactly(5);
    }

    @Test
    void theViewComesBackOnceTheFileIsMended() throws IOException {
        says(GOOD);
        views.show(View.TABLE);
        says(BAD);
        assertThat(views.shownProperty().get()).isEqualTo(View.SOURCE);
        says(BAD.replace("exclude nothing", ""));
        assertThat(lines).as("the next mistake").containsExactly(5, 7);
        says(GOOD);
        assertThat(views.shownProperty().get()).isEqualTo(View.TABLE);
    }

    @Test
    void whoLooksElsewhereIsLeftThere() throws IOException {
        says(GOOD);
        views.show(View.TABLE);
        says(BAD);
        views.show(View.GRAPH);
        says(BAD);
        assertThat(views.shownProperty().get()).isEqualTo(View.GRAPH);
        says(GOOD);
        assertThat(views.shownProperty().get()).isEqualTo(View.GRAPH);
        assertThat(lines).containsExactly(5);
    }

    @Test
    void aFileForANewerGoHasNoMistake() throws IOException {
        says(GOOD.replace("1.24", "1.99"));
        assertThat(explorer.baseProperty().get().orElseThrow().workspace().problems()).isNotEmpty();
        assertThat(views.shownProperty().get()).isEqualTo(View.GRAPH);
    }
}
