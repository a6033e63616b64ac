package dev.modscope.ui.versions;

import dev.modscope.ui.versions.axis.StopAxis;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Paints the version slider: the pill with the version and what it changes, the marks, and the thumb. A press takes the
/// thumb to the nearest stop, a drag moves it, a release lets it go; a click below the track on a folded stop unfolds
/// it, a drag with Alt held unfolds those it passes, a double click takes the thumb back to the files' version. All of it
/// stands on a stage that nothing else in the window is laid out with: a thumb that moves would have the whole window
/// measured anew.
final class VersionSliderSkin extends SkinBase<VersionSlider> {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
    private static final double SIDE = 14;
    private static final double THUMB = 16;
    private static final double PILL_GAP = 6;
    private static final double FOLD_BAND = 9;
    /// An answer that comes sooner is not waited for.
    private static final Duration LATE = Duration.millis(120);
    /// So far beyond the first stop the thumb lets go of the axis.
    private static final double PULL = 24;
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final VersionsViewModel model;
    private final MarkLayer marks = new MarkLayer();
    private final Region thumb = new Region();
    private final Region stem = new Region();
    private final Label version = new Label();
    private final Label figures = new Label();
    private final VBox pill = new VBox(version, figures);
    private final Tooltip tooltip = new Tooltip();
    private final Pane stage = new Stage();
    private final PauseTransition late = new PauseTransition(LATE);

    /// Measured by nobody.
    private final class Stage extends Pane {
        Stage() {
            setManaged(false);
        }

        @Override
        protected void layoutChildren() {
            place(getWidth());
        }
    }

    VersionSliderSkin(VersionSlider slider, VersionsViewModel model) {
        super(slider);
        this.model = model;
        thumb.getStyleClass().add("thumb");
        stem.getStyleClass().add("stem");
        pill.getStyleClass().add("pill");
        version.getStyleClass().add("pill-version");
        figures.getStyleClass().add("pill-figures");
        pill.setMouseTransparent(true);
        stem.setMouseTransparent(true);
        stage.getChildren().addAll(stem, marks, thumb, pill);
        getChildren().add(stage);
        follow();
        listen();
    }

    private void follow() {
        version.textProperty().bind(model.texts().pillProperty());
        figures.textProperty().bind(model.texts().figuresProperty());
        model.axisProperty().subscribe(axis -> {
            marks.show(axis);
            thumb.setVisible(axis.isPresent());
            stem.setVisible(axis.isPresent());
            pill.setVisible(axis.isPresent());
            getSkinnable().requestLayout();
        });
        late.setOnFinished(_ -> pill.pseudoClassStateChanged(STALE, true));
        model.awaitedProperty().subscribe(awaited -> {
            if (awaited) {
                late.playFromStart();
            } else {
                late.stop();
                pill.pseudoClassStateChanged(STALE, false);
            }
        });
        model.movingProperty().subscribe(moving -> pill.pseudoClassStateChanged(MOVING, moving));
        model.noneProperty().subscribe(away -> {
            thumb.pseudoClassStateChanged(NONE, away);
            stage.requestLayout();
        });
        registerChangeListener(getSkinnable().valueProperty(), _ -> stage.requestLayout());
        registerChangeListener(model.texts().figuresProperty(), _ -> stage.requestLayout());
    }

    private void listen() {
        VersionSlider slider = getSkinnable();
        slider.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        slider.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        slider.addEventHandler(MouseEvent.MOUSE_MOVED, event -> model.axisProperty().get().ifPresent(axis ->
                model.texts().point(axis, scale().index(event.getX()))));
        tooltip.textProperty().bind(model.texts().tipProperty());
        tooltip.setShowDelay(Duration.millis(250));
        Tooltip.install(slider, tooltip);
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        getSkinnable().requestFocus();
        int index = scale().index(event.getX());
        if (event.getClickCount() == 2) {
            model.backToBase();
        } else if (event.isAltDown()) {
            boolean _ = unfold(index);
        } else if (onFold(event, index)) {
            model.toggleFold(index);
        } else {
            getSkinnable().setValueChanging(true);
            getSkinnable().setValue(index);
        }
        event.consume();
    }

    private boolean onFold(MouseEvent event, int index) {
        boolean below = event.getY() > stage.getLayoutY() + marks.getLayoutY() + marks.trackY() + FOLD_BAND;
        return below && model.axisProperty().get().map(a -> a.foldable(index)).orElse(false);
    }

    /// Shows what is folded at a stop; whether anything was.
    private boolean unfold(int index) {
        boolean folded = model.axisProperty().get().filter(axis -> axis.stop(index).folded() > 0).isPresent();
        if (folded) {
            model.toggleFold(index);
        }
        return folded;
    }

    private void drag(MouseEvent event) {
        if (event.isAltDown() && unfold(scale().index(event.getX()))) {
            event.consume();
        } else if (getSkinnable().isValueChanging()) {
            if (event.getX() < SIDE - PULL) {
                model.moveToNone();
            } else {
                int index = scale().index(event.getX());
                model.moveTo(event.isShiftDown()
                        ? model.axisProperty().get().map(axis -> axis.nearestRelease(index)).orElse(index)
                        : index);
            }
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (getSkinnable().isValueChanging()) {
            getSkinnable().setValueChanging(false);
            event.consume();
        }
    }

    private MarkLayer.Scale scale() {
        int count = model.axisProperty().get().map(StopAxis::size).orElse(0);
        return new MarkLayer.Scale(SIDE, getSkinnable().getWidth() - SIDE, count);
    }

    @Override
    protected void layoutChildren(double left, double top, double width, double height) {
        stage.resizeRelocate(left, top, width, height);
    }

    private void place(double width) {
        MarkLayer.Scale scale = scale();
        double pillHeight = pill.prefHeight(-1);
        double pillWidth = Math.min(width, Math.ceil(pill.prefWidth(-1)));
        double x = model.noneProperty().get() ? 0 : scale.x((int) Math.round(getSkinnable().getValue()));
        double marksTop = pillHeight + PILL_GAP;
        marks.resizeRelocate(0, marksTop, width, marks.prefHeight(width));
        marks.place(scale);
        double track = marksTop + marks.trackY();
        pill.resizeRelocate(
                Math.clamp(stage.snapPositionX(x - pillWidth / 2), 0, width - pillWidth), 0, pillWidth, pillHeight);
        stem.resizeRelocate(stage.snapPositionX(x - 0.5), pillHeight, 1, track - pillHeight);
        thumb.resizeRelocate(x - THUMB / 2, track - THUMB / 2, THUMB, THUMB);
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + pill.prefHeight(-1) + PILL_GAP + marks.prefHeight(width) + bottom;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + 300 + right;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + 160 + right;
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }
}
