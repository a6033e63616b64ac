package dev.modscope.ui.graph.words;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Sample;
import dev.modscope.layout.GraphPainter;
import dev.modscope.layout.Theme;
import dev.modscope.ui.explorer.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the signs of the picture mean, those it shows only; a button in the corner opens and closes it.
public final class Legend extends VBox {
    private final VBox rows = new VBox(4);
    private final ToggleButton open = new ToggleButton(Texts.of("legend.title"));
    private Optional<Drawing> drawing = Optional.empty();
    private Theme theme = Theme.LIGHT;

    /// Closed, and of nothing yet.
    public Legend() {
        super(6);
        setId("legend");
        setAlignment(Pos.BOTTOM_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        rows.getStyleClass().addAll("floating", "legend");
        rows.visibleProperty().bind(open.selectedProperty());
        rows.managedProperty().bind(open.selectedProperty());
        open.setId("legend-button");
        open.getStyleClass().add("chip");
        open.setTooltip(new Tooltip(Texts.of("legend.tip")));
        open.selectedProperty().subscribe(_ -> fill());
        getChildren().addAll(rows, open);
    }

    /// Of a drawing.
    public void show(Optional<Drawing> next) {
        drawing = next;
        setVisible(next.isPresent());
        open.setVisible(next.isPresent());
        fill();
    }

    /// In the colours of a theme.
    public void wear(Theme next) {
        theme = next;
        fill();
    }

    /// Has the button below the rows, or leaves it to who takes it in.
    public void keep(boolean here, Consumer<Node> elsewhere) {
        if (here && !getChildren().contains(open)) {
            getChildren().add(open);
        } else if (!here && getChildren().contains(open)) {
            elsewhere.accept(open);
        }
    }

    /// Opens or closes it.
    public void toggle() {
        open.fire();
    }

    private void fill() {
        rows.getChildren().clear();
        if (open.isSelected()) {
            drawing.ifPresent(this::fill);
        }
    }

    private static String key(Sample sample) {
        Set<Mark> signs = EnumSet.noneOf(Mark.class);
        signs.addAll(sample.marks());
        String kind = sample.line().map(line -> "line." + line.name()).orElseGet(() -> sample.group() ? "group"
                : signs.stream().findFirst().map(Mark::name).orElse("indirect"));
        return kind.toLowerCase(Locale.ROOT);
    }

    private void fill(Drawing shown) {
        List<Sample> samples = shown.caption().samples();
        for (Sample sample : samples) {
            Canvas canvas = new Canvas(28, 18);
            CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D());
            pen.translate((28 - sample.rect().width()) / 2, (18 - sample.rect().height()) / 2);
            GraphPainter.paintSample(shown.with(Drawing.Highlight.NONE), sample, theme, pen);
            HBox row = new HBox(8, canvas, new Label(Texts.of("legend." + key(sample))));
            row.setAlignment(Pos.CENTER_LEFT);
            rows.getChildren().add(row);
        }
    }
}
