package dev.modscope.ui.compare;

import dev.modscope.history.Revision;
import dev.modscope.ui.explorer.Texts;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sheet over the matrix with branches, tags and the commits that touched the files. What is typed sifts them; a name that
/// is none of them is taken as git takes it, such as `HEAD~3`.
final class RevisionPicker extends VBox {
    private final CompareViewModel model;
    private final TextField search = new TextField();
    private final ListView<Revision> list = new ListView<>();

    RevisionPicker(CompareViewModel model) {
        super(6);
        this.model = model;
        setId("revisions");
        getStyleClass().addAll("floating", "revisions");
        setMaxHeight(340);
        setMinWidth(0);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        search.setId("revision-search");
        search.setPromptText(Texts.of("compare.revision.search"));
        search.setAccessibleText(Texts.of("compare.revision.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        Button close = new Button("", new FontIcon("mdi2c-close"));
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(Texts.of("compare.revision.close"));
        close.setOnAction(_ -> setVisible(false));
        HBox head = new HBox(4, search, close);
        head.setAlignment(Pos.CENTER_LEFT);
        list.setId("revision-list");
        list.setAccessibleText(Texts.of("compare.add.revision"));
        list.setCellFactory(_ -> new RevisionCell());
        Label none = new Label();
        none.getStyleClass().add("placeholder");
        model.lookingProperty().subscribe(looking ->
                none.setText(Texts.of(looking ? "compare.revision.busy" : "compare.revision.none")));
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        search.textProperty().subscribe(this::sift);
        model.revisionsProperty().subscribe(this::sift);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                take();
            }
        });
        Button add = new Button(Texts.of("compare.revision.add"));
        add.setId("revision-add");
        add.setOnAction(_ -> take());
        HBox foot = new HBox(add);
        foot.setAlignment(Pos.CENTER_RIGHT);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().setAll(head, list, foot);
    }

    /// Opens the sheet.
    void open() {
        setVisible(true);
        search.setText("");
        model.look();
        search.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            event.consume();
        }
    }

    private void sift() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Revision> found = model.revisionsProperty().get().stream()
                .filter(revision -> (revision.name() + " " + revision.hash() + " " + revision.subject())
                        .toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        list.getItems().setAll(found);
        if (!found.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void take() {
        Revision chosen = list.getSelectionModel().getSelectedItem();
        String typed = search.getText().strip();
        if (chosen != null) {
            model.add(new Choice.At(chosen));
            setVisible(false);
        } else if (!typed.isEmpty()) {
            model.add(new Choice.At(new Revision(typed, typed, "", java.time.Instant.EPOCH)));
            setVisible(false);
        }
    }

    private static final class RevisionCell extends ListCell<Revision> {
        @Override
        protected void updateItem(Revision revision, boolean empty) {
            super.updateItem(revision, empty);
            setText(null);
            if (empty || revision == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(Texts.shown(revision.name()));
            name.getStyleClass().add("revision-name");
            name.setMinWidth(110);
            name.setMaxWidth(180);
            Label day = new Label(Texts.date(revision.time()));
            day.getStyleClass().add("pane-note");
            day.setMinWidth(USE_PREF_SIZE);
            Label subject = new Label(Texts.shown(revision.subject()));
            HBox.setHgrow(subject, Priority.ALWAYS);
            subject.setMinWidth(0);
            HBox line = new HBox(10, name, day, subject);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinWidth(0);
            line.setPrefWidth(1);
            setGraphic(line);
            setAccessibleText(Texts.shown(revision.name() + ", " + day.getText() + ", " + revision.subject()));
        }
    }
}
