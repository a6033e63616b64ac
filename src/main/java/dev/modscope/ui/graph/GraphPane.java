package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.GraphView.Direction;
import dev.modscope.layout.Theme;
import dev.modscope.module.ModulePath;
import dev.modscope.ui.steps.History;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.graph.moves.Walk;
import dev.modscope.ui.graph.words.HoverCard;
import dev.modscope.ui.graph.words.Legend;
import dev.modscope.ui.graph.words.OldBar;
import dev.modscope.ui.graph.words.Ring;
import dev.modscope.ui.graph.words.Veil;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The graph with what floats above it (the focus, a map, the card of the box under the pointer) and a strip below: what
/// is hidden, with its switches, and the zoom.
public final class GraphPane extends BorderPane {
    private static final double STEP = 60;
    private static final double ROOMY = 430;
    private static final double FOCUS = 500;
    private static final double LOW = 280;
    private static final double WIDE = 350;
    /// A picture of more boxes may be drawn later than it is shown.
    private static final int LARGE = 200;

    private final GraphViewModel model;
    private final GraphCanvas canvas;
    private final Legend legend = new Legend();
    private final OldBar old;
    private final Veil veil = new Veil();
    private final HoverCard card = new HoverCard(this::fillCard, this::hideCard);
    private Optional<Drawing.Box> under = Optional.empty();
    private Optional<ModulePath> clicked = Optional.empty();
    private Set<String> added = Set.of();

