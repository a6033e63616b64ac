package dev.modscope.source.git.repo;

/// A name and a password for a host.
public record Login(String name, String password) {
    /// Without the password.
    @Override
    public String toString() {
        return name;
    }
}
