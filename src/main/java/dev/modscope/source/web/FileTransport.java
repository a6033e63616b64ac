package dev.modscope.source.web;

import dev.modscope.disk.Fs;
import dev.modscope.disk.UnfitFileException;
import dev.modscope.source.SourceException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Files of a proxy tree on this machine.
record FileTransport(Fs fs) {
    /// The content at a URL, of at most `limit` bytes.
    byte[] get(String url, long limit) throws SourceException {
        try {
            return fs.read(Path.of(URI.create(url)), limit);
        } catch (NoSuchFileException | NotDirectoryException _) {
            throw new SourceException(SourceException.Kind.NOT_FOUND, "reading " + url + ": no such file or directory");
        } catch (AccessDeniedException _) {
            throw new SourceException(SourceException.Kind.FAILED, "reading " + url + ": not permitted");
        } catch (UnfitFileException e) {
            throw new SourceException(SourceException.Kind.FAILED, "reading " + url + ": " + e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceException(SourceException.Kind.FAILED, "reading " + url + ": " + e);
        }
    }
}
