package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphPainter;
import dev.modscope.layout.Pen;
import dev.modscope.layout.Theme;
import dev.modscope.module.ModulePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

/// The picture on the screen: painted by the one painter, moved and enlarged by gestures, asked what lies under the
/// pointer. It knows nothing about modules but where their boxes are.
public final class GraphCanvas extends Region {
    private static final double CLICK_SLACK = 4;
    private static final double LEGIBLE = 0.8;
    private static final double STILL_LEGIBLE = 0.66;

    private final Canvas canvas = new Canvas();
    private final Pen pen = new CanvasPen(canvas.getGraphicsContext2D());
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(new Viewport(1, 0, 0));
    private Optional<Scenery> scenery = Optional.empty();
    private Drawing.Highlight highlight = Drawing.Highlight.NONE;
    private Theme theme = Theme.LIGHT;
    private Consumer<Optional<Box>> clicked = _ -> {};
    private Consumer<Box> entered = _ -> {};
    private BiConsumer<Optional<Box>, MouseEvent> hovered = (_, _) -> {};
    private boolean untouched = true;
    private double covered;
    private boolean dragging;
    private double lastX;
    private double lastY;

    GraphCanvas() {
        getStyleClass().add("graph-canvas");
        setId("graph");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        viewport.subscribe(this::requestLayout);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(event -> hovered.accept(at(event.getX(), event.getY()), event));
        setOnMouseExited(event -> hovered.accept(Optional.empty(), event));
        setOnScroll(this::scrolled);
        setOnZoom(this::pinched);
    }

    void onClick(Consumer<Optional<Box>> action) {
        clicked = action;
    }

    void onEnter(Consumer<Box> action) {
        entered = action;
    }

    void onHover(BiConsumer<Optional<Box>, MouseEvent> action) {
        hovered = action;
    }

    // What is shown

    void show(Optional<Scenery> next) {
        Optional<Scenery> before = scenery;
        scenery = next;
        next.ifPresent(s -> frame(s, before));
        requestLayout();
    }

    void light(Drawing.Highlight next) {
        highlight = next;
        requestLayout();
    }

    void wear(Theme next) {
        theme = next;
        requestLayout();
    }

    private void frame(Scenery now, Optional<Scenery> before) {
        switch (now.framing()) {
            case Scenery.Framing.Whole() -> {
                untouched = true;
                frameWhole();
            }
            case Scenery.Framing.Same() -> {}
            case Scenery.Framing.Around(ModulePath module) -> hold(now, before, module);
        }
    }

    private void hold(Scenery now, Optional<Scenery> before, ModulePath module) {
        Optional<Rect> earlier = before.flatMap(b -> b.box(module)).map(Box::rect);
        Optional<Rect> later = now.box(module).map(Box::rect);
        if (earlier.isPresent() && later.isPresent()) {
            viewport.set(viewport.get().holding(earlier.get(), later.get()));
        }
    }

    /// All of it where that leaves the text legible, otherwise its focus or its beginning.
    private void frameWhole() {
        if (scenery.isEmpty() || getWidth() <= 0) {
            return;
        }
        Drawing drawing = scenery.get().drawing();
        Rect graph = graphBounds(drawing);
        Viewport all = Viewport.fit(graph, getWidth(), getHeight());
        if (all.zoom() >= STILL_LEGIBLE) {
            viewport.set(all);
            return;
        }
        Optional<Rect> focus = scenery.get().focus().flatMap(scenery.get()::box).map(Box::rect);
        viewport.set(focus.map(rect -> Viewport.centred(rect, LEGIBLE, getWidth(), getHeight()))
                .orElseGet(() -> Viewport.fromLeft(graph, main(drawing).orElse(graph), LEGIBLE, getHeight()))
                .within(graph, getWidth(), getHeight()));
    }

    private static Optional<Rect> main(Drawing drawing) {
        return drawing.boxes().stream()
                .filter(box -> box.is(Drawing.Mark.MAIN))
                .map(Box::rect)
                .findFirst();
    }

    private static Rect graphBounds(Drawing drawing) {
        return Rect.around(Stream.concat(
                        drawing.boxes().stream().map(Box::rect), drawing.panels().stream().map(Drawing.Panel::rect))
                .toList());
    }

    /// All of it, however small.
    public void fit() {
        scenery.ifPresent(s -> look(Viewport.fit(graphBounds(s.drawing()), getWidth(), getHeight())));
    }

    /// Enlarges around the middle.
    public void zoom(double factor) {
        look(viewport.get().zoomed(factor, getWidth() / 2, getHeight() / 2));
    }

    /// As large as it was laid out, around the middle.
    public void lifeSize() {
        zoom(1 / viewport.get().zoom());
    }

    /// Moves by pixels.
    public void pan(double dx, double dy) {
        look(viewport.get().panned(dx, dy));
    }

