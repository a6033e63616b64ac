package dev.modscope.layout;

import dev.modscope.module.ModulePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a person asks to see of a module graph: grouped by owner or not (with the owners whose groups are opened),
/// without the requirements that others imply or with all, everything or the surroundings of one module. A gesture makes
/// another one.
public record GraphView(
        boolean grouped, Set<String> opened, boolean reduced, Optional<Focus> focus, Arrangement arrangement) {
    /// From this number of modules on a view starts grouped.
    public static final int MANY = 150;

    private static final Set<String> FORGES = Set.of(
            "github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com", "git.sr.ht", "example.com",
            "example.org", "golang.org");

    public GraphView {
        opened = Set.copyOf(opened);
    }

    /// The view a graph of that many modules starts with.
    public static GraphView standard(int modules) {
        return standard(modules, MANY);
    }

    /// The view a graph of that many modules starts with, where more than `many` are grouped.
    public static GraphView standard(int modules, int many) {
        return new GraphView(modules > many, Set.of(), true, Optional.empty(), Arrangement.NONE);
    }

    /// Grouped by owner, or every module by itself.
    public GraphView grouped(boolean on) {
        return new GraphView(on, opened, reduced, focus, arrangement);
    }

    /// With the group of an owner opened, or closed again.
    public GraphView open(String owner, boolean on) {
        Set<String> changed = new HashSet<>(opened);
        if (on) {
            changed.add(owner);
        } else {
            changed.remove(owner);
        }
        return new GraphView(grouped, changed, reduced, focus, arrangement);
    }

    /// Without implied requirements, or with all.
    public GraphView reduced(boolean on) {
        return new GraphView(grouped, opened, on, focus, arrangement);
    }

    /// Only the surroundings of one module.
    public GraphView on(Focus wanted) {
        return new GraphView(grouped, opened, reduced, Optional.of(wanted), arrangement);
    }

    /// Everything.
    public GraphView whole() {
        return new GraphView(grouped, opened, reduced, Optional.empty(), arrangement);
    }

    /// With other boxes folded and pinned.
    public GraphView arranged(Arrangement wanted) {
        return new GraphView(grouped, opened, reduced, focus, wanted);
    }

    /// The owner of a module: host and first element on a forge, elsewhere the host alone.
    public static String owner(ModulePath path) {
        String text = path.value();
        int host = text.indexOf('/');
        if (host < 0 || !FORGES.contains(text.substring(0, host))) {
            return host < 0 ? text : text.substring(0, host);
        }
        int first = text.indexOf('/', host + 1);
        return first < 0 ? text : text.substring(0, first);
    }

    /// The surroundings of one module, up to a number of steps.
    public record Focus(ModulePath module, Direction direction, int hops) {
        /// Any number of steps.
        public static final int ALL = Integer.MAX_VALUE;

        /// Whatever requires it, or is required by it.
        public static Focus both(ModulePath module) {
            return new Focus(module, Direction.BOTH, ALL);
        }

        /// Why it is there: whatever requires it.
        public static Focus why(ModulePath module) {
            return new Focus(module, Direction.REQUIRERS, ALL);
        }
    }

    /// Which surroundings.
    public enum Direction {
        /// The modules that require it.
        REQUIRERS,
        /// The modules it requires.
        REQUIRED,
        /// Both.
        BOTH
    }

    /// What a person has done to single boxes: modules whose requirements are folded away, and boxes (by their names) that
    /// are pinned to a place, the middle of their left side.
    public record Arrangement(Set<ModulePath> folded, Map<String, Spot> pins) {
        /// Nothing.
        public static final Arrangement NONE = new Arrangement(Set.of(), Map.of());

        public Arrangement {
            folded = Set.copyOf(folded);
            pins = Map.copyOf(pins);
        }

        /// With modules folded, or not.
        public Arrangement fold(Set<ModulePath> modules, boolean on) {
            Set<ModulePath> changed = new HashSet<>(folded);
            if (on) {
                changed.addAll(modules);
            } else {
                changed.removeAll(modules);
            }
            return new Arrangement(changed, pins);
        }

        /// With a box pinned to a place.
        public Arrangement pin(String key, Spot place) {
            Map<String, Spot> changed = new HashMap<>(pins);
            changed.put(key, place);
            return new Arrangement(folded, changed);
        }

        /// With a box where the layout puts it.
        public Arrangement free(String key) {
            Map<String, Spot> changed = new HashMap<>(pins);
            changed.remove(key);
            return new Arrangement(folded, changed);
        }
    }

    /// A point of a drawing.
    public record Spot(double x, double y) {}
}
