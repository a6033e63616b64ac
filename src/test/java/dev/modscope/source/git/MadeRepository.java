package dev.modscope.source.git;

import dev.modscope.source.git.repo.HardenedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// A bare repository, made commit by commit; each commit one hour after the last.
public final class MadeRepository {
    private static final Instant START = Instant.parse("2024-03-01T10:00:00Z");

    private final Repository repository;
    private final Map<String, Entry> files = new TreeMap<>();
    private final List<ObjectId> commits = new ArrayList<>();
    private Instant now = START;

    private record Entry(FileMode mode, byte[] content, ObjectId id) {}

    public MadeRepository(Path folder) throws IOException {
        HardenedReader.install();
        repository = new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        repository.create(true);
        repository.updateRef(Constants.HEAD).link("refs/heads/main");
    }

    Repository repository() {
        return repository;
    }

    public MadeRepository file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public MadeRepository file(String path, byte[] content) {
        files.put(path, new Entry(FileMode.REGULAR_FILE, content, ObjectId.zeroId()));
        return this;
    }

    public MadeRepository program(String path, String text) {
        files.put(path, new Entry(FileMode.EXECUTABLE_FILE, text.getBytes(StandardCharsets.UTF_8), ObjectId.zeroId()));
        return this;
    }

    public MadeRepository link(String path, String target) {
        files.put(path, new Entry(FileMode.SYMLINK, target.getBytes(StandardCharsets.UTF_8), ObjectId.zeroId()));
        return this;
    }

    public MadeRepository submodule(String path, String commit) {
        files.put(path, new Entry(FileMode.GITLINK, new byte[0], ObjectId.fromString(commit)));
        return this;
    }

    public MadeRepository without(String prefix) {
        files.keySet().removeIf(path -> path.startsWith(prefix));
        return this;
    }

    public MadeRepository goMod(String folder, String module, String... more) {
        return file(folder + "go.mod", "module " + module + "\n\ngo 1.21\n" + String.join("\n", more) + "\n")
                .file(folder + "code.go", "package code // " + module + "\n");
    }

    /// Commits to a branch, which grows from its own last commit, or from the last one made.
    public MadeRepository commit(String branch) throws IOException {
        ObjectId before = repository.resolve("refs/heads/" + branch);
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(inserter));
            if (before != null || !commits.isEmpty()) {
                commit.setParentId(before != null ? before : commits.getLast());
            }
            now = now.plusSeconds(3600);
            PersonIdent person = new PersonIdent("A", "a@example.test", now, ZoneOffset.ofHours(2));
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage("change " + commits.size() + "\n");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            commits.add(id);
            point("refs/heads/" + branch, id);
        }
        return this;
    }

    private ObjectId tree(ObjectInserter inserter) throws IOException {
        DirCacheBuilder builder = DirCache.newInCore().builder();
        for (Map.Entry<String, Entry> file : files.entrySet()) {
            Entry entry = file.getValue();
            DirCacheEntry made = new DirCacheEntry(file.getKey());
            made.setFileMode(entry.mode());
            made.setObjectId(entry.mode() == FileMode.GITLINK
                    ? entry.id()
                    : inserter.insert(Constants.OBJ_BLOB, entry.content()));
            builder.add(made);
        }
        builder.finish();
        return builder.getDirCache().writeTree(inserter);
    }

    /// A commit whose tree is put together by hand, and tagged.
    public MadeRepository tree(String tag, ObjectId tree) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            PersonIdent person = new PersonIdent("A", "a@example.test", now, ZoneOffset.UTC);
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage("by hand\n");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            commits.add(id);
            point("refs/tags/" + tag, id);
        }
        return this;
    }

    void point(String ref, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(id);
        update.forceUpdate();
    }

    /// Tags the last commit.
    public MadeRepository tag(String... names) throws IOException {
        for (String name : names) {
            point("refs/tags/" + name, commits.getLast());
        }
        return this;
    }

    public MadeRepository annotated(String name) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            TagBuilder tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(commits.getLast(), Constants.OBJ_COMMIT);
            tag.setTagger(new PersonIdent("A", "a@example.test", now, ZoneOffset.UTC));
            tag.setMessage(name);
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            point("refs/tags/" + name, id);
        }
        return this;
    }

    public MadeRepository branch(String name) throws IOException {
        point("refs/heads/" + name, commits.getLast());
        return this;
    }

    /// The hash of a commit, the first is 0.
    public String hash(int commit) {
        return commits.get(commit).name();
    }
}
