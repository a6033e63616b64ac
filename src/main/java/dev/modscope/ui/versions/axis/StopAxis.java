package dev.modscope.ui.versions.axis;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The stops of the slider in Go's order, at equal distances, with the way from one to the next. Longer than
/// [#FOLD_BEYOND] it folds every minor version to its last patch, keeping the stops that matter.
public record StopAxis(List<Stop> stops, OptionalInt base, OptionalInt floor, List<String> holders, boolean folding, VersionAxis.GoLines goLines) {
    /// An axis of more stops than this is folded.
    public static final int FOLD_BEYOND = 40;

    public StopAxis {
        stops = List.copyOf(stops);
        holders = List.copyOf(holders);
    }

    /// The axis of a module; `unfolded` names the minor versions (`v1.4`) that are shown whole.
    public static StopAxis of(Facts facts, Set<String> unfolded) {
        List<Stop> marked = new StopMarker(facts).stops();
        boolean folding = marked.size() > FOLD_BEYOND;
        List<Stop> stops = folding ? fold(marked, unfolded) : marked;
        OptionalInt floor = facts.floor().map(f -> indexOf(stops, f)).orElse(OptionalInt.empty());
        return new StopAxis(stops, indexOf(stops, facts.base()), floor, facts.holders(), folding, facts.axis().goLines());
    }

