package dev.modscope.ui.source;

import dev.modscope.module.ModulePath;
import dev.modscope.workspace.saving.UnifiedDiff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A line of a file as it is shown.
///
/// @param number its number in the file as it stands; 0 for a line that the what-if would add
/// @param change what the what-if would do with it
/// @param module the module it is about
/// @param problems what is wrong with it
public record SourceLine(
        int number,
        UnifiedDiff.Kind change,
        List<Span> spans,
        Optional<ModulePath> module,
        Note note,
        List<String> problems) {
    public SourceLine {
        spans = List.copyOf(spans);
        problems = List.copyOf(problems);
    }

    /// A stretch of the line; `wrong` where a mistake is.
    public record Span(String text, Kind kind, boolean wrong) {
        /// Its length in the file, where a tab is one character.
        int length() {
            return kind == Kind.SPACE ? text.replace("    ", "\t").length() : text.length();
        }

        Span mistaken() {
            return new Span(text, kind, true);
        }
    }

    /// What a stretch is.
    public enum Kind {
        /// `require`, `replace` and so on.
        KEYWORD,
        /// A version.
        VERSION,
        /// From `//` to the end.
        COMMENT,
        /// Brackets, commas, arrows.
        SIGN,
        /// Anything else: paths, mostly.
        WORD,
        /// Between the words.
        SPACE
    }

    /// What stands beside a line: words, and the module that holds the version, with how many more do.
    public record Note(String words, Optional<ModulePath> holder, int more) {
        /// Nothing to say.
        public static final Note NONE = new Note("", Optional.empty(), 0);

        static Note of(String words) {
            return new Note(words, Optional.empty(), 0);
        }
    }

    /// The line as it is written.
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
