package dev.modscope.mvs.edit;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.Requirements;
import dev.modscope.mvs.Visit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Edits the requirements of one main module so that
///
/// 1. each version that must be selected is selected (`none`: its module is not in the build list);
/// 2. each root is moved, down or up, from where it was only as far as (1) needs.
///
/// With graph pruning the edited roots name every path that was a root and every path that must be selected. For one
/// thread at a time, as the modules it works on.
public final class RequirementsEdit {
    private final KnownModules known;
    private final PreviousVersion previous;

    /// An edit over what is known, asking for lower versions where one cannot stay.
    public RequirementsEdit(KnownModules known, PreviousVersion previous) {
        this.known = known;
        this.previous = previous;
    }

    /// What becomes of `base` when the versions must be selected; no path may be named twice.
    public EditOutcome select(Requirements base, List<ModuleVersion> versions) {
        EditRun run = new EditRun(known, previous, base);
        try {
            return run.select(versions.stream().sorted().toList());
        } catch (UnknownGraphException e) {
            return new EditOutcome.Unknown(String.valueOf(e.getMessage()), run.notes());
        }
    }

    /// The requirements that agree with their graph, as `go` makes them before it looks at anything: each root is the
    /// selected version of its path, and named once. `addGo` is the version that a missing go line gets.
    public EditOutcome settle(Requirements written, java.util.Optional<ModuleVersion> addGo) {
        try {
            Conversion conversion = new Conversion(known, written.mains().getFirst());
            Requirements settled = conversion.settle(written, addGo);
            return new EditOutcome.Edited(settled, !settled.roots().equals(written.roots()), List.of(), List.of());
        } catch (UnknownGraphException e) {
            return new EditOutcome.Unknown(String.valueOf(e.getMessage()), List.of());
        }
    }

    /// The build list over settled requirements, without the main module, sorted by path, with `go` and `toolchain`.
    public List<ModuleVersion> buildList(Requirements settled) {
        return new Conversion(known, settled.mains().getFirst()).buildList(settled);
    }

    /// The module versions whose go.mod files make the graph over settled requirements, and those that it selects, as far
    /// as any go.mod file of theirs was read.
    public List<ModuleVersion> read(Requirements settled) {
        Visit visit = new Conversion(known, settled.mains().getFirst()).visit(settled);
        BitSet selected = new BitSet();
        for (int id : visit.buildList()) {
            selected.set(id);
        }
        List<ModuleVersion> found = new ArrayList<>();
        for (int id = 0; id < known.size(); id++) {
            if (visit.isRead(id) || (selected.get(id) && known.isRead(id))) {
                found.add(known.module(id));
            }
        }
        return found;
    }

    /// The shortest chain of requirements, from what the main module requires, to a version in the graph over settled
    /// requirements; empty where it is not in it.
    public List<ModuleVersion> chain(Requirements settled, ModuleVersion to) {
        int id = known.id(to);
        return new Chains(known, new Conversion(known, settled.mains().getFirst()).visit(settled)).to(i -> i == id);
    }

    /// From here on it counts which go.mod files are read.
    public void startReading() {
        known.forgetWalks();
    }

    /// The module versions whose go.mod files were read since then, whatever came of it.
    public List<ModuleVersion> readings() {
        return known.walked();
    }

    static boolean isGo(ModuleVersion module) {
        return module.path().equals(ModulePath.GO);
    }
}
