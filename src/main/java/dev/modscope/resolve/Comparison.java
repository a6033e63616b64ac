package dev.modscope.resolve;

import dev.modscope.modfile.GoWork;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.edit.GaveWay;
import dev.modscope.resolve.get.GetResult;
import dev.modscope.resolve.why.Cause;
import dev.modscope.resolve.why.Reasons;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.saving.FileChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two resolutions and how they differ: `changes` sorted by path, the modules first, `go` and `toolchain` last;
/// `replaced`, by path too, are modules at the version they had for which something else stands in; `reasons` knows why.
public record Comparison(Resolution before, Resolution after, List<Change> changes, List<Replaced> replaced, Reasons reasons) {
    public Comparison {
        changes = List.copyOf(changes);
        replaced = List.copyOf(replaced);
    }

    /// What stood in for a module version and what does; nothing where it is that version itself.
    public record Replaced(ModuleVersion module, Optional<Replacement> from, Optional<Replacement> to) {}

    /// The modules that differ, in whatever way.
    public Set<ModulePath> touched() {
        return Stream.concat(changes.stream().map(Change::path), replaced.stream().map(one -> one.module().path()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Why a module changes.
    public Cause cause(Change change) {
        return exclusion(change).orElseGet(() -> moved(change));
    }

    /// Why a module changes, where that is because of what is excluded now, or no longer is. A version that rises off an
    /// excluded one does so because of what asks for it, where another module does.
    public Optional<Cause> exclusion(Change change) {
        return switch (change) {
            case Change.Added(ModulePath path, Version to, _) -> admitted(change, new ModuleVersion(path, to));
            case Change.Removed(ModulePath path, Version from, _) -> excluded(change, new ModuleVersion(path, from));
            case Change.Downgraded(ModulePath path, Version from, _, _) -> excluded(change, new ModuleVersion(path, from));
            case Change.Upgraded(ModulePath path, Version from, Version to, _) ->
                admitted(change, new ModuleVersion(path, to))
                        .or(() -> Optional.of(new ModuleVersion(path, from))
                                .filter(this::isExcludedNow)
                                .filter(_ -> moved(change) instanceof Cause.Asked)
                                .map(version -> new Cause.Excluded(change.because(), version, path)));
        };
    }

    private Optional<Cause> admitted(Change change, ModuleVersion to) {
        boolean is = before.workspace().excluded(to) && !after.workspace().excluded(to);
        return is ? Optional.of(new Cause.Admitted(change.because(), to)) : Optional.empty();
    }

    /// The version itself, or the first that asked for it and may not be any more.
    private Optional<Cause> excluded(Change change, ModuleVersion from) {
        return Stream.concat(Stream.of(from), change.because().steps().stream().map(Requirement::from))
                .filter(this::isExcludedNow)
                .findFirst()
                .map(version -> new Cause.Excluded(change.because(), version, from.path()));
    }

    private boolean isExcludedNow(ModuleVersion version) {
        return after.workspace().excluded(version) && !before.workspace().excluded(version);
    }

    private Cause moved(Change change) {
        return switch (change) {
            case Change.Added(ModulePath path, Version to, _) -> reasons.cause(path, Version.None.INSTANCE, to);
            case Change.Removed(ModulePath path, Version from, _) -> reasons.cause(path, from, Version.None.INSTANCE);
            case Change.Upgraded(ModulePath path, Version from, Version to, _) -> reasons.cause(path, from, to);
            case Change.Downgraded(ModulePath path, Version from, Version to, _) -> reasons.cause(path, from, to);
        };
    }

    /// What edits would do: the lines that `go get` prints, what changes, and the requirements that are written down first,
    /// of which only packages decide whether `go mod tidy` keeps them, and as direct or indirect ones.
    public record Preview(List<String> lines, Comparison comparison, List<ModuleVersion> undecided) {
        public Preview {
            lines = List.copyOf(lines);
            undecided = List.copyOf(undecided);
        }
    }

    /// What edits would do, the files that saving them writes, and what could not be known for sure about these.
    public record Planned(Preview preview, List<FileChange> files, List<String> notes) {
        public Planned {
            files = List.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /// The differences, each with the chain that explains it: what now requires a version, or what a root that gave way
    /// would have led to, or what used to require a module that nothing requires any more.
    ///
    /// `last` are the reasons of the comparison before this one, if any: they often start from the same resolution.
    static Comparison of(Resolution before, Resolution after, List<GetResult> results, Optional<Reasons> last) {
        Map<ModulePath, Version> was = before.buildList().asMap();
        Map<ModulePath, Version> is = after.buildList().asMap();
        TreeSet<ModulePath> paths = new TreeSet<>(
                Comparator.comparing(ModulePath::isToolchain).thenComparing(Comparator.naturalOrder()));
        was.forEach((path, version) -> {
            if (!version.equals(is.get(path))) {
                paths.add(path);
            }
        });
        is.keySet().stream().filter(path -> !was.containsKey(path)).forEach(paths::add);
        if (!statesToolchain(before.workspace()) && !statesToolchain(after.workspace())) {
            paths.remove(ModulePath.TOOLCHAIN);
        }
        List<GaveWay> gaveWay = new ArrayList<>();
        results.forEach(result -> gaveWay.addAll(result.gaveWay()));
        Reasons reasons = last.filter(known -> known.isFrom(before.graph()))
                .map(known -> known.to(after.graph(), gaveWay))
                .orElseGet(() -> new Reasons(before.graph(), after.graph(), gaveWay));
        List<Change> changes = new ArrayList<>();
        for (ModulePath path : paths) {
            changes.add(change(
                    path,
                    was.getOrDefault(path, Version.None.INSTANCE),
                    is.getOrDefault(path, Version.None.INSTANCE),
                    reasons));
        }
        return new Comparison(before, after, changes, replaced(before, after), reasons);
    }

    /// Most what-ifs replace nothing: then no module is looked at.
    private static List<Replaced> replaced(Resolution before, Resolution after) {
        if (before.workspace().replacesAs(after.workspace())) {
            return List.of();
        }
        Map<ModulePath, Version> was = before.buildList().asMap();
        return after.buildList().modules().stream()
                .filter(module -> module.version().equals(was.get(module.path())))
                .map(module -> new Replaced(
                        module, before.workspace().replacement(module), after.workspace().replacement(module)))
                .filter(one -> !one.from().map(Replacement::text).equals(one.to().map(Replacement::text)))
                .sorted(Comparator.comparing(Replaced::module))
                .toList();
    }

    /// Where no file has a toolchain line, the toolchain is a matter of the go line.
    private static boolean statesToolchain(Workspace workspace) {
        return workspace.goWork().flatMap(GoWork::toolchain).isPresent()
                || workspace.mains().stream().anyMatch(main -> main.goMod().toolchain().isPresent());
    }

    private static Change change(ModulePath path, Version from, Version to, Reasons reasons) {
        if (from instanceof Version.None) {
            return new Change.Added(path, to, reasons.requires(path, to));
        }
        if (to instanceof Version.None) {
            return new Change.Removed(path, from, reasons.forbids(path, from));
        }
        return from.compareTo(to) < 0
                ? new Change.Upgraded(path, from, to, reasons.requires(path, to))
                : new Change.Downgraded(path, from, to, reasons.forbids(path, from));
    }
}
