package dev.modscope.ui.versions;

import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in words why a module is selected at its version.
final class WhySentence {
    private static final int NAMED = 3;

    private final Explanation explanation;
    private final List<Why.Phrase> phrases = new ArrayList<>();

    private WhySentence(Explanation explanation) {
        this.explanation = explanation;
    }

    /// The sentence in pieces, of which those that name a module can be followed.
    static List<Why.Phrase> of(Explanation explanation) {
        WhySentence sentence = new WhySentence(explanation);
        sentence.compose();
        return List.copyOf(sentence.phrases);
    }

    /// The sentence as plain text.
    static String text(List<Why.Phrase> phrases) {
        return phrases.stream().map(Why.Phrase::text).collect(Collectors.joining());
    }

    private void compose() {
        switch (explanation.selected()) {
            case Version.Main _ -> say("This is a main module: its version is what lies in its folder.");
            case Version.None _ -> say("Not in the build list.");
            case Version version when explanation.asks().isEmpty() -> nobodyAsks(version);
            case Version version -> someAsk(version);
        }
    }

    private void nobodyAsks(Version version) {
        say(version.text());
        say(explanation.recorded()
                ? ", because go.mod records it for a package (// indirect). No requirement of another module leads "
                        + "here: those that did are pruned away."
                : ". No requirement leads here.");
    }

    private void someAsk(Version version) {
        Explanation.Ask highest = explanation.asks().getFirst();
        if (highest.version().equals(version)) {
            say(version.text() + ", because ");
            askers(highest.by(), "it");
        } else {
            say(version.text() + "; the highest version asked for is lower: ");
            askers(highest.by(), highest.version().text());
        }
        mainAsksFor(highest);
        nextLower();
        say(explanation.recorded() ? "; go.mod records it (// indirect)." : ".");
    }

    private void askers(List<ModuleVersion> by, String what) {
        List<Why.Phrase> mains = by.stream().filter(ModuleVersion::isMain).map(_ -> Why.Phrase.of("your go.mod")).distinct().toList();
        List<Why.Phrase> others = by.stream().filter(m -> !m.isMain()).map(WhySentence::name).toList();
        List<Why.Phrase> all = Stream.concat(mains.stream(), others.stream()).toList();
        if (all.size() <= NAMED) {
            enumerate(all);
            say((all.size() == 1 ? " asks for " : " ask for ") + what);
            return;
        }
        say(mains.isEmpty() ? "" : "your go.mod and ");
        say(others.size() + " modules ask for " + what + ", among them ");
        enumerate(others.subList(0, NAMED - 1));
    }

    private void enumerate(List<Why.Phrase> names) {
        for (int i = 0; i < names.size(); i++) {
            say(i == 0 ? "" : i == names.size() - 1 ? " and " : ", ");
            phrases.add(names.get(i));
        }
    }

    private static Why.Phrase name(ModuleVersion module) {
        return Why.Phrase.of(module.path() + " " + module.version().text(), module.path());
    }

    private void mainAsksFor(Explanation.Ask highest) {
        Optional<Explanation.Ask> lower = explanation.asks().stream()
                .filter(ask -> ask.by().stream().anyMatch(ModuleVersion::isMain))
                .findFirst()
                .filter(ask -> !ask.equals(highest));
        lower.ifPresent(ask -> say("; your go.mod asks for " + ask.version().text()));
    }

    private void nextLower() {
        explanation.asks().stream().skip(1).findFirst().ifPresent(ask -> {
            int count = ask.by().size();
            say("; the next lower ask is " + ask.version().text() + " (" + count
                    + (count == 1 ? " module)" : " modules)"));
        });
    }

    private void say(String text) {
        if (!text.isEmpty()) {
            phrases.add(Why.Phrase.of(text));
        }
    }
}
