package dev.modscope.ui.export;

import dev.modscope.export.Exports;
import dev.modscope.export.Format;
import dev.modscope.export.Part;
import dev.modscope.export.ResolvedGraph;
import dev.modscope.export.lists.Facts;
import dev.modscope.export.lists.Subject;
import dev.modscope.layout.Drawing;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.Edit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The export dialog: what was chosen, what it looks like, and the saving. Everything is worked out off the window's
/// thread; a preview that is overtaken is not shown.
public final class ExportViewModel {
    private final ExplorerViewModel explorer;
    private final Supplier<Seen> seen;
    private final Latest preparing;
    private final Latest saving;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Choice> choice;
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> failure = new ReadOnlyObjectWrapper<>("");
    private final DragOut dragOut;

    /// What the window shows of the graph: the view, its drawing, the part of the drawing that can be seen, and the modules
    /// of the boxes that are marked together.
    public record Seen(GraphView view, Optional<Drawing> drawing, Optional<Drawing.Rect> visible, Set<ModulePath> marked) {
        public Seen {
            marked = Set.copyOf(marked);
        }
    }

    /// Previews and files are made by `worker` and told on `ui`; `seen` says what the window shows.
    public ExportViewModel(ExplorerViewModel explorer, Supplier<Seen> seen, Executor worker, Executor ui) {
        this.explorer = explorer;
        this.seen = seen;
        preparing = new Latest(worker, ui);
        saving = new Latest(worker, ui);
        dragOut = new DragOut(explorer.settings().folder().map(DraggedFiles::new), new Latest(worker, ui));
        choice = new ReadOnlyObjectWrapper<>(Choice.kept(explorer.settings()));
        explorer.shownProperty().subscribe(_ -> refresh());
    }

    /// Opens the dialog.
    public void show() {
        if (explorer.shownProperty().get().isEmpty()) {
            return;
        }
        Choice now = choice.get().titled("");
        choice.set(parts().contains(now.what()) ? now : now.of(What.VIEW));
        open.set(true);
        refresh();
    }

    /// Closes it; nothing more is written.
    public void close() {
        preparing.cancel();
        saving.cancel();
        dragOut.forget();
        open.set(false);
        preview.set(Optional.empty());
    }

    /// Takes a choice, and remembers it.
    public void choose(Choice wanted) {
        if (!wanted.equals(choice.get())) {
            choice.set(wanted);
            wanted.keep(explorer.settings());
            refresh();
        }
    }

    /// The parts that can be exported now.
    List<What> parts() {
        boolean selected = explorer.selectionProperty().get().isPresent();
        boolean visible = seen.get().visible().isPresent();
        return Arrays.stream(What.values())
                .filter(what -> selected || !what.ofSelection() || (what == What.SELECTION && marked() > 1))
                .filter(what -> visible || what != What.VISIBLE)
                .toList();
    }

    /// The selected module, for the names of the parts.
    String selected() {
        return explorer.selectionProperty().get().map(ModulePath::value).orElse("");
    }

    /// How many modules are marked together.
    int marked() {
        return seen.get().marked().size();
    }

    private void refresh() {
        saved.set(Optional.empty());
        failure.set("");
        dragOut.forget();
        if (open.get()) {
            Choice wanted = choice.get();
            Optional<Supplier<Exports>> exports = exports(wanted);
            exports.ifPresent(made -> preparing.ask(
                    () -> Preview.of(made.get(), wanted),
                    shown -> preview.set(Optional.of(shown)),
                    problem -> preview.set(Optional.of(new Preview.Refused(Texts.failure(problem))))));
        }
    }

    /// Reads what there is to export here; makes it where it is asked for.
    private Optional<Supplier<Exports>> exports(Choice wanted) {
        Optional<Resolution> shown = explorer.shownProperty().get();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Facts facts = Facts.plain().titled(wanted.title()).dated(Facts.date(System.getenv())).asking(queries()).called(name());
        Optional<Comparison> comparison = explorer.whatIf().comparisonProperty().get();
        Seen now = seen.get();
        Optional<ModulePath> selection = explorer.selectionProperty().get();
        return Optional.of(() -> {
            Subject subject = new Subject(shown.get(), comparison, facts.of(shown.get().workspace()));
            return new Exports(subject, part(wanted, now, selection, subject), wanted.look());
        });
    }

