package dev.modscope.source.git.repo;

import dev.modscope.source.git.repo.Revision.Tag;
import dev.modscope.disk.Fs;
import dev.modscope.module.SemVer;
import dev.modscope.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;

/// A remote git repository, of which as little is fetched as a question needs: a commit named by a tag or branch alone,
/// without its history; the whole history where a pseudo-version has to be placed in it, without files from a server that
/// can leave them out. Commits that no branch and no tag leads to are not asked for. For one question at a time.
public final class GitRepository implements AutoCloseable {
    private final Remote remote;
    private final LocalCopy tips;
    private final LocalCopy history;
    private final LocalCopy all;
    private final Map<String, Revision> known = new HashMap<>();
    private Optional<Refs> refs = Optional.empty();
    private Optional<Repository> openedTips = Optional.empty();
    /// There once all commits have been fetched, without files.
    private Optional<Repository> openedHistory = Optional.empty();
    /// There once everything has been fetched.
    private Optional<Repository> openedAll = Optional.empty();

    /// The repository at a remote, what is fetched kept below the folder of the module cache.
    public GitRepository(Remote remote, Fs fs, Path moduleCache) {
        this.remote = remote;
        this.tips = new LocalCopy(fs, moduleCache, LocalCopy.TIPS, remote.url());
        this.history = new LocalCopy(fs, moduleCache, LocalCopy.HISTORY, remote.url());
        this.all = new LocalCopy(fs, moduleCache, LocalCopy.ALL, remote.url());
    }

    /// Where it is.
    public String url() {
        return remote.url();
    }

    /// The tags that start with a prefix, sorted by name.
    public List<Tag> tags(String prefix) throws SourceException {
        return refs().tags(prefix);
    }

    /// The commit that HEAD names.
    public Revision latest() throws SourceException {
        String head = refs().hash("HEAD")
                .orElseThrow(() -> new SourceException(SourceException.Kind.NOT_FOUND, "no commits"));
        return revision(head).withRef("HEAD");
    }

    /// The commit that a tag, a branch, HEAD, or the start of a hash names.
    public Revision revision(String name) throws SourceException {
        Revision before = known.get(name);
        if (before != null) {
            return before;
        }
        Revision found = find(name);
        known.put(name, found);
        return found;
    }

    private Revision find(String name) throws SourceException {
        Optional<Revision> local = Refs.mayBeHash(name) ? local(name, name) : Optional.empty();
        if (local.isPresent()) {
            return local.get();
        }
        Refs.Target target = refs().find(name);
        String version = target.ref().equals("refs/tags/" + name) ? name : target.hash();
        if (!target.ref().isEmpty()) {
            Optional<Revision> found = local(version, target.hash());
            if (found.isEmpty() && fetchAlone(target.ref())) {
                found = local(version, target.hash());
            }
            if (found.isPresent()) {
                return found.get().withRef(target.ref());
            }
        }
        fetchHistory();
        String hash = target.hash().isEmpty() ? name : target.hash();
        return local(version.isEmpty() ? name : version, hash).orElseThrow(() -> Refs.unknown(name));
    }

