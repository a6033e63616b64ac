package dev.modscope.ui.frame;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is there before anything is open: where to drop a file, three ways to open one, and what was open before.
public final class WelcomeView extends VBox {
    private final ExplorerViewModel explorer;
    private final VBox recent = new VBox(2);

    /// Buttons to open something, and what was opened last.
    public WelcomeView(ExplorerViewModel explorer, Runnable openFile, Runnable openFolder, Optional<Path> sample) {
        super(18);
        this.explorer = explorer;
        getStyleClass().add("welcome");
        setAlignment(Pos.CENTER);
        FontIcon icon = new FontIcon("mdi2t-tray-arrow-down");
        icon.getStyleClass().add("welcome-icon");
        Label title = new Label(Texts.of("welcome.title"));
        title.getStyleClass().add("welcome-title");
        Label words = new Label(Texts.of("welcome.words"));
        words.getStyleClass().add("welcome-words");
        Button open = button("welcome.open", openFile);
        open.setDefaultButton(true);
        HBox buttons = new HBox(10, open, button("welcome.folder", openFolder));
        sample.ifPresent(path -> buttons.getChildren().add(button("welcome.sample", () -> explorer.open(path))));
        buttons.setAlignment(Pos.CENTER);
        VBox target = new VBox(14, icon, title, words, buttons);
        target.getStyleClass().add("drop-target");
        target.setAlignment(Pos.CENTER);
        target.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        recent.setMaxWidth(480);
        recent.setAlignment(Pos.CENTER_LEFT);
        recent.getStyleClass().add("recent");
        getChildren().addAll(target, recent);
        explorer.recent().addListener((ListChangeListener<Path>) _ -> fill());
        fill();
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Texts.of(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void fill() {
        recent.getChildren().clear();
        recent.setVisible(!explorer.recent().isEmpty());
        if (!explorer.recent().isEmpty()) {
            Label title = new Label(Texts.of("welcome.recent"));
            title.getStyleClass().add("pane-title");
            recent.getChildren().add(title);
        }
        explorer.recent().stream().limit(5).forEach(path -> {
            Hyperlink link = new Hyperlink(path.toString());
            link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            link.setOnAction(_ -> explorer.open(path));
            recent.getChildren().add(link);
        });
    }
}
