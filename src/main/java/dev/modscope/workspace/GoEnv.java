package dev.modscope.workspace;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.module.GoVersion;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Go environment as the `go` command reads it: process environment, the user's `go/env` file, `$GOROOT/go.env`
/// where a Go installation is found, defaults. Nothing is run to find it.
public final class GoEnv {
    /// The settings that matter to modules, sorted.
    static final List<String> NAMES = List.of(
            "GO111MODULE",
            "GOAUTH",
            "GOENV",
            "GOFLAGS",
            "GOINSECURE",
            "GOMODCACHE",
            "GONOPROXY",
            "GONOSUMDB",
            "GOPATH",
            "GOPRIVATE",
            "GOPROXY",
            "GOROOT",
            "GOSUMDB",
            "GOTOOLCHAIN",
            "GOVCS",
            "GOWORK");

    /// Where its files and the Go installation are looked for.
    private static final List<String> PLACES = List.of("PATH", "XDG_CONFIG_HOME", "APPDATA", "AppData");

    /// What else the process may say of how modules are reached, and of where our own files are. Not of Go, so not listed; and no answer that was asked of
    /// somebody else is kept, so none depends on these.
    static final List<String> OF_PROCESS = List.of(
            "HTTPS_PROXY", "HTTP_PROXY", "LOCALAPPDATA", "MODSCOPE_HOME", "MODSCOPE_MODULES", "MODSCOPE_REPOSITORIES", "NETRC", "NO_PROXY", "SSH_AUTH_SOCK",
            "XDG_DATA_HOME", "http_proxy", "https_proxy", "no_proxy");

    private static final int MOST_MODULES = 500_000;

    private final Fs fs;
    private final Map<String, Setting> said;
    private final Path home;

    GoEnv(Fs fs, Map<String, Setting> said, Path home) {
        this.fs = fs;
        this.said = Map.copyOf(said);
        this.home = home;
    }

    /// The variables of a process that it is read from.
    public static List<String> variables() {
        return Stream.concat(NAMES.stream(), PLACES.stream()).toList();
    }

    /// Reads the environment; `process` is the process environment, `home` the user's home folder where HOME is not set.
    public static GoEnv read(Map<String, String> process, Path home) {
        return read(process, home, Fs.disk());
    }

    /// Reads the environment through a file system.
    public static GoEnv read(Map<String, String> process, Path home, Fs fs) {
        return new GoEnvReader(fs, process, home).read();
    }

    /// An environment in which only these values are set, and no file is looked at.
    public static GoEnv of(Map<String, String> process, Path home) {
        return new GoEnv(Fs.disk(), Map.of(), home).with(process, Setting.Origin.PROCESS);
    }

    /// The value of a setting, empty where it has none.
    public String get(String name) {
        return setting(name).value();
    }

    /// A setting with its origin.
    public Setting setting(String name) {
        Setting setting = said.get(name);
        return setting == null ? new Setting(name, byDefault(name), Setting.Origin.DEFAULT) : setting;
    }

    /// Every setting that matters, sorted by name.
    public List<Setting> all() {
        List<Setting> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(setting(name));
        }
        return all;
    }

    private String byDefault(String name) {
        return switch (name) {
            case "GOAUTH" -> "netrc";
            case "GOMODCACHE" -> defaultModuleCache();
            case "GONOPROXY", "GONOSUMDB" -> get("GOPRIVATE");
            // Go has the names of public servers in its go.env; without that file nobody is asked but the repositories.
            case "GOPROXY" -> "direct";
            case "GOPATH" -> {
                String path = home.resolve("go").toString();
                // A Go installation in the home folder is not the place for modules.
                yield path.equals(get("GOROOT")) ? "" : path;
            }
            default -> "";
        };
    }

    /// The go release that is installed; where none is found, the one whose rules are followed.
    public GoVersion release() {
        GoVersion installed = new GoVersion(get("GOVERSION")).fromToolchain();
        return installed.isValid() ? installed : GoVersion.FOLLOWED;
    }

    /// The first folder of GOPATH; an empty path where it is not set.
    public Path firstGoPath() {
        return Path.of(get("GOPATH").split(File.pathSeparator, -1)[0]);
    }

    /// How many module versions a graph may have: MODSCOPE_MODULES, where it is a number.
    public int mostModules() {
        String said = get("MODSCOPE_MODULES");
        return said.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(said) : MOST_MODULES;
    }

    private String defaultModuleCache() {
        String first = get("GOPATH").split(File.pathSeparator, -1)[0];
        return first.isEmpty() ? "" : Path.of(first, "pkg", "mod").toString();
    }

    /// The home folder of the person.
    public Path home() {
        return home;
    }

    /// The file system it was read through.
    public Fs fs() {
        return fs;
    }

    /// The folder for what is kept of a person's work: MODSCOPE_HOME, or where the operating system wants it. Not absolute
    /// where there is none.
    public Path dataFolder() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (!get("MODSCOPE_HOME").isEmpty()) {
            return Path.of(get("MODSCOPE_HOME"));
        }
        if (system.startsWith("windows")) {
            return Path.of(get("LOCALAPPDATA"), "Modscope");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Modscope");
        }
        String configured = get("XDG_DATA_HOME");
        return (configured.isEmpty() ? home.resolve(".local/share") : Path.of(configured)).resolve("modscope");
    }

    /// The folder of the module cache, GOMODCACHE; an empty path where neither it nor GOPATH is set.
    public Path moduleCache() {
        return Path.of(get("GOMODCACHE"));
    }

    /// The text of the person's `.netrc` file, where there is one and GOAUTH does not leave it out. What else GOAUTH names
    /// are programs, which are not run.
    public Optional<String> netrc() {
        if (!List.of(get("GOAUTH").split(";", -1)).contains("netrc")) {
            return Optional.empty();
        }
        for (Path file : get("NETRC").isEmpty()
                ? List.of(home.resolve("_netrc"), home.resolve(".netrc")) : List.of(Path.of(get("NETRC")))) {
            boolean ofWindows = file.endsWith("_netrc") && File.separatorChar == '/';
            try {
                if (!ofWindows && fs.kind(file) == Fs.Kind.FILE) {
                    return Optional.of(new String(fs.read(file, Limits.INFO), StandardCharsets.UTF_8));
                }
            } catch (IOException _) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// What GOFLAGS says.
    public GoFlags flags() {
        return GoFlags.parse(get("GOFLAGS"));
    }

    /// The same environment with some values replaced (for `-modfile`, a sample's proxy, preferences); an empty value
    /// takes a setting back to its default.
    public GoEnv with(Map<String, String> values, Setting.Origin origin) {
        Map<String, Setting> changed = new HashMap<>(said);
        values.forEach((name, value) -> {
            if (value.isEmpty()) {
                changed.remove(name);
            } else {
                changed.put(name, new Setting(name, value, origin));
            }
        });
        return new GoEnv(fs, changed, home);
    }

    /// The environment for a workspace that may lie among the samples: they bring a module proxy of their own, which is
    /// asked unless the process environment names another.
    public GoEnv forSamples(Optional<Path> samples, Path opened) {
        if (samples.isEmpty() || setting("GOPROXY").origin() == Setting.Origin.PROCESS) {
            return this;
        }
        try {
            Path folder = fs.realPath(samples.get());
            return fs.realPath(opened).startsWith(folder)
                    ? with(Map.of("GOPROXY", "file://" + folder.resolve("proxy").toUri().getRawPath()), Setting.Origin.PREFERENCES)
                    : this;
        } catch (IOException e) {
            // A folder that is not there is reported by whoever opens it.
            return this;
        }
    }
}
