package dev.modscope.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.Shown;
import dev.modscope.ui.source.SourceLine.Kind;
import dev.modscope.ui.source.SourceLine.Note;
import dev.modscope.ui.source.SourceLine.Span;
import dev.modscope.workspace.saving.UnifiedDiff;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is told of a line beside it.
final class LineWordsTest {
    @Test
    void nothingOfTheFileActsOnWhoRestsOrListens() {
        SourceLine line = new SourceLine(7, UnifiedDiff.Kind.REMOVED, List.of(new Span("// \u202e\u001b[31m", Kind.COMMENT, true)),
                Optional.empty(), Note.of("→ v1.\u2067"), List.of("it says \u0007"));
        LineWords words = new LineWords(line);
        assertThat(words.tip()).contains("// \\u202e\\u001b[31m\nit says \\u0007\n→ v1.\\u2067");
        assertThat(words.spoken()).contains("\\u202e", "\\u0007", "\\u2067").matches(text -> text.codePoints().allMatch(Shown::isPrintable));
    }

    @Test
    void aLineOfWhichNothingIsSaidHasNoTip() {
        SourceLine line = new SourceLine(1, UnifiedDiff.Kind.SAME, List.of(new Span("go", Kind.KEYWORD, false)),
                Optional.empty(), Note.NONE, List.of());
        assertThat(new LineWords(line).tip()).isEmpty();
    }
}
