package dev.modscope.ui;

import dev.modscope.layout.GraphView.Direction;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Comparison;
import dev.modscope.ui.controls.NamedKeys;
import dev.modscope.ui.controls.ReasonedItem;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.explorer.Theme;
import dev.modscope.ui.graph.GraphCanvas;
import dev.modscope.ui.graph.GraphViewModel;
import dev.modscope.ui.travel.Travel;
import dev.modscope.ui.sheets.Keys;
import dev.modscope.ui.views.DocsPage;
import dev.modscope.ui.views.View;
import dev.modscope.ui.views.Views;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.stage.Window;

/// The menus: every action is here, with its key.
final class MainMenu extends MenuBar {
    private final ExplorerViewModel explorer;
    private final Actions actions;
    private final ObservableValue<String> open;
    private final ObservableValue<String> selected;

    /// What the menus reach besides the ViewModels: places in the window.
    record Places(
            Runnable find,
            Views views,
            Runnable source,
            Runnable toggleModules,
            Runnable toggleDrawer,
            Runnable apply,
            Runnable palette,
            Runnable recent,
            Runnable keys,
            Runnable preferences,
            Runnable about,
            Runnable close,
            Runnable fitSelection,
            Runnable card,
            Runnable holds,
            DocsPage docs) {}

    MainMenu(ExplorerViewModel explorer, GraphViewModel graph, GraphCanvas canvas, Actions actions, Places places) {
        this.explorer = explorer;
        this.actions = actions;
        open = unless(explorer.shownProperty().map(Optional::isPresent), "menu.why.open");
        selected = unless(explorer.selectionProperty().map(Optional::isPresent), "menu.why.selected");
        setUseSystemMenuBar(true);
        getMenus().setAll(file(places), edit(places), view(graph, canvas, places), scenario(), module(graph, places), help(places));
    }

    private Menu file(Places places) {
        Menu recent = new Menu(Texts.of("menu.recent"));
        explorer.recent().addListener((ListChangeListener<Path>) _ -> fill(recent));
        fill(recent);
        return menu(
                "menu.file",
                item("menu.open", "Shortcut+O", actions::openFile),
                item("menu.folder", "", actions::openFolder),
                recent,
                item("menu.openrecent", "Shortcut+Shift+O", places.recent()),
                new SeparatorMenuItem(),
                when(open, item("menu.reload", "Shortcut+R", explorer::reload)),
                when(unless(explorer.network().thereProperty(), "menu.why.network"), offline()),
                when(open, item("menu.export", "Shortcut+E", actions::export)),
                new SeparatorMenuItem(),
                item("menu.close", "Shortcut+W", places.close()),
                item("menu.quit", "Shortcut+Q", MainMenu::quit));
    }

    /// Going online may have to be asked for first: the mark says what is, not what was clicked.
    private MenuItem offline() {
        ReadOnlyBooleanProperty away = explorer.network().offlineProperty();
        CheckMenuItem item = new CheckMenuItem(Texts.of("menu.offline"));
        item.setId("menu-offline");
        item.setOnAction(_ -> {
            explorer.network().switchTo(!away.get());
            item.setSelected(away.get());
        });
        away.subscribe(item::setSelected);
        return item;
    }

