package dev.modscope.history;

import dev.modscope.disk.Fs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// The git repository around a folder. Closed when it is no longer needed.
public final class History implements AutoCloseable {
    /// How many commits are looked at for those that touched a file.
    private static final int LOOKED_AT = 20_000;

    private final WorkTree tree;
    private final Repository repository;

    private History(WorkTree tree) {
        this.tree = tree;
        this.repository = tree.repository();
    }

    /// The repository that a folder lies in; empty where it lies in none, or in one without a working tree.
    /// @throws HistoryException where there is one that cannot be read
    public static Optional<History> around(Path folder) throws HistoryException {
        return WorkTree.around(folder).map(History::new);
    }

    /// The folder of the working tree.
    public Path workTree() {
        return tree.folder();
    }

    /// The commit that a text names, as git takes it: a branch, a tag, a hash, `HEAD~3`.
    /// @throws HistoryException where it names none
    public Revision find(String text) throws HistoryException {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = text.startsWith("-") ? null : repository.resolve(text + "^{commit}");
            if (id == null) {
                throw new HistoryException("git knows no revision \"" + text + "\" in " + workTree().getFileName());
            }
            return revision(text, walk.parseCommit(id));
        } catch (IOException | IllegalArgumentException e) {
            throw new HistoryException("\"" + text + "\" names no revision that can be read: " + e.getMessage());
        }
    }

    private static Revision revision(String name, RevCommit commit) {
        return new Revision(name, commit.getName(), commit.getShortMessage(), Instant.ofEpochSecond(commit.getCommitTime()));
    }

    /// HEAD, the branches and the tags, each kind with the latest first.
    /// @throws HistoryException where they cannot be read
    public List<Revision> named() throws HistoryException {
        List<Revision> found = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            add(walk, List.of(repository.getRefDatabase().findRef(Constants.HEAD)), "", found);
            add(walk, repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS), Constants.R_HEADS, found);
            add(walk, repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS), Constants.R_TAGS, found);
            add(walk, repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES), Constants.R_REMOTES, found);
        } catch (IOException e) {
            throw new HistoryException("the branches and tags cannot be read: " + e.getMessage());
        }
        return found;
    }

    private static void add(RevWalk walk, Collection<Ref> refs, String prefix, List<Revision> found) throws IOException {
        List<Revision> some = new ArrayList<>();
        for (Ref ref : refs) {
            ObjectId id = ref == null ? null : ref.getObjectId();
            if (id != null && walk.peel(walk.parseAny(id)) instanceof RevCommit commit) {
                walk.parseBody(commit);
                some.add(revision(ref.getName().substring(prefix.length()), commit));
            }
        }
        some.sort(Comparator.comparing(Revision::time).reversed().thenComparing(Revision::name));
        found.addAll(some);
    }

    /// The commits that lead to HEAD and touched one of the files, the latest first; at most so many. May be interrupted.
    /// @throws HistoryException where they cannot be read
    public List<Revision> touching(List<Path> files, int most) throws HistoryException {
        List<String> paths = files.stream().filter(file -> file.startsWith(workTree())).map(tree::nameOf).toList();
        List<Revision> found = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null || paths.isEmpty()) {
                return List.of();
            }
            walk.markStart(walk.parseCommit(head));
            walk.sort(RevSort.COMMIT_TIME_DESC);
            Looked looked = new Looked();
            walk.setRevFilter(looked);
            walk.setTreeFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
            for (RevCommit commit = walk.next(); commit != null && found.size() < most; commit = walk.next()) {
                found.add(revision(commit.getName().substring(0, 10), commit));
            }
        } catch (IOException e) {
            throw new HistoryException("the commits cannot be read: " + e.getMessage());
        }
        return found;
    }

    /// The file system as it was at a revision: what lies in the working tree is read from the commit, everything else, and
    /// what lies in one of the `kept` folders, from the disk. Nothing in the working tree can be written.
    /// @throws HistoryException where the commit cannot be read
    public Fs at(Revision revision, Fs disk, List<Path> kept) throws HistoryException {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId root = walk.parseCommit(ObjectId.fromString(revision.hash())).getTree().getId();
            return new RevisionFs(disk, repository, root, workTree(), kept);
        } catch (IOException e) {
            throw new HistoryException(revision.name() + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        tree.close();
    }

    /// Ends a walk that takes too long, and one that nobody waits for any more.
    private static final class Looked extends org.eclipse.jgit.revwalk.filter.RevFilter {
        private int count;

        @Override
        public boolean include(RevWalk walker, RevCommit commit) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            if (++count > LOOKED_AT) {
                throw org.eclipse.jgit.errors.StopWalkException.INSTANCE;
            }
            return true;
        }

        @Override
        public org.eclipse.jgit.revwalk.filter.RevFilter clone() {
            return this;
        }
    }
}
