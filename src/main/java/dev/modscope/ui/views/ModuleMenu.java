package dev.modscope.ui.views;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the selected module, the same in every view.
public final class ModuleMenu extends ContextMenu {
    /// The commands.
    public record Commands(
            Runnable surroundings,
            Runnable why,
            Runnable table,
            Runnable source,
            Runnable copyPath,
            Runnable copyGoGet) {}

    public ModuleMenu(ExplorerViewModel explorer, Commands commands) {
        getItems().setAll(
                item("menu.focus", commands.surroundings()),
                item("menu.why", commands.why()),
                item("menu.totable", commands.table()),
                item("menu.tosource", commands.source()),
                new SeparatorMenuItem(),
                item("menu.copy.path", commands.copyPath()),
                item("menu.copy.get", commands.copyGoGet()));
        getItems().forEach(item -> item.disableProperty().bind(explorer.selectionProperty().map(Optional::isEmpty)));
    }

    /// Without their keys: those are the main menu's, and a second place that has them would take them away when it goes.
    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.of(key));
        item.setId("module-" + key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
