package dev.modscope.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A module proxy made from the corpora's, in which every version has a zip with nothing but its go.mod, and which is
/// closed: it lists only versions that it has, and a version that is required but not there becomes a module without
/// requirements. So `go get`, which loads packages, has an answer for every module.
public final class HollowProxy {
    private static final Pattern REQUIREMENT = Pattern.compile("^\\s*(?:require\\s+)?(\\S+)\\s+(v[0-9]\\S*)", Pattern.MULTILINE);

    private final Path home;
    private final Deque<Path> unread = new ArrayDeque<>();

    private HollowProxy(Path home) {
        this.home = home;
    }

    /// The folder of that proxy, made once below `target`.
    static synchronized Path corpora() throws IOException {
        Path source = Corpora.proxy();
        Path home = source.resolveSibling("corpora-hollow");
        Path done = source.resolveSibling("corpora-hollow.done");
        if (!Files.exists(done)) {
            new HollowProxy(home).fill(source);
            Files.writeString(done, "");
        }
        return home;
    }

    /// A path as a proxy writes it.
    public static String escaped(String path) {
        return Pattern.compile("[A-Z]").matcher(path).replaceAll(match -> "!" + match.group().toLowerCase(Locale.ROOT));
    }

    private static String unescaped(String path) {
        return Pattern.compile("!([a-z])").matcher(path)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    private void fill(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                Path target = home.resolve(source.relativize(file).toString());
                if (name.endsWith(".mod")) {
                    add(target, Files.readAllBytes(file));
                } else if (name.equals("list")) {
                    Files.createDirectories(target.getParent());
                    Files.write(target, Files.readAllLines(file).stream()
                            .filter(version -> Files.exists(file.resolveSibling(escaped(version.strip()) + ".mod")))
                            .toList());
                } else if (name.endsWith(".info")) {
                    Files.createDirectories(target.getParent());
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
        while (!unread.isEmpty()) {
            close(unread.pop());
        }
    }

    private void close(Path goMod) throws IOException {
        Matcher matcher = REQUIREMENT.matcher(Files.readString(goMod));
        while (matcher.find()) {
            String path = matcher.group(1).replace("\"", "");
            Path folder = home.resolve(escaped(path)).resolve("@v");
            Path required = folder.resolve(escaped(matcher.group(2)) + ".mod");
            boolean isModule = path.contains(".") && !path.startsWith("//") && !path.equals("=>");
            if (isModule && !Files.exists(required)) {
                add(required, ("module " + path + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void add(Path goMod, byte[] text) throws IOException {
        Files.createDirectories(goMod.getParent());
        Files.write(goMod, text);
        unread.push(goMod);
        String file = goMod.getFileName().toString();
        String version = unescaped(file.substring(0, file.length() - ".mod".length()));
        Path versions = Objects.requireNonNull(goMod.getParent());
        String module = unescaped(home.relativize(versions.resolveSibling("")).toString());
        zip(goMod.resolveSibling(escaped(version) + ".zip"), module + "@" + version + "/go.mod", text);
        Path info = goMod.resolveSibling(escaped(version) + ".info");
        if (!Files.exists(info)) {
            Files.writeString(info, "{\"Version\":\"" + version + "\"}");
        }
    }

    private static void zip(Path file, String entry, byte[] text) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of(entry)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text);
                zip.closeEntry();
            }
        }
    }
}
