package dev.modscope.script;

import java.util.ArrayList;
import java.util.List;

/// What our command line calls a command of `go`.
final class Verbs {
    private Verbs() {}

    /// Our words for the words after `go`.
    static List<String> ours(List<String> words) {
        List<String> rest = words.subList(Math.min(2, words.size()), words.size());
        return switch (String.join(" ", words.subList(0, Math.min(2, words.size())))) {
            case "mod graph" -> with("graph", rest);
            case "mod edit" -> with("edit", rest);
            default -> words;
        };
    }

    /// Whether a command of `go` only answers. Ours writes nothing then, even where `go` brings files up to date.
    static boolean isReading(List<String> words) {
        return List.of("list", "graph").contains(words.getFirst())
                || words.subList(0, Math.min(2, words.size())).equals(List.of("mod", "graph"));
    }

    private static List<String> with(String verb, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(verb));
        all.addAll(rest);
        return all;
    }
}
