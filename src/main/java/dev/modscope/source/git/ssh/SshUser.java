package dev.modscope.source.git.ssh;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Who asks over ssh.
///
/// @param home the home folder, with the folder `.ssh`
/// @param name the name where neither a URL nor the settings give one
/// @param agent the socket of the agent that holds keys
public record SshUser(Path home, String name, Optional<Path> agent) {
    /// The one of an environment; `socket` is the value of SSH_AUTH_SOCK.
    public static SshUser of(Path home, String socket) {
        return new SshUser(home, System.getProperty("user.name", ""), place(socket));
    }

    private static Optional<Path> place(String socket) {
        try {
            return socket.isEmpty() ? Optional.empty() : Optional.of(Path.of(socket));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    Path folder() {
        return home.resolve(".ssh");
    }
}
