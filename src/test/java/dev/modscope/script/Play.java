package dev.modscope.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import dev.modscope.script.Scenario.Line;
import dev.modscope.script.Side.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Plays a scenario on one or two sides, step by step, and holds the sides against each other.
final class Play {
    private final Scenario scenario;
    private final Published published;
    private final List<Side> sides = new ArrayList<>();
    /// Whether the next command may say on its error output what it wants.
    private boolean ownWords;

    Play(Scenario scenario, Path home, boolean go, boolean ours) throws IOException {
        this.scenario = scenario;
        this.published = new Published(scenario.published());
        Path proxy = Files.createDirectories(home.resolve("proxy"));
        published.write(proxy);
        if (go) {
            sides.add(new Side.Go(home.resolve("go"), proxy));
        }
        if (ours) {
            sides.add(new Side.Modscope(home.resolve("modscope"), proxy));
        }
        for (Side side : sides) {
            Files.createDirectories(side.work());
            for (Map.Entry<String, String> file : scenario.workspace().entrySet()) {
                Path target = side.work().resolve(file.getKey());
                Files.createDirectories(target.resolveSibling(""));
                Files.writeString(target, file.getValue());
            }
        }
    }

    void run() throws IOException, InterruptedException {
        for (Line line : scenario.steps()) {
            play(line);
        }
    }

    void play(Line line) throws IOException, InterruptedException {
        if (line.verb().equals("go") || line.verb().equals("modscope")) {
            command(line);
            return;
        }
        if (line.verb().equals("words")) {
            ownWords = true;
            return;
        }
        for (Side side : sides) {
            if (line.counts(side)) {
                step(side, line);
            }
        }
    }

    List<Side> sides() {
        return sides;
    }

    private String where(Side side, Line line) {
        return "%s.txtar:%d: %s (%s)".formatted(scenario.name(), line.number(), String.join(" ", line.words()), side.name());
    }

    private void command(Line line) throws IOException, InterruptedException {
        List<Map<String, String>> before = new ArrayList<>();
        for (Side side : sides) {
            before.add(side.files());
            if (line.counts(side)) {
                side.play(line.rest());
                Said said = side.last();
                if (!line.sign().equals("?")) {
                    assertThat(said.isOk()).as("%s\n%s%s\nsucceeds", where(side, line), said.out(), said.err())
                            .isEqualTo(line.sign().isEmpty());
                }
                if (Verbs.isReading(line.rest())) {
                    afterReading(side, line, before.getLast());
                }
            }
        }
        if (sides.size() == 2 && line.side().isEmpty()) {
            compare(line, before.getLast());
        }
    }

    private void afterReading(Side side, Line line, Map<String, String> before) throws IOException {
        if (side instanceof Side.Go) {
            side.restore(before);
        } else {
            assertThat(side.files()).as("%s: files", where(side, line)).isEqualTo(before);
        }
    }

    private void compare(Line line, Map<String, String> before) throws IOException {
        Said go = sides.getFirst().last();
        Said ours = sides.getLast().last();
        String where = where(sides.getLast(), line);
        assertThat(ours.isOk()).as("%s\n%s%s\nsucceeds", where, ours.out(), ours.err()).isEqualTo(go.isOk());
        assertThat(ours.out()).as("%s: stdout", where).isEqualTo(go.out());
        if (!ownWords) {
            assertThat(ours.err()).as("%s: stderr", where).isEqualTo(go.err());
        }
        ownWords = false;
        Map<String, String> expected = sides.getFirst().files();
        Map<String, String> written = sides.getLast().files();
        assertThat(written.keySet()).as("%s: files", where).isEqualTo(expected.keySet());
        for (Map.Entry<String, String> file : written.entrySet()) {
            String name = file.getKey();
            String old = before.getOrDefault(name, "");
            String wanted = sides.getFirst().plain(expected.getOrDefault(name, ""));
            // A file in go's form stays in it, and one that go leaves alone is left alone.
            boolean exactly = formatted(name, old).equals(old) || expected.getOrDefault(name, "").equals(old);
            assertThat(sides.getLast().plain(exactly ? file.getValue() : formatted(name, file.getValue())))
                    .as("%s: %s", where, name)
                    .isEqualTo(wanted);
        }
    }

    private static String formatted(String name, String text) {
        if (name.endsWith(".mod")) {
            return GoMod.parse(name, text).value().formatted();
        }
        return name.endsWith("go.work") ? GoWork.parse(name, text).value().formatted() : text;
    }

    private void step(Side side, Line line) throws IOException {
        List<String> rest = line.rest();
        switch (line.verb()) {
            case "env" -> rest.forEach(pair ->
                    side.environment().put(pair.substring(0, pair.indexOf('=')), side.expanded(pair.substring(pair.indexOf('=') + 1))));
            case "cd" -> side.enter(rest.getFirst());
            case "stdout" -> finds(side, line, side.last().out());
            case "stderr" -> finds(side, line, side.last().err());
            case "code" -> assertThat(side.last().code()).as(where(side, line)).isEqualTo(Integer.parseInt(rest.getFirst()));
            case "cmp" -> assertThat(text(side, rest.getFirst())).as(where(side, line)).isEqualTo(text(side, rest.getLast()));
            case "grep" -> finds(side, line, text(side, rest.getLast()));
            case "exists" -> assertThat(Files.exists(file(side, rest.getFirst()))).as(where(side, line))
                    .isEqualTo(line.sign().isEmpty());
            case "cp" -> Files.writeString(file(side, rest.getLast()), content(side, rest.getFirst()), StandardCharsets.ISO_8859_1);
            case "rm" -> Files.delete(file(side, rest.getFirst()));
            case "mkdir" -> Files.createDirectories(file(side, rest.getFirst()));
            case "symlink" -> Files.createSymbolicLink(file(side, rest.getFirst()), Path.of(rest.getLast()));
            case "sums" -> Files.writeString(side.directory().resolve("go.sum"), published.sums());
            default -> throw new IllegalArgumentException(where(side, line) + ": no such step");
        }
    }

    private void finds(Side side, Line line, String text) {
        String pattern = line.rest().getFirst();
        boolean found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).find();
        assertThat(found).as("%s\nin:\n%s\nfinds", where(side, line), text).isEqualTo(line.sign().isEmpty());
    }

    /// What a file holds, or what the last command printed.
    private static String content(Side side, String name) throws IOException {
        return switch (name) {
            case "stdout" -> side.last().out();
            case "stderr" -> side.last().err();
            default -> Files.readString(file(side, name), StandardCharsets.ISO_8859_1);
        };
    }

    /// The same, in go's form where a file has one.
    private static String text(Side side, String name) throws IOException {
        return formatted(name, content(side, name));
    }

    private static Path file(Side side, String name) {
        return side.directory().resolve(side.expanded(name));
    }
}
