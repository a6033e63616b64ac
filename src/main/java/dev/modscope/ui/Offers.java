package dev.modscope.ui;

import dev.modscope.module.ModuleVersion;
import dev.modscope.ui.controls.MenuKeys;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.sheets.Command;
import dev.modscope.ui.sheets.KeySheet;
import dev.modscope.ui.sheets.Keys;
import dev.modscope.ui.sheets.MenuCommands;
import dev.modscope.ui.sheets.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What the palette offers: what the menus do, the modules, what was opened before. Also the keys beside the menus' own.
final class Offers {
    private final ExplorerViewModel explorer;
    private final Palette palette;
    private final KeySheet keys;
    private Optional<MenuBar> menus = Optional.empty();

    Offers(ExplorerViewModel explorer, Palette palette, KeySheet keys) {
        this.explorer = explorer;
        this.palette = palette;
        this.keys = keys;
    }

    void over(MenuBar bar) {
        menus = Optional.of(bar);
    }

    private List<MenuCommands.Group> groups() {
        return menus.map(MenuCommands::of).orElse(List.of());
    }

    void keys() {
        keys.open(groups());
    }

    void palette() {
        List<Command> all = new ArrayList<>();
        groups().forEach(group -> all.addAll(group.commands()));
        explorer.shownProperty().get().ifPresent(shown -> shown.buildList().modules().forEach(module -> all.add(goTo(module))));
        palette.open(all, Texts.of("palette.prompt"));
    }

    private Command goTo(ModuleVersion module) {
        String version = module.isMain() ? Texts.of("modules.main") : module.version().text();
        return new Command(
                module.path().value(), version, "", true, () -> explorer.select(Optional.of(module.path())));
    }

    void recent() {
        palette.open(
                explorer.recent().stream()
                        .map(path -> new Command(path.toString(), "", "", true, () -> explorer.open(path)))
                        .toList(),
                Texts.of("palette.recent"));
    }

    /// Signs are taken as typed, since where they lie is a matter of the keyboard.
    void listen(Scene scene, Runnable find, Runnable redo) {
        MenuKeys.over(scene);
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            boolean writing = scene.getFocusOwner() instanceof TextInputControl;
            boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
            if (!writing && plain && event.getCharacter().equals("/")) {
                find.run();
                event.consume();
            } else if (!writing && plain && event.getCharacter().equals("?")) {
                keys();
                event.consume();
            }
        });
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Shift+P"), this::palette);
        if (!Keys.isMac()) {
            scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Y"), redo);
        }
    }
}
