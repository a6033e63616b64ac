package dev.modscope.ui.modules;

import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.finding.Finding;
import dev.modscope.ui.explorer.Texts;
import java.util.Locale;
import java.util.Optional;

/// A line of the list of problems: what is wrong, and below it what there is to know beside.
public sealed interface ProblemRow {
    /// What a person reads.
    String words();

    /// The module that it leads to.
    Optional<ModulePath> module();

    /// The place in a file that it leads to.
    default Optional<SyntaxProblem> place() {
        return Optional.empty();
    }

    /// Something that is wrong.
    record Trouble(Problem problem) implements ProblemRow {
        @Override
        public String words() {
            return Texts.reason(problem.message());
        }

        @Override
        public Optional<ModulePath> module() {
            return problem.about().map(ModuleVersion::path);
        }

        @Override
        public Optional<SyntaxProblem> place() {
            return problem instanceof Problem.Syntax(SyntaxProblem place) ? Optional.of(place) : Optional.empty();
        }
    }

    /// The heading of what is not wrong.
    record Heading(int count) implements ProblemRow {
        @Override
        public String words() {
            return Texts.of("finding.heading", count);
        }

        @Override
        public Optional<ModulePath> module() {
            return Optional.empty();
        }
    }

    /// Something to know.
    record Found(Finding finding) implements ProblemRow {
        @Override
        public String words() {
            boolean there = !(finding.module().version() instanceof Version.None);
            String key = "finding." + finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '.');
            return Texts.of(there ? key : key + ".absent", finding.module().path(), finding.module().version().text(),
                    String.join(", ", finding.details()), finding.details().size());
        }

        @Override
        public Optional<ModulePath> module() {
            return Optional.of(finding.module().path());
        }
    }
}
