package dev.modscope.workspace;

import dev.modscope.disk.Folders;
import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoWork;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands in for what. Within a file a replacement of one version goes before one of all versions; go.work goes
/// before the main modules; of several main modules the last in the order of go.work wins, as in the `go` command.
/// Everything is decided at construction, so that a question costs one or two look-ups.
final class Replacements {
    private final Set<ModulePath> replaced = new HashSet<>();
    private final Map<ModuleVersion, Replacement> ofVersion = new HashMap<>();
    private final Map<ModulePath, Replacement> ofAll = new HashMap<>();
    private final Map<ModulePath, List<Version>> versions = new HashMap<>();
    private final List<SyntaxProblem> problems = new ArrayList<>();

    /// One file's replacements: `folder` is what its directories are relative to.
    private record Table(
            String file,
            Path folder,
            List<Directive.Replace> replaces,
            Map<ModuleVersion, Directive.Replace> ofVersion,
            Map<ModulePath, Directive.Replace> ofAll) {
        static Table of(String file, Path folder, List<Directive.Replace> replaces, List<SyntaxProblem> problems) {
            Table table = new Table(file, folder, new ArrayList<>(), new HashMap<>(), new HashMap<>());
            for (Directive.Replace replace : replaces) {
                if (replace.targetVersion().isEmpty() && !isLocalPath(replace.target())) {
                    problems.add(new SyntaxProblem(file, replace.line(), 0,
                            "replacement directory \"" + replace.target() + "\" is not a path on this machine"));
                } else {
                    table.add(replace);
                }
            }
            return table;
        }

        private void add(Directive.Replace replace) {
            replaces.add(replace);
            if (replace.version().isPresent()) {
                ofVersion.put(new ModuleVersion(replace.path(), replace.version().get()), replace);
            } else {
                ofAll.put(replace.path(), replace);
            }
        }

        Optional<Directive.Replace> best(ModulePath path, Optional<Version> version) {
            Optional<Directive.Replace> exact =
                    version.map(wanted -> ofVersion.get(new ModuleVersion(path, wanted)));
            return exact.isPresent() ? exact : Optional.ofNullable(ofAll.get(path));
        }

        String targetOf(Directive.Replace replace) {
            return replace.targetVersion().isPresent()
                    ? replace.target() + " " + replace.targetVersion().get().text()
                    : folder.resolve(replace.target()).normalize().toString();
        }
    }

