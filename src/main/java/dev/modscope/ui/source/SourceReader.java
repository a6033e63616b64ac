package dev.modscope.ui.source;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.source.SourceLine.Note;
import dev.modscope.ui.source.SourceLine.Span;
import dev.modscope.workspace.saving.UnifiedDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the lines of a file: its own and, in their place, those that the what-if would add.
final class SourceReader {
    private final Notes notes;
    private final List<SyntaxProblem> mistakes;

    private SourceReader(Resolution shown, List<SyntaxProblem> mistakes) {
        notes = new Notes(shown);
        this.mistakes = mistakes;
    }

    /// A text with what its lines say and look like.
    private record Side(Map<Integer, Directive> directives, List<List<Span>> spans) {
        static Side of(SourceFile file) {
            Map<Integer, Directive> directives = new HashMap<>();
            file.directives().forEach(directive -> directives.put(directive.line(), directive));
            return new Side(directives, Spans.of(file.text().lines().toList()));
        }

        Optional<Directive> directive(int line) {
            return Optional.ofNullable(directives.get(line));
        }

        List<Span> spans(int line) {
            return line <= spans.size() ? spans.get(line - 1) : List.of();
        }
    }

    /// The lines of a file of `base` while `shown` is shown.
    static List<SourceLine> lines(SourceFile file, Resolution base, Resolution shown) {
        SourceFile written = file.after(base, shown);
        return new SourceReader(shown, file.problems(base.workspace())).read(file, written);
    }

    private List<SourceLine> read(SourceFile file, SourceFile written) {
        Side before = Side.of(file);
        Side after = Side.of(written);
        List<SourceLine> lines = new ArrayList<>();
        int old = 0;
        int now = 0;
        for (UnifiedDiff.Line line : UnifiedDiff.lines(file.changeTo(written))) {
            switch (line.kind()) {
                case SAME -> {
                    now++;
                    lines.add(line(++old, line.kind(), before, old));
                }
                case REMOVED -> lines.add(line(++old, line.kind(), before, old));
                case ADDED -> lines.add(line(0, line.kind(), after, ++now));
            }
        }
        return lines;
    }

    private SourceLine line(int number, UnifiedDiff.Kind kind, Side side, int at) {
        Optional<Directive> directive = side.directive(at);
        boolean stays = kind != UnifiedDiff.Kind.REMOVED;
        List<Span> spans = side.spans(at);
        List<String> problems = new ArrayList<>();
        for (SyntaxProblem mistake : mistakes) {
            if (number > 0 && mistake.line() == number) {
                problems.add(mistake.message());
                spans = Spans.mistaken(spans, mistake.column());
            }
        }
        List<String> troubles = directive.filter(_ -> stays).map(notes::problems).orElse(List.of());
        problems.addAll(troubles);
        return new SourceLine(
                number,
                kind,
                troubles.isEmpty() ? spans : Spans.mistaken(spans, 0),
                directive.flatMap(notes::module),
                directive.filter(_ -> stays).map(notes::of).orElse(Note.NONE),
                problems);
    }
}
