package dev.modscope.ui.compare;

import dev.modscope.history.History;
import dev.modscope.history.HistoryException;
import dev.modscope.history.Revision;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.compare.Column;
import dev.modscope.resolve.compare.Matrix;
import dev.modscope.resolve.compare.Side;
import dev.modscope.resolve.compare.SideException;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Scenarios;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The sides and their matrix. It is worked out while it can be seen: what was read of a revision or another file is kept
/// until the files are read again.
public final class CompareViewModel {
    private static final int COMMITS = 60;

    private final ExplorerViewModel explorer;
    private final ObservableValue<Boolean> visible;
    private final Latest reading;
    private final Latest listing;
    private final Latest beginning;
    private final Set<Choice> leftOut = new HashSet<>();
    private final ObservableList<Choice> sides = FXCollections.observableArrayList();
    private final ObservableList<Choice> shownSides = FXCollections.unmodifiableObservableList(sides);
    private final ReadOnlyObjectWrapper<Optional<Matrix>> whole = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Matrix>> matrix = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Revision>> revisions = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty differencesOnly = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    /// What does not change while the files do not.
    private final Map<Choice, Column> kept = new ConcurrentHashMap<>();

    /// `visible` tells whether anybody looks.
    public CompareViewModel(ExplorerViewModel explorer, ObservableValue<Boolean> visible, Executor worker, Executor ui) {
        this.explorer = explorer;
        this.visible = visible;
        this.reading = new Latest(worker, ui);
        this.listing = new Latest(worker, ui);
        this.beginning = new Latest(worker, ui);
        explorer.baseProperty().subscribe((before, now) -> {
            kept.clear();
            if (!file(before).equals(file(now))) {
                sides.clear();
                leftOut.clear();
                revisions.set(List.of());
            }
            read();
        });
        explorer.whatIf().scenariosProperty().subscribe((_, all) -> {
            sides.removeIf(side -> side instanceof Choice.WhatIf(String name) && find(all, name).isEmpty());
            read();
        });
        visible.subscribe(_ -> read());
        whole.subscribe(this::sift);
        filter.subscribe(this::sift);
        differencesOnly.subscribe(this::sift);
    }

    private static Optional<Path> file(Optional<Resolution> base) {
        return base.map(answer -> answer.workspace().file());
    }

    private static Optional<Scenario> find(Scenarios all, String name) {
        return all.named().stream().filter(named -> named.name().equals(name)).findFirst().map(named -> named.steps().now());
    }

    /// The files begin, with what was committed last beside them where they lie in a git repository. A what-if that is
    /// shown comes too, unless a person left it out.
    private void begin(Workspace workspace) {
        if (sides.isEmpty()) {
            sides.add(new Choice.Base());
            beginning.ask(() -> head(workspace), head -> head.ifPresent(revision -> add(new Choice.At(revision))), _ -> {});
        }
        Scenarios all = explorer.whatIf().scenariosProperty().get();
        Choice shown = new Choice.WhatIf(all.name(""));
        if (!all.atBase() && !sides.contains(shown) && !leftOut.contains(shown)) {
            sides.add(shown);
        }
    }

    private static Optional<Revision> head(Workspace workspace) throws HistoryException {
        try (History history = History.around(workspace.root()).orElseThrow(() -> new HistoryException(""))) {
            return Optional.of(history.find("HEAD"));
        }
    }

    private void read() {
        if (!visible.getValue() || explorer.baseProperty().get().isEmpty()) {
            return;
        }
        Resolution base = explorer.baseProperty().get().orElseThrow();
        begin(base.workspace());
        Map<Choice, Optional<Scenario>> wanted = new LinkedHashMap<>();
        Scenarios all = explorer.whatIf().scenariosProperty().get();
        for (Choice side : sides) {
            wanted.put(side, side instanceof Choice.WhatIf(String name) ? find(all, name) : Optional.empty());
        }
        reading.ask(() -> columns(base, wanted), this::answered, failure -> problem.set(Texts.failure(failure)));
    }

    /// The matrix of the sides that could be read, and what is to be said of the others.
    private record Read(Optional<Matrix> matrix, List<String> problems) {}

