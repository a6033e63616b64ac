package dev.modscope.mvs.edit;

import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Walks, breadth first from the main module, over a graph that was visited.
final class Chains {
    private final KnownModules known;
    private final Visit visit;

    Chains(KnownModules known, Visit visit) {
        this.known = known;
        this.visit = visit;
    }

    /// Everything met, in that order.
    int[] breadthFirst() {
        BitSet seen = new BitSet(known.size());
        int[] queue = new int[known.size()];
        int end = 0;
        queue[end++] = visit.main();
        seen.set(visit.main());
        for (int at = 0; at < end; at++) {
            for (int required : visit.requirements(queue[at])) {
                if (!seen.get(required)) {
                    seen.set(required);
                    queue[end++] = required;
                }
            }
        }
        return Arrays.copyOf(queue, end);
    }

    /// The shortest chain to the first that is sought, without the main module; empty where there is none.
    List<ModuleVersion> to(IntPredicate sought) {
        int[] parent = new int[known.size()];
        Arrays.fill(parent, -1);
        int[] queue = new int[known.size()];
        int end = 0;
        queue[end++] = visit.main();
        parent[visit.main()] = visit.main();
        for (int at = 0; at < end; at++) {
            int from = queue[at];
            if (sought.test(from)) {
                return chain(parent, from);
            }
            for (int required : visit.requirements(from)) {
                if (parent[required] < 0) {
                    parent[required] = from;
                    queue[end++] = required;
                }
            }
        }
        return List.of();
    }

    private List<ModuleVersion> chain(int[] parent, int last) {
        List<ModuleVersion> chain = new ArrayList<>();
        for (int id = last; id != visit.main(); id = parent[id]) {
            chain.add(known.module(id));
        }
        return chain.reversed();
    }

    /// What go says where a part of the graph cannot be had: the chain that leads there, and why.
    Optional<String> problem() {
        if (!visit.anyFailed()) {
            return Optional.empty();
        }
        List<ModuleVersion> chain = to(visit::isFailed);
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (ModuleVersion step : chain.subList(0, chain.size() - 1)) {
            text.append(step).append(" requires\n\t");
        }
        String reason = known.failure(known.id(chain.getLast())).reason();
        return Optional.of(text.append(chain.getLast()).append(": ").append(reason).toString());
    }

    /// The same, where what is missing is a module made for a newer Go.
    Optional<String> tooNew() {
        return problem().filter(text -> text.contains("it needs Go "));
    }
}
