package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphPainter;
import dev.modscope.layout.Pen;
import dev.modscope.layout.Theme;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.graph.raster.Pixels;
import dev.modscope.ui.graph.raster.RasterPen;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The whole picture in small, with a frame around what the canvas shows; a click or a drag moves the canvas there.
/// Visible while there is more than the canvas shows.
final class MiniMap extends Region {
    private static final double WIDEST = 150;
    private static final double HIGHEST = 90;
    private static final double PAD = 5;
    private static final double EDGE = 10;

    private final GraphCanvas target;
    private final Canvas canvas = new Canvas();
    private final ObservableValue<Boolean> room;
    private final Latest drawing;
    private Theme theme = Theme.LIGHT;
    private Optional<GraphPainter> painted = Optional.empty();
    private Optional<WritableImage> picture = Optional.empty();
    private double scale = 1;
    private double cornerX;
    private double cornerY;

    MiniMap(GraphCanvas target, ObservableValue<Boolean> room, Latest drawing) {
        this.drawing = drawing;
        this.target = target;
        this.room = room;
        room.subscribe(this::requestLayout);
        getStyleClass().addAll("floating", "mini-map");
        setId("mini-map");
        setManaged(false);
        getChildren().add(canvas);
        canvas.setLayoutX(PAD);
        canvas.setLayoutY(PAD);
        target.viewportProperty().subscribe(this::requestLayout);
        setOnMousePressed(this::go);
        setOnMouseDragged(this::go);
    }

    void wear(Theme next) {
        theme = next;
        requestLayout();
    }

    /// Looks again at what the canvas shows.
    void refresh() {
        Optional<Rect> bounds = target.bounds();
        bounds.ifPresent(rect -> {
            scale = Math.min(WIDEST / Math.max(1, rect.width()), HIGHEST / Math.max(1, rect.height()));
            canvas.setWidth(rect.width() * scale);
            canvas.setHeight(rect.height() * scale);
            resize(canvas.getWidth() + 2 * PAD, canvas.getHeight() + 2 * PAD);
            stand();
        });
        requestLayout();
    }

    /// Stands in the lower right corner of a pane.
    void stand(double right, double bottom) {
        cornerX = right;
        cornerY = bottom;
        stand();
    }

    private void stand() {
        relocate(cornerX - EDGE - getWidth(), cornerY - EDGE - getHeight());
    }

    private void go(MouseEvent event) {
        target.bounds().ifPresent(rect -> target.centre(
                (event.getX() - PAD) / scale + rect.x(), (event.getY() - PAD) / scale + rect.y()));
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Optional<GraphPainter> painter = target.painter();
        Optional<Rect> bounds = target.bounds();
        boolean more = room.getValue() && bounds.filter(rect -> !covers(target.visible(), rect)).isPresent();
        setVisible(more);
        target.cover(more ? getHeight() + PAD : 0);
        if (more && painter.isPresent()) {
            renew(painter.get(), bounds.get());
            paint(context, bounds.get());
        }
    }

    private static boolean covers(Rect outer, Rect inner) {
        return outer.x() <= inner.x() && outer.y() <= inner.y() && outer.right() >= inner.right()
                && outer.bottom() >= inner.bottom();
    }

    /// Drawn anew, behind, only when the picture changes, not when it moves.
    private void renew(GraphPainter painter, Rect bounds) {
        if (painted.equals(Optional.of(painter)) || drawing.busyProperty().get()) {
            return;
        }
        painted = Optional.of(painter);
        int width = (int) Math.ceil(canvas.getWidth());
        int height = (int) Math.ceil(canvas.getHeight());
        double zoom = scale;
        drawing.ask(
                () -> {
                    int[] data = new int[width * height];
                    Pen pen = new RasterPen(new Pixels(data, width, height));
                    pen.scale(zoom);
                    pen.translate(-bounds.x(), -bounds.y());
                    painter.map(pen, bounds);
                    return data;
                },
                data -> {
                    WritableImage image = new WritableImage(width, height);
                    image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), data, 0, width);
                    picture = Optional.of(image);
                    requestLayout();
                },
                _ -> {});
    }

    private void paint(GraphicsContext context, Rect bounds) {
        picture.ifPresent(image -> context.drawImage(image, 0, 0));
        Rect seen = target.visible();
        context.setStroke(Color.rgb((theme.accent() >> 16) & 0xFF, (theme.accent() >> 8) & 0xFF, theme.accent() & 0xFF));
        context.setLineWidth(1.5);
        double x = Math.max(0, (seen.x() - bounds.x()) * scale);
        double y = Math.max(0, (seen.y() - bounds.y()) * scale);
        double right = Math.min(canvas.getWidth(), (seen.right() - bounds.x()) * scale);
        double bottom = Math.min(canvas.getHeight(), (seen.bottom() - bounds.y()) * scale);
        context.strokeRect(x + 1, y + 1, Math.max(4, right - x - 2), Math.max(4, bottom - y - 2));
    }
}
