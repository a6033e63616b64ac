package dev.modscope.workspace;

import dev.modscope.disk.Folders;
import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import dev.modscope.modfile.Parsed;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The main modules that are open, read once; after this everything is a value.
public final class Workspace {
    private final Parts parts;
    private final List<MainModule> sorted;
    private final Replacements replacements;
    private final Set<ModuleVersion> excluded = new HashSet<>();

    /// What was read, the main modules in the order of go.work.
    record Parts(
            Fs fs,
            GoEnv env,
            Path file,
            Path root,
            Optional<GoWork> work,
            List<MainModule> mains,
            List<SyntaxProblem> problems,
            List<String> notices) {
        Parts {
            mains = List.copyOf(mains);
            problems = List.copyOf(problems);
            notices = List.copyOf(notices);
        }
    }

    Workspace(Parts parts) {
        this.parts = parts;
        List<MainModule> mains = new ArrayList<>(parts.mains());
        mains.sort((left, right) -> left.path().compareTo(right.path()));
        this.sorted = List.copyOf(mains);
        String workName = WorkspaceReader.nameOf(parts.root(), parts.file());
        this.replacements = new Replacements(parts.root(), parts.work(), workName, parts.mains());
        for (MainModule main : mains) {
            for (Directive.Exclude exclude : main.goMod().excludes()) {
                excluded.add(exclude.module());
            }
        }
    }

    /// Opens a go.mod or go.work file, or the workspace that a directory belongs to as `go` finds it (GOWORK, then
    /// parents). A file with mistakes opens on what can be understood, with [#problems].
    public static Workspace open(Path fileOrDirectory, GoEnv env) throws WorkspaceException {
        return open(fileOrDirectory, env, env.fs());
    }

    /// Opens through a file system.
    public static Workspace open(Path fileOrDirectory, GoEnv env, Fs fs) throws WorkspaceException {
        return new WorkspaceReader(fs, env).open(fileOrDirectory);
    }

    /// The main module in which a version of a module is asked for: the one whose requirement is highest, the first of
    /// them in go.work where there are several. That is the one in the folder of go.work where it is used, since `go work`
    /// sorts the folders.
    public MainModule asker(ModulePath path) {
        return parts.mains().stream().max(Comparator.comparing(main -> required(main, path))).orElseThrow();
    }

    /// The main modules whose own requirement of a module is above a version.
    public List<MainModule> above(ModulePath path, Version version) {
        return parts.mains().stream().filter(main -> required(main, path).compareTo(version) > 0).toList();
    }

    private static Version required(MainModule main, ModulePath path) {
        return main.goMod().requires().stream()
                .map(Directive.Require::module)
                .filter(module -> module.path().equals(path))
                .map(ModuleVersion::version)
                .max(Comparator.naturalOrder())
                .orElse(Version.None.INSTANCE);
    }

    /// Whether a directory lies in a module: whether it or one above it has a go.mod file.
    public static boolean isInModule(Path directory, GoEnv env) {
        return new WorkspaceReader(Fs.disk(), env).isInModule(directory.toAbsolutePath().normalize());
    }

    /// The workspace that a directory belongs to as `go` finds it, or one outside any module: with one main module that
    /// is no file's, as `go` makes up.
    public static Workspace openOrOutside(Path directory, GoEnv env) throws WorkspaceException {
        return new WorkspaceReader(env.fs(), env).openOrOutside(directory);
    }

    /// The same workspace with another text for one of its main modules (the one in that folder).
    public Workspace with(MainModule changed) {
        List<MainModule> mains = new ArrayList<>(parts.mains());
        mains.replaceAll(main -> main.directory().equals(changed.directory()) ? changed : main);
        return new Workspace(new Parts(
                parts.fs(), parts.env(), parts.file(), parts.root(), parts.work(), mains, parts.problems(),
                parts.notices()));
    }

    /// One of the main modules without the others and without go.work, as an edit in it sees it.
    public Workspace alone(MainModule main) {
        return new Workspace(new Parts(
                parts.fs(), parts.env(), main.goModFile(), main.directory(), Optional.empty(), List.of(main), List.of(),
                List.of()));
    }

    /// Whether this is no workspace: the directory belongs to no module.
    public boolean isOutside() {
        return parts.work().isEmpty() && sorted.getFirst().path().equals(WorkspaceReader.NO_MODULE);
    }