    /// The name of the what-if, where a person has given it one.
    private String name() {
        String name = explorer.whatIf().scenariosProperty().get().name("");
        boolean numbered = name.replaceAll("[0-9]+$", "").equals(Texts.of("scenario.new", ""));
        return numbered ? "" : name;
    }

    private List<String> queries() {
        List<String> queries = new ArrayList<>();
        for (Edit edit : explorer.whatIf().historyProperty().get().now().edits()) {
            queries.add(switch (edit) {
                case Edit.Get get -> get.path() + "@" + get.query();
                case Edit.Text text -> text.flag();
            });
        }
        return queries;
    }

    private static Part part(Choice wanted, Seen now, Optional<ModulePath> selection, Subject subject) {
        GraphView view = now.view();
        if (wanted.what() == What.VISIBLE && now.visible().isPresent() && now.drawing().isPresent()) {
            return new Part.Visible(now.drawing().get(), now.visible().get());
        }
        if (wanted.what() == What.SELECTION && now.marked().size() > 1) {
            return new Part.Chosen(now.marked(), view.whole());
        }
        if (selection.isEmpty() || !wanted.what().ofSelection()) {
            return new Part.Whole(wanted.what() == What.WHOLE ? view.whole() : view);
        }
        ModulePath module = selection.get();
        return switch (wanted.what()) {
            case WHY -> new Part.Whole(view.on(Focus.why(module)));
            case AROUND -> new Part.Whole(view.on(Focus.both(module)));
            default -> new Part.Chosen(Part.beside(ResolvedGraph.of(subject), Set.of(module)), view.whole());
        };
    }

    /// A name to propose for the file.
    String proposal() {
        String folder = explorer.shownProperty().get()
                .map(r -> String.valueOf(r.workspace().root().getFileName()))
                .orElse("modules");
        return folder + choice.get().format().ending();
    }

    /// Writes the file. Where its name ends otherwise than the format does, the ending is added.
    void save(Path file) {
        Choice wanted = choice.get();
        boolean named = Format.ofFile(file.toString()).filter(wanted.format()::equals).isPresent();
        Path target = named ? file : file.resolveSibling(file.getFileName() + wanted.format().ending());
        exports(wanted).ifPresent(made -> saving.ask(
                () -> {
                    Exports.write(made.get().bytes(wanted.format()), target);
                    return target.toAbsolutePath();
                },
                written -> {
                    failure.set("");
                    saved.set(Optional.of(written));
                },
                problem -> failure.set(Texts.of("export.failed", target, message(problem)))));
    }

    private static String message(Exception problem) {
        return problem instanceof IOException && problem.getMessage() != null ? problem.getMessage() : Texts.failure(problem);
    }

    /// Somebody may drag the file out of the window soon: it is made now.
    void readyToDrag() {
        Choice wanted = choice.get();
        if (preview.get().filter(shown -> !(shown instanceof Preview.Refused)).isPresent()) {
            exports(wanted).ifPresent(made -> dragOut.ready(() -> made.get().bytes(wanted.format()), proposal()));
        }
    }

    /// What can be dragged.
    DragOut dragOut() {
        return dragOut;
    }

    /// Makes the picture for the clipboard, or the text where the format is one.
    void copy(Consumer<BufferedImage> picture, Consumer<String> text) {
        Choice wanted = choice.get();
        exports(wanted).ifPresent(made -> {
            if (wanted.format().isPicture()) {
                saving.ask(() -> made.get().image(Math.max(1, wanted.scale())), picture, this::failed);
            } else {
                saving.ask(() -> new String(made.get().bytes(wanted.format()), StandardCharsets.UTF_8), text, this::failed);
            }
        });
    }

    private void failed(Exception problem) {
        failure.set(message(problem));
    }

    /// Whether the dialog is open.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What is chosen.
    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// What the file will be; empty until it is known.
    public ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Where the file went.
    public ReadOnlyObjectProperty<Optional<Path>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Why it could not be written; empty where nothing failed.
    public ReadOnlyObjectProperty<String> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether a preview is being made.
    public ReadOnlyBooleanProperty preparingProperty() {
        return preparing.busyProperty();
    }

    /// Whether a file is being written.
    public ReadOnlyBooleanProperty savingProperty() {
        return saving.busyProperty();
    }
}
