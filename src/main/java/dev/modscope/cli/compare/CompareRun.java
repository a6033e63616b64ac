package dev.modscope.cli.compare;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.export.lists.Matrices;
import dev.modscope.resolve.compare.Column;
import dev.modscope.resolve.compare.Matrix;
import dev.modscope.resolve.compare.Policy;
import dev.modscope.resolve.compare.Side;
import dev.modscope.resolve.compare.SideException;
import dev.modscope.resolve.compare.SideReader;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One run of `compare`.
public final class CompareRun {
    private final Path directory;
    private final SideReader reader;

    /// How the answer is written.
    public enum Format {
        TEXT,
        MARKDOWN,
        CSV,
        JSON
    }

    /// What is asked.
    ///
    /// @param sides the arguments; one alone is compared with the files as they are
    /// @param all whether rows are wanted in which the sides agree
    /// @param policy the file of a policy that the last side must keep to, against the first
    /// @param now what ages are counted from
    public record Request(List<String> sides, Format format, boolean all, Optional<String> policy, Instant now) {
        public Request {
            sides = List.copyOf(sides);
        }
    }

    /// The answer.
    ///
    /// @param violations of the policy, a line each
    public record Outcome(String text, boolean differs, List<String> violations, List<Column> columns) {
        public Outcome {
            violations = List.copyOf(violations);
            columns = List.copyOf(columns);
        }
    }

    /// Runs in a folder.
    public CompareRun(Path directory, SideReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /// Reads every side and holds them against each other.
    /// @throws WorkspaceException where an argument or the policy cannot be read
    /// @throws SideException where a side has no answer
    public Outcome run(Request request) throws WorkspaceException, SideException {
        Optional<Policy> policy = request.policy().isPresent()
                ? Optional.of(policy(request.policy().get()))
                : Optional.empty();
        List<Column> columns = new ArrayList<>();
        for (String side : request.sides()) {
            columns.add(reader.column(SideArgument.of(directory, side)));
        }
        if (columns.size() == 1) {
            columns.add(here());
        }
        Matrix matrix = Matrix.of(columns);
        Matrix shown = request.all() ? matrix : matrix.differences();
        List<String> violations = policy
                .map(rules -> rules.violations(columns.getFirst(), columns.getLast(), request.now()))
                .orElse(List.of());
        return new Outcome(text(shown, request.format()), matrix.differs(), violations, columns);
    }

    private Column here() throws SideException {
        Column found = reader.column(new Side.Files("files", directory));
        String name = String.valueOf(found.resolution().workspace().file().getFileName());
        return Column.of(name, found.resolution(), found.published());
    }

    private static String text(Matrix matrix, Format format) {
        return switch (format) {
            case TEXT -> Matrices.text(matrix);
            case MARKDOWN -> Matrices.markdown(matrix);
            case CSV -> Matrices.csv(matrix);
            case JSON -> Matrices.json(matrix);
        };
    }

    private Policy policy(String name) throws WorkspaceException {
        try {
            byte[] bytes = Fs.disk().read(directory.resolve(name), Limits.INFO);
            return Policy.parse(name, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WorkspaceException("the policy " + name + " could not be read: " + e.getMessage());
        }
    }
}
