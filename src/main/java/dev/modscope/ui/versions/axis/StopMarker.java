package dev.modscope.ui.versions.axis;

import dev.modscope.module.Version;
import dev.modscope.resolve.VersionAxis;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what is special about each version of an axis.
final class StopMarker {
    private final StopAxis.Facts facts;
    private final Optional<Version> latest;
    private final Optional<Version> latestPatch;

    StopMarker(StopAxis.Facts facts) {
        this.facts = facts;
        latest = highest(Stop.Kind.RELEASE)
                .or(() -> highest(Stop.Kind.INCOMPATIBLE))
                .or(() -> highest(Stop.Kind.PRERELEASE))
                .or(() -> highest(Stop.Kind.PSEUDO));
        latestPatch = facts.axis().stops().reversed().stream()
                .filter(StopMarker::wanted)
                .map(StopMarker::plain)
                .filter(s -> s.kind() == Stop.Kind.RELEASE && StopAxis.minor(s).equals(minorOfBase()))
                .map(Stop::version)
                .findFirst()
                .filter(v -> v.compareTo(facts.base()) > 0);
    }

    /// The stops in order, marked.
    List<Stop> stops() {
        return facts.axis().stops().stream().map(this::marked).toList();
    }

    private Optional<Version> highest(Stop.Kind kind) {
        return facts.axis().stops().reversed().stream()
                .filter(StopMarker::wanted)
                .map(VersionAxis.Stop::version)
                .filter(v -> Stop.Kind.of(v) == kind)
                .findFirst();
    }

    private static boolean wanted(VersionAxis.Stop stop) {
        return stop.retracted().isEmpty() && !stop.excluded();
    }

    private String minorOfBase() {
        return StopAxis.minor(
                new Stop(
                facts.base(), Stop.Kind.RELEASE, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), VersionAxis.Reach.AT_HAND, 0));
    }

    private static Stop plain(VersionAxis.Stop stop) {
        Version version = stop.version();
        return new Stop(version, Stop.Kind.of(version), Set.of(), stop.time(), stop.retracted(), Optional.empty(), stop.reach(), 0);
    }

    private Stop marked(VersionAxis.Stop stop) {
        Stop plain = plain(stop);
        Optional<String> beyond = Optional.ofNullable(facts.beyond().get(plain.version()));
        return new Stop(plain.version(), plain.kind(), marks(stop), plain.time(), plain.retracted(), beyond, plain.reach(), 0);
    }

    private Set<Stop.Mark> marks(VersionAxis.Stop stop) {
        Version version = stop.version();
        Set<Stop.Mark> marks = EnumSet.noneOf(Stop.Mark.class);
        mark(marks, Stop.Mark.SELECTED, version.equals(facts.selected()));
        mark(marks, Stop.Mark.BASE, version.equals(facts.base()) && !facts.base().equals(facts.selected()));
        mark(marks, Stop.Mark.ASKED, is(version, facts.asked()) && !version.equals(facts.selected()));
        mark(marks, Stop.Mark.FLOOR, is(version, facts.floor()) && version.compareTo(facts.base()) < 0);
        mark(marks, Stop.Mark.LATEST, is(version, latest));
        mark(marks, Stop.Mark.LATEST_PATCH, is(version, latestPatch) && !is(version, latest));
        mark(marks, Stop.Mark.RETRACTED, stop.retracted().isPresent());
        mark(marks, Stop.Mark.EXCLUDED, stop.excluded());
        mark(marks, Stop.Mark.UNCACHED, stop.reach() == VersionAxis.Reach.OUT_OF_REACH);
        return marks;
    }

    private static boolean is(Version version, Optional<Version> other) {
        return other.filter(version::equals).isPresent();
    }

    private static void mark(Set<Stop.Mark> marks, Stop.Mark mark, boolean applies) {
        if (applies) {
            marks.add(mark);
        }
    }
}