    /// The graph over its ViewModel, in the colours of a theme; while `moving`, a hand tries one version after the other.
    public GraphPane(GraphViewModel model, ObservableValue<Theme> theme, ObservableValue<Boolean> moving) {
        this.model = model;
        old = new OldBar(model.staleProperty());
        canvas = new GraphCanvas(model.worker(), model.ui());
        getStyleClass().add("graph-pane");
        FocusBar focus = new FocusBar(model, widthProperty().map(width -> width.doubleValue() > FOCUS));
        MiniMap map = new MiniMap(canvas, widthProperty().greaterThan(ROOMY), new Latest(model.worker(), model.ui()));
        StackPane stage = new StackPane(canvas, veil, new Ring(canvas), legend, map, card) {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                canvas.resizeRelocate(0, 0, getWidth(), getHeight());
                map.stand(getWidth(), getHeight());
            }
        };
        StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
        StackPane.setMargin(legend, new Insets(10));
        stage.setMinSize(0, 0);
        stage.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        // Beside the picture, not above it: the first boxes of a focus lie in that corner.
        focus.managedProperty().bind(focus.visibleProperty());
        VBox.setMargin(focus, new Insets(8, 10, 4, 10));
        setTop(new VBox(old, focus));
        setCenter(stage);
        setBottom(strip());
        setMinSize(240, 160);
        canvas.onHands(new Grip());
        canvas.onHover(this::hover);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.sceneryProperty().subscribe(scenery -> {
            hideCard();
            canvas.show(scenery);
            appear(scenery.map(Scenery::drawing), moving.getValue(), theme.getValue());
            canvas.setAccessibleText(model.spoken());
            map.refresh();
            legend.show(scenery.map(Scenery::drawing));
        });
        model.highlightProperty().subscribe(light -> {
            canvas.light(light);
            map.requestLayout();
        });
        model.whenDrawn(canvas::paintNow);
        model.paintedBy(canvas::paintAhead);
        canvas.viewportProperty().subscribe(_ -> veil.lift());
        canvas.viewportProperty().subscribe(_ -> hideCard());
        theme.subscribe(canvas::wear);
        theme.subscribe(map::wear);
        theme.subscribe(legend::wear);
    }

    /// What a what-if adds comes gradually, where nobody tries one version after the other, motion is welcome, and the
    /// picture is there with the next frame.
    private void appear(Optional<Drawing> next, boolean moving, Theme theme) {
        List<Drawing.Box> boxes = next.map(Drawing::boxes).orElse(List.of()).stream()
                .filter(box -> box.is(Drawing.Mark.ADDED))
                .toList();
        Set<String> before = added;
        added = boxes.stream().map(box -> box.node().key()).collect(Collectors.toSet());
        boolean still = getScene() == null || getScene().getPreferences().isReducedMotion();
        boolean large = next.filter(drawing -> drawing.boxes().size() <= LARGE).isEmpty();
        veil.lift();
        if (!moving && !still && !large && !canvas.isPainting()) {
            veil.over(
                    boxes.stream().filter(box -> !before.contains(box.node().key())).map(Drawing.Box::rect).toList(),
                    canvas.viewportProperty().get(), new Drawing.Rect(0, 0, canvas.getWidth(), canvas.getHeight()), theme);
        }
    }

    /// The picture itself.
    public GraphCanvas canvas() {
        return canvas;
    }

    /// Brings the selected module into sight with the chain that leads to it, unless it was clicked here and so is in
    /// sight.
    public void reveal(Optional<ModulePath> module) {
        boolean here = clicked.isPresent() && clicked.equals(module);
        clicked = Optional.empty();
        if (!here) {
            module.ifPresent(path -> canvas.reveal(path, model.highlightProperty().get().path()));
        }
    }

    /// What can be done with a box.
    public void menu(ContextMenu menu) {
        new BoxMenu(canvas, model).opens(menu, box -> select(Optional.of(box)));
    }

    /// What leads from an old picture to the mistake in the file.
    public void leadsToMistake(Runnable lead) {
        old.leads(lead);
    }

    private void select(Optional<Drawing.Box> box) {
        clicked = box.map(b -> b.node().modules().getFirst().path());
        model.select(box);
    }

    // What floats

    static Button button(String icon, String key, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(Texts.of(key));
        button.setTooltip(new Tooltip(Texts.of(key)));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node strip() {
        Label hidden = new Label();
        hidden.setId("graph-caption");
        hidden.getStyleClass().add("caption-text");
        hidden.textProperty().bind(model.captionProperty());
        canvas.opacityProperty().bind(model.staleProperty().map(old -> old ? 0.4 : 1.0));
        hidden.setMaxWidth(Double.MAX_VALUE);
        hidden.setMinWidth(0);
        HBox.setHgrow(hidden, Priority.ALWAYS);
        Foot foot = new Foot(hidden, List.of(unhide(), closeGroups()), List.of(groupSwitch(), impliedSwitch(), zoom()));
        // In a low picture the legend's button would lie over boxes.
        layoutBoundsProperty().map(all -> all.getHeight() >= LOW || all.getWidth() < WIDE)
                .subscribe(here -> legend.keep(here, foot::takeIn));
        return foot;
    }

    private Node groupSwitch() {
        ToggleButton group = toggle("graph.group", "group-by-owner");
        group.setOnAction(_ -> model.group(group.isSelected()));
        model.viewsProperty().map(History::now).subscribe(view -> group.setSelected(view.grouped()));
        return group;
    }

    private Node impliedSwitch() {
        ToggleButton implied = toggle("graph.implied", "show-implied");
        implied.setOnAction(_ -> model.reduce(!implied.isSelected()));
        model.viewsProperty().map(History::now).subscribe(view -> implied.setSelected(!view.reduced()));
        return implied;
    }

    private Node closeGroups() {
        Button close = new Button(Texts.of("graph.close"));
        close.getStyleClass().addAll("flat", "small");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> model.closeGroups());
        close.visibleProperty().bind(model.viewsProperty().map(views -> someOpened(views.now())));
        close.managedProperty().bind(close.visibleProperty());
        return close;
    }

    private Node unhide() {
        Button unhide = new Button();
        unhide.setId("unhide");
        unhide.getStyleClass().addAll("flat", "small");
        unhide.setMinWidth(USE_PREF_SIZE);
        unhide.setOnAction(_ -> model.arranging().unhide());
        ObservableValue<Integer> count = model.viewsProperty().map(views -> views.now().arrangement().hidden().size());
        unhide.textProperty().bind(count.map(many -> Texts.of("graph.unhide", many)));
        unhide.visibleProperty().bind(count.map(many -> many > 0));
        unhide.managedProperty().bind(unhide.visibleProperty());
        return unhide;
    }

    private Node zoom() {
        Label percent = new Label();
        percent.getStyleClass().add("zoom-percent");
        percent.setMinWidth(44);
        percent.managedProperty().bind(widthProperty().greaterThan(ROOMY));
        percent.visibleProperty().bind(percent.managedProperty());
        percent.setAlignment(Pos.CENTER);
        percent.textProperty().bind(canvas.viewportProperty().map(view -> Math.round(view.zoom() * 100) + " %"));
        HBox zoom = new HBox(
                button("mdi2m-minus", "graph.zoomout", () -> canvas.zoom(0.8)),
                percent,
                button("mdi2p-plus", "graph.zoomin", () -> canvas.zoom(1.25)),
                button("mdi2f-fit-to-page-outline", "graph.fit", canvas::fit));
        zoom.setAlignment(Pos.CENTER);
        zoom.setMinWidth(USE_PREF_SIZE);
        return zoom;
    }

    private static boolean someOpened(GraphView view) {
        return view.grouped() && !view.opened().isEmpty();
    }

    private static ToggleButton toggle(String key, String id) {
        ToggleButton toggle = new ToggleButton(Texts.of(key));
        toggle.setId(id);
        toggle.getStyleClass().add("chip");
        toggle.setTooltip(new Tooltip(Texts.of(key + ".tip")));
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }

    // The card

    private void hover(Optional<Drawing.Box> box, MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            hideCard();
        } else if (box.map(Drawing.Box::node).equals(under.map(Drawing.Box::node))) {
            box.ifPresent(_ -> card.stay());
        } else if (box.isEmpty()) {
            // Perhaps on its way into the card.
            card.leave();
        } else {
            under = box;
            card.await(new Point2D(event.getX(), event.getY()));
        }
    }

    private void hideCard() {
        under = Optional.empty();
        card.hide();
    }

    private boolean fillCard() {
        Optional<Card> told = under.flatMap(model::card);
        told.ifPresent(one -> card.say(one.title(), one.lines()));
        return told.isPresent();
    }

    // Hands

    private final class Grip implements GraphCanvas.Hands {
        @Override
        public void pick(Optional<Drawing.Box> box, boolean adding) {
            if (adding) {
                box.ifPresent(model.arranging()::toggle);
                return;
            }
            select(box);
        }

        @Override
        public void enter(Drawing.Box box) {
            model.enter(box);
        }

        @Override
        public void fold(Drawing.Box box) {
            model.arranging().fold(box);
        }

        @Override
        public void drop(Drawing.Box box, Drawing.Rect place) {
            model.arranging().drop(box, place);
        }

        @Override
        public void sweep(List<Drawing.Box> boxes) {
            model.arranging().mark(boxes.stream().map(box -> box.node().key()).collect(Collectors.toSet()));
        }
    }

    // Keys

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean done = event.isShiftDown() ? shifted(event.getCode()) : plain(event.getCode());
        if (done) {
            event.consume();
        }
    }

    private boolean shifted(KeyCode code) {
        return switch (code) {
            case LEFT -> panned(STEP, 0);
            case RIGHT -> panned(-STEP, 0);
            case UP -> panned(0, STEP);
            case DOWN -> panned(0, -STEP);
            case F -> fitSelection();
            case EQUALS, PLUS -> model.arranging().fold(false) || zoomed(1.25);
            default -> false;
        };
    }

    /// With a selected box the arrows go on from it, and plus and minus unfold and fold it.
    private boolean plain(KeyCode code) {
        return switch (code) {
            case LEFT -> model.walk(Walk.Way.LEFT) || panned(STEP, 0);
            case RIGHT -> model.walk(Walk.Way.RIGHT) || panned(-STEP, 0);
            case UP -> model.walk(Walk.Way.UP) || panned(0, STEP);
            case DOWN -> model.walk(Walk.Way.DOWN) || panned(0, -STEP);
            case PLUS, EQUALS, ADD -> model.arranging().fold(false) || zoomed(1.25);
            case MINUS, SUBTRACT -> model.arranging().fold(true) || zoomed(0.8);
            case P -> model.arranging().pin();
            case L -> legended();
            case Z -> zoomed(1 / canvas.viewportProperty().get().zoom());
            case ESCAPE -> unmarked() || model.back();
            case ENTER -> model.focusOnSelection();
            case U -> model.arranging().towards(Direction.REQUIRERS);
            case D -> model.arranging().towards(Direction.REQUIRED);
            default -> false;
        };
    }

    /// Shows what is selected as large as there is room; whether anything is.
    public boolean fitSelection() {
        return model.arranging().around().map(canvas::show).orElse(false);
    }

    /// Shows the card of the selected module beside its box, or takes it away; it stays until the pointer moves.
    public void toggleCard() {
        boolean there = card.isVisible();
        hideCard();
        Optional<Drawing.Box> box = there ? Optional.empty() : model.selectedBox();
        box.flatMap(one -> canvas.place(one.node().modules().getFirst().path())).ifPresent(at -> {
            under = box;
            card.appear(new Point2D(at.getX(), at.getY()), this::fillCard);
        });
    }

    private boolean unmarked() {
        boolean some = !model.arranging().marked().isEmpty();
        model.arranging().mark(Set.of());
        return some;
    }

    private boolean legended() {
        legend.toggle();
        return true;
    }

    private boolean panned(double dx, double dy) {
        canvas.pan(dx, dy);
        return true;
    }

    private boolean zoomed(double factor) {
        canvas.zoom(factor);
        return true;
    }
}
