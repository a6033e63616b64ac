package dev.modscope.layout;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Real module graphs as the go command printed them, read without the engine.
public final class Corpus {
    private static final Path ROOT = Path.of("..", "shared", "corpora");

    private Corpus() {}

    /// The names of the corpora that are there; none where the folder is missing.
    public static List<String> names() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("expected"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// The modules at their selected versions and the requirements between them.
    public static SelectedGraph graph(String name) {
        try {
            return read(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SelectedGraph read(String name) throws IOException {
        Path expected = ROOT.resolve("expected").resolve(name);
        Map<String, ModuleVersion> selected = new LinkedHashMap<>();
        for (String line : Files.readAllLines(expected.resolve("list.txt"))) {
            String[] words = line.split(" ", -1);
            selected.put(words[0], ModuleVersion.of(words[0], words.length > 1 && !words[1].equals("=>") ? words[1] : ""));
        }
        Map<String, Set<String>> requires = requires(name, false);
        Map<String, Set<String>> records = requires(name, true);
        List<Requirement> edges = new ArrayList<>();
        for (String line : Files.readAllLines(expected.resolve("graph.txt"))) {
            String[] ends = line.split("[ @]", -1);
            String fromPath = ends[0];
            ModuleVersion from = selected.get(fromPath);
            String[] words = line.split(" ", -1);
            ModuleVersion to = selected.get(words[1].split("@", -1)[0]);
            if (from != null && to != null && from.toString().equals(words[0])) {
                edges.add(new Requirement(
                        from, to, records.getOrDefault(fromPath, Set.of()).contains(to.path().value())));
            }
        }
        Set<ModulePath> direct = new HashSet<>();
        requires.values().forEach(paths -> paths.forEach(path -> direct.add(new ModulePath(path))));
        return SelectedGraph.of(selected.values(), edges, direct);
    }

    private static Map<String, Set<String>> requires(String name, boolean indirect) throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("workspaces").resolve(name))) {
            for (Path file : files.filter(f -> f.endsWith("go.mod")).toList()) {
                String module = "";
                for (String line : Files.readAllLines(file)) {
                    String[] words = line.strip().replaceFirst("^require ", "").split(" ", -1);
                    if (words[0].equals("module")) {
                        module = words[1];
                    }
                    if (words.length > 1 && words[1].startsWith("v") && indirect == line.contains("// indirect")) {
                        found.computeIfAbsent(module, _ -> new HashSet<>()).add(words[0]);
                    }
                }
            }
        }
        return found;
    }
}
