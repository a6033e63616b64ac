package dev.modscope.workspace;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the Go environment: the process, the user's `go/env`, and `$GOROOT/go.env`. The Go installation is found by its
/// files; nothing is run.
final class GoEnvReader {
    private final Fs fs;
    private final Map<String, String> process;
    private final Path home;

    GoEnvReader(Fs fs, Map<String, String> process, Path home) {
        this.fs = fs;
        this.process = process;
        this.home = process.containsKey("HOME") ? path(process.get("HOME")).orElse(home) : home;
    }

    /// What is said somewhere, by name; what nobody says is left to [GoEnv]'s defaults.
    GoEnv read() {
        Map<String, Setting> said = new HashMap<>();
        Optional<Path> userFile = userFile();
        Map<String, String> user = userFile.map(this::readFile).orElse(Map.of());
        Optional<Path> goroot = findGoroot(user.getOrDefault("GOROOT", ""));
        put(said, goroot.map(root -> readFile(root.resolve("go.env"))).orElse(Map.of()), Setting.Origin.GOROOT_FILE);
        // The file of an installation cannot name another installation.
        said.remove("GOROOT");
        put(said, user, Setting.Origin.USER_FILE);
        // Only the process can name the file itself.
        said.remove("GOENV");
        put(said, process, Setting.Origin.PROCESS);
        for (String name : GoEnv.OF_PROCESS) {
            said.put(name, new Setting(name, process.getOrDefault(name, ""), Setting.Origin.PROCESS));
        }
        goroot.flatMap(this::release).ifPresent(release -> said.put(
                "GOVERSION", new Setting("GOVERSION", release, Setting.Origin.GOROOT_FILE)));
        goroot.ifPresent(root -> said.putIfAbsent(
                "GOROOT", new Setting("GOROOT", root.toString(), Setting.Origin.DEFAULT)));
        userFile.ifPresent(file -> said.putIfAbsent(
                "GOENV", new Setting("GOENV", file.toString(), Setting.Origin.DEFAULT)));
        return new GoEnv(fs, said, home);
    }

    /// The first line of the file in which an installation says which release it is.
    private Optional<String> release(Path goroot) {
        try {
            return new String(fs.read(goroot.resolve("VERSION"), Limits.INFO), StandardCharsets.UTF_8).lines().findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, Setting> said, Map<String, String> values, Setting.Origin origin) {
        for (String name : GoEnv.NAMES) {
            String value = values.getOrDefault(name, "");
            // An empty variable counts as one that is not set.
            if (!value.isEmpty()) {
                said.put(name, new Setting(name, value, origin));
            }
        }
    }

    private Optional<Path> userFile() {
        String named = process.getOrDefault("GOENV", "");
        if (named.equals("off")) {
            return Optional.empty();
        }
        return named.isEmpty() ? userFolder().map(folder -> folder.resolve("go").resolve("env")) : path(named);
    }

    private Optional<Path> userFolder() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return path(process.getOrDefault("AppData", process.getOrDefault("APPDATA", "")));
        }
        if (system.startsWith("mac")) {
            return Optional.of(home.resolve("Library/Application Support"));
        }
        String configured = process.getOrDefault("XDG_CONFIG_HOME", "");
        if (configured.isEmpty()) {
            return Optional.of(home.resolve(".config"));
        }
        return path(configured).filter(Path::isAbsolute);
    }

    /// Lines `NAME=value`; all others are passed over without a word, as `go` does.
    private Map<String, String> readFile(Path file) {
        Map<String, String> values = new HashMap<>();
        try {
            String text = new String(fs.read(file, Limits.INFO), StandardCharsets.UTF_8);
            for (String line : text.split("\n", -1)) {
                int equals = line.indexOf('=');
                if (equals > 0 && line.charAt(0) >= 'A' && line.charAt(0) <= 'Z') {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (IOException _) {
            return values;
        }
        return values;
    }

    private Optional<Path> findGoroot(String fromUserFile) {
        for (String named : List.of(fromUserFile, process.getOrDefault("GOROOT", ""))) {
            if (!named.isEmpty()) {
                return path(named).map(Path::normalize);
            }
        }
        for (Path command : commands()) {
            Optional<Path> root = rootOf(command);
            if (root.isPresent()) {
                return root;
            }
        }
        return usualPlaces().stream().filter(this::isGoroot).findFirst();
    }

    /// The `go` commands on PATH. Relative entries are passed over: the current folder may be anyone's.
    private List<Path> commands() {
        List<Path> commands = new ArrayList<>();
        for (String entry : process.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            path(entry).filter(Path::isAbsolute).ifPresent(folder -> {
                for (String name : List.of("go", "go.exe")) {
                    if (fs.kind(folder.resolve(name)) == Fs.Kind.FILE) {
                        commands.add(folder.resolve(name));
                    }
                }
            });
        }
        return commands;
    }

    private Optional<Path> rootOf(Path command) {
        List<Path> places = new ArrayList<>(List.of(command));
        try {
            places.add(fs.realPath(command));
        } catch (IOException _) {
            return Optional.empty();
        }
        for (Path place : places) {
            // bin/go, or bin/GOOS_GOARCH/go where it was cross-compiled.
            for (String up : List.of("../..", "../../..")) {
                Path root = place.resolve(up).normalize();
                if (isGoroot(root)) {
                    return Optional.of(root);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isGoroot(Path folder) {
        return fs.kind(folder.resolve("pkg/tool")) == Fs.Kind.DIRECTORY;
    }

    private List<Path> usualPlaces() {
        List<Path> places = new ArrayList<>();
        for (String place : List.of("/usr/local/go", "/usr/lib/go", "/usr/lib/golang", "/snap/go/current",
                "/opt/homebrew/opt/go/libexec", "/usr/local/opt/go/libexec", "C:\\Program Files\\Go")) {
            path(place).filter(Path::isAbsolute).ifPresent(places::add);
        }
        return places;
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
