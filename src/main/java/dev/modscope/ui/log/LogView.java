package dev.modscope.ui.log;

import dev.modscope.ui.explorer.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The lines of the log, the newest in sight, to copy and to clear.
public final class LogView extends BorderPane {
    private static final double ROW = 22;

    private final LogViewModel model;
    private final ListView<LogLine> list = new ListView<>();

    /// `clipboard` takes what is copied.
    public LogView(LogViewModel model, Consumer<String> clipboard) {
        this.model = model;
        getStyleClass().add("log");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("log.css")).toExternalForm());
        list.setId("log");
        list.setItems(model.rows());
        list.setAccessibleText(Texts.of("log.title"));
        list.setPlaceholder(new Label(Texts.of("log.empty")));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new LineCell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown() && !event.isShiftDown()) {
                copy(clipboard);
                event.consume();
            }
        });
        // Who has marked a line reads it: it is not taken out of sight.
        model.rows().addListener((ListChangeListener<LogLine>) _ -> {
            if (list.getSelectionModel().isEmpty()) {
                // Before that the list has no place for what has just come.
                list.layout();
                list.scrollTo(model.rows().size() - 1);
            }
        });
        setCenter(list);
        setTop(bar(clipboard));
    }

    private HBox bar(Consumer<String> clipboard) {
        Label note = new Label(Texts.of("log.note", SessionLog.MOST));
        note.getStyleClass().add("pane-note");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(6, note, gap,
                button("log.copy", "mdi2c-content-copy", () -> copy(clipboard)),
                button("log.clear", "mdi2d-delete-sweep-outline", model::clear));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("log-bar");
        return bar;
    }

    private Button button(String key, String icon, Runnable action) {
        Button button = new Button(Texts.of(key), new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(Bindings.isEmpty(model.rows()));
        return button;
    }

    /// The marked lines, or all of them.
    private void copy(Consumer<String> clipboard) {
        List<LogLine> marked = list.getSelectionModel().getSelectedItems();
        clipboard.accept(LogViewModel.text(marked.isEmpty() ? model.rows() : marked));
    }

    private static final class LineCell extends ListCell<LogLine> {
        private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

        private final Label time = new Label();
        private final Label words = new Label();
        private final HBox line = new HBox(10, time, words);

        LineCell() {
            time.getStyleClass().add("log-time");
            time.setMinWidth(USE_PREF_SIZE);
            words.getStyleClass().add("log-words");
            words.setMinWidth(USE_PREF_SIZE);
            line.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            line.setAlignment(Pos.BASELINE_LEFT);
        }

        @Override
        protected void updateItem(@Nullable LogLine item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(FAILED, item != null && item.failed());
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            time.setText(item.clock());
            words.setText(item.words());
            setGraphic(line);
        }
    }
}
