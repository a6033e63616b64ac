package dev.modscope.layout;

import dev.modscope.module.ModulePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person asks to see of a module graph: grouped by owner or not (with the owners whose groups are opened),
/// without the requirements that others imply or with all, everything or the surroundings of one module. A gesture makes
/// another one.
///
/// @param changed whether, while a what-if changes anything, only that is shown and what connects it
public record GraphView(
        boolean grouped, Set<String> opened, boolean reduced, Optional<Focus> focus, Arrangement arrangement, boolean changed) {
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
        return new GraphView(modules > many, Set.of(), true, Optional.empty(), Arrangement.NONE, false);
    }

    /// Grouped by owner, or every module by itself.
    public GraphView grouped(boolean on) {
        return new GraphView(on, opened, reduced, focus, arrangement, changed);
    }

    /// With the group of an owner opened, or closed again.
    public GraphView open(String owner, boolean on) {
        Set<String> others = new HashSet<>(opened);
        if (on) {
            others.add(owner);
        } else {
            others.remove(owner);
        }
        return new GraphView(grouped, others, reduced, focus, arrangement, changed);
    }

    /// With every group closed.
    public GraphView closed() {
        return new GraphView(grouped, Set.of(), reduced, focus, arrangement, changed);
    }

    /// Only what a what-if changes with what connects it, or all.
    public GraphView changed(boolean on) {
        return new GraphView(grouped, opened, reduced, focus, arrangement, on);
    }

    /// Without implied requirements, or with all.
    public GraphView reduced(boolean on) {
        return new GraphView(grouped, opened, on, focus, arrangement, changed);
    }

    /// Only the surroundings of one module.
    public GraphView on(Focus wanted) {
        return new GraphView(grouped, opened, reduced, Optional.of(wanted), arrangement, changed);
    }

    /// Everything.
    public GraphView whole() {
        return new GraphView(grouped, opened, reduced, Optional.empty(), arrangement, false);
    }

    /// With other boxes folded and pinned.
    public GraphView arranged(Arrangement wanted) {
        return new GraphView(grouped, opened, reduced, focus, wanted, changed);
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

    /// What a person has done to single boxes: modules whose requirements are folded away, boxes (by their names) that are
    /// pinned to a place, the middle of their left side, and modules that are hidden.
    public record Arrangement(Set<ModulePath> folded, Map<String, Spot> pins, Set<ModulePath> hidden) {
        /// Nothing.
        public static final Arrangement NONE = new Arrangement(Set.of(), Map.of(), Set.of());

        public Arrangement {
            folded = Set.copyOf(folded);
            pins = Map.copyOf(pins);
            hidden = Set.copyOf(hidden);
        }

        /// As text that [#of] reads: one pin or folded or hidden module a line.
        public String text() {
            Stream<String> pinned = pins.entrySet().stream()
                    .map(pin -> "pin\t" + pin.getKey() + "\t" + pin.getValue().x() + "\t" + pin.getValue().y());
            Stream<String> away = Stream.concat(
                    folded.stream().map(path -> "fold\t" + path.value()),
                    hidden.stream().map(path -> "hide\t" + path.value()));
            return Stream.concat(pinned, away).sorted().collect(Collectors.joining("\n"));
        }

        /// Reads what [#text] wrote; lines that say something else are passed over.
        public static Arrangement of(String text) {
            Set<ModulePath> folded = new HashSet<>();
            Set<ModulePath> hidden = new HashSet<>();
            Map<String, Spot> pins = new HashMap<>();
            for (String line : text.split("\n", -1)) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 2 && parts[0].equals("fold")) {
                    folded.add(new ModulePath(parts[1]));
                } else if (parts.length == 2 && parts[0].equals("hide")) {
                    hidden.add(new ModulePath(parts[1]));
                } else if (parts.length == 4 && parts[0].equals("pin") && isNumber(parts[2]) && isNumber(parts[3])) {
                    pins.put(parts[1], new Spot(Double.parseDouble(parts[2]), Double.parseDouble(parts[3])));
                }
            }
            return new Arrangement(folded, pins, hidden);
        }

        private static boolean isNumber(String text) {
            return text.matches("-?[0-9]+([.][0-9]+)?(E[0-9]+)?");
        }

        /// With modules folded, or not.
        public Arrangement fold(Set<ModulePath> modules, boolean on) {
            Set<ModulePath> changed = new HashSet<>(folded);
            if (on) {
                changed.addAll(modules);
            } else {
                changed.removeAll(modules);
            }
            return new Arrangement(changed, pins, hidden);
        }

        /// With more modules hidden.
        public Arrangement hide(Set<ModulePath> modules) {
            Set<ModulePath> changed = new HashSet<>(hidden);
            changed.addAll(modules);
            return new Arrangement(folded, pins, changed);
        }

        /// With nothing hidden.
        public Arrangement unhide() {
            return new Arrangement(folded, pins, Set.of());
        }

        /// With a box pinned to a place.
        public Arrangement pin(String key, Spot place) {
            Map<String, Spot> changed = new HashMap<>(pins);
            changed.put(key, place);
            return new Arrangement(folded, changed, hidden);
        }

        /// With a box where the layout puts it.
        public Arrangement free(String key) {
            Map<String, Spot> changed = new HashMap<>(pins);
            changed.remove(key);
            return new Arrangement(folded, changed, hidden);
        }
    }

    /// A point of a drawing.
    public record Spot(double x, double y) {}
}
