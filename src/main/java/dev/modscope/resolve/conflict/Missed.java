package dev.modscope.resolve.conflict;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.resolve.Comparison;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A version that was asked for in one main module of a workspace and is not selected, since others hold the module higher:
/// `go get` changes the main module where it runs, and what is selected is the highest of all.
///
/// @param holders the main modules that still ask for more; empty where none of them names the module
/// @param way the same asked for everywhere; empty where it is asked for everywhere already
public record Missed(ModuleVersion wanted, Version selected, List<ModulePath> holders, Optional<WayOut.Everywhere> way) {
    public Missed {
        holders = List.copyOf(holders);
    }

    /// The last of the edits that did not lead where it should.
    public static Optional<Missed> in(Comparison answer, List<Edit> edits) {
        if (answer.after().workspace().mains().size() < 2) {
            return Optional.empty();
        }
        return edits.reversed().stream()
                .flatMap(edit -> edit instanceof Edit.Get get ? Stream.of(get) : Stream.of())
                .flatMap(get -> missed(answer, edits, get).stream())
                .findFirst();
    }

    private static Optional<Missed> missed(Comparison answer, List<Edit> edits, Edit.Get get) {
        Version wanted = get.query().equals("none") ? Version.None.INSTANCE : Version.of(get.path(), get.query());
        Version selected = answer.after().buildList().selected(get.path());
        boolean said = wanted instanceof Version.None || (wanted instanceof SemVer version && version.isCanonical());
        if (!said || selected instanceof Version.Main || selected.compareTo(wanted) <= 0) {
            return Optional.empty();
        }
        Workspace workspace = answer.after().workspace();
        List<ModulePath> holders = workspace.above(get.path(), wanted).stream().map(MainModule::path).toList();
        List<ModulePath> asked = edits.stream()
                .filter(edit -> edit instanceof Edit.Get other && other.path().equals(get.path()))
                .map(Edit::main)
                .toList();
        List<ModulePath> others = (holders.isEmpty() ? workspace.mains().stream().map(MainModule::path) : holders.stream())
                .filter(main -> !asked.contains(main))
                .toList();
        ModuleVersion to = new ModuleVersion(get.path(), wanted);
        return Optional.of(new Missed(to, selected, holders, others.isEmpty() ? Optional.empty() : Optional.of(everywhere(to, get, asked, others))));
    }

    private static WayOut.Everywhere everywhere(ModuleVersion to, Edit.Get get, List<ModulePath> asked, List<ModulePath> others) {
        List<Edit> edits = new ArrayList<>();
        Stream.concat(asked.stream(), others.stream()).distinct()
                .forEach(main -> edits.add(new Edit.Get(main, get.path(), get.query())));
        return new WayOut.Everywhere(to, edits);
    }
}
