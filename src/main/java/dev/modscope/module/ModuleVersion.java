package dev.modscope.module;

/// A module at a version: the vertex of the module graph. Ordered by path, then by version.
public record ModuleVersion(ModulePath path, Version version) implements Comparable<ModuleVersion> {
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
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : version.compareTo(other.version);
    }

    // Written out, as in ModulePath: the ones a record has are linked at run time, which a young program feels.
    @Override
    public boolean equals(Object other) {
        return other instanceof ModuleVersion module && path.equals(module.path) && version.equals(module.version);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + version.hashCode();
    }

    /// `path@version`, or the path alone for a main module.
    @Override
    public String toString() {
        return isMain() ? path.value() : path + "@" + version.text();
    }
}
