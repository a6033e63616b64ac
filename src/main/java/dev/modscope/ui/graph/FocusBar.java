package dev.modscope.ui.graph;

import dev.modscope.layout.GraphView.Direction;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.ui.explorer.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says which module's surroundings are shown, which way and how far; visible while there is a focus.
final class FocusBar extends HBox {
    private static final int FARTHEST = 6;

    private final GraphViewModel model;
    private final Label name = new Label();
    private final Label depth = new Label();
    private final Button nearer = GraphPane.button("mdi2m-minus", "focus.nearer", () -> step(-1));
    private final Button farther = GraphPane.button("mdi2p-plus", "focus.farther", () -> step(1));
    private final Map<Direction, ToggleButton> ways = new EnumMap<>(Direction.class);

    /// Where it is not `roomy`, it takes two lines.
    FocusBar(GraphViewModel model, ObservableValue<Boolean> roomy) {
        super(6);
        this.model = model;
        setId("focus-bar");
        getStyleClass().addAll("floating", "focus-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        name.getStyleClass().add("focus-name");
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        name.setMaxWidth(220);
        name.setMinWidth(40);
        depth.setMinWidth(46);
        depth.setAlignment(Pos.CENTER);
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        segments.setMinWidth(USE_PREF_SIZE);
        for (Direction direction : Direction.values()) {
            segments.getChildren().add(way(direction));
        }
        Button whole = GraphPane.button("mdi2c-close", "focus.whole", model::whole);
        HBox about = row(new FontIcon("mdi2i-image-filter-center-focus"), name, segments);
        HBox reach = row(nearer, depth, farther, whole);
        roomy.subscribe(wide -> getChildren().setAll(wide ? List.of(about, reach) : List.of(new VBox(4, about, reach))));
        model.viewsProperty().subscribe(views -> show(views.now().focus()));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ToggleButton way(Direction direction) {
        String key = "focus." + direction.name().toLowerCase(Locale.ROOT);
        ToggleButton way = new ToggleButton(Texts.of(key));
        way.getStyleClass().add("chip");
        way.setTooltip(new Tooltip(Texts.of(key + ".tip")));
        way.setOnAction(_ -> {
            way.setSelected(true);
            model.towards(direction);
        });
        ways.put(direction, way);
        return way;
    }

    private void show(Optional<Focus> focus) {
        setVisible(focus.isPresent());
        focus.ifPresent(shown -> {
            name.setText(Texts.shown(shown.module()));
            name.setTooltip(new Tooltip(Texts.shown(shown.module())));
            ways.forEach((direction, way) -> way.setSelected(direction == shown.direction()));
            boolean all = shown.hops() == Focus.ALL;
            depth.setText(all ? Texts.of("focus.all") : Texts.of("focus.depth", shown.hops()));
            nearer.setDisable(shown.hops() == 1);
            farther.setDisable(all);
        });
    }

    /// One step nearer or farther; beyond the farthest lies everything.
    private void step(int by) {
        model.viewsProperty().get().now().focus().ifPresent(focus -> {
            int now = Math.min(focus.hops(), FARTHEST + 1);
            int next = Math.max(1, now + by);
            model.reach(next > FARTHEST ? Focus.ALL : next);
        });
    }
}
