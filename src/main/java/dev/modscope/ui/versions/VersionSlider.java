package dev.modscope.ui.versions;

import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.versions.axis.StopAxis;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The slider over the stops of a version axis: its value is the index of a stop. Moving it previews, letting it go
/// commits; with the keyboard Enter commits and Escape takes back.
public final class VersionSlider extends Slider {
    private final VersionsViewModel model;

    public VersionSlider(VersionsViewModel model) {
        super(0, 0, 0);
        this.model = model;
        getStyleClass().add("version-slider");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setSnapToTicks(true);
        setMajorTickUnit(1);
        setMinorTickCount(0);
        setBlockIncrement(1);
        follow();
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void follow() {
        model.axisProperty().subscribe(axis -> {
            setDisable(axis.isEmpty());
            setMax(Math.max(0, axis.map(StopAxis::size).orElse(1) - 1));
            setValue(model.positionProperty().get());
        });
        model.positionProperty().subscribe(index -> setValue(index.intValue()));
        model.factsProperty().subscribe(facts ->
                setAccessibleText(facts.map(f -> Texts.of("slider.name", f.path())).orElse(Texts.of("slider.name.none"))));
        valueProperty().subscribe(value -> moved((int) Math.round(value.doubleValue())));
        valueChangingProperty().subscribe((_, changing) -> {
            if (!changing) {
                model.commit();
            }
        });
        Subscription _ = model.texts().valueProperty().subscribe(_ ->
                notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING));
    }

    private void moved(int index) {
        if (index != model.positionProperty().get()) {
            model.moveTo(index);
        }
        setValue(model.positionProperty().get());
    }

    private void pressed(KeyEvent event) {
        int here = model.positionProperty().get();
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> step(event, here, -1);
            case RIGHT, KP_RIGHT -> step(event, here, 1);
            case PAGE_DOWN -> minor(event, here, -1);
            case PAGE_UP -> minor(event, here, 1);
            case HOME -> moveTo(event, model.axisProperty().get().map(a -> a.home(here)).orElse(here));
            case END -> moveTo(event, model.axisProperty().get().map(a -> a.end(here)).orElse(here));
            case DELETE, BACK_SPACE -> consuming(event, model::moveToNone);
            case ENTER -> committing(event);
            case ESCAPE -> consuming(event, this::giveUp);
            default -> { }
        }
    }

    /// With the shortcut's key, what it does comes after.
    private void committing(KeyEvent event) {
        model.commit();
        if (!event.isShortcutDown()) {
            event.consume();
        }
    }

    /// A thumb that is held is let go of first, so that the hand still on it takes it nowhere.
    private void giveUp() {
        model.revert();
        setValueChanging(false);
    }

    private void step(KeyEvent event, int here, int direction) {
        if (event.isShiftDown()) {
            minor(event, here, direction);
        } else {
            moveTo(event, here + direction);
        }
    }

    private void minor(KeyEvent event, int here, int direction) {
        moveTo(event, model.axisProperty().get().map(a -> a.minorStep(here, direction)).orElse(here));
    }

    private void moveTo(KeyEvent event, int index) {
        consuming(event, () -> model.moveTo(index));
    }

    private static void consuming(KeyEvent event, Runnable action) {
        event.consume();
        action.run();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new VersionSliderSkin(this, model);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.VALUE_STRING
                ? model.texts().valueProperty().get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
