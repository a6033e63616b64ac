package dev.modscope.resolve.why;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.RequirementPath;
import dev.modscope.mvs.edit.GaveWay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Why versions came and went between two graphs. Each graph is walked once, whatever the number of changes.
public final class Reasons {
    private static final RequirementPath NONE = new RequirementPath(List.of());

    private final ModuleGraph after;
    private final ShortestChains chainsBefore;
    private final ShortestChains chainsAfter;
    private final Map<ModuleVersion, GaveWay> gaveWay = new HashMap<>();

    /// The reasons for what differs between two graphs, where these roots gave way.
    public Reasons(ModuleGraph before, ModuleGraph after, List<GaveWay> gaveWay) {
        this(new ShortestChains(before), after, gaveWay);
    }

    /// The reasons for what differs between the same graph and another, which is what a slider asks for step by step.
    public Reasons to(ModuleGraph other, List<GaveWay> roots) {
        return new Reasons(chainsBefore, other, roots);
    }

    /// Whether these are reasons for what differs from that graph.
    public boolean isFrom(ModuleGraph before) {
        return chainsBefore.isOf(before);
    }

    private Reasons(ShortestChains chainsBefore, ModuleGraph after, List<GaveWay> gaveWay) {
        this.after = after;
        this.chainsBefore = chainsBefore;
        this.chainsAfter = new ShortestChains(after);
        gaveWay.forEach(root -> this.gaveWay.putIfAbsent(root.from(), root));
    }

    /// The chain that asks for a version now.
    public RequirementPath requires(ModulePath path, Version version) {
        return chainsAfter.to(new ModuleVersion(path, version));
    }

    /// The chain from a version that had to go to what may not be, or else the one that used to ask for it.
    public RequirementPath forbids(ModulePath path, Version version) {
        ModuleVersion module = new ModuleVersion(path, version);
        GaveWay root = gaveWay.get(module);
        return root == null ? chainsBefore.to(module) : path(root);
    }

    private static RequirementPath path(GaveWay root) {
        List<Requirement> steps = new ArrayList<>();
        List<ModuleVersion> chain = root.conflict().path();
        for (int i = 1; i < chain.size(); i++) {
            steps.add(new Requirement(chain.get(i - 1), chain.get(i), false));
        }
        return steps.isEmpty() ? NONE : new RequirementPath(steps);
    }

    /// Why a module went from one version to another; `none` is one.
    public Cause cause(ModulePath path, Version from, Version to) {
        boolean rose = from instanceof Version.None || (!(to instanceof Version.None) && from.compareTo(to) < 0);
        return rose ? rose(new ModuleVersion(path, to)) : fell(new ModuleVersion(path, from), to);
    }

    private Cause rose(ModuleVersion to) {
        RequirementPath chain = chainsAfter.to(to);
        boolean byMain = chain.steps().isEmpty() || chain.steps().getLast().from().isMain();
        if (!byMain) {
            return new Cause.Required(chain);
        }
        // The main module may have written down what another module asks for.
        Optional<Requirement> other = after.requirers(to).stream()
                .filter(requirement -> !requirement.from().isMain())
                .filter(requirement -> isSelected(requirement.from()))
                .min(Comparator.comparingInt(requirement -> chainsAfter.to(requirement.from()).steps().size()));
        if (other.isEmpty()) {
            return new Cause.Asked(chain);
        }
        List<Requirement> steps = new ArrayList<>(chainsAfter.to(other.get().from()).steps());
        steps.add(other.get());
        return new Cause.Required(new RequirementPath(steps));
    }

    private boolean isSelected(ModuleVersion module) {
        return after.selected(module.path()).equals(module.version());
    }

    private Cause fell(ModuleVersion from, Version to) {
        GaveWay root = gaveWay.get(from);
        if (root != null && root.conflict().path().size() > 1) {
            return new Cause.GaveWay(path(root), root.conflict().constraint(), root.to());
        }
        RequirementPath chain = chainsBefore.to(from);
        for (Requirement step : chain.steps()) {
            ModuleVersion asker = step.from();
            if (!asker.isMain() && !isSelected(asker)) {
                return new Cause.Released(chain, asker, new ModuleVersion(asker.path(), after.selected(asker.path())));
            }
        }
        boolean written = !chain.steps().isEmpty() && !chain.steps().getLast().recorded();
        RequirementPath now = chainsAfter.to(new ModuleVersion(from.path(), to));
        return written ? new Cause.Asked(now) : new Cause.Unneeded(chain);
    }
}
