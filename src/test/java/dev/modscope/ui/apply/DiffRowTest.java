package dev.modscope.ui.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.Shown;
import dev.modscope.workspace.saving.FileChange;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The lines of a change as the sheet shows them.
final class DiffRowTest {
    @Test
    void nothingOfAFileActsOnTheSheet() {
        String before = "module a.example/b\n\nrequire a.example/c v1.0.0 // \u001b[31m\u202e\u2066 tricks\r\n\t// \u0007 a\rb\n";
        FileChange change = FileChange.edit(Path.of("go.mod"), before, before.replace("v1.0.0", "v1.1.0"));
        List<String> shown = DiffRow.of(change).stream()
                .flatMap(row -> Stream.concat(row.before().stream(), row.after().stream())).map(DiffRow.Side::shown).toList();
        assertThat(shown).allMatch(text -> text.codePoints().allMatch(Shown::isPrintable));
        assertThat(shown).contains("require a.example/c v1.1.0 // \\u001b[31m\\u202e\\u2066 tricks", "    // \\u0007 a\\u000db");
        assertThat(change.textAfter()).as("what is written").contains("\u001b[31m\u202e\u2066 tricks\r\n");
    }
}
