package dev.modscope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The arguments of a start without a verb: what to open, where pictures go, and whether a window of its own is wanted
/// where the program runs already. With `firstFrame` the window closes once it has shown its picture: for timing a start,
/// and for the run from which the JDK learns what a start needs.
public record WindowArguments(List<Path> opened, Optional<Path> pictures, boolean apart, boolean firstFrame) {
    public WindowArguments {
        opened = List.copyOf(opened);
    }

    /// Reads `[--pictures DIR] [--new-window] [FILE|DIR]…`; says what is wrong and answers empty where that does not fit.
    public static Optional<WindowArguments> read(List<String> arguments, Surroundings process) {
        Desk desk = new Desk(process);
        List<Path> opened = new ArrayList<>();
        boolean apart = false;
        boolean firstFrame = false;
        Optional<Path> pictures = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--pictures") && i + 1 < arguments.size()) {
                pictures = Optional.of(process.directory().resolve(arguments.get(++i)));
            } else if (argument.startsWith("--pictures=")) {
                pictures = Optional.of(process.directory().resolve(argument.substring("--pictures=".length())));
            } else if (argument.equals("--new-window")) {
                apart = true;
            } else if (argument.equals("--first-frame")) {
                firstFrame = true;
            } else if (argument.startsWith("-")) {
                desk.say("modscope: " + argument + " was not expected. Try 'modscope --help'.");
                return Optional.empty();
            } else {
                opened.add(process.directory().resolve(argument));
            }
        }
        Optional<Path> missing = opened.stream().filter(path -> !Files.exists(path)).findFirst();
        if (missing.isPresent()) {
            desk.say("modscope: " + missing.get() + " is neither a file nor a folder, nor is it a verb."
                    + " Try 'modscope --help'.");
            return Optional.empty();
        }
        return Optional.of(new WindowArguments(opened, pictures, apart, firstFrame));
    }
}
