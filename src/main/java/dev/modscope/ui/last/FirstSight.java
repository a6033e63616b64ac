package dev.modscope.ui.last;

import dev.modscope.resolve.Resolution;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Transform;
import javafx.util.Duration;

/// Lies over the window's content while a workspace is read, with the picture of the last time, until the frame that shows
/// the drawing; takes a picture of that for the next time, where a person has done nothing yet.
public final class FirstSight extends ImageView {
    private static final Duration CALM = Duration.seconds(1.5);

    private final FirstSightViewModel model;
    private final Under under;
    private final PauseTransition pause = new PauseTransition(CALM);
    private boolean touched;
    private boolean taken;

    /// What it lies over.
    ///
    /// @param content the pane it covers
    /// @param drawn whether the drawing is on the pane
    /// @param still whether nothing is on its way, and the window as it opens
    /// @param keep keeps how the window shows an answer
    public record Under(Pane content, BooleanSupplier drawn, BooleanSupplier still, Consumer<Resolution> keep) {}

    /// Over a pane, whose last child it is to be.
    public FirstSight(FirstSightViewModel model, Under under) {
        this.model = model;
        this.under = under;
        setId("first-sight");
        setManaged(false);
        setVisible(false);
        // What is seen cannot be used yet.
        addEventFilter(MouseEvent.ANY, Event::consume);
        under.content().layoutBoundsProperty().subscribe(this::fit);
        under.content().sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(this::over));
        model.pictureProperty().subscribe(pixels -> {
            setImage(pixels.map(FirstSight::image).orElse(null));
            fit();
        });
        model.noteProperty().subscribe(note -> {
            if (note.isPresent() && !taken) {
                pause.playFromStart();
            }
        });
        pause.setOnFinished(_ -> rested());
    }

    private void over(Scene scene) {
        scene.addPostLayoutPulseListener(() -> {
            if (getImage() != null && under.drawn().getAsBoolean()) {
                model.lift();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> touched = true);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> touched |= under.drawn().getAsBoolean());
        scene.addEventFilter(ScrollEvent.ANY, _ -> touched = true);
    }

    /// Only in its own size: the same thing in the same place.
    private void fit() {
        Image image = getImage();
        Pane content = under.content();
        setFitWidth(content.getWidth());
        setFitHeight(content.getHeight());
        setVisible(image != null && covers(image, content.getWidth(), content.getHeight(), scale()));
    }

    private static boolean covers(Image image, double width, double height, double scale) {
        return Math.abs(image.getWidth() - scale * width) < 1.5 && Math.abs(image.getHeight() - scale * height) < 1.5;
    }

    private static Image image(Pixels pixels) {
        return new WritableImage(new PixelBuffer<>(
                pixels.width(), pixels.height(), pixels.bytes(), PixelFormat.getByteBgraPreInstance()));
    }

    /// A scene that shows a picture and nothing else, until it is given the content of the window.
    public static Scene alone(Pixels pixels, double scale) {
        Image image = image(pixels);
        ImageView view = new ImageView(image);
        Scene scene = new Scene(new Group(view), image.getWidth() / scale, image.getHeight() / scale);
        Runnable fit = () -> {
            view.setFitWidth(scene.getWidth());
            view.setFitHeight(scene.getHeight());
            view.setVisible(covers(image, scene.getWidth(), scene.getHeight(), scale));
        };
        scene.widthProperty().subscribe(fit);
        scene.heightProperty().subscribe(fit);
        return scene;
    }

    private double scale() {
        return under.content().getScene() == null || under.content().getScene().getWindow() == null
                ? 1 : under.content().getScene().getWindow().getOutputScaleX();
    }

    private void rested() {
        if (touched || taken || under.content().getScene() == null || !under.content().getScene().getWindow().isShowing()) {
            return;
        }
        if (!under.drawn().getAsBoolean() || !under.still().getAsBoolean()) {
            pause.playFromStart();
            return;
        }
        model.noteProperty().get().filter(_ -> model.isPlain()).ifPresent(note -> {
            taken = true;
            under.keep().accept(note.base());
            take(note);
        });
    }

    /// In the pixels of the screen.
    private void take(FirstSightViewModel.Note note) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale(), scale()));
        WritableImage whole = under.content().getScene().getRoot().snapshot(parameters, null);
        int width = (int) whole.getWidth();
        int height = (int) whole.getHeight();
        byte[] bytes = new byte[width * height * Pixels.BYTES];
        whole.getPixelReader().getPixels(
                0, 0, width, height, PixelFormat.getByteBgraPreInstance(), bytes, 0, width * Pixels.BYTES);
        model.keep(note, new Pixels(width, height, ByteBuffer.wrap(bytes)));
    }
}
