package dev.modscope.resolve.triage;

import dev.modscope.modfile.Directive;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Progress;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.resolve.trust.Together;
import dev.modscope.workspace.MainModule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Finds the updates of the requirements of a workspace: of each module the latest version, the latest patch, and, where
/// the limits forbid these, the highest version that they allow. Interrupting the calling thread cancels.
public final class Triage {
    private static final int AT_ONCE = 16;

    private final Resolver resolver;
    private final Resolution base;
    private final Limits limits;
    private final Instant now;

    /// Over what the files say; ages are counted back from `now`.
    public Triage(Resolver resolver, Resolution base, Limits limits, Instant now) {
        this.resolver = resolver;
        this.base = base;
        this.limits = limits;
        this.now = now;
    }

    /// The versions above the selected one, ascending, and the ones that `go get -u` and `go get -u=patch` would take.
    private record Newer(
            ModulePath path, Version selected, List<VersionAxis.Stop> stops, Optional<Version> latest, Optional<Version> patch) {}

    /// All updates, sorted by path and version; `found` hears of those of each module when they are known.
    public List<Update> run(Consumer<List<Update>> found, Consumer<Progress> progress) {
        List<ModulePath> required = required();
        List<Update> all = new ArrayList<>();
        progress.accept(new Progress("Updates", 0, required.size()));
        new Together(AT_ONCE).each(required, this::newer, (newer, known) -> {
            List<Update> updates = updates(newer);
            all.addAll(updates);
            found.accept(updates);
            progress.accept(new Progress("Updates", known, required.size()));
        });
        return all;
    }

    /// The modules that a go.mod file of the workspace requires and that can be updated, sorted.
    private List<ModulePath> required() {
        TreeSet<ModulePath> paths = new TreeSet<>();
        for (MainModule main : base.workspace().mains()) {
            main.goMod().requires().stream().map(Directive.Require::module).map(ModuleVersion::path).forEach(paths::add);
        }
        paths.removeIf(path -> {
            Version selected = base.buildList().selected(path);
            boolean absent = selected instanceof Version.None || selected instanceof Version.Main;
            return absent || base.replaced(new ModuleVersion(path, selected));
        });
        return List.copyOf(paths);
    }

    private Newer newer(ModulePath path) {
        Version selected = base.buildList().selected(path);
        Optional<Version> latest = find(path, "upgrade", selected);
        if (latest.isEmpty()) {
            return new Newer(path, selected, List.of(), latest, Optional.empty());
        }
        List<VersionAxis.Stop> stops = resolver.axis(base, path, _ -> {}).stops().stream()
                .filter(stop -> stop.version().compareTo(selected) > 0 && !stop.excluded() && stop.retracted().isEmpty())
                .toList();
        return new Newer(path, selected, stops, latest, find(path, "patch", selected));
    }

    private Optional<Version> find(ModulePath path, String query, Version selected) {
        try {
            return Optional.of(resolver.find(path, query, selected)).filter(version -> version.compareTo(selected) > 0);
        } catch (EditException _) {
            return Optional.empty();
        }
    }

    private List<Update> updates(Newer newer) {
        List<Update> updates = new ArrayList<>();
        newer.latest().map(version -> update(newer, version)).ifPresent(updates::add);
        newer.patch().filter(version -> !newer.latest().equals(Optional.of(version)))
                .map(version -> update(newer, version)).ifPresent(updates::add);
        if (!updates.isEmpty() && !updates.getFirst().isTakeable()) {
            allowed(newer).filter(update -> updates.stream().noneMatch(u -> u.to().equals(update.to())))
                    .ifPresent(updates::add);
        }
        updates.sort(Comparator.comparing(Update::to));
        return updates;
    }

    /// The highest version below the latest that keeps to the limits. A higher version does not ask for less, so halving
    /// finds it; what it finds is looked at before it is said.
    private Optional<Update> allowed(Newer newer) {
        List<VersionAxis.Stop> stops = newer.stops().stream()
                .filter(stop -> newer.latest().filter(latest -> stop.version().compareTo(latest) < 0).isPresent())
                .filter(stop -> limits.of(stop.version(), stop.time(), now).isEmpty())
                .toList();
        int last = lastThat(stops.size(), i -> update(newer, stops.get(i).version()).isTakeable());
        return last < 0
                ? Optional.empty()
                : Optional.of(update(newer, stops.get(last).version())).filter(Update::isTakeable);
    }

    /// The last place that holds, where all up to it hold and none after; -1 where none does.
    static int lastThat(int size, IntPredicate holds) {
        int low = -1;
        int high = size;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Update update(Newer newer, Version to) {
        WhatIf whatIf = new WhatIf(resolver, base);
        Optional<Instant> published = resolver.published(new ModuleVersion(newer.path(), to));
        List<Breach> breaches = new ArrayList<>(limits.of(to, published, now));
        WhatIf.Answer answer = whatIf.ask(List.of(whatIf.edit(newer.path(), to)));
        answer.go().flatMap(go -> limits.ofGo(base.buildList().selected(ModulePath.GO), go)).ifPresent(breaches::add);
        return new Update(
                whatIf.edit(newer.path(), to),
                newer.selected(),
                to,
                base.direct().contains(newer.path()),
                published,
                breaches,
                answer.comparison().map(comparison -> Cost.of(comparison, Set.of(newer.path()))),
                answer.refusal());
    }
}
