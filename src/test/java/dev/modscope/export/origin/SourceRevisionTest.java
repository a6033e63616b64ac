package dev.modscope.export.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.source.git.repo.HardenedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The revision that a go.mod file belongs to.
final class SourceRevisionTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void hardened() {
        HardenedReader.install();
    }

    private Optional<SourceRevision> revision() {
        return SourceRevision.of(folder, List.of(folder.resolve("go.mod"), folder.resolve("go.sum")));
    }

    private void commit(Git git, String file, String text, long seconds) throws GitAPIException, IOException {
        Files.writeString(folder.resolve(file), text);
        git.add().addFilepattern(file).call();
        PersonIdent who = new PersonIdent("somebody", "somebody@example.com", Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        git.commit().setMessage(file).setAuthor(who).setCommitter(who).setSign(false).call();
    }

    @Test
    void aFileOfNoRepositoryHasNone() throws IOException {
        Files.writeString(folder.resolve("go.mod"), "module m\n");
        assertThat(revision()).isEmpty();
        assertThat(SourceRevision.head(folder, List.of(folder.resolve("go.mod")))).isEmpty();
    }

    @Test
    void theRevisionIsDescribedAndDatedByTheGoModFile() throws Exception {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            assertThat(revision()).as("nothing committed").isEmpty();
            assertThat(SourceRevision.head(folder, List.of())).as("no commit").isEmpty();
            commit(git, "README", "text\n", 1_000_000_000);
            assertThat(revision()).as("go.mod is not in it").isEmpty();
            commit(git, "go.mod", "module m\n", 1_100_000_000);
            assertThat(revision().orElseThrow().words()).matches("[0-9a-f]{7,10}");
            List<Path> files = List.of(folder.resolve("go.mod"), folder.resolve("go.sum"));
            String head = git.getRepository().resolve("HEAD").name().substring(0, 7);
            assertThat(SourceRevision.head(folder, files)).contains(new SourceRevision.Head(head, false));
            Files.writeString(folder.resolve("go.sum"), "new\n");
            assertThat(SourceRevision.head(folder, files)).contains(new SourceRevision.Head(head, true));
            Files.delete(folder.resolve("go.sum"));
            git.tag().setName("v1.2.0").setSigned(false).call();
            commit(git, "README", "more\n", 1_200_000_000);
            SourceRevision described = revision().orElseThrow();
            assertThat(described.words()).matches("v1\\.2\\.0-1-g[0-9a-f]{7,10}");
            assertThat(described.time()).contains(Instant.ofEpochSecond(1_100_000_000));
            Files.writeString(folder.resolve("go.mod"), "module m\r\n");
            assertThat(revision()).as("line ends of another system").contains(described);
            Files.writeString(folder.resolve("go.sum"), "");
            assertThat(revision()).as("a new go.sum").contains(new SourceRevision(described.words() + ", modified", Optional.empty()));
        }
    }
}
