package dev.modscope.ui.apply;

import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.saving.FileChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A file as it is and as it would be, side by side.
public final class DiffList {
    private DiffList() {}

    /// The changes of some files, one list after the other.
    public static VBox of(List<FileChange> files) {
        VBox lists = new VBox(10);
        lists.setPrefHeight(480);
        files.forEach(file -> {
            Node list = of(file);
            VBox.setVgrow(list, Priority.ALWAYS);
            lists.getChildren().addAll(new Label(Texts.shown(file.file())), list);
        });
        return lists;
    }

    /// The lines of a change.
    public static ListView<?> of(FileChange file) {
        ListView<DiffRow> list = new ListView<>();
        list.getItems().setAll(DiffRow.of(file));
        list.getStyleClass().add("diff");
        list.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        list.getStylesheets().add(Objects.requireNonNull(DiffList.class.getResource("apply.css")).toExternalForm());
        list.setAccessibleText(Texts.of("apply.diff", file.file()));
        list.setCellFactory(_ -> new DiffCell());
        return list;
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
            label.setText(side.map(DiffRow.Side::shown).orElse(""));
            number.setText(side.map(line -> String.valueOf(line.number())).orElse(""));
            label.pseudoClassStateChanged(CHANGED, changed && side.isPresent());
        }
    }
}
