package dev.modscope.ui.apply;

import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.saving.FileChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sheet over the window: each file that would change, before and after side by side, the command that does the same,
/// and the button that writes.
public final class ApplyView extends BorderPane {
    private final ApplyViewModel model;
    private final Consumer<String> clipboard;
    private final Button write = new Button(Texts.of("apply.write"), new FontIcon("mdi2c-content-save-outline"));

    /// `clipboard` takes what is copied.
    public ApplyView(ApplyViewModel model, Consumer<String> clipboard) {
        this.model = model;
        this.clipboard = clipboard;
        setId("apply");
        getStyleClass().add("apply");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("apply.css")).toExternalForm());
        write.setId("apply-write");
        write.getStyleClass().add("accent");
        write.setOnAction(_ -> model.write());
        write.disableProperty().bind(model.busyProperty());
        visibleProperty().bind(model.proposalProperty().map(Optional::isPresent));
        model.proposalProperty().subscribe(proposal -> proposal.ifPresent(this::show));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
    }

    private void show(ApplyViewModel.Proposal proposal) {
        TabPane files = new TabPane();
        files.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (FileChange file : proposal.files()) {
            files.getTabs().add(new Tab(String.valueOf(file.file().getFileName()), diff(file)));
        }
        setTop(header(proposal));
        setCenter(proposal.files().isEmpty() ? new Label(Texts.of("apply.nothing")) : files);
        setBottom(footer(proposal));
        write.requestFocus();
    }

    private static VBox header(ApplyViewModel.Proposal proposal) {
        Label title = new Label(Texts.of("apply.title", proposal.files().size()));
        title.getStyleClass().add("apply-title");
        Label words = new Label(Texts.of("apply.words"));
        words.getStyleClass().add("pane-note");
        words.setWrapText(true);
        VBox header = new VBox(4, title, words);
        proposal.planned().notes().forEach(note -> header.getChildren().add(notice(note, "note")));
        if (!proposal.refusal().isEmpty()) {
            header.getChildren().add(notice(proposal.refusal(), "refused"));
        }
        header.getStyleClass().add("apply-header");
        return header;
    }

    private static Label notice(String text, String styleClass) {
        Label label = new Label(text, new FontIcon("mdi2a-alert-outline"));
        label.getStyleClass().addAll("apply-notice", styleClass);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static ListView<DiffRow> diff(FileChange file) {
        ListView<DiffRow> list = new ListView<>();
        list.getItems().setAll(DiffRow.of(file));
        list.getStyleClass().add("diff");
        list.setAccessibleText(Texts.of("apply.diff", file.file()));
        list.setCellFactory(_ -> new DiffCell());
        return list;
    }

    private VBox footer(ApplyViewModel.Proposal proposal) {
        VBox footer = new VBox(8);
        footer.getStyleClass().add("apply-footer");
        for (String command : proposal.commands()) {
            TextField line = new TextField(command);
            line.setEditable(false);
            line.getStyleClass().add("command");
            line.setAccessibleText(Texts.of("apply.command"));
            HBox.setHgrow(line, Priority.ALWAYS);
            Button copy = new Button(Texts.of("apply.copy"), new FontIcon("mdi2c-content-copy"));
            copy.setMinWidth(USE_PREF_SIZE);
            copy.setOnAction(_ -> clipboard.accept(command));
            footer.getChildren().add(new HBox(6, line, copy));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(Texts.of("apply.close"));
        close.setId("apply-close");
        close.setOnAction(_ -> model.close());
        HBox buttons = new HBox(8, gap, close, write);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        footer.getChildren().add(buttons);
        return footer;
    }

    private static final class DiffCell extends ListCell<DiffRow> {
        private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
        private final Label before = side();
        private final Label after = side();
        private final Label badge = new Label(Texts.of("apply.unsure"));
        private final Label numberBefore = number();
        private final Label numberAfter = number();
        private final GridPane line = new GridPane();

        DiffCell() {
            badge.getStyleClass().add("unsure");
            badge.setMinWidth(Region.USE_PREF_SIZE);
            HBox right = new HBox(8, after, badge);
            right.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(after, Priority.ALWAYS);
            line.addRow(0, numberBefore, before, numberAfter, right);
            line.getColumnConstraints().setAll(fixed(), half(), fixed(), half());
            line.getStyleClass().add("diff-line");
            before.getStyleClass().add("before");
            after.getStyleClass().add("after");
            setPrefWidth(0);
        }

        private static Label side() {
            Label label = new Label();
            label.setMaxWidth(Double.MAX_VALUE);
            label.getStyleClass().add("side");
            label.setMinWidth(0);
            return label;
        }

        private static Label number() {
            Label label = new Label();
            label.getStyleClass().add("line-number");
            label.setMaxWidth(Double.MAX_VALUE);
            return label;
        }

        private static ColumnConstraints fixed() {
            return new ColumnConstraints(40);
        }

        private static ColumnConstraints half() {
            ColumnConstraints half = new ColumnConstraints();
            half.setMinWidth(0);
            half.setPrefWidth(1);
            half.setFillWidth(true);
            half.setHgrow(Priority.ALWAYS);
            return half;
        }

        @Override
        protected void updateItem(DiffRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean folded = !empty && row != null && row.folded() > 0;
            Node shown = empty || row == null || folded ? null : line;
            setGraphic(shown);
            setText(folded ? Texts.of("apply.folded", row.folded()) : "");
            if (shown != null && row != null) {
                fill(before, numberBefore, row.before(), row.changed());
                fill(after, numberAfter, row.after(), row.changed());
                badge.setVisible(row.unsure());
                badge.setManaged(row.unsure());
            }
        }

        private static void fill(Label label, Label number, Optional<DiffRow.Side> side, boolean changed) {
            label.setText(side.map(line -> line.text().replace("\t", "    ")).orElse(""));
            number.setText(side.map(line -> String.valueOf(line.number())).orElse(""));
            label.pseudoClassStateChanged(CHANGED, changed && side.isPresent());
        }
    }
}
