package dev.modscope.workspace.mode;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.GoVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What keeps `go` from entering the workspace of a go.work file, in its words and in the order in which it finds out:
/// first the file itself, then the modules that it uses, then what they say together.
final class WorkFaults {
    private final Workspace workspace;
    private final Places places;
    private final GoWork work;

    WorkFaults(Workspace workspace, Places places, GoWork work) {
        this.workspace = workspace;
        this.places = places;
        this.work = work;
    }

    /// Of the file alone. `go get` passes over such a file.
    Optional<String> ofFile() {
        String name = places.shown(workspace.file());
        List<SyntaxProblem> mistakes = GoWork.parse(name, work.text()).problems();
        if (!mistakes.isEmpty()) {
            return Optional.of("go: errors parsing go.work:\n" + SyntaxProblem.inWordsOfGo(mistakes));
        }
        return whole(true).stream().map(words -> words.replace(workspace.file().toString(), name)).findFirst()
                .or(this::ofSettings);
    }

    /// Those with which there is no answer in parts either.
    List<String> evenInParts() {
        Optional<GoVersion> go = work.go().map(Directive.Go::version);
        if (go.isPresent() && !GoVersion.FOLLOWED.atLeast(go.get())) {
            return List.of("go: " + Vendored.tooNew(places.shown(workspace.file()), go.get()));
        }
        boolean newer = workspace.mains().stream()
                .anyMatch(main -> newer(main).isPresent() || PathCheck.importPath(main.path().value()).isPresent());
        return ofSettings().map(List::of).orElseGet(() -> newer ? ofModules() : List.of());
    }

    private Optional<String> ofSettings() {
        for (Directive line : work.directives()) {
            if (line instanceof Directive.Godebug setting && GodebugSettings.fault(setting).isPresent()) {
                String name = places.shown(workspace.file());
                return Optional.of("go: error loading go.work:\n" + name + ":" + line.line()
                        + ": " + GodebugSettings.fault(setting).get());
            }
        }
        return Optional.empty();
    }

    /// Of the modules: each that cannot be used; where all can, what does not agree.
    List<String> ofModules() {
        List<String> faults = ofEach();
        return faults.isEmpty() ? whole(false) : faults;
    }

    private List<String> ofEach() {
        List<String> faults = new ArrayList<>();
        for (Directive.Use use : work.uses()) {
            Path folder = workspace.root().resolve(use.path()).normalize();
            workspace.mains().stream().filter(main -> main.directory().equals(folder)).findFirst()
                    .flatMap(this::ofModule)
                    .or(() -> unread(use, folder))
                    .ifPresent(fault -> faults.add("go: " + fault));
        }
        return faults;
    }

    private Optional<String> ofModule(MainModule main) {
        String file = places.shown(main.goModFile());
        String folder = places.shown(main.directory());
        // Where the workspace has no problem at all, no file has one.
        List<SyntaxProblem> mistakes = workspace.problems().isEmpty()
                ? List.of()
                : GoMod.parseMain(file, main.goMod().text()).problems();
        if (!mistakes.isEmpty()) {
            return Optional.of("cannot load module " + folder + " listed in go.work file: errors parsing " + file + ":\n"
                    + SyntaxProblem.inWordsOfGo(mistakes));
        }
        if (main.goMod().module().isEmpty()) {
            return Optional.of("cannot load module " + folder + " listed in go.work file: error reading " + file
                    + ": missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod");
        }
        return newer(main)
                .or(() -> PathCheck.importPath(main.path().value())
                        .map(fault -> fault.replaceFirst("^malformed import", "malformed module")));
    }

    /// A module that asks for a newer Go than the workspace.
    private Optional<String> newer(MainModule main) {
        GoVersion go = main.goMod().go().map(Directive.Go::version).orElse(GoVersion.UNSTATED);
        GoVersion ofWork = work.go().map(Directive.Go::version).orElse(GoVersion.UNSTATED_WORK);
        return ofWork.atLeast(go) || !go.atLeast(GoVersion.STRICT_FROM)
                ? Optional.empty()
                : Optional.of("module " + places.shown(main.directory()) + " listed in go.work file requires go >= " + go + ", but go.work "
                        + (work.go().isPresent() ? "lists" : "implicitly requires") + " go " + ofWork
                        + "; to update it:\n\tgo work use");
    }

    private Optional<String> unread(Directive.Use use, Path folder) {
        Path file = folder.resolve("go.mod");
        return workspace.problems().stream()
                .filter(problem -> problem.line() == use.line() && problem.go().isWhole())
                .map(problem -> problem.go().words())
                .filter(words -> words.startsWith("cannot load module "))
                .map(words -> words.replace(file.toString(), places.shown(file))
                        .replace(folder.toString(), places.shown(folder)))
                .findFirst();
    }

    /// The same, and whether `go get` says nothing more after it.
    Refusals.Entering entering() {
        List<String> faults = ofEach();
        if (!faults.isEmpty()) {
            return new Refusals.Entering(faults, true);
        }
        boolean ends = workspace.problems().stream().map(SyntaxProblem::go).anyMatch(go -> go.isWhole() && go.fatal());
        return new Refusals.Entering(whole(false), ends);
    }

    private List<String> whole(boolean ofFile) {
        return workspace.problems().stream().map(SyntaxProblem::go).filter(SyntaxProblem.Go::isWhole)
                .map(SyntaxProblem.Go::words)
                .filter(words -> !words.startsWith("cannot load module "))
                .filter(words -> words.startsWith("error loading") == ofFile)
                .map(words -> "go: " + words)
                .toList();
    }
}
