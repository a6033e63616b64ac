package dev.modscope.ui.last;

import dev.modscope.resolve.Resolution;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Transform;
import javafx.util.Duration;
import javax.imageio.ImageIO;

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
        model.pictureProperty().subscribe(png -> {
            setImage(png.map(bytes -> new Image(new ByteArrayInputStream(bytes))).orElse(null));
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
        if (image != null && image.isError()) {
            model.discard();
            return;
        }
        boolean same = image != null && Math.abs(image.getWidth() - scale() * under.content().getWidth()) < 1.5
                && Math.abs(image.getHeight() - scale() * under.content().getHeight()) < 1.5;
        setFitWidth(under.content().getWidth());
        setFitHeight(under.content().getHeight());
        setVisible(same);
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

    /// With what lies behind it, and in the pixels of the screen.
    private void take(FirstSightViewModel.Note note) {
        double scale = scale();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage whole = under.content().getScene().getRoot().snapshot(parameters, null);
        Bounds place = under.content().localToScene(under.content().getLayoutBounds());
        model.keep(note, () -> {
            BufferedImage pixels = SwingFXUtils.fromFXImage(whole, null);
            int left = (int) Math.round(place.getMinX() * scale);
            int top = (int) Math.round(place.getMinY() * scale);
            int width = Math.min((int) Math.round(place.getWidth() * scale), pixels.getWidth() - left);
            int height = Math.min((int) Math.round(place.getHeight() * scale), pixels.getHeight() - top);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(pixels.getSubimage(left, top, width, height), "png", png);
            return png.toByteArray();
        });
    }
}
