package dev.modscope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The arguments of a start without a verb: what to open, and where pictures go.
public record WindowArguments(Optional<Path> opened, Optional<Path> pictures) {
    /// Reads `[--pictures DIR] [FILE|DIR]`; says what is wrong and answers empty where that does not fit.
    public static Optional<WindowArguments> read(List<String> arguments, Surroundings process) {
        Desk desk = new Desk(process);
        Optional<Path> opened = Optional.empty();
        Optional<Path> pictures = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--pictures") && i + 1 < arguments.size()) {
                pictures = Optional.of(process.directory().resolve(arguments.get(++i)));
            } else if (argument.startsWith("--pictures=")) {
                pictures = Optional.of(process.directory().resolve(argument.substring("--pictures=".length())));
            } else if (argument.startsWith("-") || opened.isPresent()) {
                desk.say("modscope: " + argument + " was not expected; one file or folder is opened at a time."
                        + " Try 'modscope --help'.");
                return Optional.empty();
            } else {
                opened = Optional.of(process.directory().resolve(argument));
            }
        }
        if (opened.isPresent() && !Files.exists(opened.get())) {
            desk.say("modscope: " + opened.get() + " is neither a file nor a folder, nor is it a verb."
                    + " Try 'modscope --help'.");
            return Optional.empty();
        }
        return Optional.of(new WindowArguments(opened, pictures));
    }
}
