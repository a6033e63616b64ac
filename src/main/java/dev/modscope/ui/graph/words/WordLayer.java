package dev.modscope.ui.graph.words;

import dev.modscope.layout.GraphPainter;
import dev.modscope.ui.graph.moves.Viewport;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The words of the picture, above its shapes. While the picture is moved they are written once with a margin around what
/// is seen, and then moved by whole pixels for as long as the margin lasts.
public final class WordLayer extends Region {
    private static final int MARGIN = 240;

    /// What is written: by whom, seen from where, and how far around what was seen then.
    private record Written(GraphPainter painter, Viewport view, int margin, double width, double height) {
        boolean lasts(GraphPainter now, Viewport from, double wide, double high) {
            return painter.equals(now) && from.zoom() == view.zoom() && width == wide && height == high
                    && Math.abs(from.left() - view.left()) <= margin && Math.abs(from.top() - view.top()) <= margin;
        }
    }

    private final Canvas canvas = new Canvas();
    private final CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D());
    private Optional<Written> written = Optional.empty();

    /// Without words.
    public WordLayer() {
        setMouseTransparent(true);
        canvas.setManaged(false);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().add(canvas);
    }

    /// Shows the words of a painter, or none, from a viewport.
    public void show(Optional<GraphPainter> painter, Viewport from) {
        setVisible(painter.isPresent());
        painter.filter(_ -> getWidth() >= 1 && getHeight() >= 1).ifPresent(now -> {
            if (written.filter(w -> w.lasts(now, from, getWidth(), getHeight())).isEmpty()) {
                boolean moved = written.filter(w -> w.painter().equals(now) && w.view().zoom() == from.zoom()).isPresent();
                write(new Written(now, from, moved ? MARGIN : 0, getWidth(), getHeight()));
            }
            written.ifPresent(w -> {
                canvas.setLayoutX(Math.rint(from.left() - w.view().left()) - MARGIN);
                canvas.setLayoutY(Math.rint(from.top() - w.view().top()) - MARGIN);
            });
        });
    }

    private void write(Written next) {
        canvas.setWidth(next.width() + 2 * MARGIN);
        canvas.setHeight(next.height() + 2 * MARGIN);
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Viewport wide = next.view().panned(next.margin(), next.margin());
        pen.save();
        pen.translate(next.view().left() + MARGIN, next.view().top() + MARGIN);
        pen.scale(next.view().zoom());
        next.painter().words(pen, next.view().zoom(),
                wide.visible(next.width() + 2 * next.margin(), next.height() + 2 * next.margin()));
        pen.restore();
        written = Optional.of(next);
    }
}
