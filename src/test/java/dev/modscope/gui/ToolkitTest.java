package dev.modscope.gui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/// The ground the window's tests stand on: JavaFX is a module, runs without a display, and takes clicks and keys.
@Tag("gui")
final class ToolkitTest extends ApplicationTest {
    private int pressed;

    @Override
    public void start(Stage stage) {
        Button button = new Button("Pressed 0 times");
        button.setId("press");
        button.setOnAction(_ -> button.setText("Pressed " + ++pressed + " times"));
        stage.setScene(new Scene(button, 300, 200));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void javaFxIsOnTheModulePath() {
        assertThat(Button.class.getModule().getName()).isEqualTo("javafx.controls");
    }

    @Test
    void aClickArrives() {
        clickOn("#press");
        assertThat(lookup("#press").queryButton().getText()).isEqualTo("Pressed 1 times");
    }
}
