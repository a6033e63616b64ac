package dev.modscope.mvs.edit;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.Pruning;
import dev.modscope.mvs.Requirements;
import dev.modscope.mvs.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One edit while it is worked out. Each round walks the graph over the roots as they are wanted now, finds the roots
/// that lead to a version above one that must be selected, and lowers those; a round without any accepts what the
/// requirements raise, and a round without that either is the last. Every lowered version is rejected for good, so
/// there is a last round.
final class EditRun {
    private static final int ABSENT = -1;

    private final KnownModules known;
    private final PreviousVersion previous;
    private final Conversion conversion;
    private final Requirements original;
    private final int main;
    private final Visit originalVisit;
    private final Comparator<Integer> byPathText;
    /// Path number to the version that is to be a root, `none` included.
    private final Map<Integer, Integer> wanted = new TreeMap<>();
    private int[] must = {};
    private final Set<Integer> rejected = new HashSet<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<GaveWay> gaveWay = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Requirements base;
    private int[] roots = {};

    EditRun(KnownModules known, PreviousVersion previous, Requirements original) {
        this.known = known;
        this.previous = previous;
        this.original = original;
        base = original;
        main = known.id(original.mains().getFirst());
        conversion = new Conversion(known, original.mains().getFirst());
        originalVisit = conversion.visit(original);
        byPathText = Comparator.comparing(id -> known.module(id).path());
    }

    List<String> notes() {
        return notes;
    }

    EditOutcome select(List<ModuleVersion> versions) throws UnknownGraphException {
        base = conversion.to(original, pruningAfter(versions));
        startFrom(base);
        must(versions);
        boolean dirty = true;
        while (dirty && conflicts.isEmpty()) {
            dirty = round();
        }
        return conflicts.isEmpty() ? edited(versions) : new EditOutcome.Refused(conflicts, notes);
    }

    /// A go line that is asked for may change the pruning; then conflicts are sought in the graph as it will be.
    private Pruning pruningAfter(List<ModuleVersion> versions) {
        for (ModuleVersion version : versions) {
            if (RequirementsEdit.isGo(version)) {
                return Pruning.of(new GoVersion(version.version().text()));
            }
        }
        return versions.stream().anyMatch(EditRun::isUnprunedToolchain) ? Pruning.UNPRUNED : original.pruning();
    }

    private static boolean isUnprunedToolchain(ModuleVersion version) {
        return version.path().equals(ModulePath.TOOLCHAIN)
                && version.version().compareTo(new GoVersion("go1.17")) < 0;
    }

    private boolean isUnpruned() {
        return base.pruning() == Pruning.UNPRUNED;
    }

    /// Without pruning everything in the build list may provide a package, root or not, and is to stay.
    private void startFrom(Requirements requirements) throws UnknownGraphException {
        List<ModuleVersion> start = requirements.roots();
        if (isUnpruned()) {
            int[] list = conversion.wholeVisit(requirements).buildList();
            start = known.modules(Arrays.copyOfRange(list, 1, list.length));
        }
        for (ModuleVersion root : start) {
            int id = known.id(root);
            wanted.merge(known.pathOf(id), id, (a, b) -> known.compare(a, b) >= 0 ? a : b);
        }
    }

    private void must(List<ModuleVersion> versions) {
        for (int id : known.ids(versions)) {
            int path = known.pathOf(id);
            if (path >= must.length) {
                int before = must.length;
                must = Arrays.copyOf(must, path + 1);
                Arrays.fill(must, before, must.length, ABSENT);
            }
            must[path] = id;
            wanted.put(path, id);
        }
    }

    private int mustSelect(int path) {
        return path < must.length ? must[path] : ABSENT;
    }

    /// By number: the versions above those that must be selected.
    private boolean[] aboveMust() {
        boolean[] above = new boolean[known.size()];
        for (int limit : must) {
            if (limit != ABSENT) {
                for (int id : known.above(limit)) {
                    above[id] = true;
                }
            }
        }
        return above;
    }

    private boolean isNone(int id) {
        return known.module(id).version() instanceof Version.None;
    }

