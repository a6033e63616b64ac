package dev.modscope.oracle.universe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The main modules of a universe, with their exclusions and replacements; in a part of the universes several in a go.work.
final class MainModules {
    private static final List<String> GO_LINES = List.of("", "1.11", "1.15", "1.16", "1.16", "1.17", "1.17", "1.18", "1.20",
            "1.21", "1.21.3", "1.22", "1.22.0", "1.23.4", "1.24.1", "1.26", "1.26.8");

    private final Dice dice;
    private final String prefix;
    private final Map<String, List<String>> versions;
    private final TreeMap<String, String> files = new TreeMap<>();
    private final List<String> folders = new ArrayList<>();

    MainModules(Dice dice, String prefix, Map<String, List<String>> versions) {
        this.dice = dice;
        this.prefix = prefix;
        this.versions = versions;
    }

    SortedMap<String, String> files() {
        return files;
    }

    /// The folders of the main modules.
    List<String> folders() {
        return folders;
    }

    void write() {
        boolean workspace = dice.chance(25);
        if (!workspace) {
            folders.add("main");
            files.put("main/go.mod", laidOut(goMod("main", goLine(), true)));
        } else {
            work();
        }
        if (dice.chance(8)) {
            files.put((workspace ? "" : "main/") + "vendor/modules.txt", workspace ? "## workspace\n" : "");
        }
    }

    private void work() {
        int count = 2 + dice.below(2);
        List<String> work = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "m" + i;
            folders.add(name);
            files.put(name + "/go.mod", laidOut(goMod(name, goLine(), i == 0)));
            work.add("\t./" + name + "\n");
            if (dice.chance(4)) {
                work.add("\t./gone" + i + "\n");
            }
        }
        String replace = dice.chance(40) ? "\n" + replacement("work", "./") + "\n" : "";
        files.put("go.work", "go " + dice.one(List.of("1.26.8", "1.26.8", "1.26.8", "1.26.8", "1.26.8", "1.26", "1.24.0")) + "\n\nuse (\n" + String.join("", work)
                + ")\n" + replace);
    }

    /// Mostly one with pruning, so that it matters.
    private String goLine() {
        return dice.chance(50) ? dice.one(GO_LINES) : dice.one(List.of("1.17", "1.18", "1.20", "1.21.3", "1.22.1", "1.24"));
    }

    private String goMod(String name, String go, boolean replaces) {
        StringBuilder text = new StringBuilder("module " + prefix + "/" + name + "\n");
        if (!go.isEmpty()) {
            text.append("\ngo ").append(go).append('\n');
        }
        if (dice.chance(10)) {
            text.append("\ntoolchain ").append(dice.one(List.of("go1.26.8", "go1.26.0", "go1.22.3"))).append('\n');
        }
        requirements(text);
        if (dice.chance(15)) {
            text.append("\nexclude ").append(version()).append('\n');
        }
        if (replaces && dice.chance(70)) {
            text.append('\n').append(replacement(name, dice.chance(70) ? "../" : "./")).append('\n');
        }
        return text.toString();
    }

    private void requirements(StringBuilder text) {
        TreeMap<String, String> direct = new TreeMap<>();
        TreeMap<String, String> indirect = new TreeMap<>();
        int count = 2 + dice.below(5);
        for (int i = 0; i < count; i++) {
            String path = dice.hub(List.copyOf(versions.keySet()), 40);
            List<String> all = versions.get(path);
            String version = dice.chance(80) ? all.getLast() : dice.one(all);
            if (path.endsWith("/main") || path.endsWith("/m1")) {
                continue;
            }
            if (dice.chance(40)) {
                indirect.put(path, version + " // indirect");
            } else {
                direct.put(path, version);
            }
        }
        direct.keySet().forEach(indirect::remove);
        for (TreeMap<String, String> block : List.of(direct, indirect)) {
            if (block.size() == 1) {
                text.append("\nrequire ").append(line(block.firstEntry())).append('\n');
            } else if (!block.isEmpty()) {
                text.append("\nrequire (\n");
                block.entrySet().forEach(entry -> text.append('\t').append(line(entry)).append('\n'));
                text.append(")\n");
            }
        }
    }

    private static String line(Map.Entry<String, String> requirement) {
        return requirement.getKey() + " " + requirement.getValue();
    }

    private String version() {
        String path = dice.one(List.copyOf(versions.keySet()));
        return path + " " + dice.one(versions.get(path));
    }

    private String replacement(String owner, String way) {
        String from = dice.hub(List.copyOf(versions.keySet()), 50);
        String old = dice.chance(65) ? from : from + " " + dice.one(versions.get(from));
        if (dice.chance(8)) {
            return "replace " + old + " => " + way + "nodir";
        }
        if (dice.chance(30)) {
            String folder = "fork-" + owner;
            StringBuilder text = new StringBuilder("module " + from + "\n\ngo " + dice.one(GO_LINES.subList(1, 9)) + "\n");
            requirements(text);
            String place = owner.equals("work") ? folder : way.equals("./") ? owner + "/" + folder : folder;
            files.put(place + "/go.mod", text.toString());
            return "replace " + old + " => " + way + folder;
        }
        return "replace " + old + " => " + (dice.chance(60) ? from + " " + dice.one(versions.get(from)) : version());
    }

    /// A fifth of the files is not as `go` would lay them out.
    private String laidOut(String text) {
        if (!dice.chance(22)) {
            return text;
        }
        String changed = text;
        if (dice.chance(50)) {
            changed = changed.replace("\t", dice.one(List.of("    ", "\t\t", "")));
        }
        if (dice.chance(40)) {
            changed = changed.replace("\nrequire", "\n\n// what is needed\nrequire");
        }
        if (dice.chance(30)) {
            changed = changed.replace("\n\ngo ", "\ngo  ");
        }
        return dice.chance(60) || changed.equals(text) ? changed.replace("\n", "\r\n") : changed;
    }
}