    /// Closes every window, which ends the program.
    private static void quit() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
    }

    private void fill(Menu recent) {
        boolean none = explorer.recent().isEmpty();
        recent.setDisable(none);
        recent.setText(Texts.of("menu.recent") + (none ? " – " + Texts.of("menu.why.recent") : ""));
        recent.getItems().setAll(recentItems(explorer));
    }

    /// What was opened last, to be opened again.
    static List<MenuItem> recentItems(ExplorerViewModel explorer) {
        return explorer.recent().stream()
                .<MenuItem>map(path -> {
                    MenuItem item = new MenuItem(Texts.shown(path));
                    item.setMnemonicParsing(false);
                    item.setOnAction(_ -> explorer.open(path));
                    return item;
                })
                .toList();
    }

    private Menu edit(Places places) {
        Travel travel = actions.travel();
        ObservableValue<String> stepped = unless(explorer.whatIf().undoableProperty(), "menu.why.whatif");
        return menu(
                "menu.edit",
                when(unless(travel.undoableProperty(), "menu.why.undo"), item("menu.undo", "Shortcut+Z", travel::undo)),
                when(unless(travel.redoableProperty(), "menu.why.redo"), item("menu.redo", "Shortcut+Shift+Z", travel::redo)),
                when(stepped, item("menu.clear", "", explorer.whatIf()::clear)),
                when(stepped, item("menu.apply", "Shortcut+Enter", places.apply())),
                new SeparatorMenuItem(),
                copies(),
                new SeparatorMenuItem(),
                when(open, item("menu.find", "Shortcut+F", places.find())),
                when(open, item("menu.next", Keys.NEXT.here(), () -> explorer.nextHit(1))),
                when(open, item("menu.previous", Keys.PREVIOUS.here(), () -> explorer.nextHit(-1))),
                new SeparatorMenuItem(),
                item("menu.preferences", "Shortcut+Comma", places.preferences()));
    }

    private Menu copies() {
        Menu menu = new Menu(Texts.of("menu.copy"));
        actions.copies().forEach(copy -> menu.getItems().add(when(copy.hindrance(), item(
                copy.key(), copy.key().equals("menu.copy.get") ? "Shortcut+Shift+C" : "", copy.action()))));
        return menu;
    }

    private Menu view(GraphViewModel graph, GraphCanvas canvas, Places places) {
        Menu theme = new Menu(Texts.of("menu.theme"));
        ToggleGroup group = new ToggleGroup();
        for (Theme choice : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.of("menu.theme." + choice.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setOnAction(_ -> explorer.themeProperty().set(choice));
            explorer.themeProperty().subscribe(now -> item.setSelected(now == choice));
            theme.getItems().add(item);
        }
        Menu menu = menu(
                "menu.view",
                when(open, item("menu.zoomin", "Shortcut+Equals", () -> canvas.zoom(1.25))),
                when(open, item("menu.zoomout", "Shortcut+Minus", () -> canvas.zoom(0.8))),
                when(open, item("menu.fit", "Shortcut+0", canvas::fit)),
                when(open, item("menu.lifesize", "", canvas::lifeSize)),
                when(selected, item("menu.fitselection", "", places.fitSelection())),
                new SeparatorMenuItem(),
                when(open, item("menu.group", "", () -> graph.group(!graph.viewsProperty().get().now().grouped()))),
                when(open, item("menu.reduce", "", () -> graph.reduce(!graph.viewsProperty().get().now().reduced()))),
                when(unchanged(graph), changedOnly(graph)),
                when(open, item("menu.whole", "", graph::whole)),
                new SeparatorMenuItem(),
                item("menu.modules", "Shortcut+B", places.toggleModules()),
                item("menu.drawer", "Shortcut+J", places.toggleDrawer()),
                when(open, item("menu.upgrades", "Shortcut+Shift+A", () -> actions.drawer(Drawer.UPGRADES))),
                when(open, item("menu.log", "", () -> actions.drawer(Drawer.LOG))),
                theme);
        menu.getItems().addAll(0, views(places.views()));
        return menu;
    }

    private ObservableValue<String> unchanged(GraphViewModel graph) {
        ObservableValue<Optional<Comparison>> changes = explorer.whatIf().comparisonProperty();
        return Bindings.createStringBinding(
                () -> changes.getValue().isPresent() || graph.viewsProperty().get().now().changed() ? "" : Texts.of("menu.why.whatif"),
                changes, graph.viewsProperty());
    }

    private static MenuItem changedOnly(GraphViewModel graph) {
        CheckMenuItem item = new CheckMenuItem(Texts.of("menu.changed"));
        item.setId("menu-changed");
        item.setAccelerator(NamedKeys.of("Shortcut+D", Texts::key));
        ObservableValue<Boolean> on = graph.viewsProperty().map(views -> views.now().changed());
        item.setOnAction(_ -> {
            graph.changedOnly(!on.getValue());
            item.setSelected(on.getValue());
        });
        on.subscribe(item::setSelected);
        return item;
    }

    private List<MenuItem> views(Views views) {
        List<MenuItem> items = new ArrayList<>();
        for (View view : View.values()) {
            items.add(when(open, item(view.key(), view.shortcut(), () -> views.show(view))));
        }
        items.add(new SeparatorMenuItem());
        return items;
    }

    private Menu scenario() {
        Menu menu = menu("menu.scenario");
        actions.scenarios().fill(menu.getItems(), true);
        return menu;
    }

    private Menu module(GraphViewModel graph, Places places) {
        Menu menu = menu(
                "menu.module",
                when(selected, item("menu.focus", "Shortcut+U", actions::surroundings)),
                when(selected, item("menu.why", "Shortcut+Shift+Y", actions::why)),
                when(selected, item("menu.holds", "", places.holds())),
                when(selected, item("menu.card", "Shortcut+I", places.card())),
                when(selected, item("menu.totable", "Shortcut+T", () -> places.views().show(View.TABLE))),
                when(selected, item("menu.tosource", "Shortcut+L", places.source())),
                when(selected, item("menu.goal", Keys.GOAL.here(), () -> actions.drawer(Drawer.GOAL))),
                when(selected, item("menu.requirers", "", () -> graph.arranging().towards(Direction.REQUIRERS))),
                when(selected, item("menu.required", "", () -> graph.arranging().towards(Direction.REQUIRED))),
                when(selected, item("menu.pin", "", graph.arranging()::pin)),
                when(open, item("menu.go", "", () -> explorer.select(Optional.of(ModulePath.GO)))),
                when(open, item("menu.toolchain", "", () -> explorer.select(Optional.of(ModulePath.TOOLCHAIN)))),
                new SeparatorMenuItem(),
                when(unless(actions.travel().beforeProperty(), "menu.why.back"),
                        item("menu.back", Keys.BACK.here(), actions.travel()::back)),
                when(unless(actions.travel().afterProperty(), "menu.why.forward"),
                        item("menu.forward", Keys.FORWARD.here(), actions.travel()::forward)));
        int behindPin = 1 + menu.getItems().stream().map(MenuItem::getId).toList().indexOf("menu-pin");
        menu.getItems().addAll(behindPin, actions.box(places.docs()).stream()
                .map(one -> when(one.hindrance(), item(one.key(), "", one.action()))).toList());
        return menu;
    }

    private static Menu help(Places places) {
        return menu(
                "menu.help",
                item("menu.palette", "Shortcut+P", places.palette()),
                item("menu.keys", "F1", places.keys()),
                new SeparatorMenuItem(),
                item("menu.about", "", places.about()));
    }

    private static Menu menu(String key, MenuItem... items) {
        Menu menu = new Menu(Texts.of(key));
        menu.getItems().setAll(List.of(items));
        return menu;
    }

    private static MenuItem item(String key, String keys, Runnable action) {
        MenuItem item = new MenuItem(Texts.of(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        if (!keys.isEmpty()) {
            item.setAccelerator(NamedKeys.of(keys, Texts::key));
        }
        return item;
    }

    /// An item that can be chosen while the reason why not is empty.
    private static MenuItem when(ObservableValue<String> hindrance, MenuItem item) {
        return ReasonedItem.of(item, hindrance);
    }

    private static ObservableValue<String> unless(ObservableValue<Boolean> possible, String why) {
        return possible.map(yes -> yes ? "" : Texts.of(why));
    }
}
