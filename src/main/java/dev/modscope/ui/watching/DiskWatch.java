package dev.modscope.ui.watching;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.Banner;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.saving.FileChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.Stage;

/// What happens when the open files change on disk: they are read again where that costs nothing; where a what-if is on
/// the way the bar asks. Used on the `ui` executor.
public final class DiskWatch {
    private final ExplorerViewModel explorer;
    private final Executor worker;
    private final Executor ui;
    private final FileWatch watch;
    private final Consumer<List<FileChange>> diff;
    private final BiConsumer<Path, String> saveAs;
    private final BooleanSupplier mayReload;
    private Optional<Set<Path>> waiting = Optional.empty();

    /// What the watch reaches in the window.
    ///
    /// @param diff shows what changed
    /// @param saveAs takes a file that is gone and its text
    /// @param mayReload whether files may be read again without asking
    public record Window(Consumer<List<FileChange>> diff, BiConsumer<Path, String> saveAs, BooleanSupplier mayReload) {}

    /// Over what is open in the explorer.
    public DiskWatch(ExplorerViewModel explorer, Executor worker, Executor ui, Window window) {
        this.explorer = explorer;
        this.worker = worker;
        this.ui = ui;
        this.diff = window.diff();
        this.saveAs = window.saveAs();
        this.mayReload = window.mayReload();
        watch = new FileWatch(DiskWatch::content, service(), files -> ui.execute(() -> changed(files)));
        explorer.baseProperty().subscribe(base -> base.ifPresent(this::watch));
        explorer.busyProperty().subscribe((_, busy) -> {
            if (!busy) {
                waiting.ifPresent(this::changed);
            }
        });
    }

    /// Watches from now on, until [#close].
    public void start() {
        worker.execute(watch::run);
    }

    /// As [#start], until a window is no longer shown.
    public void startUntilHidden(Stage stage) {
        start();
        stage.showingProperty().subscribe((_, showing) -> {
            if (!showing) {
                close();
            }
        });
    }

    /// Ends the watch.
    public void close() {
        watch.close();
    }

    private static Optional<WatchService> service() {
        try {
            return Optional.of(FileSystems.getDefault().newWatchService());
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.empty();
        }
    }

    /// Latin-1 keeps every byte apart.
    private static String content(Path file) throws IOException {
        return Files.exists(file) ? new String(Fs.disk().read(file, Limits.LOCAL_FILE), StandardCharsets.ISO_8859_1) : "";
    }

    private void watch(Resolution base) {
        waiting = Optional.empty();
        Set<Path> files = files(base);
        worker.execute(() -> {
            watch.watch(files);
            // What was read, and went before anybody watched.
            Set<Path> gone = base.workspace().mains().stream()
                    .filter(main -> !main.goMod().text().isEmpty() && !Files.exists(main.goModFile()))
                    .map(MainModule::goModFile)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!gone.isEmpty()) {
                ui.execute(() -> changed(gone));
            }
        });
    }

    /// The go.work file, the go.mod files of the main modules and of the directories that stand in for modules.
    private static Set<Path> files(Resolution base) {
        Workspace workspace = base.workspace();
        Stream<Path> stand = base.buildList().modules().stream()
                .flatMap(module -> workspace.replacement(module).stream())
                .flatMap(replacement -> replacement instanceof Replacement.ByDirectory directory
                        ? Stream.of(directory.directory().resolve("go.mod"))
                        : Stream.empty());
        Stream<Path> mains = workspace.mains().stream().map(MainModule::goModFile);
        return Stream.of(Stream.of(workspace.file()), mains, stand)
                .flatMap(some -> some)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// While files are read, or written by ourselves, the next answer says whether anything is left to tell.
    private void changed(Set<Path> files) {
        if (explorer.busyProperty().get()) {
            waiting = Optional.of(files);
            return;
        }
        waiting = Optional.empty();
        Optional<Resolution> base = explorer.baseProperty().get();
        Optional<Path> gone = files.stream().filter(file -> !Files.exists(file)).findFirst();
        if (files.isEmpty()) {
            takeBack();
        } else if (gone.isPresent()) {
            base.ifPresent(open -> tellGone(gone.get(), open));
        } else if (mayReload.getAsBoolean() && explorer.whatIf().comparisonProperty().get().isEmpty()) {
            explorer.reload();
        } else {
            base.ifPresent(open -> ask(files, open));
        }
    }

    /// The files are what was read of them again.
    private void takeBack() {
        if (explorer.bannerProperty().get().filter(bar -> bar instanceof Banner.Gone || bar instanceof Banner.Changed).isPresent()) {
            explorer.dismissBanner();
        }
    }

    private void tellGone(Path file, Resolution base) {
        Optional<String> text = base.workspace().mains().stream()
                .filter(main -> main.goModFile().equals(file))
                .map(main -> main.goMod().text())
                .findFirst();
        explorer.tell(new Banner.Gone(name(file), text.map(was -> () -> saveAs.accept(file, was))));
    }

    private void ask(Set<Path> files, Resolution base) {
        String names = files.stream().map(DiskWatch::name).distinct().collect(Collectors.joining(", "));
        explorer.tell(new Banner.Changed(names, explorer::reload, this::discard, () -> show(files, base)));
    }

    private void discard() {
        explorer.whatIf().clear();
        explorer.reload();
    }

    private void show(Set<Path> files, Resolution base) {
        worker.execute(() -> {
            List<FileChange> changes = base.workspace().mains().stream()
                    .filter(main -> files.contains(main.goModFile()))
                    .flatMap(main -> change(main).stream())
                    .toList();
            ui.execute(() -> diff.accept(changes));
        });
    }

    private static Optional<FileChange> change(MainModule main) {
        try {
            String now = new String(Fs.disk().read(main.goModFile(), Limits.LOCAL_FILE), StandardCharsets.UTF_8);
            return Optional.of(FileChange.edit(main.goModFile(), main.goMod().text(), now));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
