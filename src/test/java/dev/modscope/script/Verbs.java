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
            case "list -m" -> list(rest);
            case "mod graph" -> with("graph", rest);
            case "mod edit" -> rest.equals(List.of("-fmt")) ? List.of("fmt") : with("edit", rest);
            default -> words;
        };
    }

    private static List<String> list(List<String> rest) {
        if (rest.equals(List.of("all"))) {
            return List.of("list");
        }
        return rest.size() == 2 && rest.getFirst().equals("-versions")
                ? List.of("versions", rest.getLast())
                : with("list", rest);
    }

    /// Whether a command of `go` only answers. Ours writes nothing then, even where `go` brings files up to date.
    static boolean isReading(List<String> words) {
        return words.getFirst().equals("list") || words.subList(0, Math.min(2, words.size())).equals(List.of("mod", "graph"));
    }

    private static List<String> with(String verb, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(verb));
        all.addAll(rest);
        return all;
    }
}
