package dev.modscope.ui.source;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.saving.UnifiedDiff;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files of the workspace and the lines of the one that is chosen, read while they can be seen.
public final class SourceViewModel {
    private final ExplorerViewModel explorer;
    private final ObservableValue<Boolean> visible;
    private final Latest latest;
    private final ObservableList<SourceFile> files = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<SourceFile>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<SourceLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Integer>> goal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Optional<ModulePath> sought = Optional.empty();
    private Optional<Integer> wanted = Optional.empty();

    /// Lines are read by `worker` and shown on `ui`, while `visible`.
    public SourceViewModel(ExplorerViewModel explorer, ObservableValue<Boolean> visible, Executor worker, Executor ui) {
        this.explorer = explorer;
        this.visible = visible;
        latest = new Latest(worker, ui);
        explorer.baseProperty().subscribe(this::opened);
        explorer.shownProperty().subscribe(this::read);
        explorer.selectionProperty().subscribe(() -> words.set(""));
        chosen.subscribe(this::read);
        visible.subscribe(this::seen);
        read();
    }

    /// Whoever comes to see the files sees what is said of the selected module, unless it is something else that is sought.
    private void seen() {
        if (visible.getValue() && sought.isEmpty() && wanted.isEmpty()) {
            sought = explorer.selectionProperty().get().filter(path -> naming(path).isPresent());
            sought.flatMap(this::naming).ifPresent(file -> chosen.set(Optional.of(file)));
        }
        read();
    }

    private void opened(Optional<Resolution> base) {
        Optional<SourceFile> before = chosen.get();
        lines.clear();
        files.setAll(base.map(resolution -> SourceFile.of(resolution.workspace())).orElse(List.of()));
        chosen.set(files.stream()
                .filter(file -> before.map(SourceFile::path).equals(Optional.of(file.path())))
                .findFirst()
                .or(() -> files.stream().findFirst()));
    }

    private void read() {
        Optional<Resolution> base = explorer.baseProperty().get();
        Optional<Resolution> shown = explorer.shownProperty().get();
        if (!visible.getValue() || base.isEmpty() || shown.isEmpty() || chosen.get().isEmpty()) {
            latest.cancel();
            return;
        }
        SourceFile file = chosen.get().get();
        latest.ask(
                () -> SourceReader.lines(file, base.get(), shown.get()),
                this::show,
                failure -> explorer.fail(Texts.failure(failure)));
    }

    private void show(List<SourceLine> next) {
        if (!next.equals(lines)) {
            lines.setAll(next);
        }
        sought.ifPresent(this::arrive);
        wanted.ifPresent(this::arrive);
    }

    // From the selected module to its line

    /// Goes to the line of the selected module: its requirement, or else what else is said of it. Where no file names it,
    /// the words say who requires it.
    public void seek() {
        Optional<ModulePath> selected = explorer.selectionProperty().get();
        Optional<SourceFile> file = selected.flatMap(this::naming);
        words.set("");
        if (file.isEmpty()) {
            selected.ifPresent(path -> words.set(Texts.of("source.unnamed", path, requirers(path))));
            return;
        }
        sought = selected;
        chosen.set(file);
        if (visible.getValue() && !latest.busyProperty().get()) {
            sought.ifPresent(this::arrive);
        }
    }

    /// The file that names a module: the chosen one where it does, one that requires it before one that says something
    /// else of it.
    private Optional<SourceFile> naming(ModulePath path) {
        return chosen.get().filter(file -> requires(file, path))
                .or(() -> files.stream().filter(file -> requires(file, path)).findFirst())
                .or(() -> files.stream().filter(file -> names(file, path)).findFirst());
    }

    private boolean requires(SourceFile file, ModulePath path) {
        boolean asWritten = file.directives().stream()
                .anyMatch(d -> d instanceof Directive.Require require && require.module().path().equals(path));
        return asWritten || explorer.shownProperty().get().stream()
                .flatMap(resolution -> resolution.workspace().mains().stream())
                .filter(main -> file.main().equals(Optional.of(main.path())))
                .map(MainModule::goMod)
                .anyMatch(mod -> mod.requires().stream().anyMatch(require -> require.module().path().equals(path)));
    }

    private boolean names(SourceFile file, ModulePath path) {
        Optional<Notes> notes = explorer.shownProperty().get().map(Notes::new);
        return file.directives().stream()
                .anyMatch(directive -> notes.flatMap(n -> n.module(directive)).equals(Optional.of(path)));
    }

    private String requirers(ModulePath path) {
        return explorer.shownProperty().get().stream()
                .flatMap(resolution -> resolution.graph()
                        .requirers(new ModuleVersion(path, resolution.buildList().selected(path))).stream())
                .map(Requirement::from)
                .map(ModuleVersion::toString)
                .findFirst()
                .orElse("?");
    }

    /// Goes to the line of a mistake in one of the files.
    public void seek(SyntaxProblem problem) {
        words.set("");
        sought = Optional.empty();
        files.stream().filter(file -> file.name().equals(problem.file())).findFirst().ifPresent(file -> {
            wanted = Optional.of(problem.line());
            chosen.set(Optional.of(file));
            if (visible.getValue() && !latest.busyProperty().get()) {
                wanted.ifPresent(this::arrive);
            }
        });
    }

    private void arrive(int number) {
        lines.stream().filter(line -> line.number() == number).findFirst().ifPresent(line -> {
            wanted = Optional.empty();
            goal.set(Optional.empty());
            goal.set(Optional.of(lines.indexOf(line)));
        });
    }

    private void arrive(ModulePath path) {
        Optional<Integer> line = index(path, true).or(() -> index(path, false));
        if (line.isPresent()) {
            sought = Optional.empty();
            goal.set(Optional.empty());
            goal.set(line);
        }
    }

    /// The first line about a module, of those that stay or of all. Requirements come before what replaces them.
    private Optional<Integer> index(ModulePath path, boolean staying) {
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            boolean counts = !staying || line.change() != UnifiedDiff.Kind.REMOVED;
            if (counts && line.module().equals(Optional.of(path))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    // From a line to its module

    /// Selects the module that a line is about, for the whole window; whether there is one.
    public boolean select(SourceLine line) {
        line.module().ifPresent(this::select);
        return line.module().isPresent();
    }

    /// Selects a module for the whole window.
    public void select(ModulePath path) {
        explorer.select(Optional.of(path));
    }

    // What there is to see

    /// The files, those of the main modules first.
    public ObservableList<SourceFile> files() {
        return FXCollections.unmodifiableObservableList(files);
    }

    /// The file whose lines are shown.
    public ObjectProperty<Optional<SourceFile>> chosenProperty() {
        return chosen;
    }

    /// Its lines.
    public ObservableList<SourceLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// The place among the lines that was sought last.
    public ReadOnlyObjectProperty<Optional<Integer>> goalProperty() {
        return goal.getReadOnlyProperty();
    }

    /// Why there is no line to go to; empty mostly.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// The module that is selected everywhere.
    public ReadOnlyObjectProperty<Optional<ModulePath>> selectionProperty() {
        return explorer.selectionProperty();
    }

    /// Whether lines are being read.
    public ReadOnlyBooleanProperty busyProperty() {
        return latest.busyProperty();
    }
}
