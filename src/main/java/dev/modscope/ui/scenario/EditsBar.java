package dev.modscope.ui.scenario;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.scenario.EditWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the shown scenario holds: one chip an edit, each with a way to take it away, and a line to make another.
public final class EditsBar extends VBox {
    /// More chips than these scroll.
    private static final int FEW = 8;
    private static final double ROOM = 58;

    private final ExplorerViewModel explorer;
    private final FlowPane chips = new FlowPane(6, 4) {
        // In one line, where there is room for it.
        @Override
        protected double computePrefWidth(double height) {
            double widths = getManagedChildren().stream().mapToDouble(chip -> chip.prefWidth(-1)).sum();
            return widths + getHgap() * Math.max(0, getManagedChildren().size() - 1);
        }
    };
    private Optional<EditForm> form = Optional.empty();

    public EditsBar(ExplorerViewModel explorer) {
        super(4);
        this.explorer = explorer;
        setId("edits");
        getStyleClass().add("edits");
        chips.setAccessibleText(Texts.of("edit.title"));
        getChildren().setAll(chips);
        explorer.whatIf().historyProperty().subscribe(history -> show(history.now().edits()));
        visibleProperty().bind(explorer.baseProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
    }

    private void show(List<Edit> edits) {
        List<Node> nodes = new ArrayList<>();
        boolean several = edits.stream().map(Edit::main).distinct().count() > 1;
        edits.forEach(edit -> nodes.add(chip(edit, several)));
        Button add = new Button(Texts.of("edit.open"), new FontIcon("mdi2p-plus"));
        add.setId("edit-open");
        add.getStyleClass().addAll("flat", "small");
        add.setTooltip(new Tooltip(Texts.of("edit.open.tip")));
        add.setOnAction(_ -> form().open());
        boolean many = edits.size() > FEW;
        nodes.add(many ? 0 : nodes.size(), add);
        chips.getChildren().setAll(nodes);
        scroll(many);
    }

    /// A batch of edits leaves room for the table of what they change.
    private void scroll(boolean many) {
        Node first = getChildren().getFirst();
        if (many && first.equals(chips)) {
            ScrollPane scroll = new ScrollPane();
            scroll.setId("edits-scroll");
            scroll.setFitToWidth(true);
            scroll.setMinHeight(ROOM);
            scroll.setPrefHeight(ROOM);
            scroll.setMaxHeight(ROOM);
            scroll.getStyleClass().add("edge-to-edge");
            getChildren().set(0, scroll);
            scroll.setContent(chips);
        } else if (!many && first instanceof ScrollPane scroll) {
            scroll.setContent(new Region());
            getChildren().set(0, chips);
        }
    }

    /// Made when it is first asked for: the bar is there with the first step of a slider, which has enough to do.
    private EditForm form() {
        return form.orElseGet(() -> {
            EditForm made = new EditForm(explorer);
            form = Optional.of(made);
            getChildren().add(made);
            return made;
        });
    }

    private HBox chip(Edit edit, boolean several) {
        EditWords words = EditWords.of(edit);
        String text = Texts.of("edit." + words.kind()) + " " + words.value().replaceFirst("=", " => ");
        Label label = new Label(several ? text + "  (" + edit.main() + ")" : text);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMaxWidth(420);
        label.setTooltip(new Tooltip(label.getText()));
        Button away = new Button("", new FontIcon("mdi2c-close"));
        away.getStyleClass().addAll("button-icon", "flat", "edit-drop");
        away.setAccessibleText(Texts.of("edit.drop", label.getText()));
        away.setTooltip(new Tooltip(Texts.of("edit.drop.tip")));
        away.setOnAction(_ -> explorer.whatIf().drop(edit));
        HBox chip = new HBox(2, label, away);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("edit-chip");
        return chip;
    }
}
