package dev.modscope.ui.versions.remarks;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.Texts;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// What each main module by itself would select: an offer to work it out, then a line for each version; those that
/// differ are marked.
public final class AloneView extends VBox {
    private final AloneViewModel model;

    /// Over its model.
    public AloneView(AloneViewModel model) {
        this.model = model;
        setId("alone");
        getStyleClass().add("remarks");
        model.stateProperty().subscribe(this::show);
    }

    private void show(AloneViewModel.State state) {
        getChildren().clear();
        if (state.offered()) {
            Hyperlink offer = new Hyperlink(Texts.of("alone.offer"));
            offer.setId("alone-offer");
            offer.setOnAction(_ -> model.ask());
            getChildren().add(offer);
        } else if (state.busy()) {
            getChildren().add(words(Texts.of("alone.busy"), "alone-words"));
        } else if (!state.lines().isEmpty()) {
            getChildren().add(words(Texts.of("alone.title"), "alone-words"));
            state.lines().forEach(line -> getChildren().add(line(line)));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private static Node line(AloneViewModel.Line line) {
        Label label = words((line.differs() ? "≠ " : "= ") + line.words(), line.differs() ? "alone-differs" : "alone-same");
        label.setTooltip(new Tooltip(line.mains().stream().map(ModulePath::value).collect(Collectors.joining("\n"))));
        return label;
    }

    private static Label words(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("remark", styleClass);
        return label;
    }
}
