package dev.modscope.workspace.files;

import dev.modscope.disk.Folders;
import dev.modscope.disk.Fs;
import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod.Edit;
import dev.modscope.modfile.GoWork;
import dev.modscope.module.GoVersion;
import dev.modscope.module.Tokens;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The use lines of a go.work file as `go work use` makes them: a directory with a go.mod file gets a line, one without
/// loses it, and the go line becomes at least that of every used module. A workbench for one run.
public final class UseLines {
    /// Deeper folders are not looked at.
    private static final int DEEPEST = 64;
    /// No more folders are looked at.
    private static final int MOST_FOLDERS = 50_000;

    private final Roots roots;
    private final Path folder;
    private final GoWork work;
    /// The lines of each directory that was there before.
    private final Map<Path, List<String>> before = new TreeMap<>();
    /// The one line to keep for a directory, in the order of the command line; empty where all are to go.
    private final Map<Path, String> wanted = new LinkedHashMap<>();
    private final List<String> used = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final int most;
    private int walked;
    private boolean partial;

    /// `file` is the path of the go.work file, which may be still to be made.
    public UseLines(Roots roots, Path file, GoWork work) {
        this(roots, file, work, MOST_FOLDERS);
    }

    /// The same where no more than `most` folders are looked at.
    UseLines(Roots roots, Path file, GoWork work, int most) {
        this.most = most;
        this.roots = roots;
        this.folder = Optional.ofNullable(file.getParent()).orElse(roots.directory());
        this.work = work;
        for (Directive.Use use : work.uses()) {
            used.add(use.path());
            before.computeIfAbsent(inFolder(use.path()), _ -> new ArrayList<>()).add(use.path());
        }
    }

    private Path inFolder(String path) {
        return folder.resolve(path).normalize();
    }

    /// Looks at directories, as they were written on the command line; where `deep` at all below them too.
    public void add(List<String> directories, boolean deep) {
        for (String directory : directories) {
            Path path = roots.directory().resolve(directory).normalize();
            switch (roots.fs().kind(path)) {
                case MISSING -> errors.add("directory " + roots.shortName(path) + " does not exist");
                case FILE, OTHER -> errors.add(roots.shortName(path) + " is not a directory");
                case DIRECTORY -> {
                    boolean absolute = Path.of(directory).isAbsolute();
                    if (deep) {
                        walk(path, Path.of(directory));
                    } else {
                        look(path, absolute);
                    }
                }
            }
        }
    }

    private void look(Path directory, boolean absolute) {
        Path file = directory.resolve("go.mod");
        switch (roots.fs().kind(file)) {
            case MISSING -> wanted.put(directory, "");
            case DIRECTORY, OTHER -> errors.add(roots.shortName(file) + " is not a regular file");
            case FILE -> {
                String line = absolute ? directory.toString() : line(directory);
                String other = wanted.getOrDefault(directory, "");
                if (!other.isEmpty() && !other.equals(line)) {
                    repeated.add("already added \"" + line + "\" as \"" + other + "\"");
                }
                wanted.put(directory, line);
            }
        }
    }

    private String line(Path directory) {
        String relative = Folders.relative(folder, directory).toString().replace('\\', '/');
        return relative.isEmpty() ? "." : Tokens.isDirectory(relative) ? relative : "./" + relative;
    }

    /// A folder to look into.
    private record Step(Path folder, int depth) {}

    /// `written` is the root as it stands on the command line.
    private void walk(Path root, Path written) {
        Deque<Step> steps = new ArrayDeque<>(List.of(new Step(root, 0)));
        while (!steps.isEmpty() && walked < most) {
            walked++;
            Step step = steps.pop();
            look(step.folder, written.isAbsolute());
            if (step.depth < DEEPEST) {
                below(step.folder, root, written).reversed().forEach(inner -> steps.push(new Step(inner, step.depth + 1)));
            }
        }
        if (!steps.isEmpty() && !partial) {
            partial = true;
            warnings.add("partial: " + roots.shortName(root) + ": more than " + most + " folders: the rest was not looked at");
        }
        for (Path directory : before.keySet()) {
            if (directory.startsWith(root) && !wanted.containsKey(directory)) {
                forget(directory, written.isAbsolute());
            }
        }
    }

