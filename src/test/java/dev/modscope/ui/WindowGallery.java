package dev.modscope.ui;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.explorer.Theme;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.frame.FxThread;
import dev.modscope.ui.frame.ThemeSwitch;
import dev.modscope.workspace.GoEnv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Pictures of the window for looking at. Arguments: the folder for them, the workspace to open (or `-`), then steps:
/// `select=PATH`, `search=TEXT`, `focus=PATH`, `theme=dark`, `size=880x560`, `preview=VERSION`, `slide=VERSION`, `letgo`, `undo`, `fire=BUTTON`,
/// `goal=VERSION`, `limits=GO`, `none`,
/// `allow=true`, `view=table`, `copy=FROM,TO` of a file, `rest` for what takes its time, `walk=3` steps of the keyboard, `export=PDF,WHY,print,A4`, `menu=ID`, `tab=1` of the drawer, `type=TEXT`, and `shot=NAME` for a picture. A step is done when the window has come to rest.
public final class WindowGallery {
    private final Path folder;
    private final Queue<String> steps;
    private final Stage stage = new Stage();
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final ExplorerViewModel explorer;
    private final MainWindow window;

    private WindowGallery(Path folder, String opened, Queue<String> steps) {
        this.folder = folder;
        this.steps = steps;
        FxThread ui = new FxThread();
        Map<String, String> process = new HashMap<>(System.getenv());
        explorer = new ExplorerViewModel(_ -> GoEnv.read(process, folder), Settings.none(), worker, ui);
        ThemeSwitch theme = new ThemeSwitch(explorer.themeProperty(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
        FileDialogs dialogs = FileDialogs.of(stage);
        window = new MainWindow(stage, explorer, new MainWindow.World(dialogs, theme, worker, ui, Optional.of(folder), _ -> {}, _ -> {}));
        stage.setX(0);
        stage.setY(0);
        window.show(1180, 760);
        if (!opened.equals("-")) {
            explorer.open(Path.of(opened));
        }
    }

    static void main(String[] arguments) {
        Platform.startup(() -> {
            Queue<String> steps = new ArrayDeque<>();
            for (int i = 2; i < arguments.length; i++) {
                steps.add(arguments[i]);
            }
            new WindowGallery(Path.of(arguments[0]), arguments[1], steps).run();
        });
    }

    private void run() {
        new AnimationTimer() {
            private int calm;

            @Override
            public void handle(long now) {
                boolean busy = explorer.busyProperty().get() || explorer.shownProperty().get().isPresent() && !window.settled()
                        || window.advice().isBusy();
                calm = busy ? 0 : calm + 1;
                if (calm > 30) {
                    calm = 0;
                    next(this);
                }
            }
        }.start();
    }

    private void next(AnimationTimer timer) {
        if (steps.isEmpty()) {
            timer.stop();
            stage.close();
            worker.shutdownNow();
            Platform.exit();
            return;
        }
        String[] step = steps.remove().split("=", 2);
        take(step[0], step.length > 1 ? step[1] : "");
    }

    private void take(String step, String value) {
        switch (step) {
            case "select" -> explorer.select(Optional.of(new ModulePath(value)));
            case "search" -> explorer.search().textProperty().set(value);
            case "focus" -> window.graph().focus(new ModulePath(value));
            case "whole" -> window.graph().whole();
            case "theme" -> explorer.themeProperty().set(Theme.of(value));
            case "allow" -> explorer.allowNetwork(Boolean.parseBoolean(value));
            case "preview" -> explorer.whatIf().preview(
                    explorer.selectionProperty().get().orElseThrow(),
                    dev.modscope.module.SemVer.of(value));
            case "slide" -> window.versions().axisProperty().get().ifPresent(axis ->
                    axis.indexOf(dev.modscope.module.SemVer.of(value)).ifPresent(window.versions()::moveTo));
            case "letgo" -> window.versions().commit();
            case "undo" -> explorer.whatIf().undo();
            case "fire" -> ((javafx.scene.control.ButtonBase) window.scene().lookup("#" + value)).fire();
            case "size" -> {
                stage.setWidth(Double.parseDouble(value.split("x", 2)[0]));
                stage.setHeight(Double.parseDouble(value.split("x", 2)[1]));
            }
            case "view" -> window.views().show(dev.modscope.ui.views.View.valueOf(value.toUpperCase(java.util.Locale.ROOT)));
            case "menu" -> ((javafx.scene.control.MenuBar) window.scene().lookup(".menu-bar")).getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> value.equals(item.getId()))
                    .forEach(javafx.scene.control.MenuItem::fire);
            case "tab" -> ((javafx.scene.control.TabPane) window.scene().lookup("#drawer")).getSelectionModel()
                    .select(Integer.parseInt(value));
            case "type" -> ((javafx.scene.control.TextInputControl) window.scene().getFocusOwner()).setText(value);
            case "export" -> export(value.split(","));
            case "item" -> window.scene().getRoot().lookupAll(".menu-button").stream()
                    .filter(javafx.scene.control.MenuButton.class::isInstance)
                    .flatMap(button -> items((javafx.scene.control.MenuButton) button))
                    .filter(item -> value.equals(item.getId()) || value.equals(item.getText()))
                    .toList()
                    .forEach(javafx.scene.control.MenuItem::fire);
            case "limits" -> window.advice().limits().set(dev.modscope.resolve.triage.Limits.NONE
                    .withGo(Optional.of(new dev.modscope.module.GoVersion(value))));
            case "none" -> window.versions().moveToNone();
            case "goal" -> {
                window.advice().goal().withoutProperty().set(value.isEmpty());
                window.advice().goal().versionProperty().set(value);
                window.advice().goal().seek();
            }
            case "copy" -> copy(value.split(","));
            case "walk" -> walk(Integer.parseInt(value));
            case "rest" -> { }
            case "shot" -> shoot(value);
            default -> throw new IllegalArgumentException(step);
        }
    }

    private void walk(int steps) {
        for (int i = 0; i < steps; i++) {
            window.scene().getFocusOwner().requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
        }
    }

    private static void copy(String... files) {
        try {
            Files.copy(Path.of(files[0]), Path.of(files[1]), StandardCopyOption.REPLACE_EXISTING);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void export(String... values) {
        window.export().show();
        window.export().choose(new dev.modscope.ui.export.Choice(
                dev.modscope.export.Format.valueOf(values[0]),
                dev.modscope.ui.export.What.valueOf(values[1]),
                dev.modscope.layout.Theme.of(values[2]).orElseThrow(),
                dev.modscope.export.paper.PageSize.of(values[3]).orElseThrow(), 0, true, ""));
    }

    private static java.util.stream.Stream<javafx.scene.control.MenuItem> items(javafx.scene.control.MenuButton button) {
        java.util.Optional.ofNullable(button.getOnShowing()).ifPresent(action -> action.handle(null));
        return button.getItems().stream().flatMap(item -> item instanceof javafx.scene.control.Menu menu
                ? menu.getItems().stream() : java.util.stream.Stream.of(item));
    }

    private void shoot(String name) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(window.scene().snapshot(null), null), "png",
                    folder.resolve(name + ".png").toFile());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
