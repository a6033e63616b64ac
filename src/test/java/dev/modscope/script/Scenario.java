package dev.modscope.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A txtar file: a script, then files, each after a line `-- name --`. What lies below `proxy` is published by a module
/// proxy, everything else is the workspace.
record Scenario(String name, List<Line> lines, Map<String, String> files) {
    private static final Pattern SECTION = Pattern.compile("-- (\\S.*?) --");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /// A line of the script: its number, on which side it counts (`go`, `modscope` or both: empty), whether it must
    /// succeed (`!` turns that, `?` leaves it open), and its words.
    record Line(int number, String side, String sign, List<String> words) {
        boolean counts(Side where) {
            return side.isEmpty() || side.equals(where.name());
        }

        String verb() {
            return words.getFirst();
        }

        List<String> rest() {
            return words.subList(1, words.size());
        }
    }

    /// All scenarios of a folder, by name.
    static List<Scenario> all(Path folder) throws IOException {
        List<Scenario> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txtar")).sorted().toList()) {
                String name = file.getFileName().toString();
                all.add(parse(name.substring(0, name.length() - ".txtar".length()),
                        Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        return all;
    }

    static Scenario parse(String name, String text) {
        List<Line> lines = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        Optional<String> current = Optional.empty();
        int number = 0;
        for (String raw : text.split("(?<=\n)", -1)) {
            number++;
            Matcher section = SECTION.matcher(raw.strip());
            if (section.matches()) {
                current = Optional.of(section.group(1));
                files.put(section.group(1), "");
            } else if (current.isPresent()) {
                files.merge(current.get(), raw, String::concat);
            } else if (!raw.isBlank() && !raw.startsWith("#")) {
                lines.add(line(number, raw.strip()));
            }
        }
        return new Scenario(name, lines, files);
    }

    private static Line line(int number, String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(Optional.ofNullable(matcher.group(1)).orElse(matcher.group()));
        }
        String side = "";
        if (words.getFirst().equals("[go]") || words.getFirst().equals("[modscope]")) {
            side = words.removeFirst().replaceAll("[\\[\\]]", "");
        }
        if (words.contains("modscope") && words.indexOf("modscope") < 2) {
            side = "modscope";
        }
        String sign = words.getFirst().equals("!") || words.getFirst().equals("?") ? words.removeFirst() : "";
        return new Line(number, side, sign, List.copyOf(words));
    }

    /// What a line `needs: …` or `differs: …` says.
    Optional<String> header(String name) {
        return lines.stream()
                .filter(line -> line.verb().equals(name + ":"))
                .map(line -> String.join(" ", line.rest()))
                .findFirst();
    }

    /// What is to be done, without headers.
    List<Line> steps() {
        return lines.stream().filter(line -> !line.verb().endsWith(":")).toList();
    }

    /// The files of the workspace.
    Map<String, String> workspace() {
        Map<String, String> workspace = new TreeMap<>(files);
        workspace.keySet().removeIf(Scenario::isPublished);
        return workspace;
    }

    /// What a module proxy publishes, without the folder's name.
    Map<String, String> published() {
        Map<String, String> published = new TreeMap<>();
        files.forEach((file, text) -> {
            if (isPublished(file)) {
                published.put(file.substring("proxy".length()), text);
            }
        });
        return published;
    }

    private static boolean isPublished(String file) {
        return file.equals("proxy") || file.startsWith("proxy/");
    }
}
