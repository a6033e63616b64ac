package dev.modscope.ui.source;

import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.source.SourceLine.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a line is in words, for whoever rests on it or listens. Nothing of the file acts on them.
record LineWords(SourceLine line) {
    /// What rests above the line; nothing where it says no more than the line.
    Optional<String> tip() {
        String words = words();
        return words.isEmpty() ? Optional.empty() : Optional.of(Texts.shown(line.text().strip() + "\n" + words));
    }

    /// What is said of the line.
    String spoken() {
        Optional<String> change = switch (line.change()) {
            case SAME -> Optional.empty();
            case ADDED -> Optional.of(Texts.of("source.comes"));
            case REMOVED -> Optional.of(Texts.of("source.goes"));
        };
        String words = words();
        String place = line.number() == 0 ? "" : Texts.of("source.line", line.number()) + " ";
        return Texts.shown(change.map(c -> c + " ").orElse("") + place + line.text().strip()
                + (words.isEmpty() ? "" : ", " + words.replace("→ ", Texts.of("source.selected") + " ").replace("\n", ", ")));
    }

    private String words() {
        List<String> words = new ArrayList<>(line.problems());
        Note said = line.note();
        if (!said.words().isEmpty()) {
            String held = said.holder().map(path -> Texts.of("source.held") + " " + path).orElse("");
            words.add(said.words() + held + (said.more() > 0 ? " " + Texts.of("source.more", said.more()) : ""));
        }
        return String.join("\n", words);
    }
}
