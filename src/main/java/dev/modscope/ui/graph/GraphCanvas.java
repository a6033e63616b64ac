package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphPainter;
import dev.modscope.layout.Theme;
import dev.modscope.module.ModulePath;
import dev.modscope.ui.graph.moves.Gestures;
import dev.modscope.ui.graph.moves.Gestures.Gesture;
import dev.modscope.ui.graph.moves.Gestures.Keys;
import dev.modscope.ui.graph.moves.Viewport;
import dev.modscope.ui.graph.shapes.Picture;
import dev.modscope.ui.graph.shapes.ShapeLayer;
import dev.modscope.ui.graph.shapes.Subject;
import dev.modscope.ui.graph.words.Marquee;
import dev.modscope.ui.graph.words.WordLayer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

/// The picture on the screen: painted by the one painter (the shapes as an image, the words on a canvas above), moved and
/// enlarged by gestures, asked what lies under the pointer. It knows nothing about modules but where their boxes are.
public final class GraphCanvas extends Region {

    /// What a hand does to boxes, for who knows what they stand for.
    interface Hands {
        /// A box was clicked, or none; `adding` keeps what was marked before.
        void pick(Optional<Box> box, boolean adding);

        /// A box was double-clicked.
        void enter(Box box);

        /// A box is to be collapsed or expanded.
        void fold(Box box);

        /// A box was dragged to another place of the drawing.
        void drop(Box box, Rect place);

        /// A frame was drawn around boxes.
        void sweep(List<Box> boxes);
    }

    private final WordLayer words = new WordLayer();
    private final Marquee marquee = new Marquee();
    private final ShapeLayer shapes;
    private final Picture picture = new Picture();
    private final Gestures gestures = new Gestures();
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(new Viewport(1, 0, 0));
    private Optional<Scenery> scenery = Optional.empty();
    private Optional<Hands> hands = Optional.empty();
    private BiConsumer<Optional<Box>, MouseEvent> hovered = (_, _) -> {};
    private Optional<Rect> frame = Optional.empty();
    private boolean untouched = true;
    private BooleanSupplier wheelZooms =
            () -> !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    private boolean space;
    private double covered;
    private Optional<Revealed> revealed = Optional.empty();

    /// What was brought into sight: while it stays there, it does so when there is less room, too.
    private record Revealed(ModulePath module, List<String> chain) {
        Revealed {
            chain = List.copyOf(chain);
        }
    }

    /// An empty canvas; a huge picture is drawn by `worker` and shown on `ui`. Painting anew measures nothing in the window.
    GraphCanvas(Executor worker, Executor ui) {
        shapes = new ShapeLayer(worker, ui);
        shapes.whenArrived(this::requestLayout);
        getStyleClass().add("graph-canvas");
        setId("graph");
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(shapes, words, marquee);
        viewport.subscribe(this::requestLayout);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(event -> gestures.drag(event.getX(), event.getY()).ifPresent(this::follow));
        setOnMouseReleased(this::released);
        setOnMouseMoved(event -> hovered.accept(at(event.getX(), event.getY()), event));
        setOnMouseExited(event -> hovered.accept(Optional.empty(), event));
        setOnScroll(this::scrolled);
        setOnZoom(this::pinched);
        addEventFilter(KeyEvent.ANY, this::watchSpace);
    }

    void onHands(Hands listener) {
        hands = Optional.of(listener);
    }

    void onHover(BiConsumer<Optional<Box>, MouseEvent> action) {
        hovered = action;
    }

    // What is shown

    void show(Optional<Scenery> next) {
        Optional<Scenery> before = scenery;
        scenery = next;
        next.ifPresent(s -> frame(s, before));
        picture.show(next.map(Scenery::drawing));
        requestLayout();
    }

    void light(Drawing.Highlight next) {
        picture.light(next);
        requestLayout();
    }

    void wear(Theme next) {
        picture.wear(next);
        requestLayout();
    }

