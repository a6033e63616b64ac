package dev.modscope.ui.sheets;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Finds what a person may mean by a few letters: every word typed must be found in the text, at the start of a word, in
/// its middle, or as letters in their order with others between. The better it is found the further up it comes.
final class Fuzzy {
    private static final int WHOLE = 40;
    private static final int START = 30;
    private static final int INSIDE = 15;
    private static final int SPREAD = 4;

    private final List<String> words;

    Fuzzy(String typed) {
        words = List.of(typed.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The commands that fit, the best first, as they stand where nothing is typed; those that cannot be done now come last.
    List<Command> among(List<Command> commands) {
        if (words.isEmpty()) {
            return commands.stream().sorted(Comparator.comparing(command -> !command.possible())).toList();
        }
        record Found(Command command, int score) {}
        return commands.stream()
                .flatMap(command -> score(command).stream().mapToObj(score -> new Found(command, score)))
                .sorted(Comparator.comparingInt((Found found) -> found.command().possible() ? 0 : 1)
                        .thenComparingInt(found -> -found.score()))
                .map(Found::command)
                .toList();
    }

    /// What is in its own words counts more than what stands beside them; of equal ones the shorter comes first.
    private OptionalInt score(Command command) {
        OptionalInt own = score(command.words());
        OptionalInt all = own.isPresent() ? own : score(command.searched());
        int bonus = own.isPresent() ? 1000 : 0;
        int penalty = Math.min(99, command.words().length());
        return all.isEmpty() ? all : OptionalInt.of(100 * all.getAsInt() + bonus - penalty);
    }

    /// How well a text fits; empty where a word is not found.
    OptionalInt score(String text) {
        String searched = text.toLowerCase(Locale.ROOT);
        int sum = 0;
        for (String word : words) {
            int found = score(searched, word);
            if (found == 0) {
                return OptionalInt.empty();
            }
            sum += found;
        }
        return OptionalInt.of(sum);
    }

    private static int score(String text, String word) {
        int at = text.indexOf(word);
        if (at < 0) {
            return spread(text, word);
        }
        int best = INSIDE;
        while (at >= 0) {
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + word.length();
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            best = Math.max(best, starts && ends ? WHOLE : starts ? START : INSIDE);
            at = text.indexOf(word, at + 1);
        }
        return best;
    }

    /// Letters in their order count for less the further they lie apart.
    private static int spread(String text, String word) {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == word.charAt(0))
                .map(i -> SPREAD - gaps(text, word, i))
                .filter(score -> score > 0)
                .max()
                .orElse(0);
    }

    private static int gaps(String text, String word, int start) {
        int at = start;
        int gaps = 0;
        for (int i = 1; i < word.length(); i++) {
            int next = text.indexOf(word.charAt(i), at + 1);
            if (next < 0) {
                return SPREAD;
            }
            // The first letter of a word is one that people type.
            boolean initial = !Character.isLetterOrDigit(text.charAt(next - 1));
            gaps += next == at + 1 ? 0 : initial ? 1 : next - at;
            at = next;
        }
        return gaps;
    }
}
