package dev.modscope.workspace;

/// One setting of the Go environment: its name, its value (empty where unset), and where the value came from.
public record Setting(String name, String value, Origin origin) {
    /// Where a value came from.
    public enum Origin {
        /// The environment of this process.
        PROCESS,
        /// The user's `go/env` file.
        USER_FILE,
        /// `$GOROOT/go.env`.
        GOROOT_FILE,
        /// Modscope's own preferences.
        PREFERENCES,
        /// What `go` does where nothing is said.
        DEFAULT
    }
}
