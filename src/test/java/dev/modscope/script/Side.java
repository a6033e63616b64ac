package dev.modscope.script;

import dev.modscope.cli.Cli;
import dev.modscope.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One of the two that play a scenario: its own copy of the workspace, its own module cache and environment, and what it
/// said last.
abstract sealed class Side {
    private final Path home;
    private final Path proxy;
    private final Map<String, String> environment = new TreeMap<>();
    private Path directory;
    private Said last = new Said(0, "", "");

    /// An exit code and both outputs, with the names of temporary folders replaced.
    record Said(int code, String out, String err) {
        boolean isOk() {
            return code == 0;
        }
    }

    Side(Path home, Path proxy) {
        this.home = home;
        this.proxy = proxy;
        this.directory = work();
        Path gopath = home.resolve("gopath");
        environment.put("GOPATH", gopath.toString());
        environment.put("GOMODCACHE", gopath.resolve("pkg").resolve("mod").toString());
        environment.put("GOPROXY", proxy.toUri().toString().replaceAll("/$", ""));
        environment.putAll(Map.of("GOSUMDB", "off", "GOTOOLCHAIN", "local", "GOENV", "off", "GOVCS", "*:off"));
    }

    /// The name that a scenario calls it by.
    abstract String name();

    /// Runs a command, given as the words after `go`.
    abstract Said run(List<String> words) throws IOException, InterruptedException;

    /// The folder of the workspace.
    final Path work() {
        return home.resolve("work");
    }

    final Path home() {
        return home;
    }

    final Path directory() {
        return directory;
    }

    final Map<String, String> environment() {
        return environment;
    }

    final Said last() {
        return last;
    }

    final void enter(String folder) {
        directory = directory.resolve(expanded(folder)).normalize();
    }

    final void play(List<String> words) throws IOException, InterruptedException {
        Said said = run(words.stream().map(this::expanded).toList());
        last = new Said(said.code(), printed(said.out()), printed(said.err()));
    }

    final String expanded(String text) {
        return text.replace("$WORK", work().toString())
                .replace("$PROXY", proxy.toUri().toString().replaceAll("/$", ""))
                .replace("$GOPATH", home.resolve("gopath").toString());
    }

    /// A text with the names of temporary folders replaced.
    final String plain(String text) {
        return text.replace(proxy.toUri().toString().replaceAll("/$", ""), "$PROXY")
                .replace(proxy.toString(), "$PROXY")
                .replace(work().toString(), "$WORK")
                .replace(home.resolve("gopath").toString(), "$GOPATH");
    }

    private String printed(String text) {
        return plain(text).lines()
                .filter(line -> !line.startsWith("go: downloading "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /// Every file of the workspace with its text.
    final Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(work())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(work().relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /// Makes the workspace hold these files again.
    final void restore(Map<String, String> files) throws IOException {
        Map<String, String> now = files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getValue().equals(now.remove(file.getKey()))) {
                Files.writeString(work().resolve(file.getKey()), file.getValue(), StandardCharsets.ISO_8859_1);
            }
        }
        for (String added : now.keySet()) {
            Files.delete(work().resolve(added));
        }
    }

    /// The installed `go` command.
    static final class Go extends Side {
        Go(Path home, Path proxy) {
            super(home, proxy);
        }

        /// Where the installed `go` lies, if there is one.
        static Optional<Path> command() {
            return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, "go"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        @Override
        String name() {
            return "go";
        }

        @Override
        Said run(List<String> words) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of("go"));
            command.addAll(words);
            Path out = home().resolve("out.txt");
            Path err = home().resolve("err.txt");
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory().toFile());
            Map<String, String> given = builder.environment();
            given.keySet().removeIf(name -> name.startsWith("GO") || name.startsWith("GIT"));
            // Without programs in reach no version control can be asked.
            given.put("PATH", "");
            given.put("GOTELEMETRY", "off");
            // One for all: an empty one is hundreds of folders.
            given.put("GOCACHE", home().resolve("../../build").normalize().toString());
            given.putAll(environment());
            Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            boolean ended = process.waitFor(20, TimeUnit.SECONDS);
            int code = ended ? process.exitValue() : -1;
            process.destroyForcibly().waitFor();
            return new Said(code, Files.readString(out), Files.readString(err));
        }
    }

    /// Our own command line, in this process.
    static final class Modscope extends Side {
        Modscope(Path home, Path proxy) {
            super(home, proxy);
        }

        @Override
        String name() {
            return "modscope";
        }

        @Override
        Said run(List<String> words) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Surroundings surroundings =
                    new Surroundings(Map.copyOf(environment()), home(), directory(), Optional.empty(), out, err);
            int code = new Cli(surroundings).run(Verbs.ours(words));
            return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