    /// Brings the box of a module into sight, legibly, with the chain of boxes that leads to it where that fits.
    void reveal(ModulePath module, List<String> chain) {
        Optional<Rect> rect = scenery.flatMap(s -> s.box(module)).map(Box::rect);
        if (rect.isEmpty() || getWidth() <= 0) {
            return;
        }
        double room = getHeight() - covered;
        Viewport now = viewport.get().zoom() < GraphPainter.TEXT_ZOOM
                ? Viewport.centred(rect.get(), LEGIBLE, getWidth(), room)
                : viewport.get();
        Rect whole = Rect.around(Stream.concat(chain.stream().flatMap(key -> box(key).stream()), rect.stream()).toList());
        Viewport fitting = Viewport.fit(whole, getWidth(), room);
        boolean fits = whole.width() * now.zoom() < getWidth() && whole.height() * now.zoom() < room;
        Viewport next = fits ? now.showing(whole, getWidth(), room)
                : fitting.zoom() >= STILL_LEGIBLE ? fitting : now.showing(rect.get(), getWidth(), room);
        look(next.within(bounds().orElse(whole), getWidth(), room));
    }

    private Optional<Rect> box(String key) {
        return scenery.flatMap(s -> s.drawing().boxes().stream()
                .filter(box -> box.node().key().equals(key))
                .map(Box::rect)
                .findFirst());
    }

    /// Brings a point of the drawing into the middle.
    void centre(double x, double y) {
        look(Viewport.centred(new Rect(x, y, 0, 0), viewport.get().zoom(), getWidth(), getHeight()));
    }

    /// How much of the lower edge is covered by what floats there.
    void cover(double height) {
        covered = height;
    }

    /// The part of the drawing that is shown.
    Rect visible() {
        return viewport.get().visible(getWidth(), getHeight());
    }

    /// The drawing with what is brought forward in it.
    Optional<Drawing> drawing() {
        return scenery.map(s -> s.drawing().with(highlight));
    }

    /// Where the boxes of the drawing are.
    Optional<Rect> bounds() {
        return scenery.map(s -> graphBounds(s.drawing()));
    }

    private void look(Viewport next) {
        untouched = false;
        viewport.set(next);
    }

    /// Which part of the drawing is shown.
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /// Where the middle of a module's box is on this pane, where it is drawn.
    public Optional<javafx.geometry.Point2D> place(ModulePath module) {
        return scenery.flatMap(s -> s.box(module)).map(Box::rect).map(rect -> new javafx.geometry.Point2D(
                viewport.get().toPaneX(rect.x() + rect.width() / 2),
                viewport.get().toPaneY(rect.y() + rect.height() / 2)));
    }

    // Gestures

    private Optional<Box> at(double x, double y) {
        Viewport view = viewport.get();
        return scenery.flatMap(s -> s.drawing().pick(view.toDrawingX(x), view.toDrawingY(y)));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        dragging = false;
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event) {
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        if (dragging || Math.hypot(dx, dy) > CLICK_SLACK) {
            dragging = true;
            setCursor(Cursor.CLOSED_HAND);
            hovered.accept(Optional.empty(), event);
            pan(dx, dy);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void released(MouseEvent event) {
        setCursor(Cursor.DEFAULT);
        if (dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Optional<Box> box = at(event.getX(), event.getY());
        if (event.getClickCount() == 2) {
            box.ifPresent(entered);
        } else if (event.getClickCount() == 1) {
            clicked.accept(box);
        }
    }

    /// A wheel zooms at the pointer; two fingers, and a wheel on a Mac, move the picture unless a key says otherwise.
    private void scrolled(ScrollEvent event) {
        boolean fingers = event.getDeltaX() != 0 || event.getTouchCount() > 0 || mac();
        if (event.isShortcutDown() || !fingers) {
            look(viewport.get().zoomed(Math.pow(1.0022, event.getDeltaY()), event.getX(), event.getY()));
        } else {
            pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }

    private static boolean mac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    private void pinched(ZoomEvent event) {
        look(viewport.get().zoomed(event.getZoomFactor(), event.getX(), event.getY()));
        event.consume();
    }

    // Painting

    @Override
    protected void layoutChildren() {
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        if (resized) {
            double dx = (getWidth() - canvas.getWidth()) / 2;
            double dy = (getHeight() - canvas.getHeight()) / 2;
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            if (untouched) {
                frameWhole();
            } else {
                viewport.set(viewport.get().panned(dx, dy));
            }
        }
        paint();
    }

    private void paint() {
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        scenery.ifPresent(s -> {
            Drawing drawing = s.drawing().with(highlight);
            Viewport view = viewport.get();
            pen.save();
            pen.translate(view.left(), view.top());
            pen.scale(view.zoom());
            GraphPainter.paintGraph(drawing, theme, pen, view.zoom(), view.visible(getWidth(), getHeight()));
            Lights.hiddenSteps(drawing, highlight.path()).forEach(step -> paint(step, view.zoom()));
            pen.restore();
        });
    }

    /// A step of the lit chain that reduction hides: shown all the same, since it is the reason.
    private void paint(Lights.Hidden step, double zoom) {
        Rect from = step.from();
        Rect to = step.to();
        double startY = from.y() + from.height() / 2;
        double endY = to.y() + to.height() / 2;
        double reach = Math.max(40, Math.abs(to.x() - from.right()) / 2);
        Pen.Curve curve = Pen.Curve.of(
                from.right(), startY, from.right() + reach, startY, to.x() - reach, endY, to.x(), endY);
        pen.stroke(curve, new Pen.Stroke(theme.accent(), 2.2 * Math.max(1, 0.5 / zoom), false));
    }
}
