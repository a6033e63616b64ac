package dev.modscope;

import dev.modscope.cli.Cli;
import dev.modscope.cli.NoDisplay;
import dev.modscope.cli.Surroundings;
import dev.modscope.cli.WindowArguments;
import dev.modscope.ui.ModscopeApp;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The entry: hands over to the command line or to the window. Where there is no display, the command line says what is
/// there and the window is shown to nobody but the picture.
public final class Modscope {
    private Modscope() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> arguments) {
        Surroundings process = Surroundings.ofProcess();
        if (Cli.isMeant(arguments)) {
            return new Cli(process).run(arguments);
        }
        Optional<WindowArguments> read = WindowArguments.read(arguments, process);
        if (read.isEmpty()) {
            return Cli.WRONG_USAGE;
        }
        WindowArguments window = read.get();
        if (window.firstFrame() && !window.opened().isEmpty()) {
            ModscopeApp.untilFirstFrame(window.opened().getFirst(), () -> Cli.tellFirstFrame(process));
            return 0;
        }
        // For timing it, a window that nobody sees may count as one.
        boolean display = Boolean.getBoolean("modscope.display") || !"Headless".equals(System.getProperty("glass.platform"));
        if (display && window.pictures().isEmpty()) {
            ModscopeApp.show(window.opened(), window.apart());
            return 0;
        }
        NoDisplay nobody = new NoDisplay(process, window);
        int code = nobody.report();
        Optional<Path> picture = nobody.windowPicture();
        if (picture.isPresent()) {
            ModscopeApp.takePicture(nobody.opened(), picture.get());
        }
        return code;
    }
}