    /// A server may refuse to send a commit without its history, or one by its hash; then all is fetched.
    private boolean fetchAlone(String source) throws SourceException {
        try (Fs.Lock _ = tips.lock()) {
            remote.fetch(tips(), List.of(new RefSpec(source)), 1);
            return true;
        } catch (SourceException e) {
            if (e.kind() == SourceException.Kind.INTERRUPTED) {
                throw e;
            }
            return false;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// All commits, and all else only where the server does not leave it out.
    private void fetchHistory() throws SourceException {
        if (openedHistory.isEmpty() && openedAll.isEmpty()) {
            openedHistory = fetched(history, remote::fetchCommits);
            if (openedHistory.isEmpty()) {
                fetchAll();
            }
        }
    }

    private void fetchAll() throws SourceException {
        if (openedAll.isEmpty()) {
            openedAll = fetched(all, (repository, wanted) -> {
                remote.fetch(repository, wanted, Remote.ALL);
                return true;
            });
        }
    }

    /// A way to fetch; it says whether the server goes that way.
    @FunctionalInterface
    private interface Fetch {
        boolean into(Repository repository, Collection<RefSpec> wanted) throws SourceException;
    }

    private Optional<Repository> fetched(LocalCopy copy, Fetch fetch) throws SourceException {
        // Kept under hashes, not under names: names of refs may differ only in case, or be no names of files.
        Map<String, RefSpec> wanted = new LinkedHashMap<>();
        refs().all().forEach((ref, hash) -> wanted.putIfAbsent(hash, new RefSpec("+" + ref + ":refs/keep/" + hash)));
        Repository repository = open(copy);
        boolean done = false;
        try (Fs.Lock _ = copy.lock()) {
            done = fetch.into(repository, wanted.values());
            return done ? Optional.of(repository) : Optional.empty();
        } catch (IOException e) {
            throw failed(e);
        } finally {
            if (!done) {
                repository.close();
            }
        }
    }

    private Refs refs() throws SourceException {
        if (refs.isEmpty()) {
            refs = Optional.of(new Refs(remote.refs(tips())));
        }
        return refs.get();
    }

    private Repository tips() throws SourceException {
        if (openedTips.isEmpty()) {
            openedTips = Optional.of(open(tips));
        }
        return openedTips.get();
    }

    private Repository open(LocalCopy copy) throws SourceException {
        try {
            return copy.open();
        } catch (IOException e) {
            throw new SourceException(SourceException.Kind.FAILED,
                    "keeping what is fetched from " + remote.shown() + ": " + e.getMessage());
        }
    }

    private boolean has(Optional<Repository> repository, String hash) throws SourceException {
        try {
            return repository.isPresent() && repository.get().getObjectDatabase().has(ObjectId.fromString(hash));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// A copy that has a commit with its files.
    private Repository withFiles(String hash) throws SourceException {
        if (!has(openedAll, hash) && !has(Optional.of(tips()), hash) && !(fetchAlone(hash) && has(Optional.of(tips()), hash))) {
            fetchAll();
        }
        return has(openedAll, hash) ? openedAll.orElseThrow() : tips();
    }

    /// The copy that has a commit with those before it, where one of them has it.
    private Repository withHistory(String hash) throws SourceException {
        fetchHistory();
        Optional<Repository> opened = openedHistory.isPresent() ? openedHistory : openedAll;
        return has(opened, hash) ? opened.orElseThrow() : tips();
    }

    /// A commit that has been fetched; `version` is what it was asked for by.
    private Optional<Revision> local(String version, String hash) throws SourceException {
        for (Optional<Repository> opened : List.of(openedHistory, openedAll, Optional.of(tips()))) {
            Optional<Revision> found = opened.isPresent() ? local(opened.get(), version, hash) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Revision> local(Repository repository, String version, String hash) throws SourceException {
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<ObjectId> id = whole(walk.getObjectReader(), hash);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            RevCommit commit = walk.parseCommit(id.get());
            List<String> tags = refs().tagsOn(commit.name());
            return Optional.of(new Revision(
                    commit.name(),
                    Instant.ofEpochSecond(commit.getCommitTime()),
                    tags,
                    tags.contains(version) ? version : commit.name(),
                    ""));
        } catch (MissingObjectException | org.eclipse.jgit.errors.IncorrectObjectTypeException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static Optional<ObjectId> whole(ObjectReader reader, String hash) throws IOException {
        if (ObjectId.isId(hash)) {
            return Optional.of(ObjectId.fromString(hash));
        }
        List<ObjectId> commits = new ArrayList<>();
        for (ObjectId id : reader.resolve(AbbreviatedObjectId.fromString(hash))) {
            if (reader.open(id).getType() == org.eclipse.jgit.lib.Constants.OBJ_COMMIT) {
                commits.add(id);
            }
        }
        return commits.size() == 1 ? Optional.of(commits.getFirst()) : Optional.empty();
    }

    /// One file at a revision, byte for byte as it was committed; empty where there is none.
    public Optional<byte[]> file(Revision revision, String path, long limit) throws SourceException {
        try {
            return CommittedTree.file(withFiles(revision.hash()), revision, path, limit);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// The files below a folder at a revision (an empty name is the root), named from there, as `git archive` writes them.
    public List<CommittedFile> files(Revision revision, String folder) throws SourceException {
        try {
            return new CommittedTree(withFiles(revision.hash()), folder).files(revision);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// The highest version among the tags on a revision, else on those before it, of the tags that start with a prefix and
    /// are allowed; the whole tag.
    public Optional<String> recentTag(Revision revision, String prefix, Predicate<String> allowed)
            throws SourceException {
        Optional<String> own = highest(revision.tags(), prefix, allowed);
        List<Tag> candidates = tags(prefix).stream().filter(tag -> allowed.test(tag.name())).toList();
        if (own.isPresent() || candidates.isEmpty()) {
            return own;
        }
        Set<String> before = ancestors(revision, candidates);
        return highest(
                candidates.stream().filter(tag -> before.contains(tag.hash())).map(Tag::name).toList(), prefix, _ -> true);
    }

    private static Optional<String> highest(List<String> tags, String prefix, Predicate<String> allowed) {
        String highest = "";
        for (String tag : tags) {
            if (tag.startsWith(prefix) && allowed.test(tag)
                    && SemVer.compare(tag.substring(prefix.length()), highest) > 0) {
                highest = tag.substring(prefix.length());
            }
        }
        return highest.isEmpty() ? Optional.empty() : Optional.of(prefix + highest);
    }

    /// Of the commits of some tags those that a revision descends from.
    private Set<String> ancestors(Revision revision, List<Tag> tags) throws SourceException {
        Set<String> wanted = new HashSet<>();
        tags.forEach(tag -> wanted.add(tag.hash()));
        Set<String> found = new HashSet<>();
        try (RevWalk walk = new RevWalk(withHistory(revision.hash()))) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(ObjectId.fromString(revision.hash())));
            for (RevCommit commit = walk.next(); commit != null && found.size() < wanted.size(); commit = walk.next()) {
                if (wanted.contains(commit.name())) {
                    found.add(commit.name());
                }
            }
            return found;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Whether a tag is on a revision or on one that it descends from.
    public boolean descendsFrom(Revision revision, Tag tag) throws SourceException {
        return tag.hash().equals(revision.hash()) || !ancestors(revision, List.of(tag)).isEmpty();
    }

    private SourceException failed(Exception e) {
        return remote.failed(e.getMessage() == null ? "what it sent cannot be read" : e.getMessage());
    }

    @Override
    public void close() {
        openedTips.ifPresent(Repository::close);
        openedHistory.ifPresent(Repository::close);
        openedAll.ifPresent(Repository::close);
        openedHistory = Optional.empty();
        openedTips = Optional.empty();
        openedAll = Optional.empty();
    }
}
