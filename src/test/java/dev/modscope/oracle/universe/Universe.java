package dev.modscope.oracle.universe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A small world of modules, and what is asked of it. Everything is text, so that a shrinker can leave out any line.
///
/// @param name tells it from others that share a proxy
/// @param modules `path@version` to the text of its go.mod file
/// @param revisions `path@revision` to the version that it stands for; `path@latest` is what a proxy calls the latest
/// @param files the name of a file below the workspace's folder to its text
/// @param steps what is asked, one after another
record Universe(
        String name,
        SortedMap<String, String> modules,
        SortedMap<String, String> revisions,
        SortedMap<String, String> files,
        List<Step> steps) {

    /// One `go get` with its arguments, in a folder of the workspace.
    record Step(String folder, List<String> arguments) {
        Step {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String toString() {
            return "cd " + folder + "; go get " + String.join(" ", arguments);
        }
    }

    Universe {
        steps = List.copyOf(steps);
    }

    boolean isWork() {
        return files.containsKey("go.work");
    }

    Universe withSteps(List<Step> changed) {
        return new Universe(name, modules, revisions, files, changed);
    }

    Universe withModules(SortedMap<String, String> changed) {
        return new Universe(name, changed, revisions, files, steps);
    }

    Universe withRevisions(SortedMap<String, String> changed) {
        return new Universe(name, modules, changed, files, steps);
    }

    Universe withFiles(SortedMap<String, String> changed) {
        return new Universe(name, modules, revisions, changed, steps);
    }

    /// As one text: the steps, then the files, each below a line with its name. A carriage return is written as `\r`.
    String script() {
        StringBuilder text = new StringBuilder("name " + name + "\n");
        steps.forEach(step -> text.append("get ").append(step.folder()).append(' ')
                .append(String.join(" ", step.arguments())).append('\n'));
        files.forEach((file, content) -> text.append("-- ws/").append(file).append(" --\n").append(shown(content)));
        modules.forEach((module, content) -> text.append("-- ").append(module).append(" --\n").append(shown(content)));
        revisions.forEach((revision, version) ->
                text.append("-- revision ").append(revision).append(" --\n").append(version).append('\n'));
        return text.toString();
    }

    private static String shown(String content) {
        String text = content.replace("\r", "\\r");
        return text.endsWith("\n") || text.isEmpty() ? text : text + "\n";
    }

    /// The universe that a script tells.
    static Universe parse(String script) {
        List<String> sections = new ArrayList<>();
        for (String line : script.lines().toList()) {
            if (line.startsWith("-- ") || sections.isEmpty()) {
                sections.add(line);
            } else {
                sections.add(sections.removeLast() + "\n" + line);
            }
        }
        Universe universe = header(sections.removeFirst());
        for (String section : sections) {
            String[] parts = section.split("\n", 2);
            String file = parts[0].substring(3, parts[0].length() - 3);
            String content = parts.length < 2 ? "" : parts[1].replace("\\r", "\r") + "\n";
            if (file.startsWith("ws/")) {
                universe.files.put(file.substring(3), content);
            } else if (file.startsWith("revision ")) {
                universe.revisions.put(file.substring("revision ".length()), content.strip());
            } else {
                universe.modules.put(file, content);
            }
        }
        return universe;
    }

    private static Universe header(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split(" ", -1)))
                .toList();
        String name = lines.stream().filter(l -> l.getFirst().equals("name")).map(l -> l.get(1)).findFirst().orElse("kept");
        List<Step> steps = lines.stream()
                .filter(l -> l.getFirst().equals("get"))
                .map(l -> new Step(l.get(1), l.subList(2, l.size())))
                .collect(Collectors.toList());
        return new Universe(name, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), steps);
    }
}
