package dev.modscope.workspace.saving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Why somebody may not want a file to be written, or what is to be done besides.
public record Doubt(Path file, Kind kind) {
    /// What there is to be said of it.
    public enum Kind {
        /// Its owner has made it read-only.
        READ_ONLY,
        /// It says that a program makes it, which will write over any change.
        GENERATED,
        /// The repository around it ignores it, so that a change is lost with the working tree.
        IGNORED,
        /// The vendor folder beside it says what it required before; only `go` brings that up to date.
        VENDORED;

        /// Whether one may want the file not to be written for it.
        public boolean isReason() {
            return this != VENDORED;
        }
    }

    /// The doubts about some changes; `ignored` tells whether a repository ignores a file.
    public static List<Doubt> of(List<FileChange> changes, Predicate<Path> ignored) {
        List<Doubt> doubts = new ArrayList<>();
        for (FileChange change : changes) {
            if (change.changes() && !change.isNew()) {
                add(doubts, isReadOnly(change.file()), change, Kind.READ_ONLY);
                add(doubts, isGenerated(change.textBefore()), change, Kind.GENERATED);
                add(doubts, ignored.test(change.file()), change, Kind.IGNORED);
                add(doubts, Vendor.disagrees(change), change, Kind.VENDORED);
            }
        }
        return doubts;
    }

    private static void add(List<Doubt> doubts, boolean holds, FileChange change, Kind kind) {
        if (holds) {
            doubts.add(new Doubt(change.file(), kind));
        }
    }

    /// Whether nobody is meant to write to a file, its owner included; who may do anything may write to it all the same.
    static boolean isReadOnly(Path file) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return view == null
                    ? Files.exists(file) && !Files.isWritable(file)
                    : !view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
        } catch (IOException _) {
            return false;
        }
    }

    /// Whether one of the comments before the first directive says so, as generated Go code does.
    private static boolean isGenerated(String text) {
        return text.lines().map(String::strip).takeWhile(line -> line.isEmpty() || line.startsWith("//"))
                .anyMatch(line -> line.contains("DO NOT EDIT"));
    }
}
