package dev.modscope.ui.graph.words;

import dev.modscope.ui.explorer.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that the layout itself puts into boxes, in the person's language. Files are written in one language, so that
/// they are the same everywhere; a window speaks the person's, and a translation is no longer than what there is room for.
final class BoxWords {
    private static final String MAIN = "main module";
    private static final Pattern COUNTED = Pattern.compile("([0-9]+)( main)? modules");

    private BoxWords() {}

    static String shown(String text) {
        if (text.equals(MAIN)) {
            return Texts.of("graph.box.main");
        }
        Matcher counted = text.endsWith(" modules") ? COUNTED.matcher(text) : COUNTED.matcher("");
        if (!counted.matches()) {
            return text;
        }
        int count = Integer.parseInt(counted.group(1));
        return Texts.of(text.contains(MAIN) ? "graph.box.mains" : "graph.box.modules", count);
    }
}
