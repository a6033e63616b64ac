package dev.modscope.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A made-up workspace of very many modules, with a proxy of its own in a folder.
final class MadeUp {
    private static final int MODULES = 5_000;
    private static final int REQUIREMENTS = 50_000;

    private MadeUp() {}

    /// A module that requires all others, each of which requires some after it.
    static void in(Path made) throws IOException {
        Path marker = made.resolve("proxy");
        if (Files.exists(marker)) {
            return;
        }
        Random random = new Random(1);
        List<String> paths = new ArrayList<>();
        for (int i = 1; i < MODULES; i++) {
            paths.add("github.com/owner%d/module%d".formatted(random.nextInt(1_800), i));
        }
        StringBuilder main = new StringBuilder("module big.example/app\n\ngo 1.24.0\n\nrequire (\n");
        int each = (REQUIREMENTS - MODULES / 20) / MODULES;
        for (int i = 0; i < paths.size(); i++) {
            main.append('\t').append(paths.get(i)).append(" v1.0.0").append(i < MODULES / 20 ? "" : " // indirect").append('\n');
            StringBuilder text = new StringBuilder("module " + paths.get(i) + "\n\ngo 1.24.0\n");
            Set<Integer> below = new java.util.TreeSet<>();
            for (int k = 0; k <= each && i + 1 < paths.size(); k++) {
                int near = i + 1 + random.nextInt(Math.min(400, paths.size() - i - 1));
                below.add(near);
            }
            below.forEach(to -> text.append("require ").append(paths.get(to)).append(" v1.0.0\n"));
            Path folder = Files.createDirectories(made.resolve("proxy").resolve(paths.get(i)).resolve("@v"));
            Files.writeString(folder.resolve("v1.0.0.mod"), text);
            Files.writeString(folder.resolve("v1.0.0.info"), "{\"Version\":\"v1.0.0\"}");
            Files.writeString(folder.resolve("list"), "v1.0.0\n");
        }
        Files.createDirectories(made.resolve("app"));
        Files.writeString(made.resolve("app/go.mod"), main.append(")\n"));
    }
}
