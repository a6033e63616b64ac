package dev.modscope.resolve.licence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A text as its words: lower-case letters and digits with one space between, whatever case, marks and line breaks it was
/// written in. Each word counts for one licence.
final class Text {
    private final String words;
    private final BitSet taken = new BitSet();

    private Text(String words) {
        this.words = words;
    }

    static Text of(String written) {
        return new Text(folded(written));
    }

    /// The words of a text, with a space around each.
    static String folded(String written) {
        StringBuilder words = new StringBuilder(written.length() + 2).append(' ');
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                words.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                words.append((char) (c - 'A' + 'a'));
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        if (words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
        return words.toString().replace(" licence", " license");
    }

    /// Where a phrase begins, ascending, with the space before it; not within what is taken.
    List<Integer> places(String phrase) {
        List<Integer> places = new ArrayList<>();
        for (int at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + phrase.length() - 1)) {
            if (!taken.get(at + 1)) {
                places.add(at);
            }
        }
        return places;
    }

    /// Takes a part: no other licence is found in it.
    void take(int from, int to) {
        taken.set(from + 1, to);
    }

    /// How many characters nothing has taken.
    int left() {
        return words.length() - taken.cardinality();
    }
}
