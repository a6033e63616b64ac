package dev.modscope.history;

import dev.modscope.source.git.repo.HardenedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;

/// A small git repository in a folder, for tests: files are written and committed one day after the other.
public final class MadeHistory {
    private final Path folder;
    private int commits;

    /// Makes a repository of a folder.
    public MadeHistory(Path folder) throws Exception {
        HardenedReader.install();
        this.folder = folder;
        Files.createDirectories(folder);
        Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call().close();
    }

    /// The folder.
    public Path folder() {
        return folder;
    }

    /// Writes a file.
    public MadeHistory write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        Files.createDirectories(parent == null ? folder : parent);
        Files.writeString(file, text);
        return this;
    }

    /// Commits everything there is, and names the commit where a name is given.
    public MadeHistory commit(String subject, String tag) throws Exception {
        Instant time = Instant.parse("2025-01-01T12:00:00Z").plusSeconds(86_400L * commits++);
        PersonIdent person = new PersonIdent("A Person", "person@example.com", time, java.time.ZoneOffset.UTC);
        try (Git git = Git.open(folder.toFile())) {
            git.add().addFilepattern(".").call();
            git.commit().setMessage(subject).setAuthor(person).setCommitter(person).setSign(false).call();
            if (!tag.isEmpty()) {
                git.tag().setName(tag).setAnnotated(false).call();
            }
        }
        return this;
    }

    /// Every file and folder with its size and time: equal before and after means that nothing was touched.
    public Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                state.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return state;
    }
}
