package dev.modscope.ui.versions.remarks;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The card of a module that could not be read; nothing where it could.
public final class UnreachableView extends VBox {
    private final ExplorerViewModel explorer;

    /// Of the selected module.
    public UnreachableView(ExplorerViewModel explorer) {
        super(6);
        this.explorer = explorer;
        setId("unreachable");
        getStyleClass().addAll("banner", "unreachable");
        managedProperty().bind(visibleProperty());
        explorer.selectionProperty().subscribe(this::refresh);
        explorer.shownProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        Optional<Unreachable> told = explorer.selectionProperty().get()
                .flatMap(path -> explorer.shownProperty().get().flatMap(answer -> Unreachable.of(answer, path)));
        setVisible(told.isPresent());
        told.ifPresent(this::fill);
    }

    private void fill(Unreachable told) {
        FontIcon icon = new FontIcon(told.dangerous() ? "mdi2s-shield-alert-outline" : "mdi2l-link-off");
        Label title = words(Texts.of(told.dangerous() ? "unreachable.mismatch" : "unreachable.title"), "section-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        getStyleClass().removeAll("banner-warning", "banner-danger");
        getStyleClass().add(told.dangerous() ? "banner-danger" : "banner-warning");
        Button again = new Button(Texts.of("unreachable.again"));
        again.setId("unreachable-again");
        again.getStyleClass().add("small");
        again.setOnAction(_ -> explorer.reload());
        getChildren().setAll(new HBox(6, icon, title), words(Texts.reason(told.reason()), "hint"));
        told.governing().ifPresent(line -> getChildren().add(words(line, "unreachable-governing")));
        told.settings().forEach(line -> getChildren().add(words(line, "unreachable-setting")));
        getChildren().add(again);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