    private int none(int path) {
        return known.id(new ModuleVersion(known.path(path), Version.None.INSTANCE));
    }

    private int selected(Visit visit, int path) {
        int id = visit.selected(path);
        return id < 0 ? none(path) : id;
    }

    /// One round; whether the wanted roots changed.
    private boolean round() throws UnknownGraphException {
        roots = wanted.values().stream()
                .filter(id -> !isNone(id))
                .sorted(byPathText)
                .mapToInt(Integer::intValue)
                .toArray();
        BitSet upgraded = new BitSet();
        Visit visit = extended(upgraded);
        Optional<String> tooNew = new Chains(known, visit).tooNew();
        if (tooNew.isPresent()) {
            throw new UnknownGraphException(tooNew.get());
        }
        Disqualified disqualified = new Disqualified(known.size());
        for (int root : roots) {
            disqualified.root(root, isUnpruned() || known.isUnpruned(root));
        }
        upgraded.stream().forEach(root -> disqualified.root(root, isUnpruned() || known.isUnpruned(root)));
        disqualify(visit, disqualified);
        boolean dirty = false;
        for (int root : roots) {
            dirty |= resolve(root, visit, disqualified);
        }
        return dirty || (conflicts.isEmpty() && acceptUpgrades(visit));
    }

    /// The graph over the wanted roots, where what they raise a root to counts as a root too.
    private Visit extended(BitSet upgraded) {
        Visit visit = Visit.of(known, main, roots, base.pruning());
        while (!isUnpruned()) {
            BitSet more = new BitSet();
            for (int path : wanted.keySet()) {
                int id = visit.selected(path);
                if (id >= 0 && !visit.isRead(id) && !upgraded.get(id)) {
                    more.set(id);
                }
            }
            if (more.isEmpty()) {
                break;
            }
            upgraded.or(more);
            visit.readOn(more);
        }
        return visit;
    }

    private void disqualify(Visit visit, Disqualified disqualified) {
        boolean[] above = aboveMust();
        for (int id : new Chains(known, visit).breadthFirst()) {
            if (above[id]) {
                disqualified.conflicts(id, id);
            } else if (visit.isFailed(id)) {
                disqualified.unreadable(id);
            } else if (id != main && visit.isRead(id)) {
                follow(id, visit.requirements(id), above, disqualified);
            }
        }
    }

    private void follow(int id, int[] requirements, boolean[] above, Disqualified disqualified) {
        for (int required : requirements) {
            if (above[required]) {
                disqualified.conflicts(id, required);
                return;
            }
        }
        for (int required : requirements) {
            if (!disqualified.require(id, required)) {
                return;
            }
        }
    }

    /// Lowers a root that leads to a conflict, where that is the way out; whether it did.
    private boolean resolve(int root, Visit visit, Disqualified disqualified) throws UnknownGraphException {
        boolean unpruned = disqualified.isUnprunedRoot(root);
        Disqualified.Chain chain = disqualified.chain(root, unpruned);
        if (chain.steps().isEmpty()) {
            return false;
        }
        Conflict conflict = conflict(chain);
        int path = known.pathOf(root);
        if (mustSelect(path) == root) {
            conflicts.add(conflict);
            return false;
        }
        int raised = selected(visit, path);
        if (raised != root && !disqualified.is(raised, unpruned) && !rejected.contains(raised)) {
            return false;
        }
        int before = selected(originalVisit, path);
        if (chain.unreadable() && before == root) {
            conflicts.add(conflict);
            return false;
        }
        rejected.add(root);
        int lower = lower(root, before, disqualified);
        wanted.put(path, lower);
        gaveWay.add(new GaveWay(conflict, known.module(lower)));
        if (chain.unreadable()) {
            notes.add("go: " + conflict.summary() + "\n\t" + action(root, lower, before));
        }
        return true;
    }

    private Conflict conflict(Disqualified.Chain chain) {
        List<ModuleVersion> path = chain.steps().stream().map(known::module).toList();
        int last = chain.steps().getLast();
        return chain.unreadable()
                ? new Conflict(path, Optional.empty(), Optional.of(known.failure(last).reason()))
                : new Conflict(path, Optional.of(known.module(mustSelect(known.pathOf(last)))), Optional.empty());
    }

