package dev.modscope.oracle;

import dev.modscope.module.Escaping;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A module proxy in a folder, from one line a version: `a v1.0.0 1.20: b v1.0.0, c v1.1.0; retract v1.0.0`. Modules are
/// below `example.com`; behind the semicolons stand more lines of the go.mod file, and `// Deprecated: text` goes before
/// its module line. The zip files hold the go.mod file and a text.
public final class SmallProxy {
    private SmallProxy() {}

    /// Writes the proxy.
    public static Path write(Path folder, String lines) throws IOException {
        for (String line : lines.strip().lines().toList()) {
            String[] parts = line.strip().split(":", 2);
            String[] words = parts[0].split(" ", -1);
            publish(folder, path(words[0]), words[1], goMod(words, parts.length > 1 ? parts[1] : ""));
        }
        return folder;
    }

    private static String path(String name) {
        return name.contains(".") ? name : "example.com/" + name;
    }

    private static String goMod(String[] words, String rest) {
        StringBuilder text = new StringBuilder("module ").append(path(words[0])).append('\n');
        if (words.length > 2) {
            text.append("go ").append(words[2]).append('\n');
        }
        String[] more = rest.split(";", -1);
        for (String require : more[0].isBlank() ? new String[0] : more[0].split(",", -1)) {
            String[] pair = require.strip().split(" ", 2);
            text.append("require ").append(path(pair[0])).append(' ').append(pair[1]).append('\n');
        }
        for (int i = 1; i < more.length; i++) {
            String extra = more[i].strip();
            text.insert(extra.startsWith("// Deprecated") ? 0 : text.length(), extra + "\n");
        }
        return text.toString();
    }

    private static void publish(Path proxy, String path, String version, String goMod) throws IOException {
        Path versions = Files.createDirectories(proxy.resolve(Escaping.path(path).orElseThrow()).resolve("@v"));
        String name = Escaping.version(version).orElseThrow();
        Files.writeString(versions.resolve(name + ".mod"), goMod);
        Files.writeString(versions.resolve(name + ".info"),
                "{\"Version\":\"" + version + "\",\"Time\":\"2024-01-01T00:00:00Z\"}");
        Files.writeString(versions.resolve("list"), version.contains("-0.") ? "" : version + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (OutputStream out = Files.newOutputStream(versions.resolve(name + ".zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, path + "@" + version + "/go.mod", goMod);
            entry(zip, path + "@" + version + "/docs/read me.txt", "About " + path + "\n".repeat(300));
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
