package dev.modscope.ui.views;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the selected module, the same in every view.
public final class ModuleMenu extends ContextMenu {
    /// The commands.
    ///
    /// @param holds shows who asks for it
    /// @param version goes to where another version is chosen
    /// @param pin pins its box, or frees it
    /// @param copies what can be copied, by the key of its words
    public record Commands(
            Runnable surroundings, Runnable why, Runnable holds, Runnable version, Runnable table, Runnable source,
            Runnable pin, Map<String, Runnable> copies) {
        public Commands {
            copies = Collections.unmodifiableMap(new LinkedHashMap<>(copies));
        }
    }

    public ModuleMenu(ExplorerViewModel explorer, Commands commands) {
        Menu copies = new Menu(Texts.of("menu.copy"));
        copies.setId("module-menu-copy");
        commands.copies().forEach((key, action) -> copies.getItems().add(item(key, action)));
        getItems().setAll(
                item("menu.focus", commands.surroundings()),
                item("menu.why", commands.why()),
                item("menu.holds", commands.holds()),
                item("menu.version", commands.version()),
                new SeparatorMenuItem(),
                item("menu.totable", commands.table()),
                item("menu.tosource", commands.source()),
                item("menu.pin", commands.pin()),
                new SeparatorMenuItem(),
                copies);
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
