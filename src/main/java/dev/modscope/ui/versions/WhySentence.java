package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.explain.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in words why a module is selected at its version.
final class WhySentence {
    private static final int NAMED = 3;

    private final Explanation explanation;
    private final Function<ModulePath, Version> selected;
    private final List<Why.Phrase> phrases = new ArrayList<>();

    private WhySentence(Explanation explanation, Function<ModulePath, Version> selected) {
        this.explanation = explanation;
        this.selected = selected;
    }

    /// The sentence in pieces, of which those that name a module can be followed. Where only some are named, those that
    /// are themselves selected come first.
    static List<Why.Phrase> of(Explanation explanation, Function<ModulePath, Version> selected) {
        WhySentence sentence = new WhySentence(explanation, selected);
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
            case Version version when explanation.asks().getFirst().version().compareTo(version) < 0 -> someAskForLess(version);
            case Version version -> someAsk(version);
        }
    }

    private void nobodyAsks(Version version) {
        say(version.text() + held() + " No requirement of another module leads here.");
    }

    private void someAsk(Version version) {
        Explanation.Ask highest = explanation.asks().getFirst();
        say(version.text() + ", because ");
        askers(highest.by(), "it");
        mainAsksFor(highest);
        nextLower();
        say(explanation.prunedAway() ? "; only an // indirect line of go.mod leads there: the rest is pruned away."
                : explanation.recorded() ? "; go.mod records it (// indirect)." : ".");
    }

    private void someAskForLess(Version version) {
        Explanation.Ask highest = explanation.asks().getFirst();
        say(version.text() + held() + " Of the requirements left, ");
        askers(highest.by(), highest.version().text());
        mainAsksFor(highest);
        nextLower();
        say(".");
    }

    private String held() {
        return explanation.stated()
                ? ", because go.work says so."
                : explanation.recorded()
                        ? ", because go.mod records it for a package (// indirect): what asked for it is pruned away."
                        : ": no requirement names this version.";
    }

    private void askers(List<ModuleVersion> by, String what) {
        long mains = by.stream().filter(ModuleVersion::isMain).count();
        List<Why.Phrase> others = by.stream()
                .filter(module -> !module.isMain())
                .sorted(Comparator.comparing(module -> !selected.apply(module.path()).equals(module.version())))
                .map(WhySentence::name)
                .toList();
        String you = mains == 1 ? "your go.mod" : mains + " of your modules";
        List<Why.Phrase> all = Stream.concat(Stream.of(Why.Phrase.of(you)).filter(_ -> mains > 0), others.stream())
                .toList();
        if (all.size() <= NAMED) {
            enumerate(all);
            say((all.size() == 1 && mains < 2 ? " asks for " : " ask for ") + what);
            return;
        }
        say(mains == 0 ? "" : you + " and ");
        say(others.size() + (mains == 0 ? " modules ask for " : " others ask for ") + what + ", among them ");
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
