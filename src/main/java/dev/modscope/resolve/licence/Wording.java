package dev.modscope.resolve.licence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The words by which a licence is recognised: phrases that follow each other.
record Wording(String identifier, List<Phrase> phrases) {
    Wording {
        phrases = List.copyOf(phrases);
    }

    /// Words with a space around each, and how many characters may stand before them at most. Between the clauses of a short
    /// licence that is a number and no more: a clause of somebody's own makes it another licence.
    record Phrase(String words, int within) {}

    /// Whether it is the wording of a long licence, of which these are but a few sentences.
    boolean isLong() {
        return phrases.stream().skip(1).anyMatch(phrase -> phrase.within() == Integer.MAX_VALUE);
    }

    /// Where it stands, from the last place to the first, each as short as it can be.
    List<Integer> takeAll(Text text) {
        List<List<Integer>> places = new ArrayList<>();
        for (Phrase phrase : phrases) {
            List<Integer> found = text.places(phrase.words());
            if (found.isEmpty()) {
                return List.of();
            }
            places.add(found);
        }
        List<Integer> starts = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        for (int start : places.getFirst().reversed()) {
            int end = end(start, places);
            if (end >= 0 && end <= before) {
                text.take(start, end);
                starts.add(start);
                before = start;
            }
        }
        return starts;
    }

    /// Where the last phrase ends when the first one stands there; negative where not all follow.
    private int end(int start, List<List<Integer>> places) {
        int end = start + length(0);
        for (int k = 1; k < places.size(); k++) {
            List<Integer> next = places.get(k);
            int found = Collections.binarySearch(next, end);
            int at = found < 0 ? -found - 1 : found;
            if (at == next.size() || next.get(at) - end > phrases.get(k).within()) {
                return -1;
            }
            end = next.get(at) + length(k);
        }
        return end;
    }

    /// Up to the space behind, which the next phrase may begin with.
    private int length(int k) {
        return phrases.get(k).words().length() - 1;
    }
}
