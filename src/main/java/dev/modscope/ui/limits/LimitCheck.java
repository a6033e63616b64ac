package dev.modscope.ui.limits;

import dev.modscope.module.Version;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.resolve.triage.Breach;
import dev.modscope.resolve.triage.Limits;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds which versions of a module lie beyond the limits. What a version says of itself is known at once; what go line the
/// whole build list would have takes a what-if each, which are made in the background.
public final class LimitCheck {
    private final LimitsViewModel limits;
    private final Latest asking;
    private final Clock clock;

    /// Ages are counted from what the clock says.
    public LimitCheck(LimitsViewModel limits, Latest asking, Clock clock) {
        this.limits = limits;
        this.asking = asking;
        this.clock = clock;
    }

    /// What is to be checked: versions, the one that the files select, the go line of the files, and the one that the build
    /// list would have with a version; none where such a build list is refused. Versions below the selected one raise no go
    /// line.
    public record Question(
            List<VersionAxis.Stop> stops, Version selected, Version go, Function<Version, Optional<Version>> goWith) {
        public Question {
            stops = List.copyOf(stops);
        }
    }

    /// Hears when the limits change.
    public void whenChanged(Runnable listener) {
        limits.limitsProperty().subscribe((_, _) -> listener.run());
    }

    /// Tells `found` the reason for each version that lies beyond; a second time when the go lines are known.
    public void check(Question question, Consumer<Map<Version, String>> found) {
        Limits asked = limits.limitsProperty().get();
        asking.cancel();
        Map<Version, String> beyond = new HashMap<>();
        for (VersionAxis.Stop stop : question.stops()) {
            put(beyond, stop.version(), asked.of(stop.version(), stop.time(), clock.instant()));
        }
        found.accept(Map.copyOf(beyond));
        if (asked.go().isPresent()) {
            asking.ask(() -> lines(question, asked, beyond), found, _ -> {});
        }
    }

    private static Map<Version, String> lines(Question question, Limits limits, Map<Version, String> known) {
        Map<Version, String> beyond = new HashMap<>(known);
        for (VersionAxis.Stop stop : question.stops()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            if (stop.version().compareTo(question.selected()) > 0 && !beyond.containsKey(stop.version())) {
                Optional<Version> go = question.goWith().apply(stop.version());
                put(beyond, stop.version(), go.flatMap(line -> limits.ofGo(question.go(), line)).stream().toList());
                if (go.isEmpty()) {
                    beyond.put(stop.version(), Texts.of("limits.beyond.refused"));
                }
            }
        }
        return Map.copyOf(beyond);
    }

    private static void put(Map<Version, String> beyond, Version version, List<Breach> breaches) {
        if (!breaches.isEmpty()) {
            beyond.put(version, breaches.stream().map(LimitsViewModel::words).collect(Collectors.joining(", ")));
        }
    }
}
