package dev.modscope.workspace.mode;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.GoVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What keeps a command of `go` from starting.
public final class Refusals {
    /// What go says where a command needs a module and there is none.
    public static final String NO_GO_MOD =
            "go.mod file not found in current directory or any parent directory; see 'go help modules'";

    /// What go says where GO111MODULE=off.
    public static final String DISABLED = "modules disabled by GO111MODULE=off; see 'go help modules'";

    private Refusals() {}

    /// Checks GOFLAGS.
    /// @throws RefusedException where it holds something else than flags
    public static void ofFlags(GoEnv env) throws RefusedException {
        for (String problem : env.flags().problems()) {
            throw new RefusedException("go: " + problem);
        }
    }

    /// Checks what `go list -m` needs.
    /// @throws RefusedException where it would not start
    public static void ofList(Workspace workspace, Places places) throws RefusedException {
        goLines(workspace, places);
        String modules = workspace.env().get("GO111MODULE");
        boolean off = modules.equals("off") || (modules.equals("auto") && workspace.isOutside());
        known(workspace.env());
        if (off) {
            throw new RefusedException("go: list -m cannot be used with GO111MODULE=off");
        }
    }

    /// Checks what `go mod graph` needs: a module.
    /// @throws RefusedException where it would not start
    public static void ofGraph(Workspace workspace, Places places) throws RefusedException {
        goLines(workspace, places);
        known(workspace.env());
        if (workspace.env().get("GO111MODULE").equals("off")) {
            throw new RefusedException("go: " + DISABLED);
        }
        if (workspace.isOutside()) {
            throw new RefusedException("go: " + NO_GO_MOD);
        }
    }

    /// Checks that the files of a workspace have no mistakes.
    /// @throws RefusedException where they have, with those of the first such file
    public static void ofFiles(Workspace workspace, Places places) throws RefusedException {
        Optional<WorkFaults> faults = faults(workspace, places);
        if (faults.isPresent()) {
            List<String> all = faults.get().ofFile().map(List::of).orElseGet(faults.get()::ofModules);
            if (!all.isEmpty()) {
                throw new RefusedException(String.join("\n", all));
            }
            return;
        }
        List<SyntaxProblem> problems = workspace.problems();
        if (problems.isEmpty()) {
            return;
        }
        String file = problems.getFirst().file();
        boolean named = workspace.mains().stream().allMatch(main -> main.goMod().module().isPresent());
        if (!named && problems.size() == 1) {
            throw new RefusedException("go: error reading " + file + ": missing module declaration. To specify the module"
                    + " path:\n\tgo mod edit -module=example.com/mod");
        }
        Optional<SyntaxProblem.Go> whole =
                problems.stream().map(SyntaxProblem::go).filter(SyntaxProblem.Go::isWhole).findFirst();
        if (whole.isPresent()) {
            throw new RefusedException("go: " + whole.get().words());
        }
        throw new RefusedException("go: errors parsing " + file + ":\n"
                + SyntaxProblem.inWordsOfGo(problems.stream().filter(problem -> problem.file().equals(file)).toList()));
    }

    /// Whether `go get` passes over a go.work file.
    public static boolean isPassedOver(Workspace workspace, Places places) {
        return faults(workspace, places).flatMap(WorkFaults::ofFile).isPresent();
    }

    /// Why `go get` would not end: it enters the workspace of a go.work file last.
    public static Entering ofEntering(Workspace workspace, Places places) {
        return faults(workspace, places).map(WorkFaults::entering).orElseGet(() -> new Entering(List.of(), false));
    }

    /// What is wrong where the workspace of a go.work file is entered.
    ///
    /// @param faults in go's words; none where all is well
    /// @param endsThere whether it ends with them at once
    public record Entering(List<String> faults, boolean endsThere) {
        public Entering {
            faults = List.copyOf(faults);
        }
    }

    private static Optional<WorkFaults> faults(Workspace workspace, Places places) {
        return workspace.goWork().map(work -> new WorkFaults(workspace, places, work));
    }

    /// What `go` says of requirements on versions that the one main module excludes: it passes over them, or drops them
    /// where it may change the go.mod file.
    public static List<String> excluded(Workspace workspace, boolean mayChange) {
        List<String> lines = new ArrayList<>();
        if (workspace.goWork().isEmpty()) {
            for (Directive.Require require : workspace.mains().getFirst().goMod().requires()) {
                if (workspace.excluded(require.module())) {
                    lines.add("go: " + (mayChange ? "dropping" : "ignoring") + " requirement on excluded version "
                            + require.module().path() + " " + require.module().version().text());
                }
            }
        }
        return lines;
    }

    private static void known(GoEnv env) throws RefusedException {
        switch (env.get("GO111MODULE")) {
            case "", "on", "auto", "off" -> {}
            default -> throw new RefusedException("go: unknown environment setting GO111MODULE=" + env.get("GO111MODULE"));
        }
    }

    /// The release whose rules are followed does not know what a newer one changed.
    private static void goLines(Workspace workspace, Places places) throws RefusedException {
        Optional<WorkFaults> faults = faults(workspace, places);
        if (faults.isPresent()) {
            List<String> all = faults.get().evenInParts();
            if (!all.isEmpty()) {
                throw new RefusedException(String.join("\n", all));
            }
            return;
        }
        MainModule main = workspace.mains().getFirst();
        for (Directive line : main.goMod().directives()) {
            if (line instanceof Directive.Godebug setting && GodebugSettings.fault(setting).isPresent()) {
                throw new RefusedException("go: error loading " + workspace.file().getFileName() + ":\n"
                        + places.shown(workspace.file()) + ":" + line.line() + ": "
                        + GodebugSettings.fault(setting).get());
            }
        }
        Optional<String> fault = PathCheck.importPath(main.path().value());
        if (fault.isPresent() && !workspace.isOutside()) {
            throw new RefusedException("go: " + fault.get().replaceFirst("^malformed import", "malformed module"));
        }
        Optional<GoVersion> go = main.goMod().go().map(Directive.Go::version);
        if (go.isPresent() && !GoVersion.FOLLOWED.atLeast(go.get())) {
            throw new RefusedException("go: " + Vendored.tooNew(places.shown(main.goModFile()), go.get()));
        }
    }
}
