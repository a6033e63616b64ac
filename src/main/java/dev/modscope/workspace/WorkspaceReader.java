package dev.modscope.workspace;

import dev.modscope.disk.Fs;
import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import dev.modscope.modfile.Parsed;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds and reads the files of a workspace as the `go` command does: GOWORK, go.work in the parents, go.mod in the
/// parents. A workbench for one opening.
final class WorkspaceReader {
    /// The main module where there is none, as `go` calls it.
    static final ModulePath NO_MODULE = new ModulePath("command-line-arguments");
    private static final String OPENS = "Modscope opens go.mod and go.work.";
    /// From this version on a go line is a requirement (Go Modules Reference, "Go toolchain selection").
    private static final GoVersion STRICT = new GoVersion("1.21");

    private static final GoVersion WORK_DEFAULT = new GoVersion("1.18");

    private final Fs fs;
    private final GoEnv env;
    private final List<SyntaxProblem> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final GoMod.Shared shared = new GoMod.Shared();

    WorkspaceReader(Fs fs, GoEnv env) {
        this.fs = fs;
        this.env = env;
    }

    /// The name of a file in messages: below `root` relative to it, elsewhere in full.
    static String nameOf(Path root, Path file) {
        return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
    }

    Workspace open(Path given) throws WorkspaceException {
        Path path = given.toAbsolutePath().normalize();
        checkEnvironment();
        return switch (fs.kind(path)) {
            case DIRECTORY -> openDirectory(path);
            case FILE -> openFile(path);
            case MISSING -> throw new WorkspaceException(given + ": there is no such file or folder.");
            case OTHER -> throw new WorkspaceException(given + " is not a regular file. " + OPENS);
        };
    }

    Workspace openOrOutside(Path given) throws WorkspaceException {
        Path directory = given.toAbsolutePath().normalize();
        boolean belongs = fs.kind(directory) != Fs.Kind.DIRECTORY || findWork(directory).isPresent()
                || findUp(directory, "go.mod").filter(file -> !isInTemporaryRoot(file)).isPresent();
        if (belongs) {
            notices.clear();
            return open(given);
        }
        checkEnvironment();
        String text = "module " + NO_MODULE + "\n\ngo " + GoVersion.FOLLOWED + "\n\ntoolchain go" + GoVersion.FOLLOWED + "\n";
        MainModule none = new MainModule(NO_MODULE, directory, directory.resolve("go.mod"), GoMod.parse("", text).value());
        return finish(directory.resolve("go.mod"), directory, Optional.empty(), List.of(none));
    }

    private void checkEnvironment() throws WorkspaceException {
        for (String problem : env.flags().problems()) {
            throw new WorkspaceException(problem);
        }
        String modules = env.get("GO111MODULE");
        if (modules.equals("off")) {
            notices.add("GO111MODULE=off: the go command has modules switched off here.");
        } else if (!Set.of("", "on", "auto").contains(modules)) {
            notices.add("GO111MODULE=" + modules + " is unknown to the go command: expected on, off or auto.");
        }
    }

    boolean isInModule(Path directory) {
        return findUp(directory, "go.mod").filter(file -> !isInTemporaryRoot(file)).isPresent();
    }

    private Workspace openDirectory(Path directory) throws WorkspaceException {
        Optional<Path> workFile = findWork(directory);
        if (workFile.isPresent()) {
            return openWork(workFile.get());
        }
        Path found = findUp(directory, "go.mod").filter(file -> !isInTemporaryRoot(file)).orElseThrow(
                () -> new WorkspaceException("No go.mod file in " + directory
                        + " or above it, and no go.work. `go mod init` makes one."));
        return openModule(directoryOf(found), found, directory);
    }

