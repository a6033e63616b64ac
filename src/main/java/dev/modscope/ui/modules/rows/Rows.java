package dev.modscope.ui.modules.rows;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.triage.AtHand;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Session;
import dev.modscope.ui.explorer.Texts;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The lines of the module table, made in the background, and what is found out for them there: newest versions and when
/// selected ones were published, of this machine alone. That is looked for once for each module and session.
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
        known = known.and(new Known(Map.of(), Map.of(), Optional.of(found)));
    }

    /// Looks for what is not known of these; `found` is run when there was anything to look for.
    public void look(List<ModuleRow> rows, Runnable found) {
        List<ModuleVersion> unknown = unknown(rows);
        List<ModuleVersion> undated = undated(rows);
        if (of.isEmpty() || (unknown.isEmpty() && undated.isEmpty())) {
            return;
        }
        Session session = of.get();
        looking.ask(
                () -> found(session, unknown, undated),
                more -> {
                    known = known.and(more);
                    found.run();
                },
                failure -> explorer.fail(Texts.failure(failure)));
    }

    private static Known found(Session session, List<ModuleVersion> unknown, List<ModuleVersion> undated) {
        if (session.access() == Access.OFFLINE || session.hasAllAtHand()) {
            return found(session.resolver(), session, unknown, undated);
        }
        try (Resolver offline = new Resolver(session.workspace(), Access.OFFLINE)) {
            return found(offline, session, unknown, undated);
        }
    }

    private static Known found(Resolver resolver, Session session, List<ModuleVersion> unknown, List<ModuleVersion> undated) {
        AtHand atHand = new AtHand(resolver, session.hasAllAtHand());
        Map<ModuleVersion, Optional<Version>> newest = new HashMap<>();
        Map<ModuleVersion, Optional<Instant>> published = new HashMap<>();
        unknown.forEach(module -> newest.put(unlessCancelled(module), atHand.newest(module)));
        undated.forEach(module -> published.put(unlessCancelled(module), resolver.published(module)));
        return new Known(newest, published, Optional.empty());
    }

    private static ModuleVersion unlessCancelled(ModuleVersion next) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        return next;
    }

    private List<ModuleVersion> unknown(List<ModuleRow> rows) {
        return lookedFor(rows).filter(module -> !known.newest().containsKey(module)).toList();
    }

    private List<ModuleVersion> undated(List<ModuleRow> rows) {
        return columns.contains(ModuleColumn.AGE)
                ? lookedFor(rows).filter(module -> !known.published().containsKey(module)).toList()
                : List.of();
    }

    /// Whether all that this machine knows of these has been looked for.
    public boolean isDone(List<ModuleRow> rows) {
        return unknown(rows).isEmpty() && undated(rows).isEmpty();
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
