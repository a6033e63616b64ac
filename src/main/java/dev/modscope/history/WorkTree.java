package dev.modscope.history;

import dev.modscope.source.git.repo.HardenedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/// The git repository that a folder lies in. Only the place counts: neither a variable of the environment nor a setting of
/// the repository points elsewhere.
///
/// @param repository the repository, which is no bare one
/// @param folder the folder in which `.git` stands
public record WorkTree(Repository repository, Path folder) implements AutoCloseable {
    /// The one around a folder; empty where the folder lies in none.
    /// @throws HistoryException where there is one that cannot be read
    public static Optional<WorkTree> around(Path folder) throws HistoryException {
        HardenedReader.install();
        Path here = folder.toAbsolutePath().normalize();
        RepositoryBuilder builder = new RepositoryBuilder().findGitDir(here.toFile());
        Optional<Path> tree = tree(here);
        if (builder.getGitDir() == null || tree.isEmpty()) {
            return Optional.empty();
        }
        try {
            Repository repository = builder.setMustExist(true).build();
            if (!repository.isBare()) {
                return Optional.of(new WorkTree(repository, tree.get()));
            }
            repository.close();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new HistoryException("the git repository " + builder.getGitDir() + " cannot be read: " + e.getMessage());
        }
    }

    private static Optional<Path> tree(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (new File(at.toFile(), Constants.DOT_GIT).exists()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /// Whether the repository around a file ignores it, and does not have it all the same.
    public static boolean ignores(Path file) {
        try {
            Optional<WorkTree> around = around(file.toAbsolutePath().normalize().resolveSibling("."));
            return around.isPresent() && around.get().isIgnored(file.toAbsolutePath().normalize());
        } catch (HistoryException _) {
            return false;
        }
    }

    private boolean isIgnored(Path file) {
        String name = nameOf(file);
        try (this; TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(new FileTreeIterator(repository));
            walk.setFilter(PathFilter.create(name));
            while (walk.next()) {
                if (walk.getTree(0, WorkingTreeIterator.class).isEntryIgnored()) {
                    return repository.readDirCache().getEntry(name) == null;
                }
                if (walk.isSubtree()) {
                    walk.enterSubtree();
                }
            }
            return false;
        } catch (IOException _) {
            return false;
        }
    }

    /// The name of a file below the folder as git has it.
    public String nameOf(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public void close() {
        repository.close();
    }
}