    private static List<Stop> fold(List<Stop> stops, Set<String> unfolded) {
        List<Stop> kept = new ArrayList<>();
        int folded = 0;
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            boolean last = i + 1 == stops.size() || !minor(stops.get(i + 1)).equals(minor(stop));
            if (last || stop.matters() || unfolded.contains(minor(stop))) {
                kept.add(stop.folding(folded));
                folded = 0;
            } else {
                folded++;
            }
        }
        return kept;
    }

    /// The minor version that a stop belongs to: `v1.4` of `v1.4.2`.
    public static String minor(Stop stop) {
        String text = stop.version().text();
        int second = text.indexOf('.', text.indexOf('.') + 1);
        String pair = second < 0 ? text : text.substring(0, second);
        int hyphen = pair.indexOf('-');
        return hyphen < 0 ? pair : pair.substring(0, hyphen);
    }

    private static OptionalInt indexOf(List<Stop> stops, Version version) {
        return IntStream.range(0, stops.size())
                .filter(i -> stops.get(i).version().equals(version))
                .findFirst();
    }

    /// Where a version stands.
    public OptionalInt indexOf(Version version) {
        return indexOf(stops, version);
    }

    /// The first stop with a mark.
    public OptionalInt indexOf(Stop.Mark mark) {
        return IntStream.range(0, stops.size()).filter(i -> stops.get(i).has(mark)).findFirst();
    }

    /// The stop of an index.
    public Stop stop(int index) {
        return stops.get(index);
    }

    /// How many stops there are.
    public int size() {
        return stops.size();
    }

    /// The stop to rest on when the thumb comes from `from` to `wanted`: excluded ones are passed over, on the far side
    /// first; `from` where there is none.
    public int landing(int from, int wanted) {
        int goal = Math.clamp(wanted, 0, size() - 1);
        int direction = goal < from ? -1 : 1;
        for (int i = goal; i >= 0 && i < size(); i += direction) {
            if (stop(i).landable()) {
                return i;
            }
        }
        for (int i = goal; i != from; i -= direction) {
            if (stop(i).landable()) {
                return i;
            }
        }
        return from;
    }

    /// Where the thumb is likely to go from a stop: on from where it came, or back, then to where a key or a mark leads; without
    /// what would have to be fetched.
    public List<Version> likely(int came, int index) {
        int on = index < came ? -1 : 1;
        IntStream marked = Stream.of(Stop.Mark.LATEST, Stop.Mark.LATEST_PATCH, Stop.Mark.BASE, Stop.Mark.FLOOR)
                .flatMapToInt(mark -> indexOf(mark).stream());
        return IntStream.concat(IntStream.of(landing(index, index + on), landing(index, index - on)), marked)
                .filter(i -> i != index)
                .distinct()
                .mapToObj(this::stop)
                .filter(stop -> stop.reach() == VersionAxis.Reach.AT_HAND && stop.landable())
                .map(Stop::version)
                .toList();
    }

    /// One minor version up or down: the last stop of the neighbouring minor version.
    public int minorStep(int from, int direction) {
        String here = minor(stop(from));
        int index = from;
        while (index >= 0 && index < size() && minor(stop(index)).equals(here)) {
            index += direction;
        }
        if (index < 0 || index >= size()) {
            return landing(from, direction < 0 ? 0 : size() - 1);
        }
        String there = minor(stop(index));
        while (index + 1 < size() && minor(stop(index + 1)).equals(there)) {
            index++;
        }
        return landing(from, index);
    }

    /// Where the Home key leads: the floor, or the first stop.
    public int home(int from) {
        return landing(from, floor.orElse(0));
    }

    /// Where the End key leads: the latest version, or the last stop.
    public int end(int from) {
        return landing(from, indexOf(Stop.Mark.LATEST).orElse(size() - 1));
    }

    /// Whether the minor version of a stop has folded versions, or shows them by a person's wish.
    public boolean foldable(int index) {
        String here = minor(stop(index));
        return folding && stops.stream().filter(s -> minor(s).equals(here)).mapToInt(s -> 1 + s.folded()).sum() > 1;
    }

    /// Whether there are stops below the floor.
    public boolean hasDowngrades() {
        return floor.orElse(0) > 0;
    }

    /// The highest release that keeps to the limits; none where that is the files' version or a lower one.
    public OptionalInt newestAllowed() {
        return IntStream.range(0, size())
                .filter(i -> stop(i).landable() && stop(i).beyond().isEmpty() && stop(i).retracted().isEmpty())
                .filter(i -> stop(i).kind() == Stop.Kind.RELEASE || stop(i).kind() == Stop.Kind.INCOMPATIBLE)
                .filter(i -> i > base.orElse(-1))
                .reduce((_, later) -> later);
    }

    /// The nearest release to a stop that the thumb may rest on; the stop itself where there is none.
    public int nearestRelease(int index) {
        return IntStream.range(0, size()).boxed()
                .filter(i -> stop(i).landable() && stop(i).kind() == Stop.Kind.RELEASE)
                .min(Comparator.comparingInt(i -> Math.abs(i - index)))
                .orElse(index);
    }

    /// All there is to say of a stop, with its go line, where that is known, and those that hold the floor.
    public String description(int index, Optional<Version> go) {
        boolean held = floor.isPresent() && floor.getAsInt() == index && !holders.isEmpty();
        return stop(index).description(go) + (held ? "\n" + Texts.of("stop.holders", String.join(",\n", holders)) : "");
    }

    /// The zone of a stop.
    public Zone zone(int index) {
        int here = base.orElse(-1);
        if (index == here) {
            return Zone.HERE;
        }
        if (index > here) {
            return Zone.UPGRADE;
        }
        return floor.isPresent() && index < floor.getAsInt() ? Zone.DOWNGRADE : Zone.YOURS;
    }

    /// Where a stop lies, seen from the version that the files select.
    public enum Zone {
        /// Below the floor: others have to move too.
        DOWNGRADE,
        /// From the floor up to the selected version: only a main module holds it there.
        YOURS,
        /// The version that the files select.
        HERE,
        /// Above.
        UPGRADE;

        /// What a person reads, in short.
        public String title() {
            return Texts.of("zone." + styleClass() + ".title");
        }

        /// The style class of its band.
        public String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// What a screen reader says.
        public String words() {
            return Texts.of("zone." + styleClass());
        }
    }

    /// What the slider is built from: the versions, the one the files select, the one selected now, the highest that a main
    /// module asks for, the floor and those that hold it there, and the versions that lie beyond the limits, with the reason.
    public record Facts(
            VersionAxis axis,
            Version base,
            Version selected,
            Optional<Version> asked,
            Optional<Version> floor,
            List<String> holders,
            Map<Version, String> beyond) {
        private static final int NAMED = 4;

        public Facts {
            holders = List.copyOf(holders);
            beyond = Map.copyOf(beyond);
        }

        /// The facts of a module. The floor is the highest version that any module but a main one asks for; `now` is what is
        /// selected of a module.
        public static Facts of(
                VersionAxis axis, Version base, Explanation explanation, Function<ModulePath, Version> now) {
            Optional<Version> floor = asked(explanation, false);
            return new Facts(
                    axis, base, explanation.selected(), asked(explanation, true), floor, holders(explanation, floor, now), Map.of());
        }

        /// The same with other limits.
        public Facts limited(Map<Version, String> reasons) {
            return new Facts(axis, base, selected, asked, floor, holders, reasons);
        }

        private static Optional<Version> asked(Explanation explanation, boolean byMain) {
            return explanation.asks().stream()
                    .filter(ask -> ask.by().stream().anyMatch(m -> m.isMain() == byMain))
                    .map(Explanation.Ask::version)
                    .findFirst();
        }

        /// A holder may be a version that is itself not selected.
        private static List<String> holders(
                Explanation explanation, Optional<Version> floor, Function<ModulePath, Version> now) {
            List<ModuleVersion> by = explanation.asks().stream()
                    .filter(ask -> floor.equals(Optional.of(ask.version())))
                    .flatMap(ask -> ask.by().stream())
                    .filter(module -> !module.isMain())
                    .toList();
            List<String> named = new ArrayList<>(by.stream().limit(NAMED).map(module -> holder(module, now)).toList());
            if (by.size() > NAMED) {
                named.add(Texts.of("card.more", by.size() - NAMED));
            }
            return named;
        }

        private static String holder(ModuleVersion module, Function<ModulePath, Version> now) {
            Version selected = now.apply(module.path());
            String text = module.path() + " " + module.version().text();
            boolean raised = selected.compareTo(module.version()) > 0 && !(selected instanceof Version.Main);
            return raised ? Texts.of("stop.raised", text, selected.text()) : text;
        }
    }
}