    private String action(int root, int lower, int before) {
        if (isNone(lower)) {
            return "removing " + known.module(root);
        }
        return (lower == before ? "restoring " : "trying ") + known.module(lower);
    }

    /// The next version to try below a root: listed ones, and the one that was there before the edit.
    private int lower(int root, int before, Disqualified disqualified) throws UnknownGraphException {
        boolean unpruned = isUnpruned() || known.isUnpruned(root);
        boolean beforeIsBelow = known.compare(root, before) > 0;
        int candidate = root;
        while (true) {
            candidate = next(candidate, before, beforeIsBelow);
            if (rejected.contains(candidate)) {
                beforeIsBelow &= candidate != before;
                continue;
            }
            if (!disqualified.is(candidate, unpruned)) {
                return candidate;
            }
            rejected.add(candidate);
        }
    }

    private int next(int candidate, int before, boolean beforeIsBelow) throws UnknownGraphException {
        try {
            int lower = known.id(previous.before(known.module(candidate)));
            return beforeIsBelow && known.compare(lower, before) < 0 ? before : lower;
        } catch (PreviousVersion.UnknownException e) {
            if (beforeIsBelow) {
                return before;
            }
            throw new UnknownGraphException(String.valueOf(e.getMessage()));
        }
    }

    /// Takes the versions that the requirements raise the roots to; whether any moved.
    private boolean acceptUpgrades(Visit visit) {
        boolean moved = false;
        for (Map.Entry<Integer, Integer> entry : wanted.entrySet()) {
            int actual = selected(visit, entry.getKey());
            if (mustSelect(entry.getKey()) == ABSENT && actual != entry.getValue()) {
                entry.setValue(actual);
                moved = true;
            }
        }
        return moved;
    }

    private EditOutcome edited(List<ModuleVersion> versions) throws UnknownGraphException {
        List<ModuleVersion> edited = isUnpruned()
                ? conversion.smallest(base, roots, namedPaths(versions))
                : known.modules(roots);
        if (base.pruning() == original.pruning() && edited.equals(original.roots())) {
            return new EditOutcome.Edited(original, false, gaveWay, notes);
        }
        Set<ModulePath> direct = new HashSet<>(base.direct());
        direct.retainAll(edited.stream().map(ModuleVersion::path).toList());
        Requirements result =
                new Requirements(original.mains(), edited, base.pruning(), direct, original.asked());
        return new EditOutcome.Edited(prunedWhereGoSaysSo(result), true, gaveWay, notes);
    }

    /// Without pruning the file names what was asked for, and what it named before and that is unchanged or direct.
    private int[] namedPaths(List<ModuleVersion> versions) {
        List<Integer> paths = new ArrayList<>();
        for (int id : known.ids(versions)) {
            if (!isNone(id) && known.pathOf(id) != known.pathOf(main)) {
                paths.add(known.pathOf(id));
            }
        }
        Map<ModulePath, Version> listed = new TreeMap<>();
        base.roots().forEach(r -> listed.merge(r.path(), r.version(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        for (int root : roots) {
            ModuleVersion module = known.module(root);
            Version version = listed.getOrDefault(module.path(), Version.None.INSTANCE);
            boolean isListed = listed.containsKey(module.path());
            if (isListed && (version.equals(module.version()) || base.direct().contains(module.path()))) {
                paths.add(known.pathOf(root));
            }
        }
        return paths.stream().mapToInt(Integer::intValue).toArray();
    }

    /// A dependency may raise the go line so far that graph pruning begins; then all of the build list is named.
    private Requirements prunedWhereGoSaysSo(Requirements edited) throws UnknownGraphException {
        boolean pruned = edited.roots().stream()
                .filter(RequirementsEdit::isGo)
                .anyMatch(go -> Pruning.of(new GoVersion(go.version().text())) == Pruning.PRUNED);
        return isUnpruned() && pruned ? conversion.to(edited, Pruning.PRUNED) : edited;
    }
}
