package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphPainter;
import dev.modscope.layout.Pen;
import dev.modscope.layout.Theme;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.graph.moves.Viewport;
import dev.modscope.ui.graph.raster.Pixels;
import dev.modscope.ui.graph.raster.RasterPen;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// The shapes of the picture, without its words, as an image. Those of an ordinary picture are drawn anew for each
/// frame, which takes a few milliseconds. Those of a huge one are drawn behind, with a margin around what is seen; until
/// the next image is there the one before is moved by whole pixels, or stretched.
final class ShapeLayer extends Region {
    private static final Duration REST = Duration.millis(250);
    /// Up to this many lines and boxes a picture is drawn at once.
    private static final int ORDINARY = 600;
    private static final int MARGIN = 240;

    /// What to draw: a painter, and what lies above its drawing.
    record Subject(GraphPainter painter, Drawing drawing, List<Lights.Hidden> steps, Theme theme) {
        static Subject of(Drawing drawing, Theme theme) {
            List<Lights.Hidden> steps = Lights.hiddenSteps(drawing, drawing.highlight().path());
            return new Subject(new GraphPainter(drawing, theme), drawing, steps, theme);
        }

        boolean ordinary() {
            return drawing.lines().size() + drawing.boxes().size() <= ORDINARY;
        }
    }

    /// Where an image stands: made for this part of the drawing, with a margin of that many pixels on each side.
    private record Shot(Subject subject, Viewport view, int margin, WritableImage image) {
        boolean covers(Viewport now, double width, double height) {
            double left = view.left() - now.left();
            double top = view.top() - now.top();
            return now.zoom() == view.zoom() && Math.abs(left) <= margin && Math.abs(top) <= margin
                    && width + 2 * margin <= image.getWidth() + 1 && height + 2 * margin <= image.getHeight() + 1;
        }

        boolean middling(Viewport now) {
            return now.zoom() == view.zoom() && Math.abs(view.left() - now.left()) <= margin / 2.0
                    && Math.abs(view.top() - now.top()) <= margin / 2.0;
        }
    }

    /// An image over an array that can be drawn on while another one is shown.
    private record Sheet(PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Sheet of(int width, int height) {
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            return new Sheet(buffer, new WritableImage(buffer));
        }

        boolean fits(int width, int height) {
            return image.getWidth() == width && image.getHeight() == height;
        }

        Pixels pixels() {
            return new Pixels(buffer.getBuffer().array(), (int) image.getWidth(), (int) image.getHeight());
        }
    }

    private final ImageView view = new ImageView();
    private final Latest behind;
    private final PauseTransition rest = new PauseTransition(REST);
    private Runnable arrived = () -> {};
    private Optional<Subject> subject = Optional.empty();
    private Viewport now = new Viewport(1, 0, 0);
    private Optional<Shot> shown = Optional.empty();
    private Optional<Sheet> front = Optional.empty();
    private Optional<Sheet> back = Optional.empty();

    /// Huge pictures are drawn by `worker` and shown on `ui`.
    ShapeLayer(Executor worker, Executor ui) {
        behind = new Latest(worker, ui);
        rest.setOnFinished(_ -> refresh());
        view.setManaged(false);
        view.setSmooth(false);
        setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().add(view);
    }

    /// Shows a picture, or nothing, from a viewport.
    void show(Optional<Subject> next, Viewport from) {
        subject = next;
        now = from;
        view.setVisible(next.isPresent());
        if (next.isEmpty() || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        if (next.get().ordinary()) {
            behind.cancel();
            drawNow(next.get(), from);
        } else {
            refresh();
            place();
        }
    }

    /// With a margin where the picture is being moved: then the image does for the next frames, too.
    private void drawNow(Subject wanted, Viewport from) {
        Optional<Shot> same = shown.filter(shot -> shot.subject().painter().equals(wanted.painter()));
        if (same.filter(shot -> shot.covers(from, getWidth(), getHeight())).isPresent()) {
            place();
            return;
        }
        int margin = same.filter(shot -> shot.view().zoom() == from.zoom()).isPresent() ? MARGIN : 0;
        Sheet sheet = nextSheet(margin);
        draw(wanted, from, margin, sheet.pixels());
        take(new Shot(wanted, from, margin, sheet.image()), sheet);
    }

    /// Who is told when an image of another picture came that was drawn behind.
    void whenArrived(Runnable action) {
        arrived = action;
    }

    /// Who painted what is on the screen: what is written above it must be that one's.
    Optional<GraphPainter> painter() {
        return shown.map(shot -> shot.subject().painter());
    }

    private Sheet nextSheet(int margin) {
        int width = (int) Math.ceil(getWidth()) + 2 * margin;
        int height = (int) Math.ceil(getHeight()) + 2 * margin;
        Sheet sheet = back.filter(s -> s.fits(width, height)).orElseGet(() -> Sheet.of(width, height));
        back = Optional.empty();
        return sheet;
    }

    private void take(Shot shot, Sheet sheet) {
        sheet.buffer().updateBuffer(_ -> null);
        back = front;
        front = Optional.of(sheet);
        shown = Optional.of(shot);
        view.setImage(shot.image());
        place();
    }

    /// Asks for another image where the one that is shown will not do for long. That of another picture or
    /// zoom comes without a margin at first, which takes half the time: the hand may ask for the next one soon.
    private void refresh() {
        boolean same = subject.map(Subject::painter).equals(painter());
        boolean enough = same && shown.filter(shot -> shot.covers(now, getWidth(), getHeight()) && shot.middling(now)
                        && (shot.margin() > 0 || rest.getStatus() == Animation.Status.RUNNING))
                .isPresent();
        if (enough || behind.busyProperty().get() || subject.isEmpty()) {
            return;
        }
        Subject wanted = subject.get();
        Viewport from = now;
        int margin = same && shown.filter(shot -> shot.view().zoom() == now.zoom()).isPresent() ? MARGIN : 0;
        Sheet sheet = nextSheet(margin);
        behind.ask(
                () -> draw(wanted, from, margin, sheet.pixels()),
                _ -> {
                    take(new Shot(wanted, from, margin, sheet.image()), sheet);
                    rest.playFromStart();
                    arrived.run();
                    refresh();
                },
                _ -> {});
    }

    private void place() {
        shown.ifPresent(shot -> {
            double stretch = now.zoom() / shot.view().zoom();
            double x = now.left() - (shot.view().left() + shot.margin()) * stretch;
            double y = now.top() - (shot.view().top() + shot.margin()) * stretch;
            view.setX(Math.rint(x));
            view.setY(Math.rint(y));
            view.setFitWidth(stretch == 1 ? 0 : shot.image().getWidth() * stretch);
            view.setFitHeight(stretch == 1 ? 0 : shot.image().getHeight() * stretch);
        });
    }

    private static Boolean draw(Subject subject, Viewport from, int margin, Pixels pixels) {
        Pen pen = new RasterPen(pixels);
        pen.translate(from.left() + margin, from.top() + margin);
        pen.scale(from.zoom());
        Viewport wide = from.panned(margin, margin);
        subject.painter().shapes(pen, from.zoom(), wide.visible(pixels.width(), pixels.height()));
        subject.steps().forEach(step -> draw(step, subject.theme(), pen, from.zoom()));
        return Boolean.TRUE;
    }

    /// A step of the lit chain that reduction hides: shown all the same, since it is the reason.
    private static void draw(Lights.Hidden step, Theme theme, Pen pen, double zoom) {
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
