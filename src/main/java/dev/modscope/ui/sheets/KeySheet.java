package dev.modscope.ui.sheets;

import dev.modscope.ui.explorer.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// All keys on one sheet: those of the menus, and those that work inside a pane.
public final class KeySheet extends Sheet {
    private static final List<String> GRAPH =
            List.of("arrows", "zoom", "same", "enter", "escape", "requirers", "required", "fitselection", "pin", "fold", "legend", "holds");
    private static final List<String> SLIDER =
            List.of("stop", "minor", "floor", "latest", "commit", "revert");
    private static final List<String> WINDOW = List.of("search", "next", "panes", "escape", "rows", "menu", "reload", "redo");

    public KeySheet() {
        super("keys", 860);
        entitle(Texts.of("keys.title"));
    }

    /// Opens with the keys of the menus as they are now.
    public void open(List<MenuCommands.Group> menus) {
        FlowPane groups = new FlowPane(28, 18);
        groups.getStyleClass().add("key-groups");
        menus.forEach(menu -> {
            List<Command> keyed = menu.commands().stream().filter(command -> !command.keys().isEmpty()).toList();
            if (!keyed.isEmpty()) {
                groups.getChildren().add(group(menu.title(), keyed));
            }
        });
        groups.getChildren().add(group(Texts.of("keys.window"), window(Keys.isMac())));
        groups.getChildren().add(group(Texts.of("keys.graph"), fixed("keys.graph", GRAPH, Keys.isMac())));
        groups.getChildren().add(group(Texts.of("keys.slider"), fixed("keys.slider", SLIDER, Keys.isMac())));
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setId("keys-list");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(540);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(Texts.of("keys.title"));
        fill(scroll, scroll);
        open();
    }

    /// The keys of the window that no menu has.
    static List<Command> window(boolean macOS) {
        return fixed("keys.window", WINDOW, macOS);
    }

    /// Where macOS has other keys they are told instead; none where it has no such key.
    private static List<Command> fixed(String key, List<String> names, boolean macOS) {
        return names.stream()
                .filter(name -> !macOS || !name.equals("redo"))
                .map(name -> {
                    String keys = key + "." + name + (macOS && name.equals("next") ? ".keys.mac" : ".keys");
                    return new Command(Texts.of(key + "." + name), "", Texts.of(keys), true, () -> {});
                })
                .toList();
    }

    private static VBox group(String title, List<Command> commands) {
        Label name = new Label(title);
        name.getStyleClass().add("pane-title");
        GridPane grid = new GridPane(12, 5);
        for (int row = 0; row < commands.size(); row++) {
            Label keys = new Label(commands.get(row).keys());
            keys.getStyleClass().add("keycap");
            grid.addRow(row, keys, new Label(commands.get(row).words()));
        }
        VBox box = new VBox(8, name, grid);
        box.setPrefWidth(370);
        return box;
    }
}
