package dev.modscope.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// A small world of modules: what a proxy publishes, local folders, and a workspace that uses them. `published` maps
/// `path@version` to a go.mod file, `files` the name of a file below the workspace's folder to its text.
record Universe(long seed, Map<String, GoModFile> published, Map<String, GoModFile> locals, List<String> work) {
    /// A go.mod file as lines: a go line (empty: none), requirements, and what only main modules may say.
    record GoModFile(String path, String go, List<String> requires, List<String> others) {
        String text() {
            StringBuilder text = new StringBuilder("module ").append(path).append('\n');
            if (!go.isEmpty()) {
                text.append("\ngo ").append(go).append('\n');
            }
            if (!requires.isEmpty()) {
                text.append("\nrequire (\n");
                requires.forEach(line -> text.append('\t').append(line).append('\n'));
                text.append(")\n");
            }
            others.forEach(line -> text.append('\n').append(line).append('\n'));
            return text.toString();
        }

        GoModFile withGo(UnaryOperator<String> change) {
            return new GoModFile(path, change.apply(go), requires, others);
        }

        GoModFile withOthers(List<String> changed) {
            return new GoModFile(path, go, requires, changed);
        }
    }

    boolean isWork() {
        return !work.isEmpty();
    }

    /// The same world with another go line everywhere.
    Universe withGo(UnaryOperator<String> change) {
        return new Universe(seed, mapped(published, file -> file.withGo(change)),
                mapped(locals, file -> file.withGo(change)), work);
    }

    /// The same world in which nothing is replaced.
    Universe withoutReplacements() {
        return new Universe(seed, published, mapped(locals, file -> file.withOthers(
                file.others().stream().filter(line -> !line.startsWith("replace ")).toList())), work);
    }

    private static Map<String, GoModFile> mapped(Map<String, GoModFile> files, UnaryOperator<GoModFile> change) {
        Map<String, GoModFile> changed = new TreeMap<>();
        files.forEach((name, file) -> changed.put(name, change.apply(file)));
        return changed;
    }

    /// Writes the proxy and the workspace.
    void write(Path proxy, Path workspace) throws IOException {
        Map<String, List<String>> lists = new TreeMap<>();
        for (Map.Entry<String, GoModFile> module : published.entrySet()) {
            String[] parts = module.getKey().split("@", -1);
            Path folder = Files.createDirectories(proxy.resolve(parts[0]).resolve("@v"));
            Files.writeString(folder.resolve(parts[1] + ".mod"), module.getValue().text());
            Files.writeString(folder.resolve(parts[1] + ".info"),
                    "{\"Version\":\"" + parts[1] + "\",\"Time\":\"2024-01-02T03:04:05Z\"}");
            lists.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
        }
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            Files.write(proxy.resolve(list.getKey()).resolve("@v").resolve("list"), list.getValue());
        }
        writeWorkspace(workspace);
    }

    /// Writes the workspace alone, as it was at first.
    void writeWorkspace(Path workspace) throws IOException {
        for (Map.Entry<String, GoModFile> local : locals.entrySet()) {
            Path folder = Files.createDirectories(workspace.resolve(local.getKey()));
            Files.writeString(folder.resolve("go.mod"), local.getValue().text());
            Files.deleteIfExists(folder.resolve("go.sum"));
        }
        if (isWork()) {
            Files.write(workspace.resolve("go.work"), work);
        }
    }

    /// Everything as text, to be read by a person.
    String describe() {
        StringBuilder text = new StringBuilder("seed " + seed + "\n");
        if (isWork()) {
            text.append("-- go.work --\n").append(String.join("\n", work)).append('\n');
        }
        locals.forEach((name, file) -> text.append("-- ").append(name).append("/go.mod --\n").append(file.text()));
        published.forEach((name, file) -> text.append("-- ").append(name).append(" --\n").append(file.text()));
        return text.toString();
    }
}
