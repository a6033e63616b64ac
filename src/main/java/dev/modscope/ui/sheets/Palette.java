package dev.modscope.ui.sheets;

import atlantafx.base.controls.CustomTextField;
import dev.modscope.ui.explorer.Texts;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The command palette: everything that can be done, found by a few letters, done with Enter.
public final class Palette extends Sheet {
    private static final int MOST = 80;
    private static final double ROW = 34;
    private static final int ROWS = 11;
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final CustomTextField typed = new CustomTextField();
    private final ListView<Command> list = new ListView<>();
    private List<Command> all = List.of();

    public Palette() {
        super("palette", 620);
        getStyleClass().add("palette");
        setAlignment(Pos.TOP_CENTER);
        setAccessibleText(Texts.of("palette.title"));
        typed.setId("palette-text");
        typed.setLeft(new FontIcon("mdi2c-chevron-right"));
        typed.textProperty().subscribe(this::find);
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        list.setId("palette-list");
        list.setAccessibleText(Texts.of("palette.list"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        list.setFocusTraversable(false);
        Label nothing = new Label(Texts.of("palette.nothing"));
        nothing.getStyleClass().add("pane-note");
        list.setPlaceholder(nothing);
        list.setOnMouseClicked(_ -> run());
        fill(new VBox(typed, list), typed);
    }

    /// Opens over commands; `prompt` says what can be typed.
    public void open(List<Command> commands, String prompt) {
        all = commands;
        typed.setPromptText(prompt);
        typed.setAccessibleText(prompt);
        typed.clear();
        find();
        open();
    }

    private void find() {
        List<Command> found = new Fuzzy(typed.getText()).among(all);
        list.getItems().setAll(found.subList(0, Math.min(MOST, found.size())));
        list.setPrefHeight(Math.clamp(list.getItems().size(), 1, ROWS) * ROW + 8);
        choose(0);
    }

    private void choose(int index) {
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().clearAndSelect(Math.clamp(index, 0, list.getItems().size() - 1));
            int shown = list.getSelectionModel().getSelectedIndex();
            list.scrollTo(Math.max(0, shown - ROWS + 2));
            // The keyboard stays in the field, so the field says what is chosen.
            typed.setAccessibleHelp(list.getItems().get(shown).searched());
        }
    }

    private void keys(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> choose(at + 1);
            case UP -> choose(at - 1);
            case PAGE_DOWN -> choose(at + ROWS - 1);
            case PAGE_UP -> choose(at - ROWS + 1);
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).filter(Command::possible).ifPresent(command -> {
            close();
            command.action().run();
        });
    }

    private static final class Cell extends ListCell<Command> {
        private final Label words = new Label();
        private final Label note = new Label();
        private final Label keys = new Label();
        private final HBox line = new HBox(10, words, note, keys);

        Cell() {
            line.setAlignment(Pos.CENTER_LEFT);
            note.getStyleClass().add("pane-note");
            note.setMaxWidth(Double.MAX_VALUE);
            words.setMinWidth(USE_PREF_SIZE);
            words.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            keys.getStyleClass().add("keycap");
            keys.setMinWidth(USE_PREF_SIZE);
            keys.managedProperty().bind(keys.textProperty().isNotEmpty());
            keys.visibleProperty().bind(keys.managedProperty());
            HBox.setHgrow(note, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@org.jspecify.annotations.Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            Optional<Command> shown = Optional.ofNullable(command).filter(_ -> !empty);
            words.setText(shown.map(Command::words).orElse(""));
            note.setText(shown.map(Command::note).orElse(""));
            keys.setText(shown.map(Command::keys).orElse(""));
            pseudoClassStateChanged(IMPOSSIBLE, shown.filter(c -> !c.possible()).isPresent());
            setGraphic(shown.isPresent() ? line : new HBox());
            setAccessibleText(shown.map(c -> c.searched() + " " + c.keys()).orElse(""));
        }
    }
}
