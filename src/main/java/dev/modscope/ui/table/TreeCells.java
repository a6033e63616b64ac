package dev.modscope.ui.table;

import dev.modscope.layout.Drawing.Mark;
import dev.modscope.ui.controls.Hint;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.table.TreeRow.Repeat;
import java.util.Locale;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableRow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The rows and cells of the tree. What a mark looks like is said in the style sheet; what it means, in words.
final class TreeCells {
    private TreeCells() {}

    /// A row: faded where the search looks for others.
    static final class Row extends TreeTableRow<TreeRow> {
        private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
        private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");
        private final TreeViewModel model;

        Row(TreeViewModel model) {
            this.model = model;
        }

        @Override
        protected void updateItem(@Nullable TreeRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean shown = !empty && row != null;
            for (Mark mark : Mark.values()) {
                pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(mark.name().toLowerCase(Locale.ROOT)),
                        row != null && shown && row.marks().contains(mark));
            }
            pseudoClassStateChanged(FADED, row != null && shown && !model.found(row));
            pseudoClassStateChanged(RAISED, row != null && shown && row.raised());
            setAccessibleText(row != null && shown ? TreeWords.spoken(row) : "");
        }
    }

    /// The module, with a word where it is repeated.
    static final class PathCell extends TreeTableCell<TreeRow, TreeRow> {
        private static final double ROOMY = 280;
        private final Label path = new Label();
        private final Label repeat = new Label();
        private final HBox line = new HBox(8, path, repeat);

        PathCell() {
            path.getStyleClass().add("tree-path");
            path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            path.setMinWidth(40);
            repeat.getStyleClass().add("tree-repeat");
            repeat.setMinWidth(Region.USE_PREF_SIZE);
            line.setAlignment(Pos.CENTER_LEFT);
            widthProperty().subscribe(this::word);
            Hint.on(this, () -> getItem() == null ? "" : words(getItem()));
        }

        private static String words(TreeRow row) {
            String repeated = TreeWords.repeat(row);
            return row.module() + (repeated.isEmpty() ? "" : "\n" + repeated);
        }

        /// The path has the room first: where there is little, an arrow stands for the words.
        private void word() {
            TreeRow row = getItem();
            if (row != null) {
                repeat.setText(getWidth() > ROOMY ? TreeWords.repeat(row) : TreeWords.arrow(row));
            }
        }

        @Override
        protected void updateItem(@Nullable TreeRow row, boolean empty) {
            super.updateItem(row, empty);
            setText("");
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            path.setText(Texts.shown(row.module().path()));
            word();
            repeat.setVisible(row.repeat() != Repeat.HERE);
            repeat.setManaged(repeat.isVisible());
            setGraphic(line);
        }
    }

    /// A cell of words.
    static final class Words extends TreeTableCell<TreeRow, TreeRow> {
        private final Function<TreeRow, String> words;

        Words(Function<TreeRow, String> words) {
            this.words = words;
            Hint.on(this, () -> String.valueOf(getText()));
        }

        @Override
        protected void updateItem(@Nullable TreeRow row, boolean empty) {
            super.updateItem(row, empty);
            String text = empty || row == null ? "" : words.apply(row);
            setText(text);
        }
    }
}
