package dev.modscope.ui.modules;

import dev.modscope.ui.controls.Hint;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.modules.rows.ModuleColumn;
import dev.modscope.ui.modules.rows.ModuleRow;
import dev.modscope.ui.modules.rows.ModuleRow.Facet;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The cells of the module table.
final class ModuleCells {
    private static final PseudoClass DIRECT = PseudoClass.getPseudoClass("direct");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");
    private static final PseudoClass NEWER = PseudoClass.getPseudoClass("newer");

    private ModuleCells() {}

    /// The path; its telling name is shortened last.
    static final class Path extends TableCell<ModuleRow, ModuleRow> {
        private final Label prefix = new Label();
        private final Label name = new Label();
        private final HBox line = new HBox(prefix, name);

        Path() {
            prefix.getStyleClass().add("path-prefix");
            prefix.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            prefix.setMinWidth(0);
            prefix.setAlignment(Pos.CENTER_RIGHT);
            name.getStyleClass().add("path-name");
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            Hint.on(this, () -> getItem() == null ? "" : words(getItem()));
        }

        private static String words(ModuleRow row) {
            StringBuilder words = new StringBuilder(Texts.shown(row.module()));
            for (Facet facet : new Facet[] {Facet.RETRACTED, Facet.DEPRECATED}) {
                if (row.facets().contains(facet)) {
                    words.append('\n').append(Texts.of(facet == Facet.RETRACTED ? "facet.retracted.tip" : "facet.deprecated.tip"));
                }
            }
            return words.toString();
        }

        @Override
        protected void layoutChildren() {
            name.setMinWidth(Math.min(name.prefWidth(-1), Math.max(0, getWidth() - 24)));
            super.layoutChildren();
        }

        @Override
        protected void updateItem(@Nullable ModuleRow row, boolean empty) {
            super.updateItem(row, empty);
            setText("");
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            prefix.setText(Texts.shown(row.prefix()));
            name.setText(Texts.shown(row.name()));
            name.pseudoClassStateChanged(DIRECT, row.facets().contains(Facet.DIRECT) || row.module().isMain());
            name.pseudoClassStateChanged(TROUBLED, row.facets().contains(Facet.PROBLEM));
            name.pseudoClassStateChanged(WARNED, row.isWarnedOf());
            setGraphic(line);
        }
    }

    /// What a column says in words; all of them where the pointer rests.
    static final class Words extends TableCell<ModuleRow, ModuleRow> {
        private final ModuleColumn column;

        Words(ModuleColumn column) {
            this.column = column;
            setTextOverrun(OverrunStyle.ELLIPSIS);
            Hint.on(this, () -> getItem() == null ? "" : hint(getItem()));
        }

        /// Where the paths are scrolled out of sight, which module the line is of.
        private String hint(ModuleRow row) {
            String words = ColumnWords.hint(column, row);
            boolean scrolled = getTableView().lookupAll(".scroll-bar").stream()
                    .map(ScrollBar.class::cast)
                    .anyMatch(bar -> bar.isVisible() && bar.getOrientation() == Orientation.HORIZONTAL && bar.getValue() > 0);
            return !scrolled ? words : words.isEmpty() ? Texts.shown(row.module()) : Texts.shown(row.module()) + "\n" + words;
        }

        @Override
        protected void updateItem(@Nullable ModuleRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : ColumnWords.of(column, row));
            pseudoClassStateChanged(NEWER, column == ModuleColumn.LATEST && row != null && !empty && row.facets().contains(Facet.UPGRADABLE));
        }
    }
}
