package dev.modscope.ui.last;

import dev.modscope.ui.explorer.Settings;
import dev.modscope.workspace.GoEnv;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// The picture of the last time at a start: looked for while the toolkit starts, so that it can be shown before anything
/// else of the window is made.
public final class Glimpse {
    private static final long PATIENCE_MILLIS = 500;

    private final Path opened;
    private final CompletableFuture<String> window = new CompletableFuture<>();
    private final CompletableFuture<Optional<Pixels>> found;

    private Glimpse(Path opened, LastPictures pictures, Function<Path, String> look, Executor worker) {
        this.opened = opened;
        found = CompletableFuture.supplyAsync(
                () -> pictures.find(opened, project -> window.join() + look.apply(project)), worker);
    }

    /// Begins to look for the picture of what is about to be opened.
    ///
    /// @param environment the Go environment of what is opened
    public static Glimpse of(Path opened, Settings settings, Function<Path, GoEnv> environment, Executor worker) {
        return new Glimpse(opened, LastPictures.beside(settings),
                project -> FirstSightViewModel.look(settings, settings.over(environment.apply(opened), opened), project), worker);
    }

    /// What is about to be opened.
    public Path opened() {
        return opened;
    }

    /// The picture, where it was found in time.
    ///
    /// @param seen what a picture depends on beside the project, as the model of the window says it
    public Optional<Pixels> pixels(String seen) {
        window.complete(seen);
        try {
            return found.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        }
    }
}
