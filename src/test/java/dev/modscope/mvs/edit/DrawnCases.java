package dev.modscope.mvs.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/// Draws the blocks of `drawn.txt`: edits of a few modules that name each other at random, with what is answered. What
/// `go` answers, the tables' test asks then.
final class DrawnCases {
    private static final int VERSIONS = 4;

    private final Random random;
    private final int modules;
    private final boolean hollow;

    private DrawnCases(long seed) {
        random = new Random(seed);
        modules = 3 + random.nextInt(5);
        hollow = random.nextInt(6) == 0;
    }

    /// `DrawnCases FILE COUNT FIRSTSEED`: writes that many blocks into the file.
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[2]);
        StringJoiner blocks = new StringJoiner("\n", "# Edits that were drawn, as edit.txt writes them.\n\n", "");
        for (int left = Integer.parseInt(arguments[1]); left > 0; seed++) {
            String block = "drawn " + seed + "\n" + new DrawnCases(seed).lines();
            EditCase drawn = EditCase.read(block);
            Map<String, String> answered = drawn.answered();
            if (isTold(drawn, answered)) {
                StringBuilder text = new StringBuilder(block);
                answered.remove("notes", "");
                answered.forEach((key, value) -> text.append((key + ": " + value).strip()).append('\n'));
                blocks.add(text);
                left--;
            }
        }
        Files.writeString(Path.of(arguments[0]), blocks.toString(), StandardCharsets.UTF_8);
    }

    /// Of several conflicts go tells in an order of its own, and it lists no version that is not there.
    private static boolean isTold(EditCase drawn, Map<String, String> answered) {
        return !answered.getOrDefault("refuse", "").contains("; ")
                && drawn.modules().keySet().containsAll(EditCase.modules(answered.getOrDefault("list", "")));
    }

    private String lines() {
        StringBuilder text = new StringBuilder("main: ").append(random.nextInt(4) == 0 ? "go1.16 " : "");
        List<String> required = requirements(1 + random.nextInt(3), -1);
        required.replaceAll(one -> random.nextInt(4) == 0 ? one + "!" : one);
        text.append(String.join(" ", required)).append('\n');
        for (int module = 0; module < modules; module++) {
            for (int version = 0; version < VERSIONS; version++) {
                if (!hollow || random.nextInt(8) > 0) {
                    String words = (random.nextInt(3) == 0 ? "go1.16 " : "") + String.join(" ", requirements(random.nextInt(3), module));
                    text.append((word(module, version) + ": " + words).strip()).append('\n');
                }
            }
        }
        return text.append("get: ").append(queries()).append('\n').toString();
    }

    private String queries() {
        List<String> queries = requirements(1 + random.nextInt(2), -1);
        queries.replaceAll(query -> random.nextInt(6) == 0 ? query.charAt(0) + "-" : query);
        return String.join(" ", queries);
    }

    /// Different modules, none of them `but`.
    private List<String> requirements(int count, int but) {
        List<String> found = new ArrayList<>();
        random.ints(0, modules).filter(module -> module != but).distinct().limit(Math.min(count, modules - 1))
                .forEach(module -> found.add(word(module, random.nextInt(VERSIONS))));
        return found;
    }

    private static String word(int module, int version) {
        return (char) ('B' + module) + "1." + version;
    }
}
