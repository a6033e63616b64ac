package dev.modscope.ui.source;

import dev.modscope.modfile.Directive;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.source.SourceLine.Note;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Replacement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What stands beside the lines of a file: what became of what they ask for.
final class Notes {
    private final Resolution shown;

    Notes(Resolution shown) {
        this.shown = shown;
    }

    /// The module that a line is about.
    Optional<ModulePath> module(Directive directive) {
        return switch (directive) {
            case Directive.Require require -> Optional.of(require.module().path());
            case Directive.Exclude exclude -> Optional.of(exclude.module().path());
            case Directive.Replace replace -> Optional.of(replace.path());
            case Directive.Module module -> Optional.of(module.path());
            case Directive.Use use -> used(use).map(MainModule::path);
            case Directive.Go _, Directive.Toolchain _, Directive.Godebug _, Directive.Retract _, Directive.Tool _,
                    Directive.Ignore _ -> Optional.empty();
        };
    }

    private Optional<MainModule> used(Directive.Use use) {
        return shown.workspace().mains().stream()
                .filter(main -> main.directory().equals(shown.workspace().root().resolve(use.path()).normalize()))
                .findFirst();
    }

    /// What is to be said of a line.
    Note of(Directive directive) {
        return switch (directive) {
            case Directive.Require require -> selected(require.module());
            case Directive.Go go -> selected(new ModuleVersion(ModulePath.GO, go.version()));
            case Directive.Replace replace -> replaced(replace);
            case Directive.Use use -> used(use).map(main -> Note.of(main.path().value())).orElse(Note.NONE);
            case Directive.Exclude _, Directive.Module _, Directive.Toolchain _, Directive.Godebug _,
                    Directive.Retract _, Directive.Tool _, Directive.Ignore _ -> Note.NONE;
        };
    }

    private Note selected(ModuleVersion asked) {
        Version selected = shown.buildList().selected(asked.path());
        ModuleVersion now = new ModuleVersion(asked.path(), selected);
        Optional<Replacement> replacement = shown.workspace().replacement(now);
        if (selected instanceof Version.Main) {
            return Note.of(Texts.of("source.main"));
        }
        if (selected instanceof Version.None) {
            return Note.of(Texts.of("source.none"));
        }
        if (!selected.equals(asked.version())) {
            return held(now);
        }
        return replacement.map(with -> Note.of(Texts.of("source.replaced", with.text()))).orElse(Note.NONE);
    }

    /// Who asks for the selected version: modules that are selected themselves first.
    private Note held(ModuleVersion now) {
        List<ModuleVersion> all = shown.graph().requirers(now).stream()
                .filter(requirement -> !requirement.recorded())
                .map(Requirement::from)
                .distinct()
                .sorted(Comparator.comparing((ModuleVersion from) -> !isSelected(from)).thenComparing(ModuleVersion::path))
                .toList();
        String arrow = "→ " + now.version().text();
        return all.isEmpty()
                ? Note.of(arrow)
                : new Note(arrow, Optional.of(all.getFirst().path()), all.size() - 1);
    }

    private boolean isSelected(ModuleVersion module) {
        return shown.buildList().selected(module.path()).equals(module.version());
    }

    private Note replaced(Directive.Replace replace) {
        Version selected = shown.buildList().selected(replace.path());
        if (selected instanceof Version.None) {
            return Note.of(Texts.of("source.none"));
        }
        boolean used = replace.version().filter(version -> !version.equals(selected)).isEmpty();
        return used ? Note.NONE : Note.of(Texts.of("source.unused", selected.text()));
    }

    /// What could not be found out about the module that a line requires.
    List<String> problems(Directive directive) {
        return directive instanceof Directive.Require require
                ? shown.problems().stream()
                        .filter(about(require.module().path()))
                        .map(Problem::message)
                        .toList()
                : List.of();
    }

    private static Predicate<Problem> about(ModulePath path) {
        return problem -> switch (problem) {
            case Problem.Unresolved(ModuleVersion module, _, _) -> module.path().equals(path);
            case Problem.Mismatch(ModuleVersion module, _) -> module.path().equals(path);
            case Problem.Syntax _, Problem.Outdated _, Problem.Notice _ -> false;
        };
    }
}
