package dev.modscope.source.git.repo;

import dev.modscope.disk.Fs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// Where what was fetched of a repository is kept: a bare repository in `cache/vcs` of the module cache, beside those of
/// the `go` command and named and locked by the same rules, but not one of them: `go` runs `git` in its own, which
/// obeys whatever settings lie there. There are up to three for each: one for commits without their history, one for
/// commits without their files, one for everything. They are kept apart because a server leaves out what it thinks is
/// there: trees where a commit is asked for whose child is there without history, files of a commit that is there
/// without them. So the first has no refs to tell the server of, and no files are ever read from the second.
final class LocalCopy {
    /// For commits without their history.
    static final String TIPS = "modscope-tips1";
    /// For all commits, but no files.
    static final String HISTORY = "modscope-history1";
    /// For everything.
    static final String ALL = "modscope-all1";
    private static final long MARKER = 4096;

    private final Fs fs;
    private final Path folder;
    private final String key;

    LocalCopy(Fs fs, Path moduleCache, String kind, String url) {
        this.fs = fs;
        this.key = kind + ":" + url;
        this.folder = moduleCache.resolve("cache").resolve("vcs").resolve(sha256(key));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The lock under which it is written.
    Fs.Lock lock() throws IOException {
        fs.createDirectories(folder.resolveSibling("."));
        return fs.lock(folder.resolveSibling(folder.getFileName() + ".lock"));
    }

    /// The repository, made where there is none.
    Repository open() throws IOException {
        if (!folder.isAbsolute()) {
            throw new IOException("GOMODCACHE is not an absolute path, and a repository needs a place");
        }
        HardenedReader.install();
        try (Fs.Lock _ = lock()) {
            make();
        }
        return new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
    }

    /// The file that git reads first is written last: half a repository is made anew.
    private void make() throws IOException {
        Path marker = folder.resolveSibling(folder.getFileName() + ".info");
        if (fs.kind(folder.resolve("HEAD")) == Fs.Kind.FILE) {
            String have = fs.small(marker.toString(), MARKER).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
            if (!have.strip().equals(key)) {
                throw new IOException(marker + " is of another repository; remove it and " + folder);
            }
            return;
        }
        for (String below : new String[] {"objects/info", "objects/pack", "refs/heads", "refs/tags", "refs/keep"}) {
            fs.createDirectories(folder.resolve(below));
        }
        create(marker, key);
        create(folder.resolve("config"), """
                [core]
                \trepositoryformatversion = 0
                \tfilemode = false
                \tbare = true
                \tlogallrefupdates = false
                [gc]
                \tauto = 0
                """);
        create(folder.resolve("HEAD"), "ref: refs/heads/none\n");
    }

    private void create(Path file, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        try {
            fs.create(file, content);
        } catch (FileAlreadyExistsException _) {
            fs.overwrite(file, content);
        }
    }
}