    private Workspace openFile(Path file) throws WorkspaceException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".work")) {
            return openWork(file);
        }
        if (!name.endsWith(".mod")) {
            throw new WorkspaceException(name + " is not a go.mod file. " + OPENS);
        }
        Path directory = directoryOf(file);
        if (!name.equals("go.mod")) {
            return openModule(directory, file, directory);
        }
        Optional<Path> workFile = findWork(directory);
        if (workFile.isPresent() && uses(workFile.get(), directory)) {
            return openWork(workFile.get());
        }
        return openModule(directory, file, directory);
    }

    private boolean uses(Path workFile, Path directory) throws WorkspaceException {
        Path root = directoryOf(workFile);
        GoWork work = GoWork.parse(workFile.toString(), text(root, workFile).text()).value();
        return work.uses().stream().anyMatch(use -> resolve(root, use.path()).equals(Optional.of(directory)));
    }

    private Optional<Path> findWork(Path directory) throws WorkspaceException {
        String named = env.get("GOWORK");
        if (named.equals("off")) {
            return Optional.empty();
        }
        if (named.isEmpty() || named.equals("auto")) {
            return findUp(directory, "go.work");
        }
        Optional<Path> file = resolve(directory, named).filter(_ -> Path.of(named).isAbsolute());
        if (file.isEmpty()) {
            throw new WorkspaceException("GOWORK=" + named + " is not an absolute path.");
        }
        if (fs.kind(file.get()) == Fs.Kind.MISSING) {
            throw new WorkspaceException("GOWORK=" + named + ": there is no such file.",
                    "go: reading go.work: open " + file.get() + ": no such file or directory");
        }
        return file;
    }

    private Optional<Path> findUp(Path directory, String name) {
        for (Path at = directory; at != null; at = at.getParent()) {
            Path file = at.resolve(name);
            if (fs.kind(file) == Fs.Kind.FILE) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// A go.mod in the folder for temporary files itself is an accident: `go` passes over it.
    private boolean isInTemporaryRoot(Path goMod) {
        boolean inRoot = directoryOf(goMod).equals(Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
        if (inRoot) {
            notices.add("Passing over " + goMod + ": it lies in the folder for temporary files.");
        }
        return inRoot;
    }

    /// `standing` is the folder that a relative `-modfile` starts from, as `go` takes it.
    private Workspace openModule(Path directory, Path found, Path standing) throws WorkspaceException {
        Path file = found;
        Optional<String> modfile = env.flags().modfile();
        if (modfile.isPresent()) {
            file = resolve(standing, modfile.get()).orElse(found);
            if (!modfile.get().endsWith(".mod")) {
                throw new WorkspaceException("-modfile=" + modfile.get() + ": the file's name must end in .mod.");
            }
        }
        FileText text = text(directory, file);
        MainModule main = module(directory, directory, file, text);
        boolean saysNothing = main.goMod().module().isEmpty() && main.goMod().requires().isEmpty();
        if (saysNothing && !text.text().isBlank()) {
            throw nameless(directory, file, main.goMod());
        }
        return finish(file, directory, Optional.empty(), List.of(main));
    }

    private static WorkspaceException nameless(Path directory, Path file, GoMod goMod) {
        List<SyntaxProblem> mistakes = GoMod.parseMain(file.toString(), goMod.text()).problems();
        String words = !mistakes.isEmpty()
                ? "go: errors parsing " + file + ":\n" + SyntaxProblem.inWordsOfGo(mistakes)
                : goMod.retracts().isEmpty()
                ? "go: error reading " + file + ": missing module declaration. To specify the module path:\n"
                        + "\tgo mod edit -module=example.com/mod"
                : "go: errors parsing " + file + ":\n" + file + ":" + goMod.retracts().getFirst().line()
                        + ": no module directive found, so retract cannot be used";
        String message = FileText.refused(nameOf(directory, file), "no module line").getMessage();
        return new WorkspaceException(String.valueOf(message), words);
    }

    private Workspace openWork(Path file) throws WorkspaceException {
        Path root = directoryOf(file);
        if (env.flags().modfile().isPresent()) {
            throw new WorkspaceException("-modfile cannot be used in a workspace (" + file + "); set GOWORK=off.",
                    "go: -modfile cannot be used in workspace mode");
        }
        FileText text = text(root, file);
        problems.addAll(text.problems());
        Parsed<GoWork> parsed = GoWork.parse(nameOf(root, file), text.text());
        parsed.problems().forEach(problem -> problems.add(problem.begunIn(file.toString())));
        GoWork work = parsed.value();
        work.go().ifPresent(go -> checkVersion(nameOf(root, file), go));
        List<MainModule> mains = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Directive.Use use : work.uses()) {
            use(root, nameOf(root, file), use, seen).ifPresent(mains::add);
        }
        if (mains.isEmpty()) {
            throw withoutModules(root, file, GoWork.parse(file.toString(), text.text()).problems());
        }
        checkMains(nameOf(root, file), root, work, mains);
        return finish(file, root, Optional.of(work), mains);
    }

    private WorkspaceException withoutModules(Path root, Path file, List<SyntaxProblem> mistakes) {
        String words = mistakes.isEmpty() ? "" : "go: errors parsing go.work:\n" + SyntaxProblem.inWordsOfGo(mistakes);
        return new WorkspaceException(problems.isEmpty()
                ? nameOf(root, file) + " names no module; `go work use DIR` adds one."
                : problems.getFirst().toString(), words);
    }

    private Optional<MainModule> use(Path root, String workName, Directive.Use use, Set<Path> seen) {
        Optional<Path> directory = resolve(root, use.path());
        if (directory.isPresent() && !seen.add(directory.get())) {
            problems.add(new SyntaxProblem(workName, use.line(), 0,
                    "path " + use.path() + " appears more than once in the workspace",
                    SyntaxProblem.Go.last("error loading go.work:\n" + root.resolve(workName) + ":" + use.line() + ": path "
                            + directory.get() + " appears multiple times in workspace")));
            return Optional.empty();
        }
        Optional<String> refused = directory.isEmpty()
                ? Optional.of("\"" + use.path() + "\" is not a path on this machine")
                : Optional.empty();
        if (refused.isEmpty()) {
            Path file = directory.orElseThrow().resolve("go.mod");
            try {
                return Optional.of(module(root, directory.get(), file, text(root, file)));
            } catch (WorkspaceException e) {
                String reason = "cannot load module " + use.path() + ": " + e.getMessage();
                problems.add(new SyntaxProblem(workName, use.line(), 0, reason,
                        SyntaxProblem.Go.last("cannot load module " + directory.get() + " listed in go.work file: open "
                                + file + ": no such file or directory")));
            }
        }
        refused.ifPresent(reason -> problems.add(new SyntaxProblem(workName, use.line(), 0, reason)));
        return Optional.empty();
    }

    private FileText text(Path root, Path file) throws WorkspaceException {
        return FileText.read(fs, file, nameOf(root, file));
    }

    private MainModule module(Path root, Path directory, Path file, FileText text) {
        String name = nameOf(root, file);
        problems.addAll(text.problems());
        Parsed<GoMod> parsed = GoMod.parseMain(name, text.text(), shared);
        parsed.problems().forEach(problem -> problems.add(problem.begunIn(file.toString())));
        GoMod goMod = parsed.value();
        goMod.go().ifPresent(go -> checkVersion(name, go));
        Optional<ModulePath> path = goMod.module().map(Directive.Module::path);
        if (path.isEmpty() && parsed.problems().isEmpty()) {
            problems.add(new SyntaxProblem(
                    name, 1, 0, "missing module line: `go mod edit -module=example.com/mod` adds one"));
        }
        // The folder's name stands in for a path that nobody wrote, so that the rest can be shown.
        Path folder = directory.getFileName();
        String standIn = folder == null ? "main" : folder.toString();
        return new MainModule(path.orElse(new ModulePath(standIn)), directory, file, goMod);
    }

    private void checkVersion(String name, Directive.Go go) {
        if (go.version().compareTo(GoVersion.FOLLOWED) > 0) {
            problems.add(new SyntaxProblem(name, go.line(), 0, "needs Go " + go.version()
                    + ": the rules followed here are those of Go " + GoVersion.FOLLOWED));
        }
    }

    /// What `go` refuses in the main modules of a workspace.
    private void checkMains(String workName, Path root, GoWork work, List<MainModule> mains) {
        GoVersion ofWork = work.go().map(Directive.Go::version).orElse(WORK_DEFAULT);
        Set<ModulePath> seen = new HashSet<>();
        for (MainModule main : List.copyOf(mains)) {
            String name = nameOf(root, main.goModFile());
            if (!seen.add(main.path())) {
                problems.add(new SyntaxProblem(name, 1, 0,
                        "module " + main.path() + " appears more than once in the workspace; passed over",
                        SyntaxProblem.Go.whole("module " + main.path() + " appears multiple times in workspace")));
                mains.remove(main);
            }
            main.goMod().go().filter(go -> tooOld(ofWork, go.version())).ifPresent(go -> problems.add(
                    new SyntaxProblem(name, go.line(), 0, "requires go >= " + go.version() + ", but " + workName
                            + " says go " + ofWork + "; `go work use` updates it")));
        }
        for (Directive.Replace replace : work.replaces()) {
            if (replace.version().isEmpty() && seen.contains(replace.path())) {
                problems.add(new SyntaxProblem(workName, replace.line(), 0, "workspace module " + replace.path()
                        + " is replaced at all versions; name the version to replace, or remove the line",
                        SyntaxProblem.Go.whole("workspace module " + replace.path() + " is replaced at all versions in the"
                                + " go.work file. To fix, remove the replacement from the go.work file or specify the version"
                                + " at which to replace the module.")));
            }
        }
    }

    private static boolean tooOld(GoVersion ofWork, GoVersion ofMain) {
        return ofMain.compareTo(ofWork) > 0 && ofMain.compareTo(STRICT) >= 0;
    }

    private Workspace finish(Path file, Path root, Optional<GoWork> work, List<MainModule> mains) {
        if (fs.kind(root.resolve("vendor")) == Fs.Kind.DIRECTORY) {
            notices.add("vendor/ is passed over: modules are resolved as with -mod=mod.");
        }
        return new Workspace(new Workspace.Parts(fs, env, file, root, work, mains, problems, notices));
    }

    private static Path directoryOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static Optional<Path> resolve(Path folder, String text) {
        try {
            return Replacements.isLocalPath(text) ? Optional.of(folder.resolve(text).normalize()) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
