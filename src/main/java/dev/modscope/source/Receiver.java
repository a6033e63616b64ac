package dev.modscope.source;

import java.io.IOException;
import java.io.OutputStream;

/// Takes a content that is too large for the memory. A source whose answer breaks off, or which asks another place then,
/// starts anew.
@FunctionalInterface
public interface Receiver {
    /// Where the content goes, from its first byte; what came before is dropped. Closed once all is there, or nothing more
    /// will come.
    OutputStream start() throws IOException;
}