    private Read columns(Resolution base, Map<Choice, Optional<Scenario>> wanted) throws InterruptedException {
        List<Column> columns = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<Choice, Optional<Scenario>> entry : wanted.entrySet()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                columns.add(column(base, entry.getKey(), entry.getValue()));
            } catch (SideException e) {
                problems.add(e.getMessage());
            }
        }
        return new Read(columns.isEmpty() ? Optional.empty() : Optional.of(Matrix.of(columns)), problems);
    }

    private Column column(Resolution base, Choice side, Optional<Scenario> scenario) throws SideException {
        return switch (side) {
            case Choice.Base now -> Column.of(now.name(), base, _ -> Optional.empty());
            case Choice.WhatIf(String name) -> explorer.whatIf(name, scenario.orElse(Scenario.BASE).edits());
            case Choice.At(Revision revision) -> keep(side,
                    new Side.AtRevision(revision.name(), base.workspace().file(), revision.hash()));
            case Choice.Other(Path path) -> keep(side, new Side.Files(side.name(), path));
        };
    }

    private Column keep(Choice side, Side asked) throws SideException {
        Optional<Column> known = Optional.ofNullable(kept.get(side));
        if (known.isPresent()) {
            return known.get();
        }
        Column read = explorer.sides().column(asked);
        kept.put(side, read);
        return read;
    }

    private void answered(Read read) {
        problem.set(String.join("\n", read.problems()));
        whole.set(read.matrix());
    }

    private void sift() {
        matrix.set(whole.get().map(all -> {
            Matrix found = all.matching(filter.get());
            return differencesOnly.get() && all.sides().size() > 1 ? found.differences() : found;
        }));
    }

    // Sides

    /// Adds a side, once.
    public void add(Choice side) {
        leftOut.remove(side);
        if (!sides.contains(side)) {
            sides.add(side);
            read();
        }
    }

    /// Takes a side away.
    public void remove(Choice side) {
        if (sides.size() > 1 && sides.remove(side)) {
            leftOut.add(side);
            read();
        }
    }

    /// Makes a side the one that the others are held against.
    public void first(Choice side) {
        if (sides.remove(side)) {
            sides.addFirst(side);
            read();
        }
    }

    /// Looks for the revisions that can be chosen.
    public void look() {
        explorer.baseProperty().get().map(Resolution::workspace).ifPresent(workspace -> listing.ask(
                () -> revisions(workspace), revisions::set, failure -> {
                    revisions.set(List.of());
                    problem.set(String.valueOf(failure.getMessage()));
                }));
    }

    private static List<Revision> revisions(Workspace workspace) throws Exception {
        Optional<History> around = History.around(workspace.root());
        if (around.isEmpty()) {
            return List.of();
        }
        try (History history = around.get()) {
            List<Path> files = new ArrayList<>(List.of(workspace.file()));
            workspace.mains().stream().map(MainModule::goModFile).forEach(files::add);
            List<Revision> found = new ArrayList<>(history.named());
            Set<String> named = found.stream().map(Revision::hash).collect(Collectors.toSet());
            history.touching(files, COMMITS).stream().filter(commit -> !named.contains(commit.hash())).forEach(found::add);
            return found;
        }
    }

    /// The sides, the one first that the others are held against.
    public ObservableList<Choice> sides() {
        return shownSides;
    }

    /// The what-ifs that can be chosen.
    public List<String> whatIfs() {
        return explorer.whatIf().scenariosProperty().get().named().stream().map(Scenarios.Named::name).toList();
    }

    /// Branches and tags, then the commits that touched the files; empty until they are known, and where there are none.
    public ReadOnlyObjectProperty<List<Revision>> revisionsProperty() {
        return revisions.getReadOnlyProperty();
    }

    // What there is to see

    /// The rows to show.
    public ReadOnlyObjectProperty<Optional<Matrix>> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    /// Part of a path that rows must have.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Whether rows are left out in which the sides agree.
    public BooleanProperty differencesOnlyProperty() {
        return differencesOnly;
    }

    /// Why a side is missing; empty where none is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether sides are being read.
    public ReadOnlyBooleanProperty busyProperty() {
        return reading.busyProperty();
    }

    /// Whether revisions are being looked for.
    public ReadOnlyBooleanProperty lookingProperty() {
        return listing.busyProperty();
    }
}
