package dev.modscope.ui.frame;

import java.net.URL;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The sign of the program on its windows, in the sizes from which desktops choose.
public final class WindowIcon {
    private WindowIcon() {}

    /// Puts it on a window.
    public static void on(Stage stage) {
        IntStream.of(16, 32, 48, 128)
                .mapToObj(size -> Optional.ofNullable(WindowIcon.class.getResource("modscope-" + size + ".png")))
                .flatMap(Optional::stream)
                .map(URL::toExternalForm)
                .forEach(address -> stage.getIcons().add(new Image(address)));
    }
}
