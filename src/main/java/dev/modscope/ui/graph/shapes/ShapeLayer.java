package dev.modscope.ui.graph.shapes;

import dev.modscope.layout.GraphPainter;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.graph.moves.Viewport;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// The shapes of the picture, without its words, as an image. Those of an ordinary picture are drawn anew for each
/// frame, which takes a few milliseconds. Those of a huge one are drawn behind, with a margin around what is seen; until
/// the next image is there the one before is moved by whole pixels, or stretched.
public final class ShapeLayer extends Region {
    private static final Duration REST = Duration.millis(250);
    private static final int MARGIN = 240;

    private final ImageView view = new ImageView();
    private final Executor ui;
    private final Latest behind;
    private final PauseTransition rest = new PauseTransition(REST);
    private Runnable arrived = () -> {};
    private Optional<Subject> subject = Optional.empty();
    private Viewport now = new Viewport(1, 0, 0);
    private Optional<Shot> shown = Optional.empty();
    private final AtomicReference<Optional<Ahead>> ahead = new AtomicReference<>(Optional.empty());
    private Optional<Sheet> back = Optional.empty();

    /// What is drawn before anybody asks for it.
    private record Ahead(Shot shot, AtomicBoolean done) {
        boolean serves(Subject next, Viewport from, double width, double height) {
            return shot.subject().painter().equals(next.painter()) && shot.covers(from, width, height);
        }
    }

    /// Huge pictures are drawn by `worker` and shown on `ui`.
    public ShapeLayer(Executor worker, Executor ui) {
        this.ui = ui;
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
    public void show(Optional<Subject> next, Viewport from) {
        subject = next;
        now = from;
        view.setVisible(next.isPresent());
        if (next.isEmpty() || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        Optional<Ahead> known = ahead.get().filter(one -> one.serves(next.get(), from, getWidth(), getHeight()));
        if (known.isPresent()) {
            behind.cancel();
            await(known.get());
        } else if (next.get().ordinary()) {
            behind.cancel();
            drawNow(next.get(), from);
        } else {
            refresh();
            place();
        }
    }

    /// Until it is drawn the picture before stays.
    private void await(Ahead known) {
        if (known.done().get()) {
            ahead.set(Optional.empty());
            take(known.shot());
            if (!known.shot().subject().ordinary()) {
                rest.playFromStart();
            }
        } else {
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
        wanted.draw(from, margin, sheet.pixels());
        take(new Shot(wanted, from, margin, sheet));
    }

    /// Takes note of what is to be shown next, on whatever thread calls, and gives back what draws it, on any thread: who
    /// shows it meanwhile waits for that image.
    public BiFunction<Subject, Viewport, Runnable> drawAhead() {
        ahead.set(Optional.empty());
        if (getWidth() < 1 || getHeight() < 1) {
            return (_, _) -> () -> {};
        }
        Sheet sheet = nextSheet(0);
        return (subject, from) -> {
            Ahead next = new Ahead(new Shot(subject, from, 0, sheet), new AtomicBoolean());
            Optional<Ahead> mine = Optional.of(next);
            ahead.set(mine);
            return () -> {
                try {
                    subject.draw(from, 0, sheet.pixels());
                    next.done().set(true);
                } finally {
                    ui.execute(() -> drawn(mine));
                }
            };
        };
    }

    /// What could not be drawn ahead is drawn when it is shown.
    private void drawn(Optional<Ahead> mine) {
        if (ahead.get().equals(mine)) {
            ahead.set(mine.filter(one -> one.done().get()));
            arrived.run();
        }
    }

    /// Whether an image is being drawn of what is shown next.
    public boolean isDrawing() {
        return ahead.get().filter(one -> !one.done().get()).isPresent() || behind.busyProperty().get();
    }

    /// Who is told when an image of another picture came that was drawn behind.
    public void whenArrived(Runnable action) {
        arrived = action;
    }

    /// Who painted what is on the screen: what is written above it must be that one's.
    public Optional<GraphPainter> painter() {
        return shown.map(shot -> shot.subject().painter());
    }

    private Sheet nextSheet(int margin) {
        int width = (int) Math.ceil(getWidth()) + 2 * margin;
        int height = (int) Math.ceil(getHeight()) + 2 * margin;
        Sheet sheet = back.filter(s -> s.fits(width, height)).orElseGet(() -> Sheet.of(width, height));
        back = Optional.empty();
        return sheet;
    }

    private void take(Shot shot) {
        shot.sheet().buffer().updateBuffer(_ -> null);
        back = shown.map(Shot::sheet);
        shown = Optional.of(shot);
        view.setImage(shot.sheet().image());
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
                () -> {
                    wanted.draw(from, margin, sheet.pixels());
                    return sheet;
                },
                drawn -> {
                    take(new Shot(wanted, from, margin, drawn));
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
            view.setFitWidth(stretch == 1 ? 0 : shot.width() * stretch);
            view.setFitHeight(stretch == 1 ? 0 : shot.height() * stretch);
        });
    }
}
