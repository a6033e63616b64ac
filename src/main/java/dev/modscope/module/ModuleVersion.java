package dev.modscope.module;

import java.util.Comparator;

/// A module at a version: the vertex of the module graph. Ordered by path, then by version.
public record ModuleVersion(ModulePath path, Version version) implements Comparable<ModuleVersion> {
    private static final Comparator<ModuleVersion> ORDER =
            Comparator.comparing(ModuleVersion::path).thenComparing(ModuleVersion::version);

    /// Reads both parts from text.
    public static ModuleVersion of(String path, String version) {
        ModulePath parsed = new ModulePath(path);
        return new ModuleVersion(parsed, Version.of(parsed, version));
    }

    /// Whether this is a main module.
    public boolean isMain() {
        return version instanceof Version.Main;
    }

    @Override
    public int compareTo(ModuleVersion other) {
        return ORDER.compare(this, other);
    }

    /// `path@version`, or the path alone for a main module.
    @Override
    public String toString() {
        return isMain() ? path.value() : path + "@" + version.text();
    }
}
