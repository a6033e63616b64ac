package dev.modscope.oracle.universe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Random arguments of `go get`: every kind of query.
final class GetArguments {
    /// How often each kind is chosen; those that lower versions more often, because they move others.
    private static final List<String> KINDS = Stream.of("4 ", "4 @latest", "4 @upgrade", "4 @patch", "34 @none", "30 @<",
                    "4 @<=", "4 @>", "4 @>=", "4 @1", "4 @1.1", "32 @=", "4 @branch", "4 @commit", "4 go", "4 toolchain",
                    "4 all", "4 ...")
            .map(kind -> kind.split(" ", -1))
            .flatMap(kind -> Collections.nCopies(Integer.parseInt(kind[0]), kind[1]).stream())
            .toList();

    /// Each kind as often as the others.
    private static final List<String> ALIKE = KINDS.stream().distinct().toList();

    private final Dice dice;
    private final String prefix;
    private final Map<String, List<String>> versions;
    private final List<String> revisions;

    GetArguments(Dice dice, String prefix, Map<String, List<String>> versions, Set<String> revisions) {
        this.dice = dice;
        this.prefix = prefix;
        this.versions = versions;
        this.revisions = revisions.stream().filter(revision -> !revision.endsWith("@latest")).toList();
    }

    List<String> next() {
        List<String> arguments = new ArrayList<>();
        int count = dice.chance(80) ? 1 : dice.chance(75) ? 2 : 3;
        for (int i = 0; i < count; i++) {
            arguments.add(argument(dice.one(i == 0 ? KINDS : ALIKE)));
        }
        return arguments;
    }

    private String argument(String kind) {
        String path = path();
        List<String> all = versions.getOrDefault(path, List.of("v1.0.0"));
        String version = kind.startsWith("@<") && dice.chance(50) ? all.getLast()
                : kind.startsWith("@<") && dice.chance(80) ? all.get(all.size() / 2)
                : kind.startsWith("@>") && dice.chance(80) ? all.getFirst()
                : dice.chance(85) ? all.get(dice.below((all.size() + 1) / 2)) : dice.one(all);
        return switch (kind) {
            case "go" -> "go@" + dice.one(List.of("1.15", "1.16", "1.16", "1.17", "1.17", "1.18", "1.20", "1.20", "1.21", "1.21.0",
                    "1.21.5", "1.22.0", "1.26", "1.26.8", "1.27.0", "latest", ">=1.22", "<1.21", "none", "patch"));
            case "toolchain" -> "toolchain@" + dice.one(List.of("none", "none", "none", "go1.26.8", "go1.26.8", "go1.26.8",
                    "default", "go1.21.0", "go1.27.0", "latest", "local"));
            case "all" -> "all" + dice.one(List.of("", "@upgrade", "@none", "@latest"));
            case "..." -> wildcard() + dice.one(List.of("", "@latest", "@none", "@none", "@patch", "@upgrade", "@" + version, "@v1"));
            case "@=" -> path + "@" + version;
            case "@<", "@<=", "@>", "@>=" -> path + kind + version;
            case "@1", "@1.1" -> path + "@" + version.substring(0, kind.equals("@1") ? 2 : 4);
            case "@branch", "@commit" -> revision(kind.equals("@branch"), path);
            default -> path + kind;
        };
    }

    private String path() {
        if (dice.chance(96)) {
            return dice.hub(List.copyOf(versions.keySet()), 85);
        }
        return prefix + dice.one(List.of("/main", "/m0", "/m1", "/nowhere", "/a/v2", "/a/package", "/b/v3", "/a.v2", ""));
    }

    private String wildcard() {
        String path = dice.one(List.copyOf(versions.keySet()));
        return dice.one(List.of(prefix + "/...", prefix + "/...", path + "...", path + "/...", prefix + "/.../v2", "..."));
    }

    private String revision(boolean branch, String path) {
        List<String> fitting = revisions.stream().filter(revision -> revision.endsWith("@master") == branch).toList();
        return fitting.isEmpty() || dice.chance(10) ? path + (branch ? "@dev" : "@deadbeef") : dice.one(fitting);
    }
}
