package dev.modscope.ui;

import dev.modscope.export.lists.PackageUrl;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.compare.CompareFormat;
import dev.modscope.ui.compare.CompareView;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.export.ExportViewModel;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.graph.Arranging;
import dev.modscope.ui.graph.GraphViewModel;
import dev.modscope.ui.scenario.NameDialog;
import dev.modscope.ui.scenario.ScenarioFiles;
import dev.modscope.ui.scenario.ScenarioItems;
import dev.modscope.ui.travel.Travel;
import dev.modscope.ui.views.DocsPage;
import dev.modscope.ui.views.View;
import dev.modscope.ui.views.ModuleMenu;
import dev.modscope.ui.views.Views;
import dev.modscope.workspace.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What a person can do from a menu, a button or a key, apart from any control.
final class Actions {
    private final ExplorerViewModel explorer;
    private final GraphViewModel graph;
    private final ExportViewModel export;
    private final FileDialogs dialogs;
    private final Consumer<String> clipboard;
    private final Consumer<List<Path>> windows;
    private final Views views;
    private IntConsumer drawer = _ -> {};
    private final ScenarioFiles scenarios;
    private final Travel travel;

    /// The errands that actions belong to.
    record Errands(ExplorerViewModel explorer, GraphViewModel graph, ExportViewModel export, ScenarioFiles scenarios) {}

    /// What lies around the window: where files are asked for, what takes what is copied, who opens several files, each in
    /// its window.
    record Outside(FileDialogs dialogs, Consumer<String> clipboard, Consumer<List<Path>> windows) {}

    Actions(Errands errands, Views views, Outside outside) {
        explorer = errands.explorer();
        graph = errands.graph();
        export = errands.export();
        scenarios = errands.scenarios();
        travel = new Travel(explorer, graph);
        dialogs = outside.dialogs();
        clipboard = outside.clipboard();
        windows = outside.windows();
        this.views = views;
    }

    /// Puts a text where others take it from.
    static void toClipboard(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /// Back and forth through what was looked at and done.
    Travel travel() {
        return travel;
    }

    /// Who opens a tab of the drawer.
    void openingDrawer(IntConsumer opener) {
        drawer = opener;
    }

    void drawer(int tab) {
        drawer.accept(tab);
    }

    void openFile() {
        dialogs.openFile().ifPresent(this::open);
    }

    void open(Path file) {
        if (ScenarioFile.isOne(file)) {
            scenarios.open(file);
        } else {
            explorer.open(file);
        }
    }

    /// The menu of the scenarios.
    ScenarioItems scenarios() {
        return new ScenarioItems(explorer, new ScenarioItems.Commands(
                NameDialog::ask, this::saveScenario, this::openFile, () -> views.show(View.COMPARE)));
    }

    /// What the comparison reaches outside.
    CompareView.Outside compare() {
        return new CompareView.Outside(
                dialogs::openFile, clipboard, this::saveComparison, path -> explorer.select(Optional.of(path)));
    }

    private void saveComparison(CompareFormat format, String text) {
        dialogs.saveAs("compare." + format.ending(), Texts.of("compare.kind"), "*." + format.ending()).ifPresent(file -> {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                explorer.fail(Texts.of("save.failed", file, Optional.ofNullable(e.getMessage()).orElse("")));
            }
        });
    }

    private void saveScenario() {
        dialogs.saveAs(scenarios.proposal(), Texts.of("scenario.kind"), "*" + ScenarioFile.ENDING)
                .ifPresent(scenarios::save);
    }

    void openFolder() {
        dialogs.openFolder().ifPresent(explorer::open);
    }

    /// What of the dropped can be opened: go.mod and go.work files, saved what-ifs, and folders.
    static List<Path> opens(List<Path> dropped) {
        return dropped.stream()
                .filter(path -> Files.isDirectory(path) || path.toString().endsWith(".mod")
                        || path.toString().endsWith(".work") || ScenarioFile.isOne(path))
                .toList();
    }

    /// Opens what was dropped: one thing here, several as a start with several does.
    void drop(List<Path> dropped) {
        List<Path> found = opens(dropped);
        switch (found.size()) {
            case 0 -> explorer.fail(Texts.of("drop.refused"));
            case 1 -> open(found.getFirst());
            default -> windows.accept(found);
        }
    }

    void export() {
        export.show();
    }

    /// Saves the text of a file that is gone.
    void saveText(Path gone, String text) {
        dialogs.saveText(gone).ifPresent(file -> {
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

    /// What can be copied of the selected module. A main module has no version, and nobody asks for it.
    List<ModuleMenu.Special> copies() {
        ObservableValue<String> any = explorer.selectionProperty()
                .map(path -> path.isPresent() ? "" : Texts.of("menu.why.selected"));
        ObservableValue<String> version = Bindings.createStringBinding(
                () -> any.getValue().isEmpty() && explorer.selectionProperty().get().flatMap(this::selected).isEmpty()
                        ? Texts.of("menu.why.version") : any.getValue(),
                any, explorer.selectionProperty(), explorer.shownProperty());
        return List.of(
                new ModuleMenu.Special("menu.copy.path", this::copyPath, any),
                new ModuleMenu.Special("menu.copy.coordinates", () -> copyOf(ModuleVersion::toString), version),
                new ModuleMenu.Special("menu.copy.get", this::copyGoGet, version),
                new ModuleMenu.Special("menu.copy.why", () -> copyOf(module -> "go mod why -m " + module.path()), version),
                new ModuleMenu.Special("menu.copy.purl", () -> copyOf(PackageUrl::of), version));
    }

    /// What can be done to its box, and its page.
    List<ModuleMenu.Special> box(DocsPage docs) {
        Arranging boxes = graph.arranging();
        return List.of(
                new ModuleMenu.Special("menu.fold", () -> boxes.fold(true), boxes.foldHindranceProperty(true)),
                new ModuleMenu.Special("menu.unfold", () -> boxes.fold(false), boxes.foldHindranceProperty(false)),
                new ModuleMenu.Special("menu.hide", boxes::hide, boxes.hindranceProperty()),
                new ModuleMenu.Special("menu.unhide", boxes::unhide, boxes.nothingHiddenProperty()),
                new ModuleMenu.Special("menu.docs", docs::open, docs.hindranceProperty()));
    }

    private void copyOf(Function<ModuleVersion, String> words) {
        explorer.selectionProperty().get().flatMap(this::selected).map(words).ifPresent(clipboard);
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
