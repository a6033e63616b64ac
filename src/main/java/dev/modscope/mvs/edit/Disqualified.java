package dev.modscope.mvs.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which module versions cannot be in the graph, and why: each either is a problem itself or requires one that is
/// disqualified. A version may be reached where the requirements of its requirements are pruned out, or where they are
/// not; the two are tracked apart and join at the roots, because the requirements of a root always count.
final class Disqualified {
    /// Not disqualified, as far as is known.
    private static final int FINE = 0;
    /// Disqualified because its requirements are unknown.
    private static final int UNREADABLE = -1;
    private static final int END = -1;

    private final byte[] rootKind;
    private final int[] whenPruned;
    private final int[] whenUnpruned;
    /// By number: the first of a linked list of those that require it.
    private final int[] firstRequirer;
    private int[] requirer = new int[1024];
    private int[] nextRequirer = new int[1024];
    private int requirers;
    private long[] stack = new long[256];
    private int depth;

    /// `size` is the number of module versions known.
    Disqualified(int size) {
        rootKind = new byte[size];
        whenPruned = new int[size];
        whenUnpruned = new int[size];
        firstRequirer = new int[size];
        Arrays.fill(firstRequirer, END);
    }

    /// Declares a root of the extended graph.
    void root(int id, boolean unpruned) {
        rootKind[id] = (byte) (unpruned ? 2 : 1);
    }

    private boolean isRoot(int id) {
        return rootKind[id] != 0;
    }

    boolean isUnprunedRoot(int id) {
        return rootKind[id] == 2;
    }

    /// Whether it cannot be in the graph, reached with that pruning.
    boolean is(int id, boolean unpruned) {
        return id < whenPruned.length && reason(id, unpruned) != FINE;
    }

    private int reason(int id, boolean unpruned) {
        return unpruned ? whenUnpruned[id] : whenPruned[id];
    }

    /// It is above the version asked for, or requires such a version (`because`) itself.
    void conflicts(int id, int because) {
        disqualify(id, false, because + 1);
    }

    /// Its requirements are unknown.
    void unreadable(int id) {
        disqualify(id, false, UNREADABLE);
    }

    /// Records a requirement, in case what is required is disqualified later. False where nothing more about the
    /// requiring version matters.
    boolean require(int from, int to) {
        if (isRoot(to) && is(to, isUnprunedRoot(to))) {
            disqualify(from, false, to + 1);
            return false;
        }
        if (whenUnpruned[to] != FINE) {
            disqualify(from, true, to + 1);
            if (!isRoot(from)) {
                return false;
            }
        }
        if (requirers == requirer.length) {
            requirer = Arrays.copyOf(requirer, 2 * requirers);
            nextRequirer = Arrays.copyOf(nextRequirer, 2 * requirers);
        }
        requirer[requirers] = from;
        nextRequirer[requirers] = firstRequirer[to];
        firstRequirer[to] = requirers++;
        return true;
    }

    /// Marks and carries on to those that require it, depth first: the reason found first stays, and the chain that a
    /// person is shown is made of these reasons.
    private void disqualify(int start, boolean unpruned, int reason) {
        depth = 0;
        push(start, unpruned, reason);
        while (depth > 0) {
            long task = stack[--depth];
            int id = (int) (task >>> 32);
            int why = (int) task >> 2;
            if ((task & 2) != 0) {
                firstRequirer[id] = END;
            } else {
                mark(id, (task & 1) != 0, why);
            }
        }
    }

    private void push(int id, boolean unpruned, int reason) {
        put((long) id << 32 | ((reason << 2 | (unpruned ? 1 : 0)) & 0xffffffffL));
    }

    private void pushForget(int id) {
        put((long) id << 32 | 2);
    }

    private void put(long task) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, 2 * depth);
        }
        stack[depth++] = task;
    }

    private void mark(int id, boolean unpruned, int reason) {
        if (reason(id, unpruned) != FINE) {
            return;
        }
        if (!unpruned) {
            whenPruned[id] = reason;
            whenUnpruned[id] = whenUnpruned[id] == FINE ? reason : whenUnpruned[id];
        } else {
            whenUnpruned[id] = reason;
            if (isUnprunedRoot(id)) {
                whenPruned[id] = reason;
            }
        }
        boolean everywhere = isRoot(id) && (!unpruned || isUnprunedRoot(id));
        if (everywhere || !isRoot(id)) {
            pushForget(id);
        }
        pushRequirers(id, !everywhere);
    }

    /// The list runs from the last added to the first, so the first ends on top of the stack.
    private void pushRequirers(int id, boolean unpruned) {
        for (int at = firstRequirer[id]; at != END; at = nextRequirer[at]) {
            push(requirer[at], unpruned, id + 1);
        }
    }

    /// The chain from a version to what disqualifies it; empty where nothing does.
    Chain chain(int start, boolean startUnpruned) {
        List<Integer> steps = new ArrayList<>();
        boolean unpruned = startUnpruned;
        int id = start;
        while (true) {
            unpruned |= isUnprunedRoot(id);
            int reason = reason(id, unpruned);
            if (reason == FINE) {
                return new Chain(steps, false);
            }
            steps.add(id);
            if (reason == UNREADABLE || reason - 1 == id) {
                return new Chain(steps, reason == UNREADABLE);
            }
            id = reason - 1;
        }
    }

    /// The steps of a chain, and whether it ends where requirements are unknown.
    record Chain(List<Integer> steps, boolean unreadable) {}
}
