package dev.modscope.ui.limits;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.triage.Breach;
import dev.modscope.resolve.triage.Limits;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The limits of the open project, remembered with it.
public final class LimitsViewModel {
    private static final String KEY = "limits";
    private static final List<Integer> AGES = List.of(0, 3, 7, 14, 30, 90);
    private static final int OLDEST_GO = 21;

    private final ExplorerViewModel explorer;
    private final ReadOnlyObjectWrapper<Limits> limits = new ReadOnlyObjectWrapper<>(Limits.NONE);

    /// Follows what the explorer opens.
    public LimitsViewModel(ExplorerViewModel explorer) {
        this.explorer = explorer;
        explorer.baseProperty().subscribe(base ->
                limits.set(base.flatMap(_ -> explorer.remembered(KEY)).map(LimitsViewModel::read).orElse(Limits.NONE)));
    }

    /// Sets and remembers them.
    public void set(Limits chosen) {
        limits.set(chosen);
        explorer.remember(KEY, written(chosen));
    }

    /// `1.24 14 releases`; `-` and `all` stand where nothing is limited.
    static String written(Limits limits) {
        return limits.go().map(GoVersion::text).orElse("-") + " " + limits.days() + " "
                + (limits.releasesOnly() ? "releases" : "all");
    }

    /// What [#written] wrote; no limits where it is something else.
    static Limits read(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,4}")) {
            return Limits.NONE;
        }
        Optional<GoVersion> go = Optional.of(new GoVersion(parts[0])).filter(GoVersion::isValid);
        return new Limits(go, Integer.parseInt(parts[1]), parts[2].equals("releases"));
    }

    /// The go lines to choose from, ascending: the languages from that of the files on, and the one that is set.
    public List<GoVersion> goLines() {
        Version own = explorer.baseProperty().get()
                .map(base -> base.buildList().selected(ModulePath.GO)).orElse(Version.None.INSTANCE);
        TreeSet<Version> lines = new TreeSet<>();
        for (int minor = OLDEST_GO; new GoVersion("1." + minor).compareTo(GoVersion.FOLLOWED) <= 0; minor++) {
            lines.add(new GoVersion("1." + minor));
        }
        if (own instanceof GoVersion line) {
            lines.removeIf(version -> version.compareTo(line.language()) < 0);
            lines.add(line.language());
        }
        limits.get().go().ifPresent(lines::add);
        return lines.stream().map(version -> new GoVersion(version.text())).toList();
    }

    /// The ages in days to choose from, ascending; 0 for any age.
    public List<Integer> ages() {
        List<Integer> ages = new ArrayList<>(AGES);
        if (!ages.contains(limits.get().days())) {
            ages.add(limits.get().days());
        }
        return ages.stream().sorted().toList();
    }

    /// The limits in short: `go ≤ 1.24 · 14 days`.
    public static String words(Limits limits) {
        List<String> parts = new ArrayList<>();
        limits.go().ifPresent(go -> parts.add(Texts.of("limits.short.go", go.text())));
        if (limits.days() > 0) {
            parts.add(Texts.of("limits.short.age", limits.days()));
        }
        if (limits.releasesOnly()) {
            parts.add(Texts.of("limits.short.releases"));
        }
        return parts.isEmpty() ? Texts.of("limits.short.none") : String.join(" · ", parts);
    }

    /// Why a version lies beyond the limits.
    public static String words(Breach breach) {
        return switch (breach) {
            case Breach.GoLine(GoVersion needed, GoVersion limit) ->
                Texts.of("limits.beyond.go", needed.text(), limit.text());
            case Breach.Young(Optional<Integer> age, int days) -> age
                    .map(known -> Texts.of("limits.beyond.age", known, days))
                    .orElse(Texts.of("limits.beyond.unknown", days));
            case Breach.Prerelease _ -> Texts.of("limits.beyond.prerelease");
        };
    }

    /// The limits.
    public ReadOnlyObjectProperty<Limits> limitsProperty() {
        return limits.getReadOnlyProperty();
    }
}
