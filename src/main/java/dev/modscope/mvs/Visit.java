package dev.modscope.mvs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// One walk from the roots over all that pruning leaves, in waves: everything unseen is asked for at once. Afterwards it
/// knows which module versions were read and which version of each path is the highest that was named.
public final class Visit {
    private static final int NONE = -1;
    private static final byte PRUNED = 1;
    private static final byte UNPRUNED = 2;
    private static final byte WORKSPACE = 4;
    private static final int[] NOTHING = {};

    private final KnownModules known;
    private final int main;
    private final int[] roots;
    private final Pruning pruning;

    /// By number: one bit for each pruning it was met with.
    private byte[] met;
    private boolean[] read;
    private boolean[] failed;
    private int[] selected;
    private boolean anyFailed;
    private int[] wave = new int[256];
    private byte[] waveHow = new byte[256];
    private int waveCount;

    /// `main` is the one main module, or -1 in a workspace.
    private Visit(KnownModules known, int main, int[] roots, Pruning pruning) {
        this.known = known;
        this.main = main;
        this.roots = roots;
        this.pruning = pruning;
        met = new byte[known.size() + 64];
        read = new boolean[met.length];
        failed = new boolean[met.length];
        selected = new int[known.pathCount() + 64];
        Arrays.fill(selected, NONE);
    }

    /// Walks from the roots; `main` is the number of the one main module, or -1 in a workspace.
    public static Visit of(KnownModules known, int main, int[] roots, Pruning pruning) {
        Visit visit = new Visit(known, main, roots, pruning);
        if (main != NONE) {
            visit.select(main);
            visit.read[main] = true;
        }
        byte how = switch (pruning) {
            case PRUNED -> PRUNED;
            case UNPRUNED -> UNPRUNED;
            case WORKSPACE -> WORKSPACE;
        };
        for (int root : roots) {
            visit.select(root);
            visit.meet(root, how);
        }
        visit.drain();
        if (pruning == Pruning.WORKSPACE) {
            visit.settle();
        }
        return visit;
    }

    /// Goes on and reads the requirements of these too, which were named where pruning ends.
    public void readOn(BitSet more) {
        for (int id = more.nextSetBit(0); id >= 0; id = more.nextSetBit(id + 1)) {
            meet(id, PRUNED);
        }
        drain();
    }

    private void meet(int id, byte how) {
        if (id >= met.length) {
            grow(id);
        }
        if ((met[id] & how) != 0) {
            return;
        }
        met[id] |= how;
        if (waveCount == wave.length) {
            wave = Arrays.copyOf(wave, 2 * waveCount);
            waveHow = Arrays.copyOf(waveHow, 2 * waveCount);
        }
        wave[waveCount] = id;
        waveHow[waveCount++] = how;
    }

    private void grow(int id) {
        int capacity = Math.max(2 * met.length, id + 1);
        met = Arrays.copyOf(met, capacity);
        read = Arrays.copyOf(read, capacity);
        failed = Arrays.copyOf(failed, capacity);
    }

    private void drain() {
        while (waveCount > 0) {
            int[] now = wave;
            byte[] how = waveHow;
            int count = waveCount;
            wave = new int[256];
            waveHow = new byte[256];
            waveCount = 0;
            known.ask(now, count);
            for (int i = 0; i < count; i++) {
                attach(now[i], how[i]);
            }
        }
    }

    /// Adds what a module version requires, and goes on below it where the pruning says so.
    private void attach(int id, byte how) {
        if (known.isFailed(id)) {
            failed[id] = true;
            anyFailed = true;
            return;
        }
        int[] required = known.requirements(id);
        if (!read[id]) {
            read[id] = true;
            known.walk(id);
            for (int one : required) {
                select(one);
            }
        }
        boolean older = known.isUnpruned(id);
        byte below = how == UNPRUNED || older ? UNPRUNED : PRUNED;
        if (how == PRUNED && !older) {
            return;
        }
        for (int one : required) {
            meet(one, below);
        }
    }

    private void select(int id) {
        if (id >= met.length) {
            grow(id);
        }
        int path = known.pathOf(id);
        if (path >= selected.length) {
            int before = selected.length;
            selected = Arrays.copyOf(selected, Math.max(2 * before, path + 1));
            Arrays.fill(selected, before, selected.length, NONE);
        }
        if (selected[path] == NONE || known.compare(selected[path], id) < 0) {
            selected[path] = id;
        }
    }

    /// In a workspace the dependencies of the main modules are read again at the version that is selected, in rounds,
    /// until no selection moves.
    private void settle() {
        BitSet watched = new BitSet();
        BitSet seen = new BitSet();
        for (int root : roots) {
            watched.set(known.pathOf(root));
        }
        for (BitSet wanted = moved(watched, seen); !wanted.isEmpty(); wanted = moved(watched, seen)) {
            for (int id = wanted.nextSetBit(0); id >= 0; id = wanted.nextSetBit(id + 1)) {
                meet(id, WORKSPACE);
                seen.set(id);
                watched.set(known.pathOf(id));
            }
            drain();
        }
    }

    private BitSet moved(BitSet watched, BitSet seen) {
        BitSet wanted = new BitSet();
        for (int path = watched.nextSetBit(0); path >= 0; path = watched.nextSetBit(path + 1)) {
            int id = selected[path];
            if (!seen.get(id)) {
                wanted.set(id);
                continue;
            }
            for (int one : requirements(id)) {
                int highest = selected[known.pathOf(one)];
                if (!seen.get(highest)
                        && !known.module(highest).isMain()
                        && known.compare(highest, one) > 0) {
                    wanted.set(highest);
                }
            }
        }
        return wanted;
    }

    KnownModules known() {
        return known;
    }

    /// The number of the main module, or -1.
    public int main() {
        return main;
    }

    int[] roots() {
        return roots;
    }

    Pruning pruning() {
        return pruning;
    }

    /// Whether anything could not be read.
    public boolean anyFailed() {
        return anyFailed;
    }

    /// What could not be read, and why.
    List<Answer.Failure> failures() {
        List<Answer.Failure> failures = new ArrayList<>();
        for (int id = 0; id < failed.length; id++) {
            if (failed[id]) {
                failures.add(known.failure(id));
            }
        }
        return failures;
    }

    /// Whether this one could not be read.
    public boolean isFailed(int id) {
        return id < failed.length && failed[id];
    }

    /// Whether the requirements of a module version belong to the graph.
    public boolean isRead(int id) {
        return id < read.length && read[id];
    }

    /// The requirements of a module version, none where they were pruned out.
    public int[] requirements(int id) {
        return id == main ? roots : isRead(id) ? known.requirements(id) : NOTHING;
    }

    /// The selected version of a path, or -1.
    public int selected(int path) {
        return path < selected.length ? selected[path] : NONE;
    }

    /// Whether every root is the selected version of its path.
    public boolean agreesWithRoots() {
        for (int root : roots) {
            if (selected(known.pathOf(root)) != root) {
                return false;
            }
        }
        return true;
    }

    /// The selected versions: the main module or the roots first, then the others by path.
    public int[] buildList() {
        int[] first = main == NONE ? roots : new int[] {main};
        int[] list = new int[selected.length];
        int count = 0;
        BitSet listed = new BitSet();
        for (int one : first) {
            int path = known.pathOf(one);
            if (!listed.get(path)) {
                listed.set(path);
                list[count++] = selected[path];
            }
        }
        for (int path : known.pathsInOrder()) {
            if (path < selected.length && selected[path] != NONE && !listed.get(path)) {
                list[count++] = selected[path];
            }
        }
        return Arrays.copyOf(list, count);
    }
}
