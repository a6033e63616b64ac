package dev.modscope.ui;

import atlantafx.base.controls.CustomTextField;
import dev.modscope.ui.controls.Direction;
import dev.modscope.ui.controls.Reasoned;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.explorer.Theme;
import dev.modscope.ui.scenario.ScenarioButton;
import dev.modscope.ui.views.ViewBar;
import dev.modscope.ui.views.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The tool bar: open, back and forward, search, the views, undo and redo, export, light or dark.
final class TopBar extends HBox {
    /// Below this width some buttons show their icons alone.
    private static final double ROOMY = 1100;

    private final ExplorerViewModel explorer;
    private final CustomTextField search = new CustomTextField();

    TopBar(ExplorerViewModel explorer, Actions actions, Views views, ObservableValue<Boolean> dark, Runnable leaveSearch) {
        super(6);
        this.explorer = explorer;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        SplitMenuButton open = open(actions);
        ObservableValue<Boolean> shown = explorer.shownProperty().map(Optional::isPresent);
        Button export = new Button(Texts.of("bar.export"), new FontIcon("mdi2e-export-variant"));
        export.setId("export");
        export.setMinWidth(USE_PREF_SIZE);
        export.setOnAction(_ -> actions.export());
        export.setAccessibleText(Texts.of("export.heading"));
        export.setTooltip(new Tooltip(Texts.of("bar.export.tip")));
        Button offline = offline();
        getChildren().addAll(
                open,
                reasoned(Direction.pointing("mdi2a-arrow-left", "mdi2a-arrow-right"), "bar.back", actions.travel()::back, actions.travel().beforeProperty()),
                reasoned(Direction.pointing("mdi2a-arrow-right", "mdi2a-arrow-left"), "bar.forward", actions.travel()::forward, actions.travel().afterProperty()),
                searchField(leaveSearch),
                new ViewBar(views, shown),
                gap,
                new ScenarioButton(explorer, actions.scenarios()),
                reasoned("mdi2u-undo", "bar.undo", actions.travel()::undo, actions.travel().undoableProperty()),
                reasoned("mdi2r-redo", "bar.redo", actions.travel()::redo, actions.travel().redoableProperty()),
                new Separator(Orientation.VERTICAL),
                Reasoned.of(export, shown, Texts.of("bar.nothing.open")),
                offline,
                themeButton(dark));
        widthProperty().subscribe(width -> List.<Labeled>of(open, export, offline).forEach(button -> button.setContentDisplay(
                width.doubleValue() < ROOMY ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT)));
    }

    /// Asks for a file at once; folders and what was opened before are behind the arrow.
    private SplitMenuButton open(Actions actions) {
        SplitMenuButton open = new SplitMenuButton();
        open.setText(Texts.of("bar.open"));
        open.setGraphic(new FontIcon("mdi2f-folder-open-outline"));
        open.setId("open");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(_ -> actions.openFile());
        open.setAccessibleText(Texts.of("bar.open"));
        open.setTooltip(new Tooltip(Texts.of("bar.open.tip")));
        explorer.recent().addListener((ListChangeListener<Path>) _ -> fill(open, actions));
        fill(open, actions);
        return open;
    }

    private void fill(SplitMenuButton open, Actions actions) {
        MenuItem file = new MenuItem(Texts.of("menu.open"));
        file.setOnAction(_ -> actions.openFile());
        MenuItem folder = new MenuItem(Texts.of("menu.folder"));
        folder.setOnAction(_ -> actions.openFolder());
        open.getItems().setAll(file, folder);
        if (!explorer.recent().isEmpty()) {
            open.getItems().add(new SeparatorMenuItem());
            open.getItems().addAll(MainMenu.recentItems(explorer));
        }
    }

    /// The search field, for the window's keys.
    TextField search() {
        return search;
    }

    private TextField searchField(Runnable leave) {
        search.setId("search");
        search.setPromptText(Texts.of("bar.search"));
        search.setAccessibleText(Texts.of("bar.search"));
        search.setLeft(new FontIcon("mdi2m-magnify"));
        search.setPrefWidth(260);
        search.setMinWidth(110);
        HBox.setHgrow(search, Priority.SOMETIMES);
        search.setMaxWidth(420);
        Label hits = new Label();
        hits.setId("search-hits");
        hits.getStyleClass().add("search-hits");
        hits.setMinWidth(USE_PREF_SIZE);
        hits.textProperty().bind(Bindings.createStringBinding(
                this::hits, explorer.search().hitsProperty(), explorer.search().textProperty(),
                explorer.selectionProperty()));
        search.setRight(hits);
        search.textProperty().bindBidirectional(explorer.search().textProperty());
        search.disableProperty().bind(explorer.shownProperty().map(Optional::isEmpty));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown()) {
                return;
            }
            switch (event.getCode()) {
                case ENTER -> explorer.nextHit(event.isShiftDown() ? -1 : 1);
                case ESCAPE -> {
                    explorer.search().textProperty().set("");
                    leave.run();
                }
                default -> {
                    return;
                }
            }
            event.consume();
        });
        return search;
    }

    private String hits() {
        if (!explorer.search().active()) {
            return "";
        }
        List<?> hits = explorer.search().hitsProperty().get();
        int at = explorer.selectionProperty().get().map(hits::indexOf).orElse(-1) + 1;
        return at > 0 ? Texts.of("bar.hit", at, hits.size()) : Texts.of("bar.hits", hits.size());
    }

    /// There only while the network is not asked.
    private Button offline() {
        Button button = new Button(Texts.of("bar.offline"), new FontIcon("mdi2c-cloud-off-outline"));
        button.setId("offline");
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("flat");
        button.setAccessibleText(Texts.of("bar.offline.tip"));
        button.setTooltip(new Tooltip(Texts.of("bar.offline.tip")));
        button.setOnAction(_ -> explorer.network().switchTo(false));
        button.visibleProperty().bind(explorer.network().offlineProperty());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private Button themeButton(ObservableValue<Boolean> dark) {
        FontIcon icon = new FontIcon();
        dark.subscribe(on -> icon.setIconLiteral(on ? "mdi2w-weather-sunny" : "mdi2w-weather-night"));
        Button button = icon("mdi2w-weather-night", "bar.theme",
                () -> explorer.themeProperty().set(dark.getValue() ? Theme.LIGHT : Theme.DARK));
        button.setId("theme");
        button.setGraphic(icon);
        return button;
    }

    /// One that says why it is disabled while it is.
    private static Reasoned reasoned(String icon, String key, Runnable action, ObservableValue<Boolean> possible) {
        return Reasoned.of(icon(icon, key, action), possible, Texts.of(key + ".not"));
    }

    private static Button icon(String icon, String key, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(Texts.of(key));
        button.setTooltip(new Tooltip(Texts.of(key + ".tip")));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
