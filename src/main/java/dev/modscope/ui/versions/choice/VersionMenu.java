package dev.modscope.ui.versions.choice;

import dev.modscope.ui.controls.ReasonedItem;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.versions.VersionsViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The versions of the selected module as a menu in another: choosing one is the step that letting go of the slider is.
public final class VersionMenu extends Menu {
    private final VersionsViewModel model;
    private final Runnable another;

    /// @param another goes to where any version can be typed
    /// @param hindrance why none can be chosen, in words; empty where one can
    public VersionMenu(VersionsViewModel model, Runnable another, ObservableValue<String> hindrance) {
        super(Texts.of("menu.version"));
        this.model = model;
        this.another = another;
        setId("module-menu-version");
        ReasonedItem.of(this, hindrance);
        model.axisProperty().subscribe(() -> getItems().setAll(items()));
        setOnShowing(_ -> getItems().setAll(items()));
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        model.axisProperty().get().ifPresent(axis -> Choice.of(axis, model.positionProperty().get()).forEach(choice -> items.add(item(choice))));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.add(item("menu.version.none", this::toNone));
        }
        items.add(item("menu.version.another", another));
        return items;
    }

    private MenuItem item(Choice choice) {
        CheckMenuItem item = new CheckMenuItem(choice.words());
        item.setMnemonicParsing(false);
        item.setSelected(choice.here());
        if (choice.beyond()) {
            item.getStyleClass().add("beyond");
        }
        item.setOnAction(_ -> {
            item.setSelected(choice.here());
            model.choose(choice.version().text());
        });
        return item;
    }

    private void toNone() {
        model.moveToNone();
        model.commit();
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.of(key));
        item.setId("module-" + key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
