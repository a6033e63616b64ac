package dev.modscope.source.git.repo;

import java.util.concurrent.TimeUnit;
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

    /// Settings without a file. What a file system's clock is like is answered here: where JGit finds no answer, it
    /// tries it out, with files of its own in the repository.
    private static final class NoConfig extends FileBasedConfig {
        /// No file system in use is coarser.
        private static final long COARSE_SECONDS = 2;

        NoConfig(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(COARSE_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
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
