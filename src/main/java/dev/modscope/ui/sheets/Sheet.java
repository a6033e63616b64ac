package dev.modscope.ui.sheets;

import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A card over the dimmed window. While it is open the keyboard stays in it; Esc, its cross or a click beside it close it,
/// and who had the keyboard before has it again.
public abstract class Sheet extends StackPane {
    private final BorderPane card = new BorderPane();
    private Node first = card;
    private Optional<Node> before = Optional.empty();

    /// A closed sheet that holds nothing yet.
    Sheet(String id, double width) {
        setId(id);
        getStyleClass().add("sheet");
        card.getStyleClass().add("sheet-card");
        card.setMaxSize(width, Region.USE_PREF_SIZE);
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (equals(event.getTarget())) {
                close();
            }
        });
        sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(this::holdKeyboard));
    }

    private void holdKeyboard(Scene scene) {
        scene.focusOwnerProperty().subscribe(owner -> {
            if (isVisible() && scene.equals(getScene()) && owner != null && !holds(owner)) {
                first.requestFocus();
            }
        });
    }

    private boolean holds(Node node) {
        Optional<Node> at = Optional.of(node);
        while (at.isPresent() && !at.get().equals(this)) {
            at = at.map(Node::getParent);
        }
        return at.isPresent();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    /// What the card holds; `takesKeys` has the keyboard when the sheet opens.
    protected final void fill(Node content, Node takesKeys) {
        card.setCenter(content);
        first = takesKeys;
    }

    /// Gives the card a title and a cross that closes it.
    protected final void entitle(String title) {
        Label words = new Label(title);
        words.getStyleClass().add("sheet-title");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button("", new FontIcon("mdi2c-close"));
        close.setId(getId() + "-close");
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(Texts.of("sheet.close"));
        close.setTooltip(new Tooltip(Texts.of("sheet.close")));
        close.setOnAction(_ -> close());
        HBox line = new HBox(8, words, close);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("sheet-header");
        card.setTop(line);
        setAccessibleText(title);
        first = close;
    }

    /// Shows the sheet and gives it the keyboard.
    public void open() {
        if (!isVisible()) {
            closeOthers();
            before = Optional.ofNullable(getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
            // What nobody has opened is not dressed at a start.
            getChildren().setAll(card);
            setVisible(true);
        }
        first.requestFocus();
    }

    /// There is one sheet at a time: two would quarrel over the keyboard.
    private void closeOthers() {
        Optional.ofNullable(getParent()).ifPresent(parent -> parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .forEach(node -> {
                    if (node instanceof Sheet sheet) {
                        sheet.close();
                    }
                }));
    }

    /// Takes the sheet away and gives the keyboard back.
    public final void close() {
        setVisible(false);
        before.ifPresent(Node::requestFocus);
        before = Optional.empty();
    }
}
