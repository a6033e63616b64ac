package dev.modscope.source.git;

import dev.modscope.module.ModulePath;
import dev.modscope.source.git.find.FoundRepository;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The repositories that the person has named: `PATH=URL`, separated by commas; each stands for a path and all below it.
/// What is named here may lie on this machine (`file://`).
final class ConfiguredRepositories {
    private final Map<String, String> urls = new TreeMap<>();

    ConfiguredRepositories(String text) {
        for (String entry : text.split(",", -1)) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                urls.put(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
            }
        }
    }

    /// That of a module: the one named for the longest part of its path.
    Optional<FoundRepository> find(ModulePath path) {
        for (String root = path.value(); !root.isEmpty(); root = root.substring(0, Math.max(0, root.lastIndexOf('/')))) {
            String url = urls.get(root);
            if (url != null) {
                return Optional.of(new FoundRepository("git", url, root, ""));
            }
        }
        return Optional.empty();
    }
}
