package dev.modscope.ui.versions.remarks;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.ui.explorer.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The remarks below the sentence, each a line or two; a lower version can be tried at once.
public final class RemarksView extends VBox {
    private final Consumer<ModulePath> follow;
    private final Consumer<Version> attempt;

    /// `follow` selects a module, `attempt` asks for a version of the one shown.
    public RemarksView(Consumer<ModulePath> follow, Consumer<Version> attempt) {
        this.follow = follow;
        this.attempt = attempt;
        getStyleClass().add("remarks");
    }

    /// Shows these remarks.
    public void show(List<Remark> remarks) {
        getChildren().setAll(remarks.stream().map(this::line).toList());
        setVisible(!remarks.isEmpty());
        setManaged(!remarks.isEmpty());
    }

    private Node line(Remark remark) {
        TextFlow words = new TextFlow();
        words.getStyleClass().add("remark");
        words.setMinHeight(USE_PREF_SIZE);
        words.setAccessibleText(remark.text());
        remark.pieces().forEach(piece -> words.getChildren().add(piece(piece)));
        remark.attempt().ifPresent(version -> words.getChildren().addAll(new Text("  "), button(version)));
        if (!remark.details().isEmpty()) {
            Tooltip.install(words, new Tooltip(remark.details()));
        }
        return words;
    }

    private Node piece(Remark.Piece piece) {
        return piece.module().<Node>map(path -> {
            Hyperlink link = new Hyperlink(piece.text());
            link.setOnAction(_ -> {
                link.setVisited(false);
                follow.accept(path);
            });
            return link;
        }).orElseGet(() -> {
            Text text = new Text(piece.text());
            text.getStyleClass().add("words");
            return text;
        });
    }

    private Button button(Version version) {
        Button button = new Button(Texts.of("remark.try", version.text()));
        button.setId("try-lower");
        button.getStyleClass().addAll("small", "try");
        button.setMnemonicParsing(false);
        button.setAccessibleText(Texts.of("remark.try.spoken", version.text()));
        button.setOnAction(_ -> attempt.accept(version));
        return button;
    }
}
