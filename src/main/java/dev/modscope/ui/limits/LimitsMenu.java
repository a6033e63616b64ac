package dev.modscope.ui.limits;

import dev.modscope.module.GoVersion;
import dev.modscope.resolve.triage.Limits;
import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// A button that says the limits and opens the menu that sets them.
public final class LimitsMenu extends MenuButton {
    private final LimitsViewModel model;

    /// Shows and sets the limits of a project.
    public LimitsMenu(LimitsViewModel model) {
        this.model = model;
        getStyleClass().addAll("flat", "small", "limits-menu");
        setTooltip(new Tooltip(Texts.of("limits.tip")));
        setMinWidth(80);
        model.limitsProperty().subscribe(limits -> {
            setText(LimitsViewModel.words(limits));
            setAccessibleText(Texts.of("limits.spoken", LimitsViewModel.words(limits)));
            fill(limits);
        });
        setOnShowing(_ -> fill(model.limitsProperty().get()));
    }

    private void fill(Limits limits) {
        Menu go = new Menu(Texts.of("limits.go"));
        go.getItems().add(choice(Texts.of("limits.any"), limits.go().isEmpty(), limits.withGo(Optional.empty())));
        for (GoVersion line : model.goLines()) {
            go.getItems().add(choice(
                    "go " + line.text(), limits.go().equals(Optional.of(line)), limits.withGo(Optional.of(line))));
        }
        Menu age = new Menu(Texts.of("limits.age"));
        for (int days : model.ages()) {
            age.getItems().add(choice(days == 0 ? Texts.of("limits.any") : Texts.of("limits.days", days),
                    limits.days() == days, limits.withDays(days)));
        }
        CheckMenuItem releases = new CheckMenuItem(Texts.of("limits.releases"));
        releases.setSelected(limits.releasesOnly());
        releases.setOnAction(_ -> model.set(limits.withReleasesOnly(releases.isSelected())));
        RadioMenuItem none = choice(Texts.of("limits.none"), limits.isNone(), Limits.NONE);
        getItems().setAll(go, age, releases, new SeparatorMenuItem(), none);
    }

    private RadioMenuItem choice(String text, boolean chosen, Limits then) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(_ -> model.set(then));
        return item;
    }
}
