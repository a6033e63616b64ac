package dev.modscope.oracle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The real workspaces beside the project, where they are there, and their module proxy, unpacked once below `target`.
public final class Corpora {
    private static final Path HOME = Path.of("..", "shared", "corpora");
    private static final Path UNPACKED = Path.of("target", "corpora-proxy");

    private Corpora() {}

    /// Skips the calling test where the corpora are missing.
    public static void assume() {
        assumeTrue(Files.isRegularFile(HOME.resolve("proxy.zip")), "skipped: there is no " + HOME + " beside the project");
    }

    /// The folder in which `go` was run.
    public static Path workspace(String name) {
        Path folder = HOME.resolve("workspaces").resolve(name);
        return name.equals("otelcorecol") ? folder.resolve("cmd").resolve("otelcorecol") : folder;
    }

    /// What `go` printed there.
    public static String expected(String name, String file) throws IOException {
        return Files.readString(HOME.resolve("expected").resolve(name).resolve(file));
    }

    /// The folder of the unpacked module proxy. Tests run in several processes: one of them unpacks it.
    public static synchronized Path proxy() throws IOException {
        Path done = UNPACKED.resolveSibling("corpora-proxy.done");
        Path turn = UNPACKED.resolveSibling("corpora-proxy.lock");
        Files.createDirectories(UNPACKED);
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(done)) {
                try (ZipFile zip = new ZipFile(HOME.resolve("proxy.zip").toFile())) {
                    unpack(zip);
                }
                Files.writeString(done, "");
            }
        }
        return UNPACKED.toAbsolutePath();
    }

    /// A module cache for tests that do not ask what becomes of one: filling it anew takes longer than they do.
    public static Path cache() {
        return UNPACKED.resolveSibling("corpora-cache").toAbsolutePath();
    }

    private static void unpack(ZipFile zip) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            Path target = UNPACKED.resolve(entry.getName()).normalize();
            try {
                if (entry.isDirectory() || !target.startsWith(UNPACKED)) {
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
