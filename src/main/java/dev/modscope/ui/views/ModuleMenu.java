package dev.modscope.ui.views;

import dev.modscope.ui.controls.ReasonedItem;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the selected module, the same in every view.
public final class ModuleMenu extends ContextMenu {
    /// The commands.
    ///
    /// @param holds shows who asks for it
    /// @param version the versions that can be chosen
    /// @param pin pins its box, or frees it
    /// @param special what depends on more than that a module is selected
    /// @param copies what can be copied
    public record Commands(
            Runnable surroundings, Runnable why, Runnable holds, Menu version, Runnable table, Runnable source,
            Runnable pin, List<Special> special, List<Special> copies) {
        public Commands {
            special = List.copyOf(special);
            copies = List.copyOf(copies);
        }
    }

    /// A command with the reason why it cannot be given, in words, empty where it can be.
    public record Special(String key, Runnable action, ObservableValue<String> hindrance) {}

    public ModuleMenu(ExplorerViewModel explorer, Commands commands) {
        Menu copies = new Menu(Texts.of("menu.copy"));
        copies.setId("module-menu-copy");
        commands.copies().forEach(copy -> copies.getItems().add(special(copy)));
        List<MenuItem> plain = List.of(
                item("menu.focus", commands.surroundings()),
                item("menu.why", commands.why()),
                item("menu.holds", commands.holds()),
                item("menu.totable", commands.table()),
                item("menu.tosource", commands.source()),
                item("menu.pin", commands.pin()),
                copies);
        ObservableValue<String> nothing = explorer.selectionProperty()
                .map(selected -> selected.isPresent() ? "" : Texts.of("menu.why.selected"));
        plain.forEach(item -> ReasonedItem.of(item, nothing));
        getItems().setAll(plain.subList(0, 3));
        getItems().addAll(commands.version(), new SeparatorMenuItem());
        getItems().addAll(plain.subList(3, 6));
        commands.special().forEach(command -> getItems().add(special(command)));
        getItems().addAll(new SeparatorMenuItem(), copies);
    }

    /// Where there is nothing to choose, there is no menu.
    @Override
    public void show(Node anchor, double screenX, double screenY) {
        if (getItems().stream().anyMatch(item -> !(item instanceof SeparatorMenuItem) && !item.isDisable())) {
            super.show(anchor, screenX, screenY);
        }
    }

    private static MenuItem special(Special command) {
        return ReasonedItem.of(item(command.key(), command.action()), command.hindrance());
    }

    /// Without their keys: those are the main menu's, and a second place that has them would take them away when it goes.
    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.of(key));
        item.setId("module-" + key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
