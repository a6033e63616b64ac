package dev.modscope.source.git.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Who watches over what is said over ssh.
public interface Watch {
    /// What comes from the repository, with limits.
    InputStream reading(InputStream in);

    /// Something was asked for.
    void writing();

    /// Called at each step before anything comes from the repository.
    /// @throws IOException where it is no longer wanted
    void check() throws IOException;

    /// How long a host may take until it lets us in, and how long it may be silent.
    Duration patience();
}
