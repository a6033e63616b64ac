package dev.modscope.ui.last;

import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The picture of the last time, from when the first workspace of a window is opened until this one is drawn, and what the
/// next picture depends on.
public final class FirstSightViewModel {
    private final ExplorerViewModel explorer;
    private final LastPictures pictures;
    private final Supplier<String> window;
    private final Executor worker;
    private final Executor ui;
    private final Latest finding;
    private final Latest noting;
    private final ReadOnlyObjectWrapper<Optional<Pixels>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Note>> note = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(false);

    /// An answer that a picture may be taken of, with the sums its files had when it was there.
    record Note(Path opened, Resolution base, List<String> sums) {
        Note {
            sums = List.copyOf(sums);
        }
    }

    /// `window` says what a picture depends on beside the project: the colours, the language, what is preferred.
    public FirstSightViewModel(
            ExplorerViewModel explorer, LastPictures pictures, Supplier<String> window, Executor worker, Executor ui) {
        this.explorer = explorer;
        this.pictures = pictures;
        this.window = window;
        this.worker = worker;
        this.ui = ui;
        finding = new Latest(worker, ui);
        noting = new Latest(worker, ui);
        // Where nothing can be opened, or something has to be asked first, the bar says so.
        explorer.bannerProperty().subscribe(banner -> banner.ifPresent(_ -> lift()));
        explorer.baseProperty().subscribe(this::answered);
    }

    /// Looks for the picture of what is about to be opened in a window that shows nothing yet.
    public void expect(Path given) {
        Path opened = given.toAbsolutePath().normalize();
        if (!pictures.areKept() || !explorer.isIdle()) {
            return;
        }
        String now = window.get();
        finding.ask(() -> pictures.find(opened, project -> look(now, opened, project)), picture::set, _ -> {});
    }

    /// Shows what a glimpse showed of what is about to be opened.
    public void expect(Pixels seen) {
        picture.set(Optional.of(seen));
    }

    private String look(String window, Path opened, Path project) {
        return window + look(explorer.settings(), explorer.environment(opened), project);
    }

    /// What a picture depends on beside the window and the files.
    static String look(Settings settings, GoEnv env, Path project) {
        return "\n" + settings.about(project) + "\n" + env.all().stream()
                .map(Setting::value)
                .collect(Collectors.joining("\n"));
    }

    /// Nothing lies over the window any more.
    public void lift() {
        finding.cancel();
        picture.set(Optional.empty());
    }

    private void answered(Optional<Resolution> base) {
        note.set(Optional.empty());
        Optional<Path> opened = explorer.settings().recent().stream().findFirst();
        if (base.isPresent() && opened.isPresent() && pictures.areKept()) {
            noting.ask(
                    () -> new Note(opened.get(), base.get(), FileSums.of(opened.get(), base.get())),
                    noted -> note.set(Optional.of(noted)), _ -> {});
        }
    }

    /// Keeps a picture of the answer that is noted.
    void keep(Note noted, Pixels seen) {
        String now = window.get();
        worker.execute(() -> {
            Path project = noted.base().workspace().root();
            try {
                String look = look(now, noted.opened(), project);
                pictures.keep(noted.opened(), new LastPictures.Conditions(project, look, noted.sums()), seen.pack());
            } catch (IOException _) {
                pictures.forget(noted.opened());
            }
            ui.execute(() -> kept.set(true));
        });
    }

    /// Whether the person has nothing before them but the answer as it opens.
    boolean isPlain() {
        return explorer.bannerProperty().get().isEmpty() && explorer.selectionProperty().get().isEmpty()
                && explorer.whatIf().comparisonProperty().get().isEmpty() && explorer.search().textProperty().get().isEmpty();
    }

    /// The picture to be shown.
    ReadOnlyObjectProperty<Optional<Pixels>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Whether a picture for the next time was taken.
    public ReadOnlyBooleanProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// The answer that a picture may be taken of.
    ReadOnlyObjectProperty<Optional<Note>> noteProperty() {
        return note.getReadOnlyProperty();
    }
}
