package dev.modscope.ui;

import dev.modscope.export.Exports;
import dev.modscope.export.Format;
import dev.modscope.export.Look;
import dev.modscope.export.Part;
import dev.modscope.export.lists.Facts;
import dev.modscope.export.lists.Subject;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.graph.GraphViewModel;
import dev.modscope.ui.scenario.NameDialog;
import dev.modscope.ui.scenario.ScenarioFiles;
import dev.modscope.ui.scenario.ScenarioItems;
import dev.modscope.ui.views.View;
import dev.modscope.ui.views.Views;
import dev.modscope.workspace.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a person can do from a menu, a button or a key, apart from any control.
final class Actions {
    private final ExplorerViewModel explorer;
    private final GraphViewModel graph;
    private final FileDialogs dialogs;
    private final Consumer<String> clipboard;
    private final Views views;
    private final ScenarioFiles scenarios;

    /// What lies around the window: where files are asked for, what takes what is copied.
    record Outside(FileDialogs dialogs, Consumer<String> clipboard) {}

    Actions(ExplorerViewModel explorer, GraphViewModel graph, Views views, ScenarioFiles scenarios, Outside outside) {
        this.explorer = explorer;
        this.graph = graph;
        this.dialogs = outside.dialogs();
        this.clipboard = outside.clipboard();
        this.views = views;
        this.scenarios = scenarios;
    }

    void openFile() {
        dialogs.openFile().ifPresent(this::open);
    }

    private void open(Path file) {
        if (ScenarioFile.isOne(file)) {
            scenarios.open(file);
        } else {
            explorer.open(file);
        }
    }

    /// The menu of the scenarios.
    ScenarioItems scenarios() {
        return new ScenarioItems(explorer, new ScenarioItems.Commands(
                NameDialog::ask, this::saveScenario, this::openFile, () -> views.show(View.GRAPH)));
    }

    private void saveScenario() {
        dialogs.saveAs(scenarios.proposal(), Texts.of("scenario.kind"), "*" + ScenarioFile.ENDING)
                .ifPresent(scenarios::save);
    }

    void openFolder() {
        dialogs.openFolder().ifPresent(explorer::open);
    }

    /// Whether something dropped can be opened: one go.mod or go.work file, or a folder.
    static Optional<Path> opens(List<Path> dropped) {
        return dropped.stream()
                .filter(path -> Files.isDirectory(path) || path.toString().endsWith(".mod")
                        || path.toString().endsWith(".work") || ScenarioFile.isOne(path))
                .findFirst();
    }

    void drop(List<Path> dropped) {
        opens(dropped).ifPresentOrElse(this::open, () -> explorer.fail(Texts.of("drop.refused")));
    }

    /// Writes the picture as it is shown, light as paper is.
    void export() {
        graph.picture().ifPresent(_ -> dialogs.save(Texts.of("export.name")).ifPresent(this::write));
    }

    private void write(Path file) {
        try {
            Format format = Format.ofFile(file.toString()).filter(Format::isPicture).orElseThrow(
                    () -> new IOException(file + ": a picture is written as .png, .svg or .pdf; name the file so"));
            Resolution shown = explorer.shownProperty().get().orElseThrow();
            Subject subject = new Subject(shown, explorer.whatIf().comparisonProperty().get(), Facts.plain());
            Exports.write(new Exports(subject, new Part.Whole(graph.viewsProperty().get().now()), Look.PLAIN).bytes(format), file);
        } catch (IOException e) {
            explorer.fail(Texts.of("export.failed", file, Optional.ofNullable(e.getMessage()).orElse("")));
        }
    }

    /// Saves the text of a file that is gone.
    void saveText(String text) {
        dialogs.saveText("go.mod").ifPresent(file -> {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                explorer.fail(Texts.of("save.failed", file, Optional.ofNullable(e.getMessage()).orElse("")));
            }
        });
    }

    void copyPath() {
        explorer.selectionProperty().get().map(ModulePath::value).ifPresent(clipboard);
    }

    void copyGoGet() {
        explorer.selectionProperty().get().flatMap(this::selected).map(m -> "go get " + m).ifPresent(clipboard);
    }

    private Optional<ModuleVersion> selected(ModulePath path) {
        return explorer.shownProperty().get()
                .map(Resolution::buildList)
                .map(list -> list.selected(path))
                .filter(version -> !(version instanceof Version.Main))
                .map(version -> new ModuleVersion(path, version));
    }

    void copy(String text) {
        clipboard.accept(text);
    }

    void why() {
        explorer.selectionProperty().get().ifPresent(graph::focusOnWhy);
        views.show(View.GRAPH);
    }

    void surroundings() {
        graph.focusOnSelection();
        views.show(View.GRAPH);
    }
}
