package dev.modscope.mvs;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The selected version of every module: the main modules first, then the others by path. `go` and `toolchain` are
/// left out of [#modules] and found by [#selected].
public final class BuildList {
    private final List<ModuleVersion> modules;
    private final Map<ModulePath, Version> selected;

    /// `all` may hold `go` and `toolchain`.
    public BuildList(List<ModuleVersion> all) {
        List<ModuleVersion> listed = new ArrayList<>(all.size());
        Map<ModulePath, Version> versions = HashMap.newHashMap(all.size());
        for (ModuleVersion module : all) {
            versions.put(module.path(), module.version());
            if (!module.path().isToolchain()) {
                listed.add(module);
            }
        }
        modules = Collections.unmodifiableList(listed);
        selected = Collections.unmodifiableMap(versions);
    }

    /// The modules in the order `go list -m all` prints them.
    public List<ModuleVersion> modules() {
        return modules;
    }

    /// The selected version, or [Version.None] for a module that is not in the build list.
    public Version selected(ModulePath path) {
        return selected.getOrDefault(path, Version.None.INSTANCE);
    }

    /// The build list as a map, with `go` and `toolchain`.
    public Map<ModulePath, Version> asMap() {
        return selected;
    }

    /// The modules by path.
    public Map<ModulePath, ModuleVersion> byPath() {
        Map<ModulePath, ModuleVersion> found = HashMap.newHashMap(modules.size());
        modules.forEach(module -> found.put(module.path(), module));
        return Collections.unmodifiableMap(found);
    }
}
