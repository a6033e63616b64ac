package dev.modscope.source.git.repo;

import java.io.IOException;

/// A file of a committed tree: its name from the folder asked for, and its content when asked for.
///
/// @param link whether it is a symbolic link
/// @param size how many bytes were committed
public record CommittedFile(String name, boolean link, long size, Content content) {
    /// Reads a file.
    @FunctionalInterface
    public interface Content {
        /// The whole content, as `git archive` writes it.
        byte[] read() throws IOException;
    }
}
