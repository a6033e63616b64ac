package dev.modscope.ui.export;

import dev.modscope.ui.explorer.Latest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The file of an export on its way out of the window: made when somebody may drag it, taken away where nobody did. Without
/// a folder to keep it in there is none.
final class DragOut {
    private final Optional<DraggedFiles> files;
    private final Latest making;
    private Optional<Path> ready = Optional.empty();
    private boolean asked;

    DragOut(Optional<DraggedFiles> files, Latest making) {
        this.files = files;
        this.making = making;
    }

    /// Makes the file, once.
    void ready(Callable<byte[]> bytes, String name) {
        if (!asked) {
            asked = true;
            // Without the file the picture can be dragged all the same.
            files.ifPresent(folder -> making.ask(
                    () -> folder.make(bytes.call(), name), made -> ready = Optional.of(made), _ -> {}));
        }
    }

    /// The file; from now on it belongs to whoever takes it.
    Optional<Path> take() {
        Optional<Path> taken = ready;
        ready = Optional.empty();
        asked = false;
        return taken;
    }

    /// The file is not what is chosen any longer.
    void forget() {
        making.cancel();
        take().ifPresent(DraggedFiles::drop);
    }
}
