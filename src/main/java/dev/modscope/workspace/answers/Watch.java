package dev.modscope.workspace.answers;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Look;
import dev.modscope.disk.WatchedFs;
import dev.modscope.workspace.GoEnv;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run whose looks at the files are noted, from the first file of the environment on.
public final class Watch {
    private final WatchedFs fs;

    /// Over a file system.
    public Watch(Fs disk) {
        fs = new WatchedFs(disk);
    }

    /// Reads the Go environment; what is opened in it is watched too.
    public GoEnv env(Map<String, String> process, Path home) {
        return GoEnv.read(process, home, fs);
    }

    Optional<List<Look>> looks() {
        return fs.looks();
    }
}
