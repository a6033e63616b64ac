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
    private static final String TRAIN = "--train";
    private static final String HAND_OVER = "--hand-over";

    private Modscope() {}

    public static void main(String[] args) {
        List<String> arguments = List.of(args);
        Surroundings process = Surroundings.ofProcess();
        if (arguments.equals(List.of(TRAIN))) {
            ModscopeApp.rehearse();
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals(HAND_OVER)) {
            end(handOver(arguments.subList(1, arguments.size()), process));
        }
        if (Cli.isMeant(arguments)) {
            end(new Cli(process).run(arguments));
        }
        System.exit(window(arguments, process));
    }

    /// Ends without [System#exit], which would look into every jar of the class path for somebody to tell: for a short answer
    /// that is most of its time. Nobody here waits for the end of the program.
    private static void end(int code) {
        Runtime.getRuntime().halt(code);
    }

    /// For the launcher, which has a window opened here where nobody takes the files.
    private static int handOver(List<String> arguments, Surroundings process) {
        Optional<WindowArguments> read = WindowArguments.read(arguments, process);
        if (read.isEmpty()) {
            return Cli.WRONG_USAGE;
        }
        return ModscopeApp.offer(read.get().opened(), read.get().apart() || read.get().firstFrame());
    }

    private static int window(List<String> arguments, Surroundings process) {
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
            if (!ModscopeApp.show(window.opened(), window.apart())) {
                end(0);
            }
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