    /// Whether a main module, or go.work, needs a newer Go than the one whose rules are followed: `go` would do nothing.
    public boolean needsNewerGo() {
        return Stream.concat(
                        parts.mains().stream().flatMap(main -> main.goMod().go().stream()),
                        parts.work().stream().flatMap(work -> work.go().stream()))
                .anyMatch(go -> !GoVersion.FOLLOWED.atLeast(go.version()));
    }

    /// The file system it was opened through.
    public Fs fs() {
        return parts.fs();
    }

    /// The environment it was opened in.
    public GoEnv env() {
        return parts.env();
    }

    /// The folder of the go.work file, or of the one go.mod file.
    public Path root() {
        return parts.root();
    }

    /// The way to a folder from there; the whole path where there is none, as from one drive to another.
    public String wayTo(Path folder) {
        return Folders.relative(root(), folder).toString();
    }

    /// The file that was opened: go.work, or go.mod.
    public Path file() {
        return parts.file();
    }

    /// The go.work file, where there is one.
    public Optional<GoWork> goWork() {
        return parts.work();
    }

    /// The main modules, in the order `go` lists them: by path.
    public List<MainModule> mains() {
        return sorted;
    }

    /// The content of a file beside those of the workspace, such as go.sum; empty where there is none.
    /// @throws WorkspaceException where it cannot be read
    public Optional<byte[]> content(Path file) throws WorkspaceException {
        if (parts.fs().kind(file) == Fs.Kind.MISSING) {
            return Optional.empty();
        }
        try {
            return Optional.of(parts.fs().read(file, Limits.LOCAL_FILE));
        } catch (IOException e) {
            throw new WorkspaceException(WorkspaceReader.nameOf(parts.root(), file) + " could not be read: " + e.getMessage());
        }
    }

    /// The main modules in the order of go.work.
    public List<MainModule> inOrder() {
        return parts.mains();
    }

    /// What stands in for a module version, by go.work first, then by the main modules. The text of a directory is the
    /// one that `go list` prints: relative to [#root] where it was written relative to a main module.
    public Optional<Replacement> replacement(ModuleVersion module) {
        return replacements.of(module);
    }

    /// Whether in another workspace the same stands in for the same module versions.
    public boolean replacesAs(Workspace other) {
        return replacements.agreeWith(other.replacements);
    }

    /// The go.mod file in a directory that stands in for a module, read as that of a dependency.
    /// @throws WorkspaceException where there is none that can be read
    public Parsed<GoMod> goMod(Replacement.ByDirectory replacement) throws WorkspaceException {
        Path file = replacement.directory().resolve("go.mod");
        String name = WorkspaceReader.nameOf(parts.root(), file);
        return GoMod.parseDependency(name, FileText.read(parts.fs(), file, name).text());
    }

    /// Whether the folder that stands in for a module is there.
    public boolean hasFolder(Replacement.ByDirectory replacement) {
        return parts.fs().kind(replacement.directory()) != Fs.Kind.MISSING;
    }

    /// The versions of a module that have a replacement of their own: these can be chosen although no source lists them.
    public List<Version> replacedVersions(ModulePath path) {
        return replacements.versions(path);
    }

    /// Whether a main module excludes a version.
    public boolean excluded(ModuleVersion module) {
        return excluded.contains(module);
    }

    /// The checksum files in the order `go` asks them: go.work.sum and then the go.sum of each main module, or the one
    /// go.sum. Some may not exist.
    public List<Path> sumFiles() {
        List<Path> files = new ArrayList<>();
        if (isOutside()) {
            return files;
        }
        if (parts.work().isPresent()) {
            files.add(Path.of(parts.file() + ".sum"));
        }
        for (MainModule main : parts.mains()) {
            String name = main.goModFile().toString();
            files.add(Path.of(name.substring(0, name.length() - ".mod".length()) + ".sum"));
        }
        return files;
    }

    /// Every mistake in the files, in the order of the files.
    public List<SyntaxProblem> problems() {
        List<SyntaxProblem> all = new ArrayList<>(parts.problems());
        all.addAll(replacements.problems());
        return all;
    }

    /// Things to know that change nothing: a vendor folder, modules switched off in the environment.
    public List<String> notices() {
        return parts.notices();
    }
}
