package dev.modscope.ui.source;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.Texts;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A file of the workspace, line by line, and the choice of the file. A click or Enter on a line selects the module that
/// it is about; a double click shows it in the graph.
public final class SourcePane extends BorderPane {
    private static final double ROW = 22;
    private static final int CONTEXT = 6;

    private final SourceViewModel model;
    private final ListView<SourceLine> list = new ListView<>();
    private final ComboBox<SourceFile> files = new ComboBox<>();
    private boolean choosing;

    /// `menu` is what can be done with the selected module; `graph` shows it in the graph.
    public SourcePane(SourceViewModel model, ContextMenu menu, Runnable graph) {
        this.model = model;
        getStyleClass().add("source-pane");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("source.css")).toExternalForm());
        setTop(header());
        setCenter(list);
        setMinSize(240, 160);
        list.setId("source");
        list.getStyleClass().add("source");
        list.setAccessibleText(Texts.of("source.title"));
        list.setFixedCellSize(ROW);
        list.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        list.setItems(model.lines());
        list.setCellFactory(_ -> new SourceCell(model));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && selectLine() && event.getClickCount() == 2) {
                graph.run();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && selectLine()) {
                event.consume();
            }
        });
        // The menu is about the line under the pointer or the keyboard, which is selected first.
        list.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, _ -> selectLine());
        list.setContextMenu(menu);
        model.goalProperty().subscribe(goal -> goal.ifPresent(this::goTo));
    }

    /// The lines, for the window's focus order.
    public ListView<SourceLine> list() {
        return list;
    }

    private HBox header() {
        files.setId("source-files");
        files.setAccessibleText(Texts.of("source.files"));
        files.setItems(model.files());
        files.setMinWidth(120);
        model.chosenProperty().subscribe(this::choose);
        files.valueProperty().subscribe(file -> {
            if (file != null && !choosing) {
                model.chosenProperty().set(Optional.of(file));
            }
        });
        Label main = new Label();
        main.getStyleClass().add("pane-note");
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.SOMETIMES);
        main.textProperty().bind(model.chosenProperty()
                .map(file -> file.flatMap(SourceFile::main).map(ModulePath::value).orElse("")));
        Label words = new Label();
        words.setId("source-words");
        words.getStyleClass().add("source-words");
        words.setMinWidth(0);
        words.textProperty().bind(model.wordsProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words.textProperty());
        words.setTooltip(whole);
        words.visibleProperty().bind(model.wordsProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        HBox header = new HBox(10, files, main, words);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("source-header");
        return header;
    }

    private void choose(Optional<SourceFile> file) {
        choosing = true;
        file.ifPresentOrElse(files::setValue, () -> files.setValue(null));
        choosing = false;
    }

    private boolean selectLine() {
        SourceLine line = list.getSelectionModel().getSelectedItem();
        return line != null && model.select(line);
    }

    private void goTo(int line) {
        list.getSelectionModel().clearAndSelect(line);
        list.getFocusModel().focus(line);
        list.scrollTo(Math.max(0, line - CONTEXT));
    }
}
