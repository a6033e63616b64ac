package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.ui.explorer.Texts;
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

    /// The same where the what-if asks for the version that is selected. Others may ask for it as well.
    static List<Why.Phrase> wished(Explanation explanation, Function<ModulePath, Version> selected) {
        WhySentence sentence = new WhySentence(explanation, selected);
        sentence.wished(explanation.selected());
        return List.copyOf(sentence.phrases);
    }

    private void wished(Version version) {
        List<Explanation.Ask> asks = explanation.asks();
        List<ModuleVersion> too = asks.stream().limit(1)
                .filter(ask -> ask.version().equals(version))
                .flatMap(ask -> ask.by().stream())
                .filter(by -> !by.isMain())
                .toList();
        if (!too.isEmpty()) {
            askers("why.because", too, version.text());
            nextLower();
            say(Texts.of("why.wished.too"));
            return;
        }
        say(Texts.of("why.wished", version.text()));
        if (asks.isEmpty()) {
            say(". " + Texts.of("why.nobody"));
        } else if (asks.getFirst().version().compareTo(version) < 0) {
            left(". ");
        } else {
            nextLower();
            say(".");
        }
    }

    /// The sentence as plain text.
    static String text(List<Why.Phrase> phrases) {
        return phrases.stream().map(Why.Phrase::text).collect(Collectors.joining());
    }

    private void compose() {
        switch (explanation.selected()) {
            case Version.Main _ -> say(Texts.of("why.main"));
            case Version.None _ -> say(Texts.of("why.absent"));
            case Version version when explanation.asks().isEmpty() -> nobodyAsks(version);
            case Version version when explanation.asks().getFirst().version().compareTo(version) < 0 -> someAskForLess(version);
            case Version version -> someAsk(version);
        }
    }

    private void nobodyAsks(Version version) {
        say(held(version) + " " + Texts.of("why.nobody"));
    }

    private void someAsk(Version version) {
        Explanation.Ask highest = explanation.asks().getFirst();
        askers("why.because", highest.by(), version.text());
        mainAsksFor(highest);
        nextLower();
        // Where a main module asks for it as well, that some line is // indirect tells nothing.
        boolean direct = explanation.asks().stream().flatMap(ask -> ask.by().stream()).anyMatch(ModuleVersion::isMain);
        say(explanation.prunedAway() ? Texts.of("why.pruned") : explanation.recorded() && !direct ? Texts.of("why.recorded") : ".");
    }

    private void someAskForLess(Version version) {
        left(held(version) + " ");
    }

    private void left(String before) {
        Explanation.Ask highest = explanation.asks().getFirst();
        say(before);
        askers("why.left", highest.by(), highest.version().text());
        mainAsksFor(highest);
        nextLower();
        say(".");
    }

    private String held(Version version) {
        String key = explanation.stated() ? "why.held.stated" : explanation.recorded() ? "why.held.recorded" : "why.held";
        return Texts.of(key, version.text());
    }

    private void askers(String key, List<ModuleVersion> by, String version) {
        long mains = by.stream().filter(ModuleVersion::isMain).count();
        // A requirement of a published version of a main module is one of its own lines as it was then.
        long published = by.stream().filter(module -> !module.isMain() && isMain(module.path())).count();
        List<Why.Phrase> others = by.stream()
                .filter(module -> !module.isMain() && !isMain(module.path()))
                .sorted(Comparator.comparing(module -> !selected.apply(module.path()).equals(module.version())))
                .map(WhySentence::name)
                .toList();
        String you = Texts.of("why.you", mains);
        List<Why.Phrase> all = Stream.of(
                        Stream.of(Why.Phrase.of(you)).filter(_ -> mains > 0),
                        others.stream(),
                        Stream.of(Why.Phrase.of(Texts.of("why.published", published))).filter(_ -> published > 0))
                .flatMap(phrases -> phrases)
                .toList();
        if (all.size() <= NAMED) {
            around(Texts.of(key + (all.size() == 1 && mains < 2 && published < 2 ? ".one" : ".some"), Texts.PLACE, version), all);
        } else {
            String form = mains == 0 ? ".many" : ".you";
            around(Texts.of(key + form, Texts.PLACE, version, others.size(), you), others.subList(0, NAMED - 1));
        }
    }

    private boolean isMain(ModulePath path) {
        return selected.apply(path) instanceof Version.Main;
    }

    /// Says a text with names in their place in it.
    private void around(String text, List<Why.Phrase> names) {
        int place = text.indexOf(Texts.PLACE);
        say(text.substring(0, place));
        enumerate(names);
        say(text.substring(place + Texts.PLACE.length()));
    }

    private void enumerate(List<Why.Phrase> names) {
        for (int i = 0; i < names.size(); i++) {
            say(i == 0 ? "" : i == names.size() - 1 ? Texts.of("why.and") : ", ");
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
        lower.ifPresent(ask -> say(Texts.of("why.yours", ask.version().text())));
    }

    private void nextLower() {
        explanation.asks().stream().skip(1).findFirst().ifPresent(
                ask -> say(Texts.of("why.next", ask.version().text(), ask.by().size())));
    }

    private void say(String text) {
        if (!text.isEmpty()) {
            phrases.add(Why.Phrase.of(text));
        }
    }
}
