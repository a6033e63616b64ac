package dev.modscope.ui.explorer;

import dev.modscope.module.ModulePath;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.workspace.GoEnv;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/// Explorers over the samples, for tests of ViewModels: everything runs at once, and nothing outside of the build's
/// folder is written.
public final class Opened {
    private Opened() {}

    /// An explorer with nothing open yet.
    public static ExplorerViewModel nothing(Path scratch, Settings settings, Map<String, String> more) {
        return with(scratch, settings, more, Runnable::run);
    }

    /// An explorer whose questions are worked on by an executor of the test.
    public static ExplorerViewModel with(
            Path scratch, Settings settings, Map<String, String> more, Executor worker) {
        return with(scratch, settings, more, worker, Runnable::run);
    }

    /// An explorer that is answered on an executor of the test.
    public static ExplorerViewModel with(
            Path scratch, Settings settings, Map<String, String> more, Executor worker, Executor ui) {
        Map<String, String> process = new HashMap<>();
        process.put("GOPROXY", samples().resolve("proxy").toUri().toString());
        process.put("GOMODCACHE", cache().toString());
        process.put("GOFLAGS", "-mod=mod");
        process.put("GOSUMDB", "off");
        process.putAll(more);
        GoEnv env = GoEnv.of(process, scratch);
        return new ExplorerViewModel(_ -> env, settings, worker, ui);
    }

    /// An explorer with a sample open.
    public static ExplorerViewModel sample(Path scratch, String name) {
        ExplorerViewModel explorer = nothing(scratch, Settings.none(), Map.of());
        explorer.open(samples().resolve(name));
        return explorer;
    }

    /// One module cache for all of these tests: filling it anew takes longer than they do.
    public static Path cache() {
        return samples().resolveSibling("target").resolve("test-module-cache");
    }

    /// The folder of the samples.
    public static Path samples() {
        return Path.of(System.getProperty("modscope.project", "")).toAbsolutePath().resolve("sample-modules");
    }

    /// A module path.
    public static ModulePath path(String text) {
        return new ModulePath(text);
    }

    /// A version.
    public static Version version(String text) {
        return SemVer.of(text);
    }
}
