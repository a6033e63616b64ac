package dev.modscope.ui.instance;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps what is asked to be opened until there is a window for it: the event that starts the program comes before the
/// toolkit stands.
public final class Inbox implements Consumer<List<Path>> {
    private final List<List<Path>> waiting = new ArrayList<>();
    private Optional<Consumer<List<Path>>> reader = Optional.empty();

    @Override
    public synchronized void accept(List<Path> opened) {
        reader.ifPresentOrElse(r -> r.accept(opened), () -> waiting.add(List.copyOf(opened)));
    }

    /// As files of the desktop come.
    void files(List<File> opened) {
        accept(opened.stream().map(File::toPath).toList());
    }

    /// The program was asked for once more, with nothing to open: some window is to come to the front.
    void again() {
        accept(List.of());
    }

    /// Gives what came so far, and what comes, to a reader.
    public synchronized void readBy(Consumer<List<Path>> next) {
        reader = Optional.of(next);
        waiting.forEach(next);
        waiting.clear();
    }
}
