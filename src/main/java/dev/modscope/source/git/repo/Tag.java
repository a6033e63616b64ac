package dev.modscope.source.git.repo;

/// A tag of a repository and the object it points to; for an annotated tag, what that points to.
public record Tag(String name, String hash) {}
