package dev.modscope.cli.compare;

import dev.modscope.disk.Fs;
import dev.modscope.resolve.compare.Side;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.scenario.ScenarioFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// An argument of `compare`: a kept what-if, a file or folder, or a git revision, alone or with a path behind a colon. What
/// there is as a file goes before a revision of the same name; `NAME:` is always a revision.
final class SideArgument {
    private SideArgument() {}

    /// The side that an argument names. Paths are taken from the folder that one stands in, on the disk as well as in a
    /// revision.
    /// @throws WorkspaceException where it is a what-if that cannot be read
    static Side of(Path directory, String argument) throws WorkspaceException {
        Optional<Path> file = path(directory, argument).filter(path -> exists(path));
        if (file.isPresent() && ScenarioFile.isOne(file.get())) {
            ScenarioFile kept = ScenarioFile.read(Fs.disk(), file.get());
            return new Side.WhatIf(kept.name(), directory, kept.edits());
        }
        if (file.isPresent()) {
            return new Side.Files(argument, file.get());
        }
        int colon = argument.indexOf(':');
        String revision = colon < 0 ? argument : argument.substring(0, colon);
        String behind = colon < 0 ? "" : argument.substring(colon + 1);
        Path path = path(directory, behind).orElseThrow(() -> new WorkspaceException(argument + " is no path"));
        return new Side.AtRevision(argument, path, revision);
    }

    private static boolean exists(Path path) {
        Fs.Kind kind = Fs.disk().kind(path);
        return kind == Fs.Kind.FILE || kind == Fs.Kind.DIRECTORY;
    }

    private static Optional<Path> path(Path directory, String text) {
        try {
            return Optional.of(directory.resolve(text).normalize());
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
