package dev.modscope.ui.instance;

import javafx.application.Application;
import javafx.stage.Stage;

/// Names the program to the desktop: on Linux its windows bear the name of this class, by which a desktop entry and a
/// window are known to belong together. The toolkit makes the application itself and knows it by its class alone; so
/// what is to be started lies for it among the properties of the system, the one place that both can see.
public final class ModscopeWindow extends Application {
    /// Starts the toolkit, then something on its thread; returns when the last window is closed.
    public static void run(Runnable starting) {
        System.getProperties().put(ModscopeWindow.class, starting);
        launch(ModscopeWindow.class);
    }

    @Override
    public void start(Stage unused) {
        if (System.getProperties().remove(ModscopeWindow.class) instanceof Runnable starting) {
            starting.run();
        }
    }
}
