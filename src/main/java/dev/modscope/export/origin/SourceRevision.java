package dev.modscope.export.origin;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.history.HistoryException;
import dev.modscope.history.WorkTree;
import dev.modscope.module.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.RevWalkException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// The revision that files of a working tree belong to: what `git describe --tags --always` calls it, whether the files
/// differ from it, and when they were committed last.
///
/// @param words the name, with `, modified` where a file differs
/// @param time when the last commit that touched a file was made; empty where a file differs
public record SourceRevision(String words, Optional<Instant> time) {
    private static final int DIGITS = 10;
    private static final int HEAD_DIGITS = 7;

    /// The commit that a working tree stands on, by its first digits.
    ///
    /// @param dirty whether a file differs from it
    public record Head(String digits, boolean dirty) {}

    /// The commit that files of a working tree stand on, as [#of] finds it.
    public static Optional<Head> head(Path folder, List<Path> files) {
        return read(folder, reading -> {
            Compared compared = reading.compare(files);
            return Optional.of(new Head(reading.head().abbreviate(HEAD_DIGITS).name(), compared.modified()));
        });
    }

    /// The revision of files, which all lie below `folder`; empty where that is no part of a git repository that can be
    /// read, or none of the files is known to it.
    public static Optional<SourceRevision> of(Path folder, List<Path> files) {
        return read(folder, reading -> reading.of(files));
    }

    /// What is looked for in a repository.
    private interface Question<T> {
        Optional<T> of(Reading reading) throws IOException, GitAPIException;
    }

    private static <T> Optional<T> read(Path folder, Question<T> question) {
        try {
            Optional<WorkTree> tree = WorkTree.around(folder);
            return tree.isEmpty() ? Optional.empty() : read(tree.get(), question);
        } catch (HistoryException | IOException | GitAPIException | IllegalArgumentException | RevWalkException _) {
            // An export without its revision is better than none.
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(WorkTree tree, Question<T> question) throws IOException, GitAPIException {
        try (tree) {
            ObjectId head = tree.repository().resolve("HEAD^{commit}");
            return head == null ? Optional.empty() : question.of(new Reading(tree, tree.repository(), head));
        }
    }

    /// The files that the commit has, and whether any differs.
    private record Compared(List<String> known, boolean modified) {}

    /// A repository being read.
    private record Reading(WorkTree tree, Repository repository, ObjectId head) {
        Compared compare(List<Path> files) throws IOException {
            List<String> known = new ArrayList<>();
            boolean modified = false;
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit commit = walk.parseCommit(head);
                for (Path file : files) {
                    Path absolute = file.toAbsolutePath().normalize();
                    if (absolute.startsWith(tree.folder())) {
                        String path = tree.nameOf(absolute);
                        Optional<byte[]> committed = committed(commit, path);
                        committed.ifPresent(_ -> known.add(path));
                        modified |= !same(committed, absolute);
                    }
                }
            }
            return new Compared(known, modified);
        }

        Optional<SourceRevision> of(List<Path> files) throws IOException, GitAPIException {
            Compared compared = compare(files);
            if (compared.known().isEmpty()) {
                return Optional.empty();
            }
            String name = Git.wrap(repository).describe().setTarget(head).setTags(true).setAlways(true).setAbbrev(DIGITS).call();
            Optional<Instant> time = compared.modified() ? Optional.empty() : Optional.of(lastTouched(compared.known()));
            return Optional.of(new SourceRevision(Shown.line(name) + (compared.modified() ? ", modified" : ""), time));
        }

        private Optional<byte[]> committed(RevCommit commit, String path) throws IOException {
            try (TreeWalk found = TreeWalk.forPath(repository, path, commit.getTree())) {
                return found == null
                        ? Optional.empty()
                        : Optional.of(repository.open(found.getObjectId(0)).getCachedBytes((int) Limits.LOCAL_FILE));
            }
        }

        private static boolean same(Optional<byte[]> committed, Path file) throws IOException {
            boolean there = Fs.disk().kind(file) == Fs.Kind.FILE;
            if (!there || committed.isEmpty()) {
                return there == committed.isPresent();
            }
            return text(Fs.disk().read(file, Limits.LOCAL_FILE)).equals(text(committed.get()));
        }

        /// Git may have checked the file out with the line ends of Windows.
        private static String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        }

        private Instant lastTouched(List<String> paths) throws IOException {
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit start = walk.parseCommit(head);
                walk.markStart(start);
                walk.setTreeFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
                RevCommit touched = walk.next();
                return Instant.ofEpochSecond((touched == null ? start : touched).getCommitTime());
            }
        }
    }
}
