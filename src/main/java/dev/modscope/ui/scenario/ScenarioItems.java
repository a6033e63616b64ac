package dev.modscope.ui.scenario;

import dev.modscope.ui.controls.NamedKeys;
import dev.modscope.ui.controls.ReasonedItem;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Scenarios;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.explorer.WhatIfViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu of the scenarios: which one is shown, and what can be done with it. It stands in the main menu, with its
/// keys, and behind the button in the tool bar.
public final class ScenarioItems {
    private final ExplorerViewModel explorer;
    private final WhatIfViewModel whatIf;
    private final Commands commands;

    /// What goes beyond the window: `ask` has a person change a name, `save` and `open` are about files.
    public record Commands(UnaryOperator<Optional<String>> ask, Runnable save, Runnable open, Runnable compare) {}

    public ScenarioItems(ExplorerViewModel explorer, Commands commands) {
        this.explorer = explorer;
        this.whatIf = explorer.whatIf();
        this.commands = commands;
    }

    /// Keeps the items of a menu what they should be.
    public void fill(ObservableList<MenuItem> items, boolean keys) {
        whatIf.scenariosProperty().subscribe(all -> items.setAll(items(all, keys)));
    }

    private List<MenuItem> items(Scenarios all, boolean keys) {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        items.add(choice(Texts.of("scenario.base"), 0, all, group));
        for (int i = 0; i < all.named().size(); i++) {
            items.add(choice(all.named().get(i).name(), i + 1, all, group));
        }
        ObservableValue<String> open = explorer.baseProperty()
                .map(base -> base.isPresent() ? "" : Texts.of("menu.why.open"));
        ObservableValue<String> changed = open.map(why ->
                why.isEmpty() && all.atBase() ? Texts.of("menu.why.base") : why);
        items.add(new SeparatorMenuItem());
        items.add(item("scenario.create", keys ? "Shortcut+Shift+N" : "", whatIf::create, open));
        items.add(item("scenario.duplicate", "", whatIf::duplicate, changed));
        items.add(item("scenario.rename", "", this::rename, changed));
        items.add(item("scenario.delete", "", whatIf::delete, changed));
        items.add(item("scenario.restore", "", whatIf::restore,
                whatIf.restorableProperty().map(some -> some ? "" : Texts.of("menu.why.restore"))));
        items.add(new SeparatorMenuItem());
        items.add(item("scenario.compare", "", commands.compare(), changed));
        items.add(item("scenario.save", keys ? "Shortcut+S" : "", commands.save(), changed));
        items.add(item("scenario.open", "", commands.open(), open));
        return items;
    }

    private RadioMenuItem choice(String name, int index, Scenarios all, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setId("scenario-" + index);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(all.current() == index);
        item.setOnAction(_ -> whatIf.switchTo(index));
        return item;
    }

    private static MenuItem item(String key, String keys, Runnable action, ObservableValue<String> hindrance) {
        MenuItem item = new MenuItem(Texts.of(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        if (!keys.isEmpty()) {
            item.setAccelerator(NamedKeys.of(keys, Texts::key));
        }
        return ReasonedItem.of(item, hindrance);
    }

    private void rename() {
        commands.ask().apply(Optional.of(whatIf.scenariosProperty().get().name(""))).ifPresent(whatIf::rename);
    }
}
