package dev.modscope.cli;

import dev.modscope.module.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A terminal in memory: an empty home, a module cache of its own, and no environment but what is set here.
final class Terminal {
    static final Path SAMPLES =
            Path.of(System.getProperty("modscope.project", "")).toAbsolutePath().resolve("sample-modules");

    private final Path home;
    private final Path directory;
    private final Map<String, String> env = new HashMap<>();

    /// What a run left behind.
    record Said(int code, String out, String err) {}

    Terminal(Path home, Path directory) {
        this.home = home;
        this.directory = directory;
        set("GOMODCACHE", home.resolve("cache").toString());
        set("GOSUMDB", "off");
    }

    /// In a sample, as the launcher starts it.
    static Terminal in(String sample, Path home) {
        return new Terminal(home, SAMPLES.resolve(sample));
    }

    Terminal set(String name, String value) {
        env.put(name, value);
        return this;
    }

    Surroundings surroundings(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Surroundings(env, home, directory, Optional.of(SAMPLES), out, err);
    }

    Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Cli(surroundings(out, err)).run(List.of(arguments));
        return new Said(code, Tokens.decode(out.toByteArray()), Tokens.decode(err.toByteArray()));
    }

    /// Every file below a folder with its content: equal before and after means that nothing was written.
    static Map<String, String> content(Path folder) {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    /// Writes files given as `name`, `text`, `name`, `text`, ...
    static Path write(Path folder, String... namesAndTexts) throws IOException {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Path file = folder.resolve(namesAndTexts[i]);
            Path parent = file.getParent();
            Files.createDirectories(parent == null ? folder : parent);
            Files.writeString(file, namesAndTexts[i + 1]);
        }
        return folder;
    }
}
