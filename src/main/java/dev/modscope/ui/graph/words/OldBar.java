package dev.modscope.ui.graph.words;

import dev.modscope.ui.explorer.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// Above the picture, while it is of an earlier state: says so, and leads to what is wrong now.
public final class OldBar extends HBox {
    private final Button lead = new Button(Texts.of("graph.stale.lead"));

    /// Is there while `old`.
    public OldBar(ObservableValue<Boolean> old) {
        super(10);
        setId("graph-old");
        getStyleClass().addAll("notice-bar", "warning");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(Texts.of("graph.stale"));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        lead.setId("graph-old-lead");
        lead.getStyleClass().add("small");
        lead.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(new FontIcon("mdi2h-history"), words, lead);
        visibleProperty().bind(old);
        managedProperty().bind(visibleProperty());
    }

    /// Where its button leads.
    public void leads(Runnable action) {
        lead.setOnAction(_ -> action.run());
    }
}