    /// A directory that was not come by is gone, unless not all was looked at.
    private void forget(Path directory, boolean absolute) {
        if (partial) {
            look(directory, absolute);
        } else {
            wanted.put(directory, "");
        }
    }

    /// The folders in a folder; links are not followed.
    private List<Path> below(Path parent, Path root, Path written) {
        List<Path> folders = new ArrayList<>();
        try {
            for (String name : roots.fs().names(parent)) {
                Path path = parent.resolve(name);
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(path);
                } else if (Files.isSymbolicLink(path) && roots.fs().kind(path) == Fs.Kind.DIRECTORY) {
                    Path shown = written.resolve(root.relativize(path)).normalize();
                    warnings.add("warning: ignoring symlink " + roots.shortName(shown));
                }
            }
        } catch (IOException _) {
            return List.of();
        }
        return folders;
    }

    /// The changes of the file, once all directories were looked at.
    public List<Edit> edits() {
        wanted.forEach(this::edit);
        GoVersion old = work.go().map(line -> line.version()).orElse(GoVersion.UNSTATED_WORK);
        GoVersion highest = old;
        for (String path : used) {
            try {
                GoVersion version = ModuleLine.goVersion(roots, inFolder(path).resolve("go.mod"));
                highest = version.atLeast(highest) ? version : highest;
            } catch (WorkspaceException e) {
                errors.add(String.valueOf(e.getMessage()));
            }
        }
        edits.addAll(raise(work, highest));
        for (String path : new LinkedHashSet<>(used)) {
            once(path);
        }
        return edits;
    }

    private void edit(Path directory, String keep) {
        List<String> lines = before.getOrDefault(directory, List.of());
        long kept = lines.stream().filter(keep::equals).count();
        for (String line : new LinkedHashSet<>(lines)) {
            if (!line.equals(keep) || kept > 1) {
                edits.add(new Edit.DropUse(line));
                used.removeIf(line::equals);
            }
        }
        if (!keep.isEmpty() && kept != 1) {
            edits.add(new Edit.Use(keep));
            used.add(keep);
        }
    }

    /// Of several equal lines the `go` command keeps one where it finds the module from where one stands.
    private void once(String path) {
        try {
            ModuleLine.goVersion(roots, roots.directory().resolve(path).normalize().resolve("go.mod"));
            edits.add(new Edit.Use(path));
        } catch (WorkspaceException _) {
            return;
        }
    }

    /// The edits that raise the go line of a go.work file, and drop the toolchain line that goes with an older one.
    public static List<Edit> raise(GoWork work, GoVersion wanted) {
        GoVersion old = work.go().map(line -> line.version()).orElse(GoVersion.UNSTATED_WORK);
        if (old.atLeast(wanted)) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>(List.of(new Edit.SetGo(wanted.text())));
        work.toolchain().ifPresent(line -> {
            GoVersion version = line.name().fromToolchain();
            boolean implied = line.name().text().equals("go" + wanted) || !version.atLeast(wanted);
            if (implied || !version.atLeast(GoVersion.STRICT_FROM)) {
                edits.add(new Edit.SetToolchain(""));
            }
        });
        return edits;
    }

    /// What was wrong, in the `go` command's words and order; nothing is written where there is anything.
    public List<String> errors() {
        List<String> all = new ArrayList<>(repeated);
        all.addAll(errors);
        return all;
    }

    /// Whether not all folders were looked at; then that is among the warnings.
    public boolean isPartial() {
        return partial;
    }

    /// What a person should know besides.
    public List<String> warnings() {
        return warnings;
    }
}
