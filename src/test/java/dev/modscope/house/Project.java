package dev.modscope.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The project's own folder, whatever folder the tests were started in.
final class Project {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".idea", ".vscode");

    private Project() {}

    static Path folder() {
        return Path.of(System.getProperty("modscope.project", "")).toAbsolutePath();
    }

    static Path classFiles(String which) {
        return folder().resolve("target").resolve(which);
    }

    /// Every file of the project below a folder, without what is built.
    static List<Path> files(Path start) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !file.getFileName().toString().equals(".git")) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static List<Path> javaFiles(Path start) {
        return files(start).stream().filter(f -> f.toString().endsWith(".java")).toList();
    }
}