    /// Takes note of what is to be shown next, with what is brought forward in it, and gives back what paints it, both on
    /// whatever thread; nothing is seen of it before it is shown.
    BiFunction<Scenery, Drawing.Highlight, Runnable> paintAhead() {
        Viewport from = viewport.get();
        double width = getWidth();
        double height = getHeight();
        BiFunction<Subject, Viewport, Runnable> image = shapes.drawAhead();
        Theme colours = picture.theme();
        return (next, light) -> {
            Viewport view = width > 0 && next.framing() instanceof Scenery.Framing.Whole ? next.framed(width, height) : from;
            Subject subject = Subject.of(next.drawing().with(light), colours);
            picture.ahead(subject);
            return image.apply(subject, view);
        };
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

    private void frameWhole() {
        scenery.filter(_ -> getWidth() > 0).ifPresent(now -> viewport.set(now.framed(getWidth(), getHeight())));
    }

    /// All of it, however small.
    public void fit() {
        scenery.ifPresent(s -> look(Viewport.fit(s.bounds(), getWidth(), getHeight())));
    }

    /// A part of the drawing, as large as the pane allows.
    boolean show(Rect part) {
        look(Viewport.fit(part, getWidth(), getHeight()));
        return true;
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
        revealed = Optional.of(new Revealed(module, chain));
        if (getWidth() > 0) {
            scenery.flatMap(s -> s.revealing(module, chain, viewport.get(), getWidth(), getHeight() - covered)).ifPresent(this::look);
        }
    }

    private boolean isInSight(ModulePath module) {
        Rect seen = viewport.get().visible(words.getWidth(), words.getHeight());
        return scenery.flatMap(s -> s.box(module)).filter(box -> box.rect().overlaps(seen)).isPresent();
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

    /// Whether an image is still being drawn.
    public boolean isPainting() {
        return shapes.isDrawing();
    }

    /// Whether the picture on the screen is the one to be shown, not that before.
    public boolean isCurrent() {
        return shapes.painter().equals(painter());
    }

    /// Who paints the drawing with what is brought forward in it; another one whenever that changes.
    Optional<GraphPainter> painter() {
        return picture.subject().map(Subject::painter);
    }

    /// The part of the drawing that can be seen, where the canvas is shown.
    public Optional<Rect> visiblePart() {
        return getScene() != null && getWidth() > 1 && scenery.isPresent() ? Optional.of(visible()) : Optional.empty();
    }

    /// Where the boxes of the drawing are.
    Optional<Rect> bounds() {
        return scenery.map(s -> s.bounds());
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

    Optional<Box> at(double x, double y) {
        Viewport view = viewport.get();
        return scenery.flatMap(s -> s.drawing().pick(view.toDrawingX(x), view.toDrawingY(y)));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        boolean main = event.getButton() == MouseButton.PRIMARY;
        gestures.press(event.getX(), event.getY(), main, keys(event), at(event.getX(), event.getY()).isPresent());
        hovered.accept(Optional.empty(), event);
    }

    private Keys keys(MouseEvent event) {
        return new Keys(event.isShiftDown(), event.isShortcutDown(), event.isAltDown(), space);
    }

    private void watchSpace(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            space = event.getEventType() == KeyEvent.KEY_PRESSED;
        } else if (event.getCode() == KeyCode.ESCAPE && event.getEventType() == KeyEvent.KEY_PRESSED && gestures.cancel()) {
            frame = Optional.empty();
            requestLayout();
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        gestures.release(event.getX(), event.getY(), event.getClickCount()).ifPresent(this::follow);
        setCursor(Cursor.DEFAULT);
    }

    /// Does what is meant, as far as it concerns the picture alone, and hands on the rest.
    private void follow(Gesture gesture) {
        switch (gesture) {
            case Gesture.Pan(double dx, double dy) -> {
                setCursor(Cursor.CLOSED_HAND);
                pan(dx, dy);
            }
            case Gesture.Zoom(double factor, double x, double y) -> look(viewport.get().zoomed(factor, x, y));
            case Gesture.Pick(double x, double y, boolean adding) -> hands.ifPresent(h -> h.pick(at(x, y), adding));
            case Gesture.Enter(double x, double y) -> at(x, y).ifPresent(box -> hands.ifPresent(h -> h.enter(box)));
            case Gesture.Fold(double x, double y) -> at(x, y).ifPresent(box -> hands.ifPresent(h -> h.fold(box)));
            case Gesture.Move move -> at(move.x(), move.y()).ifPresent(box -> move(box, move));
            case Gesture.Sweep sweep -> sweep(sweep);
        }
    }

    private void move(Box box, Gesture.Move move) {
        double zoom = viewport.get().zoom();
        Rect place = box.rect().moved(move.dx() / zoom, move.dy() / zoom);
        frame = move.dropped() ? Optional.empty() : Optional.of(place);
        setCursor(Cursor.MOVE);
        requestLayout();
        if (move.dropped()) {
            hands.ifPresent(h -> h.drop(box, place));
        }
    }

    private void sweep(Gesture.Sweep sweep) {
        Viewport view = viewport.get();
        double x = view.toDrawingX(Math.min(sweep.x0(), sweep.x1()));
        double y = view.toDrawingY(Math.min(sweep.y0(), sweep.y1()));
        Rect swept = new Rect(
                x, y, Math.abs(sweep.x1() - sweep.x0()) / view.zoom(), Math.abs(sweep.y1() - sweep.y0()) / view.zoom());
        frame = sweep.done() ? Optional.empty() : Optional.of(swept);
        requestLayout();
        if (sweep.done()) {
            hands.ifPresent(h -> h.sweep(scenery.stream()
                    .flatMap(s -> s.drawing().boxes().stream())
                    .filter(box -> box.rect().overlaps(swept))
                    .toList()));
        }
    }

    /// A wheel zooms at the pointer; two fingers, and a wheel on a Mac, move the picture unless a key says otherwise.
    private void scrolled(ScrollEvent event) {
        boolean fingers = (event.getDeltaX() != 0 && !event.isShiftDown()) || event.getTouchCount() > 0;
        Gestures.Turn turn = new Gestures.Turn(event.getDeltaX(), event.getDeltaY(), event.getX(), event.getY(), fingers);
        Keys held = new Keys(event.isShiftDown(), event.isShortcutDown(), event.isAltDown(), space);
        follow(Gestures.scroll(turn, held, wheelZooms.getAsBoolean()));
        setCursor(Cursor.DEFAULT);
        event.consume();
    }

    /// What a wheel does without a key: zooms, or moves the picture.
    public void wheelZooms(BooleanSupplier zooms) {
        wheelZooms = zooms;
    }

    private void pinched(ZoomEvent event) {
        look(viewport.get().zoomed(event.getZoomFactor(), event.getX(), event.getY()));
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        boolean resized = words.getWidth() != getWidth() || words.getHeight() != getHeight();
        if (resized) {
            double dx = (getWidth() - words.getWidth()) / 2;
            double dy = (getHeight() - words.getHeight()) / 2;
            Optional<Revealed> again = revealed.filter(chosen -> isInSight(chosen.module()));
            words.resize(getWidth(), getHeight());
            shapes.resize(getWidth(), getHeight());
            if (untouched) {
                frameWhole();
            } else {
                viewport.set(viewport.get().panned(dx, dy));
                again.ifPresent(chosen -> reveal(chosen.module(), chosen.chain()));
            }
        }
        paint();
    }

    /// Begins at once with what the next frame is to show.
    void paintNow() {
        if (getWidth() > 0 && words.getWidth() == getWidth() && words.getHeight() == getHeight()) {
            paint();
        }
    }

    private void paint() {
        Viewport view = viewport.get();
        shapes.show(picture.subject(), view);
        words.show(picture.subject().map(s -> shapes.painter().orElse(s.painter())), view);
        marquee.show(frame.map(rect -> new Rect(
                view.toPaneX(rect.x()), view.toPaneY(rect.y()), rect.width() * view.zoom(), rect.height() * view.zoom())), picture.theme());
    }
}
