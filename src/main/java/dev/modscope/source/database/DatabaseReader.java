package dev.modscope.source.database;

import dev.modscope.source.SourceException;
import java.util.Optional;

/// What the checksum database needs of the world. Nothing that it gives has to be trusted but [#latest], which is only
/// ever written with what was proved. Safe for use from several threads.
interface DatabaseReader {
    /// What the database serves at a path such as `lookup/example.com/m@v1.0.0`, of at most `limit` bytes.
    byte[] remote(String path, long limit) throws SourceException;

    /// The newest signed state of the log that was seen; empty where none was.
    byte[] latest() throws SourceException;

    /// Puts a newer state in the place of `before`; false where somebody else has done so meanwhile.
    boolean replaceLatest(byte[] before, byte[] now) throws SourceException;

    /// What was kept under a name.
    Optional<byte[]> kept(String name);

    /// Keeps something that was proved. That this may fail is no matter: then it is asked for again.
    void keep(String name, byte[] content);

    /// Keeps two states of the log of which one cannot have grown out of the other; where, for a message.
    String keepContradiction(String evidence);
}
