package dev.modscope.ui.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the bar above the panes says, at most one thing at a time. Words are the view's.
public sealed interface Banner {
    /// May this folder's modules be asked for over the network? Until then the offline view is shown. `sources` are the
    /// proxies that would be asked, as GOPROXY names them.
    record AskNetwork(List<String> sources, int unknown) implements Banner {
        public AskNetwork {
            sources = List.copyOf(sources);
        }
    }

    /// Only the module cache is asked, because a person said so.
    record Offline(int unknown) implements Banner {}

    /// A go.mod file was opened that a go.work file uses, and both are shown: is that what was meant?
    record Belongs(Path module, Path workspace) implements Banner {}

    /// The graph is larger than what is followed: `most` module versions were met, and what `cut` of them require is left out.
    record CutShort(int most, int cut) implements Banner {}

    /// A person stopped the work: what is shown is what was known by then, or nothing of what was being opened.
    record Stopped(Optional<Path> opening) implements Banner {}

    /// A person stopped the work while go.mod files were being fetched: what the module cache has of them is shown.
    record Partial(int done, int total) implements Banner {}

    /// The network was asked, and a proxy failed: what is unknown may be there at another try.
    record Unanswered(int unknown) implements Banner {}

    /// Files were written; it can be taken back.
    record Written(String files, Runnable revert) implements Banner {}

    /// Files changed on disk while a what-if is on the way: it can be kept over what they say now, or discarded.
    record Changed(String files, Runnable keep, Runnable discard, Runnable diff) implements Banner {}

    /// Files were half written when an earlier run ended: they can be put back, or the writing finished; `diff` shows what
    /// putting back would change.
    record HalfWritten(String files, Runnable undo, Runnable finish, Runnable diff) implements Banner {}

    /// A file is gone; what was read stays shown, and its text can be saved elsewhere.
    record Gone(String file, Optional<Runnable> saveAs) implements Banner {}

    /// Something that was asked for did not happen.
    record Failed(String message) implements Banner {}
}
