package dev.modscope.resolve.trust;

import dev.modscope.resolve.get.GetException;
import dev.modscope.resolve.plan.Hashes;
import dev.modscope.source.sum.GoSum;
import dev.modscope.source.sum.SumLines;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.saving.FileChange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Hashes that are added to go.sum, or to go.work.sum: only those that no file of the workspace names yet, and nothing is
/// taken away.
public final class SumAdditions {
    private final Path file;
    private final Optional<byte[]> before;
    private final SumLines lines;
    private final GoSum known;

    /// Adds to the first of the files that count for a workspace.
    /// @throws GetException where it cannot be used
    public SumAdditions(Workspace workspace, GoSum known) throws GetException {
        this.known = known;
        this.file = workspace.sumFiles().getFirst();
        try {
            this.before = workspace.content(file);
        } catch (WorkspaceException e) {
            throw new GetException("go: " + e.getMessage());
        }
        this.lines = new SumLines(
                file.toString(), before.map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)).orElse(""));
        Optional<String> problem = lines.problem();
        if (problem.isPresent()) {
            throw new GetException(problem.get());
        }
    }

    /// Adds a hash that was confirmed.
    public void add(Hashes.Line line, String hash) {
        if (!hash.isEmpty() && known.recorded(line.module(), line.goMod()).isEmpty()) {
            lines.add(line.module().path().value(), line.module().version().text() + (line.goMod() ? "/go.mod" : ""), hash);
        }
    }

    /// Adds the hashes of a download.
    public void add(Downloaded done) {
        if (done.error().isEmpty()) {
            add(new Hashes.Line(done.module(), false), done.sum());
            add(new Hashes.Line(done.module(), true), done.goModSum());
        }
    }

    /// The file as it has to be written; empty where nothing was added.
    public Optional<FileChange> change() {
        return lines.hasAdded()
                ? Optional.of(FileChange.of(file, before, lines.text().getBytes(StandardCharsets.ISO_8859_1)))
                : Optional.empty();
    }
}
