package dev.modscope.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The Go environment as the `go` command reads it: process environment, the user's `go/env` file, `$GOROOT/go.env`
/// where a Go installation is found, defaults. Nothing is run to find it.
public final class GoEnv {
    private final Map<String, Setting> settings;

    GoEnv(Map<String, Setting> settings) {
        this.settings = Map.copyOf(settings);
    }

    /// Reads the environment; `process` is the process environment, `home` the user's home folder.
    public static GoEnv read(Map<String, String> process, Path home) {
        throw new UnsupportedOperationException("source");
    }

    /// The value of a setting, empty where it has none.
    public String get(String name) {
        Setting setting = settings.get(name);
        return setting == null ? "" : setting.value();
    }

    /// Every setting that matters, sorted by name.
    public List<Setting> all() {
        return settings.values().stream().sorted(java.util.Comparator.comparing(Setting::name)).toList();
    }

    /// The folder of the module cache, GOMODCACHE.
    public Path moduleCache() {
        return Path.of(get("GOMODCACHE"));
    }

    /// The same environment with some values replaced (for `-modfile`, a sample's proxy, preferences).
    public GoEnv with(Map<String, String> values, Setting.Origin origin) {
        throw new UnsupportedOperationException("source");
    }
}
