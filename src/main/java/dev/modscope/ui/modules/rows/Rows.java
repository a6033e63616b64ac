package dev.modscope.ui.modules.rows;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.licence.Licences;
import dev.modscope.resolve.licence.Place;
import dev.modscope.resolve.triage.AtHand;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Session;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.Workspace;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The lines of the module table, made in the background, and what is found out for them there: newest versions, when
/// selected ones were published, and licences, of this machine alone. That is looked for once for each module and session.
public final class Rows {
    private final ExplorerViewModel explorer;
    private final Latest making;
    private final Latest looking;
    private final Set<ModuleColumn> columns = EnumSet.noneOf(ModuleColumn.class);
    private Optional<Session> of = Optional.empty();
    private Known known = Known.NOTHING;

    /// Lines are made by `making`, what is known of versions is looked for by `looking`.
    public Rows(ExplorerViewModel explorer, Latest making, Latest looking) {
        this.explorer = explorer;
        this.making = making;
        this.looking = looking;
    }

    /// Which columns are filled from now on.
    public void fill(ModuleColumn column, boolean filled) {
        if (filled) {
            columns.add(column);
        } else {
            columns.remove(column);
        }
    }

    /// Makes the lines of the answer that is shown.
    public void make(Consumer<List<ModuleRow>> made) {
        if (!of.equals(explorer.session())) {
            of = explorer.session();
            looking.cancel();
            known = Known.NOTHING;
        }
        Optional<Resolution> shown = explorer.shownProperty().get();
        Optional<Comparison> comparison = explorer.whatIf().comparisonProperty().get();
        Set<ModuleColumn> filled = Set.copyOf(columns);
        Known now = known;
        making.ask(
                () -> shown.map(answer -> new RowsOf(answer, comparison, filled, now).rows()).orElse(List.of()),
                made,
                failure -> explorer.fail(Texts.failure(failure)));
    }

    /// What the list of updates has found: by path the newest versions of the modules that have any.
    public void updates(Map<ModulePath, Version> found) {
        known = known.and(new Known(Map.of(), Map.of(), Map.of(), Optional.of(found)));
    }

    /// What there is to be looked for: newest versions, times, licences.
    private record Wanted(List<ModuleVersion> unknown, List<ModuleVersion> undated, List<Place> unread) {
        boolean isNothing() {
            return unknown.isEmpty() && undated.isEmpty() && unread.isEmpty();
        }
    }

    /// Looks for what is not known of these; `found` is run when there was anything to look for.
    public void look(List<ModuleRow> rows, Runnable found) {
        Wanted wanted = wanted(rows);
        if (of.isEmpty() || wanted.isNothing()) {
            return;
        }
        Session session = of.get();
        looking.ask(
                () -> found(session, wanted),
                more -> {
                    known = known.and(more);
                    found.run();
                },
                failure -> explorer.fail(Texts.failure(failure)));
    }

    private static Known found(Session session, Wanted wanted) {
        if (session.access() == Access.OFFLINE || session.hasAllAtHand()) {
            return found(session.resolver(), session, wanted);
        }
        try (Resolver offline = new Resolver(session.workspace(), Access.OFFLINE)) {
            return found(offline, session, wanted);
        }
    }

    private static Known found(Resolver resolver, Session session, Wanted wanted) {
        AtHand atHand = new AtHand(resolver, session.hasAllAtHand());
        Licences licences = Licences.of(session.workspace());
        return new Known(
                each(wanted.unknown(), atHand::newest), each(wanted.undated(), resolver::published),
                each(wanted.unread(), licences::at), Optional.empty());
    }

    private static <K, V> Map<K, V> each(List<K> keys, Function<K, V> answer) {
        Map<K, V> answers = new HashMap<>();
        for (K key : keys) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            answers.put(key, answer.apply(key));
        }
        return answers;
    }

    private Wanted wanted(List<ModuleRow> rows) {
        return new Wanted(unknown(rows), undated(rows), unread(rows));
    }

    private List<ModuleVersion> unknown(List<ModuleRow> rows) {
        return lookedFor(rows).filter(module -> !known.newest().containsKey(module)).toList();
    }

    private List<ModuleVersion> undated(List<ModuleRow> rows) {
        return columns.contains(ModuleColumn.AGE)
                ? lookedFor(rows).filter(module -> !known.published().containsKey(module)).toList()
                : List.of();
    }

    /// A main module and what is replaced have licences, too.
    private List<Place> unread(List<ModuleRow> rows) {
        Optional<Workspace> workspace = explorer.shownProperty().get().map(Resolution::workspace)
                .filter(_ -> columns.contains(ModuleColumn.LICENCE));
        return workspace.stream()
                .flatMap(shown -> rows.stream().map(row -> Place.of(shown, row.module())))
                .filter(place -> !known.licences().containsKey(place))
                .distinct()
                .toList();
    }

    /// Whether all that this machine knows of these has been looked for.
    public boolean isDone(List<ModuleRow> rows) {
        return wanted(rows).isNothing();
    }

    /// Whether it is certain of each of these which version is its newest.
    public boolean isCertain(List<ModuleRow> rows) {
        return known.updates().isPresent() || lookedFor(rows).allMatch(module -> known.latest(module).isPresent());
    }

    /// Replaced modules stay at what replaces them.
    private static Stream<ModuleVersion> lookedFor(List<ModuleRow> rows) {
        return rows.stream()
                .filter(row -> !row.facets().contains(ModuleRow.Facet.REPLACED) && !row.module().isMain())
                .map(ModuleRow::module);
    }
}
