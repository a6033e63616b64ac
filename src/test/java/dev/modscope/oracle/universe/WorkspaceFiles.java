package dev.modscope.oracle.universe;

import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The files of a workspace that `go get` may write, by name.
record WorkspaceFiles(Map<String, String> texts) {
    /// As they are now.
    static WorkspaceFiles read(Path workspace) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(WorkspaceFiles::isWritten).toList()) {
                texts.put(workspace.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return new WorkspaceFiles(texts);
    }

    private static boolean isWritten(Path file) {
        return switch (file.getFileName().toString()) {
            case "go.mod", "go.sum", "go.work", "go.work.sum" -> true;
            default -> false;
        };
    }

    /// Puts them back.
    void restore(Path workspace) throws IOException {
        for (Map.Entry<String, String> file : read(workspace).texts().entrySet()) {
            if (!texts.containsKey(file.getKey())) {
                Files.delete(workspace.resolve(file.getKey()));
            }
        }
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Files.writeString(workspace.resolve(file.getKey()), file.getValue());
        }
    }

    /// Each file that is not as the rule has it, with both texts; `before` is what ours were before. `go` lays a file out
    /// that it writes, so what differs otherwise has to be the same in its layout.
    static Map<String, String[]> differences(WorkspaceFiles go, WorkspaceFiles ours, WorkspaceFiles before) {
        Map<String, String[]> differences = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>(go.texts().keySet());
        names.addAll(ours.texts().keySet());
        for (String name : names) {
            String theirs = go.texts().getOrDefault(name, "");
            String mine = ours.texts().getOrDefault(name, "");
            boolean laidOut = isLaidOut(name, before.texts().getOrDefault(name, ""));
            if (!mine.equals(theirs) && (laidOut || !formatted(name, mine).equals(formatted(name, theirs)))) {
                differences.put(name, new String[] {theirs, mine});
            }
        }
        return differences;
    }

    private static boolean isLaidOut(String name, String text) {
        return !text.contains("\r") && formatted(name, text).equals(text);
    }

    private static String formatted(String name, String text) {
        return name.endsWith("go.mod") ? GoMod.parse(name, text).value().formatted()
                : name.endsWith("go.work") ? GoWork.parse(name, text).value().formatted()
                : text;
    }
}
