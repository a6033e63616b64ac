package dev.modscope.ui.explorer;

import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Setting;
import dev.modscope.workspace.Workspace;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What Modscope remembers between runs, in a file of its own folder: the theme, the folders opened last, and for which
/// folders the network may be asked. A file that cannot be read or written costs the memory, nothing else.
public final class Settings {
    private static final int RECENT = 8;
    private static final String MORE = "modules";

    private final Optional<Path> file;
    private final Properties values = new Properties();
    private final Map<String, StringProperty> kept = new HashMap<>();
    /// What was said in this run, which holds over a preference.
    private final Map<Path, Boolean> said = new HashMap<>();
    private final Map<String, Runnable> forgetting = new HashMap<>();

    private Settings(Optional<Path> file) {
        this.file = file;
    }

    /// Settings that are remembered only as long as the program runs.
    public static Settings none() {
        return new Settings(Optional.empty());
    }

    /// Reads the settings of a folder; where there are none yet they are empty.
    public static Settings in(Path folder) {
        Path file = folder.resolve("settings.properties");
        Settings settings = new Settings(Optional.of(file));
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                settings.values.load(reader);
            } catch (IOException | IllegalArgumentException _) {
                settings.values.clear();
            }
        }
        return settings;
    }

    /// The folder in which Modscope keeps its settings: where the operating system wants them, or MODSCOPE_HOME.
    public static Path folder(Map<String, String> process, Path home) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (process.containsKey("MODSCOPE_HOME")) {
            return Path.of(process.get("MODSCOPE_HOME"));
        }
        if (system.startsWith("windows") && process.containsKey("APPDATA")) {
            return Path.of(process.get("APPDATA"), "Modscope");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Modscope");
        }
        return Optional.ofNullable(process.get("XDG_CONFIG_HOME"))
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .orElse(home.resolve(".config"))
                .resolve("modscope");
    }

    /// The folder they are kept in, where they are kept.
    public Optional<Path> folder() {
        return file.map(Path::toAbsolutePath).map(Path::getParent);
    }

    /// All that is kept of a project's folder, in an order of its own. On any thread.
    public String about(Path project) {
        return values.stringPropertyNames().stream()
                .filter(key -> key.endsWith("." + project))
                .sorted()
                .map(key -> key + "=" + values.getProperty(key))
                .collect(Collectors.joining("\n"));
    }

    /// What else is to be forgotten with what was opened; the last that is said of `what` counts.
    public void whenForgotten(String what, Runnable more) {
        forgetting.put(what, more);
    }

    /// The kept theme.
    public Theme theme() {
        return Theme.of(values.getProperty("theme", ""));
    }

    /// Keeps the theme.
    public void theme(Theme theme) {
        values.setProperty("theme", theme.key());
        save();
    }

    /// A text that is kept under a key; setting it keeps it. All who ask for a key share one property.
    public StringProperty kept(String key, String otherwise) {
        return kept.computeIfAbsent(key, _ -> {
            StringProperty value = new SimpleStringProperty(values.getProperty(key, otherwise));
            value.subscribe((_, text) -> {
                values.setProperty(key, text);
                if (key.equals("preference.network")) {
                    said.clear();
                }
                save();
            });
            return value;
        });
    }

    /// A kept number; what stands for it where there is none, or something else.
    public int number(String key, int otherwise) {
        String text = kept(key, "").get();
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    /// Forgets what was opened and what was said and shown of projects; preferences stay.
    public void forget() {
        values.stringPropertyNames().stream()
                .filter(key -> key.startsWith("recent.") || key.startsWith("network.") || key.startsWith("consent.") || key.startsWith(MORE + ".") || key.startsWith("shown.") || key.startsWith("what-ifs."))
                .forEach(values::remove);
        said.clear();
        kept.keySet().removeIf(key -> key.startsWith("shown."));
        save();
        forgetting.values().forEach(Runnable::run);
    }

    /// Whether the network may be asked for a folder; empty where nobody has said yet. A preference answers for all for
    /// which nothing was said since the program runs.
    public Optional<Boolean> network(Path folder) {
        String always = values.getProperty("preference.network", "ask");
        if (said.containsKey(folder) || !always.equals("ask")) {
            return Optional.of(said.getOrDefault(folder, always.equals("always")));
        }
        return Optional.ofNullable(values.getProperty("network." + folder)).map(Boolean::valueOf);
    }

    /// Keeps whether the network may be asked for a folder.
    public void network(Path folder, boolean allowed) {
        if (allowed || consented(folder)) {
            values.setProperty("consent." + folder, "true");
        }
        said.put(folder, allowed);
        values.setProperty("network." + folder, String.valueOf(allowed));
        save();
    }

    /// Whether a person has ever let the network be asked for a folder.
    public boolean consented(Path folder) {
        return values.containsKey("consent." + folder) || network(folder).orElse(false);
    }

    /// Whether a go.mod file that a go.work file uses is opened alone; empty where nobody has said yet.
    public Optional<Boolean> alone(Path module) {
        return Optional.ofNullable(values.getProperty("alone." + module)).map(Boolean::valueOf);
    }

    /// The environment in which a path is opened: a go.mod file that is wanted alone knows of no go.work file, and who
    /// wanted to see more of a graph sees it again.
    public GoEnv over(GoEnv env, Path path) {
        Map<String, String> wanted = new HashMap<>();
        if (alone(path).orElse(false)) {
            wanted.put("GOWORK", "off");
        }
        of(path, MORE).or(() -> Optional.ofNullable(path.getParent()).flatMap(folder -> of(folder, MORE)))
                .ifPresent(modules -> wanted.put("MODSCOPE_MODULES", modules));
        return env.with(wanted, Setting.Origin.PREFERENCES);
    }

    /// Keeps that more of a graph is wanted than was followed.
    public void more(Workspace workspace) {
        int modules = (int) Math.min(999_999_999L, 4L * workspace.env().mostModules());
        keep(workspace.root(), MORE, String.valueOf(modules));
    }

    /// Keeps whether a go.mod file is opened alone.
    public void alone(Path module, boolean alone) {
        values.setProperty("alone." + module, String.valueOf(alone));
        save();
    }

    /// A choice that was kept under a name.
    public Optional<String> kept(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    /// Keeps a choice under a name.
    public void keep(String name, String value) {
        if (!value.equals(values.setProperty(name, value))) {
            save();
        }
    }

    /// What was opened last, the latest first, each project once, without what is gone.
    public List<Path> recent() {
        Map<Path, Path> found = new LinkedHashMap<>();
        for (int i = 0; i < RECENT; i++) {
            Optional.ofNullable(values.getProperty("recent." + i))
                    .map(Path::of)
                    .filter(Files::exists)
                    .ifPresent(path -> found.putIfAbsent(file(path), path));
        }
        return List.copyOf(found.values());
    }

    /// A folder is opened by a file in it.
    private static Path file(Path opened) {
        if (!Files.isDirectory(opened)) {
            return opened;
        }
        Path workspace = opened.resolve("go.work");
        return Files.exists(workspace) ? workspace : opened.resolve("go.mod");
    }

    /// Puts a file first among the recent ones.
    public void opened(Path opened) {
        List<Path> all = new ArrayList<>(recent());
        all.removeIf(other -> file(other).equals(file(opened)));
        all.addFirst(opened);
        for (int i = 0; i < RECENT; i++) {
            if (i < all.size()) {
                values.setProperty("recent." + i, all.get(i).toString());
            } else {
                values.remove("recent." + i);
            }
        }
        save();
    }

    private void save() {
        file.map(Path::toAbsolutePath).ifPresent(target -> {
            try {
                write(target);
            } catch (IOException _) {
                // The window works without a memory.
            }
        });
    }

    /// What is remembered of a folder under a key.
    public Optional<String> of(Path folder, String key) {
        return Optional.ofNullable(values.getProperty(key + "." + folder));
    }

    /// Remembers something of a folder under a key.
    public void keep(Path folder, String key, String value) {
        values.setProperty(key + "." + folder, value);
        save();
    }

    private void write(Path target) throws IOException {
        Path folder = Optional.ofNullable(target.getParent()).orElse(target);
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "settings", ".tmp");
        try (Writer writer = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
            values.store(writer, "Modscope");
        }
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
