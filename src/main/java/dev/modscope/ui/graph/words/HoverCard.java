package dev.modscope.ui.graph.words;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The card beside a box. It appears when the pointer has rested on the box, and stays while the pointer is on its way
/// into it and as long as it is there.
public final class HoverCard extends VBox {
    private static final double AWAY = 14;
    private static final double MARGIN = 8;

    private final PauseTransition rest = new PauseTransition(Duration.millis(400));
    private final PauseTransition grace = new PauseTransition(Duration.millis(300));
    private Point2D beside = Point2D.ZERO;

    /// `fill` says what is on it, by [#say], when it is to appear, and whether there is anything; `gone` is told when the
    /// pointer has left it and its box.
    public HoverCard(BooleanSupplier fill, Runnable gone) {
        setId("hover-card");
        getStyleClass().add("hover-card");
        setManaged(false);
        setVisible(false);
        rest.setOnFinished(_ -> appear(fill));
        grace.setOnFinished(_ -> gone.run());
        setOnMouseEntered(_ -> stay());
        setOnMouseExited(_ -> leave());
        // Nothing on it does anything: what is below can be reached again.
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> gone.run());
        addEventHandler(ScrollEvent.SCROLL, _ -> gone.run());
    }

    /// The pointer is on a box, at that place: the card appears when it rests there.
    public void await(Point2D pointer) {
        hide();
        beside = pointer;
        rest.playFromStart();
    }

    /// Appears at once, beside a place.
    public void appear(Point2D place, BooleanSupplier fill) {
        hide();
        beside = place;
        appear(fill);
    }

    /// The pointer is where the card is wanted, perhaps again.
    public void stay() {
        grace.stop();
        if (!isVisible() && rest.getStatus() != Animation.Status.RUNNING) {
            rest.playFromStart();
        }
    }

    /// The pointer has left the box or the card, perhaps for the other.
    public void leave() {
        rest.stop();
        grace.playFromStart();
    }

    /// It is not wanted any more.
    public void hide() {
        rest.stop();
        grace.stop();
        setVisible(false);
    }

    /// What is on it; the last line says what can be done.
    public void say(String title, List<String> lines) {
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        getChildren().setAll(heading);
        lines.forEach(line -> getChildren().add(new Label(line)));
        getChildren().getLast().getStyleClass().add("card-hint");
    }

    private void appear(BooleanSupplier fill) {
        if (!fill.getAsBoolean() || getParent() == null) {
            return;
        }
        setVisible(true);
        applyCss();
        autosize();
        relocate(
                place(beside.getX(), getWidth(), getParent().getLayoutBounds().getWidth()),
                place(beside.getY(), getHeight(), getParent().getLayoutBounds().getHeight()));
    }

    /// On the other side where there is no room: never below the pointer, which would be on the card instead of the box.
    static double place(double pointer, double size, double room) {
        double after = pointer + AWAY;
        return after + size + MARGIN <= room ? after : Math.max(MARGIN, pointer - AWAY - size);
    }
}
