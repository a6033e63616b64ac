package dev.modscope.oracle.universe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/// What the universes of a run had in them, counted.
final class Coverage {
    private static final List<String> KINDS = List.of("path", "@version", "@latest", "@upgrade", "@patch", "@none", "@<v", "@<=v",
            "@>v", "@>=v", "@v1", "@v1.2", "@branch", "@commit", "all", "go@", "toolchain@", "...", "several");

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void count(String what) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    long of(String what) {
        return counts.getOrDefault(what, new LongAdder()).sum();
    }

    void step(Universe universe, Universe.Step step) {
        count("gets");
        if (universe.isWork()) {
            count("in a go.work");
        }
        if (step.arguments().size() > 1) {
            count("kind several");
        }
        step.arguments().stream().map(Coverage::kind).distinct().forEach(kind -> count("kind " + kind));
    }

    private static String kind(String argument) {
        int at = argument.indexOf('@');
        String path = at < 0 ? argument : argument.substring(0, at);
        String query = at < 0 ? "" : argument.substring(at);
        return switch (path) {
            case "go", "toolchain" -> path + "@";
            case "all" -> path;
            default -> path.contains("...") ? "..." : kindOfQuery(query);
        };
    }

    private static String kindOfQuery(String query) {
        return switch (query) {
            case "" -> "path";
            case "@latest", "@upgrade", "@patch", "@none" -> query;
            case "@master", "@dev" -> "@branch";
            default -> query.matches("@[<>]=?v.*") ? query.replaceFirst("v.*", "v")
                    : query.matches("@v\\d") ? "@v1"
                    : query.matches("@v\\d\\.\\d") ? "@v1.2"
                    : query.matches("@[0-9a-f]{7,12}") ? "@commit" : "@version";
        };
    }

    /// Whether a module that no argument names went down or away, told by two build lists.
    void moved(List<String> arguments, String before, String after) {
        Map<String, String> is = versions(after);
        boolean down = versions(before).entrySet().stream()
                .filter(entry -> arguments.stream().noneMatch(argument -> argument.split("@", -1)[0].equals(entry.getKey())))
                .anyMatch(entry -> isBelow(entry.getKey(), is.get(entry.getKey()), entry.getValue()));
        if (down) {
            count("moved another down");
        }
    }

    private static boolean isBelow(String path, String is, String was) {
        ModulePath module = new ModulePath(path);
        return is == null || Version.of(module, is).compareTo(Version.of(module, was)) < 0;
    }

    private static Map<String, String> versions(String list) {
        Map<String, String> versions = new TreeMap<>();
        list.lines().map(line -> line.split(" ", -1)).filter(words -> words.length > 1 && words[1].startsWith("v"))
                .forEach(words -> versions.put(words[0], words[1]));
        return versions;
    }

    /// At least so many of a hundred had this.
    private void atLeast(int percent, String what, String all) {
        assertThat(of(what)).as(what + ", of " + of(all) + " " + all).isGreaterThanOrEqualTo(of(all) * percent / 100);
    }

    void check() {
        atLeast(20, "moved another down", "gets");
        atLeast(10, "refused", "gets");
        atLeast(10, "raised the go line", "gets");
        atLeast(15, "in a go.work", "gets");
        KINDS.forEach(kind -> atLeast(3, "kind " + kind, "gets"));
        atLeast(5, "looked at, cyclic", "looked at");
        atLeast(10, "looked at, replaced", "looked at");
        atLeast(20, "looked at, pruned", "looked at");
        assertThat(of("universes refused")).isLessThan(of("universes") / 5);
        assertThat(of("endless in go")).isLessThan(of("gets") / 100 + 3);
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().sum())
                .collect(Collectors.joining(", "));
    }
}
