package dev.modscope.workspace.mode;

import dev.modscope.disk.Limits;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What vendor/modules.txt says: the modules that packages come from, those that are replaced, and for each what is
/// noted. The version of a replacement of all versions is [Version.None].
public final class Vendored {
    private final List<ModuleVersion> modules = new ArrayList<>();
    private final Set<ModuleVersion> replaced = new LinkedHashSet<>();
    private final Map<ModulePath, Version> versions = new HashMap<>();
    private final Set<ModuleVersion> explicit = new HashSet<>();
    private final Map<ModuleVersion, String> replacements = new HashMap<>();
    private final Map<ModuleVersion, GoVersion> go = new HashMap<>();
    private Optional<ModuleVersion> current = Optional.empty();

    private Vendored() {}

    /// Reads vendor/modules.txt of a workspace; where there is none, nothing is vendored. `place` is that file as
    /// messages name it.
    /// @throws RefusedException where it cannot be read, or names a newer Go
    public static Vendored read(Workspace workspace, String place) throws RefusedException {
        Vendored vendored = new Vendored();
        Path file = workspace.root().resolve("vendor").resolve("modules.txt");
        try {
            String text = new String(workspace.fs().read(file, Limits.LOCAL_FILE), StandardCharsets.UTF_8);
            for (String line : text.split("\n", -1)) {
                vendored.line(line, place);
            }
        } catch (NoSuchFileException _) {
            return vendored;
        } catch (IOException e) {
            throw new RefusedException("go: " + e.getMessage());
        }
        return vendored;
    }

    /// The entries of a line `## explicit; go 1.21`.
    static List<String> annotations(String line) {
        return Arrays.stream(line.substring("## ".length()).split(";", -1)).map(String::strip).toList();
    }

    private void line(String line, String place) throws RefusedException {
        if (line.startsWith("# ")) {
            moduleLine(line.strip().split("\\s+", -1));
        } else if (current.isPresent() && line.startsWith("## ")) {
            annotate(current.get(), annotations(line), place);
        } else if (current.isPresent()) {
            String name = line.strip();
            if (!name.isEmpty() && PathCheck.importPath(name).isEmpty()) {
                packageOf(current.get());
            }
        }
    }

    private void moduleLine(String[] words) {
        if (words.length < 3) {
            return;
        }
        boolean versioned = SemVer.of(words[2]).isValid();
        if (!versioned && !words[2].equals("=>")) {
            current = Optional.empty();
            return;
        }
        ModulePath path = new ModulePath(words[1]);
        Version version = versioned ? SemVer.of(words[2]) : Version.None.INSTANCE;
        ModuleVersion module = new ModuleVersion(path, version);
        current = Optional.of(module);
        String[] rest = Arrays.copyOfRange(words, versioned ? 3 : 2, words.length);
        boolean understood = rest.length == 2 || (rest.length == 3 && SemVer.of(rest[2]).isValid());
        if (understood && rest[0].equals("=>")) {
            replaced.add(module);
            replacements.put(module, String.join(" ", Arrays.copyOfRange(rest, 1, rest.length)));
        }
    }

    private void annotate(ModuleVersion module, List<String> entries, String place) throws RefusedException {
        for (String entry : entries) {
            if (entry.equals("explicit")) {
                explicit.add(module);
            } else if (entry.startsWith("go ")) {
                GoVersion version = new GoVersion(entry.substring("go ".length()));
                go.put(module, version);
                if (!GoVersion.FOLLOWED.atLeast(version)) {
                    throw new RefusedException("go: " + tooNew(module.path() + " in " + place, version));
                }
            }
        }
    }

    /// That something is made for a newer Go.
    static String tooNew(String what, GoVersion version) {
        return what + " requires go >= " + version + " (running go " + GoVersion.FOLLOWED + "; GOTOOLCHAIN=local)";
    }

    private void packageOf(ModuleVersion module) {
        Version known = versions.get(module.path());
        if (known == null || known.compareTo(module.version()) < 0) {
            modules.add(module);
            versions.put(module.path(), module.version());
        }
    }

    /// The modules that packages come from, in the order of the file.
    public List<ModuleVersion> modules() {
        return List.copyOf(modules);
    }

    /// The modules that have a replacement, in the order of the file.
    Set<ModuleVersion> replaced() {
        return replaced;
    }

    /// The version that packages of a module come from.
    public Optional<Version> version(ModulePath path) {
        return Optional.ofNullable(versions.get(path));
    }

    /// Whether a module is marked as one that a go.mod file requires.
    boolean isExplicit(ModuleVersion module) {
        return explicit.contains(module);
    }

    /// What a module is marked as replaced by, its words a space apart.
    Optional<String> replacement(ModuleVersion module) {
        return Optional.ofNullable(replacements.get(module));
    }

    /// The go line that is noted for a module.
    public Optional<GoVersion> go(ModuleVersion module) {
        return Optional.ofNullable(go.get(module));
    }
}
