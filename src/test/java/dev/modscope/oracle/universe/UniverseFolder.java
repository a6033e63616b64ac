package dev.modscope.oracle.universe;

import dev.modscope.module.SemVer;
import dev.modscope.oracle.HollowProxy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Universes on disk: the file proxy that they share, and the folders of each.
final class UniverseFolder {
    private static final Path MEMORY = Path.of("/dev/shm");

    private UniverseFolder() {}

    /// A folder for universes: in memory where the system has such a place, because they are thousands of small files.
    static Path create() throws IOException {
        return Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "modscope-") : Files.createTempDirectory("modscope-");
    }

    /// Writes what the proxy publishes. Every version has a zip with nothing but its go.mod file.
    static void publish(Universe universe, Path proxy) throws IOException {
        Map<Path, TreeSet<SemVer>> lists = new TreeMap<>();
        for (Map.Entry<String, String> module : universe.modules().entrySet()) {
            String path = module.getKey().substring(0, module.getKey().indexOf('@'));
            String version = module.getKey().substring(path.length() + 1);
            Path folder = folder(proxy, path);
            Files.writeString(folder.resolve(version + ".mod"), module.getValue());
            Files.writeString(folder.resolve(version + ".info"), info(version));
            zip(folder.resolve(version + ".zip"), module.getKey() + "/go.mod", module.getValue());
            TreeSet<SemVer> list = lists.computeIfAbsent(folder, _ -> new TreeSet<>());
            if (!version.matches(".*-[a-d]{12}")) {
                list.add(SemVer.of(version));
            }
        }
        for (Map.Entry<Path, TreeSet<SemVer>> list : lists.entrySet()) {
            Files.write(list.getKey().resolve("list"), list.getValue().stream().map(SemVer::text).toList());
        }
        for (Map.Entry<String, String> revision : universe.revisions().entrySet()) {
            String[] parts = revision.getKey().split("@", -1);
            Path folder = folder(proxy, parts[0]);
            Path file = parts[1].equals("latest") ? folder.resolveSibling("@latest") : folder.resolve(parts[1] + ".info");
            Files.writeString(file, info(revision.getValue()));
        }
    }

    private static Path folder(Path proxy, String path) throws IOException {
        return Files.createDirectories(proxy.resolve(HollowProxy.escaped(path)).resolve("@v"));
    }

    /// The time is made from the version; a pseudo-version tells its own.
    private static String info(String version) {
        int month = 1 + Math.floorMod(version.hashCode(), 9);
        String time = version.matches(".*-[a-d]{12}")
                ? version.replaceAll(".*(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)0000-[a-d]{12}", "$1-$2-$3T$4:00:00Z")
                : "2024-0" + month + "-01T00:00:00Z";
        return "{\"Version\":\"" + version + "\",\"Time\":\"" + time + "\"}";
    }

    /// Stored and not deflated: tens of thousands of them are written, and few are read.
    private static void zip(Path file, String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + 400);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            CRC32 sum = new CRC32();
            sum.update(content);
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        Files.write(file, bytes.toByteArray());
    }

    /// Writes the workspace.
    static void write(Universe universe, Path workspace) throws IOException {
        for (Map.Entry<String, String> file : universe.files().entrySet()) {
            Path target = workspace.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling("."));
            Files.writeString(target, file.getValue());
        }
        for (Universe.Step step : universe.steps()) {
            Files.createDirectories(workspace.resolve(step.folder()));
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException problem) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