    /// Whether a text can be a path here, and none that makes the system ask another machine.
    static boolean isLocalPath(String text) {
        try {
            return !text.startsWith("\\\\") && !Path.of(text).toString().startsWith("\\\\");
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /// The table of a workspace: `root` is the folder of go.work or of the one go.mod.
    Replacements(Path root, Optional<GoWork> work, String workName, List<MainModule> mains) {
        List<Table> ofMains = new ArrayList<>();
        for (MainModule main : mains) {
            ofMains.add(Table.of(WorkspaceReader.nameOf(root, main.goModFile()), main.directory(),
                    main.goMod().replaces(), problems));
        }
        Optional<Table> ofWork = work.map(file -> Table.of(workName, root, file.replaces(), problems));
        ofWork.ifPresent(table -> findConflicts(List.of(table), Set.of()));
        findConflicts(ofMains, ofWork.map(Replacements::paths).orElse(Set.of()));
        List<Table> all = new ArrayList<>(ofMains);
        ofWork.ifPresent(all::add);
        for (Table table : all) {
            for (Directive.Replace replace : table.replaces()) {
                decide(replace, root, ofWork, ofMains);
            }
        }
    }

    private static Set<ModulePath> paths(Table table) {
        Set<ModulePath> paths = new HashSet<>();
        table.replaces().forEach(replace -> paths.add(replace.path()));
        return paths;
    }

    private void decide(Directive.Replace replace, Path root, Optional<Table> ofWork, List<Table> ofMains) {
        ModulePath path = replace.path();
        replaced.add(path);
        Optional<Version> version = replace.version();
        if (version.isEmpty() ? ofAll.containsKey(path) : ofVersion.containsKey(new ModuleVersion(path, version.get()))) {
            return;
        }
        version.ifPresent(known -> versions.computeIfAbsent(path, _ -> new ArrayList<>()).add(known));
        Replacement winner = winner(path, version, root, ofWork, ofMains);
        if (version.isEmpty()) {
            ofAll.put(path, winner);
        } else {
            ofVersion.put(new ModuleVersion(path, version.get()), winner);
        }
    }

    private static Replacement winner(
            ModulePath path, Optional<Version> version, Path root, Optional<Table> ofWork, List<Table> ofMains) {
        Optional<Directive.Replace> found = ofWork.flatMap(table -> table.best(path, version));
        if (found.isPresent()) {
            return replacement(found.get(), root, root, true);
        }
        Table last = ofMains.getLast();
        for (Table table : ofMains) {
            Optional<Directive.Replace> mine = table.best(path, version);
            if (mine.isPresent()) {
                found = mine;
                last = table;
            }
        }
        return replacement(found.orElseThrow(), last.folder(), root, ofWork.isEmpty());
    }

    private static Replacement replacement(Directive.Replace replace, Path folder, Path root, boolean asWritten) {
        if (replace.targetVersion().isPresent()) {
            ModuleVersion target = new ModuleVersion(
                    new ModulePath(replace.target()), replace.targetVersion().get());
            return new Replacement.ByModule(target, replace.target() + " " + target.version().text());
        }
        Path directory = folder.resolve(replace.target()).normalize();
        boolean relative = !asWritten && !Path.of(replace.target()).isAbsolute();
        String text = relative ? directoryPath(Folders.relative(root, directory)) : replace.target();
        return new Replacement.ByDirectory(directory, text);
    }

    /// A path in the form that a replace directive tells from a module path.
    private static String directoryPath(Path relative) {
        String text = relative.toString().replace('\\', '/');
        boolean recognised = text.equals(".") || text.equals("..") || text.startsWith("./") || text.startsWith("../");
        return recognised ? text : "./" + text;
    }

    /// Two different targets for one key are a problem, unless go.work replaces the module.
    private void findConflicts(List<Table> tables, Set<ModulePath> settled) {
        Map<String, String> targets = new HashMap<>();
        for (Table table : tables) {
            for (Directive.Replace replace : table.replaces()) {
                if (settled.contains(replace.path())) {
                    continue;
                }
                String key = replace.path() + replace.version().map(version -> "@" + version.text()).orElse("");
                String target = table.targetOf(replace);
                String before = targets.putIfAbsent(key, target);
                if (before != null && !before.equals(target)) {
                    SyntaxProblem place = new SyntaxProblem(table.file(), replace.line(), 0,
                            tables.size() > 1 ? "a replace in go.work decides" : "keep one of them");
                    problems.add(conflict(place, key, before, target));
                }
            }
        }
    }

    /// Where two replacements do not agree, and what to do about it, in words for a person and in those of `go`.
    private static SyntaxProblem conflict(SyntaxProblem place, String key, String one, String other) {
        return new SyntaxProblem(place.file(), place.line(), 0,
                "conflicting replacements for " + key + ": " + one + " and " + other + "; " + place.message(),
                SyntaxProblem.Go.last("conflicting replacements for " + key + ":\n\t" + one + "\n\t" + other
                        + "\nuse \"go work edit -replace " + key + "=[override]\" to resolve"));
    }

    Optional<Replacement> of(ModuleVersion module) {
        if (!replaced.contains(module.path()) || module.isMain()) {
            return Optional.empty();
        }
        Replacement exact = ofVersion.get(module);
        return Optional.ofNullable(exact != null ? exact : ofAll.get(module.path()));
    }

    /// The versions of a module for which there is a replacement of its own.
    List<Version> versions(ModulePath path) {
        return List.copyOf(versions.getOrDefault(path, List.of()));
    }

    /// Whether the same stands in for the same.
    boolean agreeWith(Replacements other) {
        return ofVersion.equals(other.ofVersion) && ofAll.equals(other.ofAll);
    }

    List<SyntaxProblem> problems() {
        return problems;
    }
}
