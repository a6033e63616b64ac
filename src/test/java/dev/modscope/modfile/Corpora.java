package dev.modscope.modfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The go.mod files of public projects, where they are present.
public final class Corpora {
    private static final Path ROOT = Path.of("..", "shared", "corpora");

    private Corpora() {
    }

    /// Every go.mod text, or none.
    public static List<String> goModTexts() throws IOException {
        Path proxy = ROOT.resolve("proxy.zip");
        List<String> texts = new ArrayList<>();
        if (Files.isRegularFile(proxy)) {
            try (ZipFile zip = new ZipFile(proxy.toFile())) {
                for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                    ZipEntry entry = entries.nextElement();
                    if (entry.getName().endsWith(".mod")) {
                        texts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            texts.addAll(texts(ROOT.resolve("workspaces"), "go.mod"));
        }
        return texts;
    }

    /// Every go.work text, or none.
    public static List<String> goWorkTexts() throws IOException {
        return Files.isDirectory(ROOT) ? texts(ROOT.resolve("workspaces"), "go.work") : List.of();
    }

    private static List<String> texts(Path root, String name) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.endsWith(name)).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
