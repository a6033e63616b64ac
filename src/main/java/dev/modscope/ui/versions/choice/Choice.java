package dev.modscope.ui.versions.choice;

import dev.modscope.module.Version;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.versions.axis.Stop;
import dev.modscope.ui.versions.axis.StopAxis;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A version that a menu offers, with what is special about it.
///
/// @param here whether it is the one that is selected
/// @param beyond whether it lies beyond the limits
public record Choice(Version version, String words, boolean here, boolean beyond) {
    /// So many are offered besides those with a mark of their own: a menu is read at a glance.
    public static final int NEAREST = 12;

    /// The stops with a mark of their own and those nearest to a place, the highest first; never an excluded one.
    public static List<Choice> of(StopAxis axis, int place) {
        Set<Integer> near = IntStream.range(0, axis.size()).boxed()
                .filter(i -> axis.stop(i).landable())
                .sorted(Comparator.<Integer>comparingInt(i -> Math.abs(i - place)).thenComparing(Comparator.reverseOrder()))
                .limit(NEAREST)
                .collect(Collectors.toSet());
        return IntStream.range(0, axis.size())
                .filter(i -> near.contains(i) || axis.stop(i).matters())
                .mapToObj(axis::stop)
                .filter(Stop::landable)
                .map(Choice::of)
                .toList()
                .reversed();
    }

    private static Choice of(Stop stop) {
        String words = Stream.of(
                        Stream.of(stop.version().text()),
                        kind(stop).stream(),
                        Stream.of(Stop.Mark.values()).filter(stop::has).map(Stop.Mark::legend),
                        stop.beyond().stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" · "));
        return new Choice(stop.version(), Texts.shown(words), stop.has(Stop.Mark.SELECTED), stop.beyond().isPresent());
    }

    private static Optional<String> kind(Stop stop) {
        boolean special = stop.kind() == Stop.Kind.PRERELEASE || stop.kind() == Stop.Kind.PSEUDO;
        return Optional.of(stop.kind()).filter(_ -> special && stop.beyond().isEmpty()).map(Stop.Kind::word);
    }
}
