package dev.modscope.workspace.saving;

import dev.modscope.disk.Fs;
import dev.modscope.workspace.GoEnv;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is done at a start about saves that were cut off.
public final class Recovery {
    private final Fs fs;
    private final GoEnv env;

    /// Over the journal of an environment.
    public Recovery(Fs fs, GoEnv env) {
        this.fs = fs;
        this.env = env;
    }

    /// The half-written saves of files in `place`, below it or around it. Those that wrote nothing, or everything, are
    /// closed, and what they left beside their files is removed.
    public List<Interrupted> halfWritten(Path place) {
        List<Interrupted> found = new ArrayList<>();
        Path journal = env.dataFolder().resolve("journal");
        if (!journal.isAbsolute()) {
            return found;
        }
        for (Interrupted save : new Journal(fs, journal).interrupted(place.toAbsolutePath().normalize())) {
            try {
                switch (save.state()) {
                    case UNTOUCHED -> save.undo(env.moduleCache());
                    case WRITTEN -> save.finish(env.moduleCache());
                    case HALF, CHANGED_SINCE -> found.add(save);
                }
            } catch (SavingException | IOException _) {
                // It is looked at again at the next start.
            }
        }
        return found;
    }

    /// Undoes the half-written saves around a place; a line for each that says what was done.
    public List<String> undoAll(Path place) {
        List<String> said = new ArrayList<>();
        for (Interrupted save : halfWritten(place)) {
            String files = save.files().stream().map(Path::toString).collect(Collectors.joining(", "));
            String start = "saving " + files + " was cut off at " + save.time().truncatedTo(ChronoUnit.SECONDS);
            try {
                if (save.state() == Interrupted.State.CHANGED_SINCE) {
                    save.leave();
                    said.add(start + ", and something else was written since: nothing was touched; the text before and after is in "
                            + save.kept().resolveSibling(""));
                } else {
                    save.undo(env.moduleCache());
                    said.add(start + ": put back as before; repeat what was saved");
                }
            } catch (SavingException | IOException e) {
                said.add(start + ", and could not be put back: " + e.getMessage() + "; the text before and after is in " + save.kept());
            }
        }
        return said;
    }
}
