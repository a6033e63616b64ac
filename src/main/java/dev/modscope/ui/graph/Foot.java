package dev.modscope.ui.graph;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The strip below the picture: what is hidden, said in full, and the switches. Where the words and the switches do not
/// fit into one line, the words have one of their own.
final class Foot extends VBox {
    private static final double GAPS = 44;

    private final Label words;
    private final HBox said;
    private final HBox strip = new HBox(6);

    /// `beside` stands beside the words wherever they are.
    Foot(Label words, List<Node> beside, List<Node> switches) {
        this.words = words;
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words.textProperty());
        words.setTooltip(whole);
        said = new HBox(6, words);
        said.getChildren().addAll(beside);
        said.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(said, Priority.ALWAYS);
        VBox.setMargin(said, new Insets(4, 8, 0, 12));
        strip.getStyleClass().add("graph-strip");
        strip.getChildren().setAll(switches);
        strip.getChildren().addFirst(said);
        strip.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("graph-foot");
        getChildren().setAll(strip);
    }

    /// Takes in what stood in the picture, before the switches.
    void takeIn(Node one) {
        strip.getChildren().add(said.getParent().equals(strip) ? 1 : 0, one);
    }

    @Override
    protected void layoutChildren() {
        double taken = strip.getChildren().stream().filter(one -> !one.equals(said)).mapToDouble(one -> one.prefWidth(-1)).sum() + GAPS;
        boolean together = said.prefWidth(-1) + taken < getWidth();
        if (together != strip.equals(said.getParent())) {
            (together ? strip : this).getChildren().addFirst(said);
            words.setWrapText(!together);
            strip.setAlignment(together ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        }
        super.layoutChildren();
    }
}
