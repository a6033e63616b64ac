package dev.modscope.source.git.repo;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/// What JGit sees of the machine: no environment (so no PATH to look for a `git` on, which it would run) and empty
/// settings that are never saved (it would make a file in the home folder).
public final class HardenedReader extends SystemReader.Delegate {
    private HardenedReader(SystemReader machine) {
        super(machine);
    }

    /// Puts it in place, once; whoever opens a repository calls this first.
    public static void install() {
        synchronized (HardenedReader.class) {
            SystemReader present = SystemReader.getInstance();
            if (!(present instanceof HardenedReader)) {
                SystemReader.setInstance(new HardenedReader(present));
            }
        }
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public @Nullable String getenv(String variable) {
        return variable.equals("GIT_CONFIG_NOSYSTEM") ? "1" : null;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    /// Settings without a file.
    private static final class NoConfig extends FileBasedConfig {
        NoConfig(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public void save() {
            // Nor is one made.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
