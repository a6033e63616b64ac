package dev.modscope.ui.sheets;

import dev.modscope.ui.controls.ReasonedItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// The menus read as commands, so that whatever is added to a menu is in the palette and on the sheet of keys too.
public final class MenuCommands {
    private MenuCommands() {}

    /// A menu with its commands.
    public record Group(String title, List<Command> commands) {
        public Group {
            commands = List.copyOf(commands);
        }
    }

    /// Every item of every menu and of the menus in them.
    public static List<Group> of(MenuBar bar) {
        return bar.getMenus().stream().map(menu -> new Group(plain(menu), inside(menu, plain(menu)).toList())).toList();
    }

    private static Stream<Command> inside(Menu menu, String place) {
        return menu.getItems().stream()
                .filter(item -> !(item instanceof SeparatorMenuItem) && item.isVisible())
                .flatMap(item -> item instanceof Menu deeper
                        ? inside(deeper, place + " › " + plain(deeper))
                        : Stream.of(new Command(plain(item), note(item, place), keys(item), !item.isDisable(), item::fire)));
    }

    private static String plain(MenuItem item) {
        String text = ReasonedItem.words(item);
        return item.isMnemonicParsing() ? text.replaceFirst("_", "") : text;
    }

    /// Where it is found, and why it cannot be chosen where it cannot.
    private static String note(MenuItem item, String place) {
        String why = ReasonedItem.why(item);
        return why.isEmpty() ? place : place + " – " + why;
    }

    private static String keys(MenuItem item) {
        return Optional.ofNullable(item.getAccelerator()).map(KeyCombination::getDisplayText).orElse("");
    }
}
