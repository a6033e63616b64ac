package dev.modscope.ui.views;

import dev.modscope.ui.explorer.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The switch of the views: one button each, joined.
public final class ViewBar extends HBox {
    /// In a narrower window the buttons show their icons alone.
    private static final double ROOMY = 1040;

    /// `open` tells whether there is anything to look at.
    public ViewBar(Views views, ObservableValue<Boolean> open) {
        getStyleClass().add("view-bar");
        setAccessibleText(Texts.of("view.title"));
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (View view : View.values()) {
            ToggleButton button = new ToggleButton(Texts.of(view.key()), new FontIcon(view.icon()));
            button.setId(view.key().replace('.', '-'));
            button.setToggleGroup(group);
            button.setAccessibleText(Texts.of(view.key()));
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(Texts.of(view.key() + ".tip")));
            button.setAccessibleHelp(Texts.of(view.key() + ".tip"));
            button.getStyleClass().add(view.styleClass());
            button.disableProperty().bind(open.map(yes -> !yes));
            button.setOnAction(_ -> views.show(view));
            // A click on the pressed button would release it; one view is always shown.
            button.selectedProperty().subscribe(_ -> button.setSelected(views.shownProperty().get() == view));
            views.shownProperty().subscribe(now -> button.setSelected(now == view));
            sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> button.setContentDisplay(
                    width != null && width.doubleValue() < ROOMY ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
            getChildren().add(button);
        }
    }
}
