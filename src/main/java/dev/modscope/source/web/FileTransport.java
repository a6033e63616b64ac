package dev.modscope.source.web;

import dev.modscope.disk.Fs;
import dev.modscope.disk.UnfitFileException;
import dev.modscope.module.Shown;
import dev.modscope.source.Receiver;
import dev.modscope.source.SourceException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Files of a proxy tree on this machine.
record FileTransport(Fs fs) {
    private static final int PIECE = 1 << 16;

    @FunctionalInterface
    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    /// The content at a URL, of at most `limit` bytes.
    byte[] get(String url, long limit) throws SourceException {
        return read(url, file -> fs.read(file, limit));
    }

    /// Has the content taken.
    void get(String url, long limit, Receiver receiver) throws SourceException {
        boolean _ = read(url, file -> fs.withBytes(file, limit, bytes -> copy(bytes, receiver)));
    }

    private static boolean copy(ByteBuffer bytes, Receiver receiver) throws IOException {
        try (OutputStream out = receiver.start()) {
            byte[] piece = new byte[Math.min(bytes.remaining(), PIECE)];
            while (bytes.hasRemaining()) {
                int count = Math.min(piece.length, bytes.remaining());
                bytes.get(piece, 0, count);
                out.write(piece, 0, count);
            }
        }
        return true;
    }

    private static <T> T read(String url, Reading<T> reading) throws SourceException {
        try {
            return reading.of(Path.of(URI.create(url)));
        } catch (NoSuchFileException | NotDirectoryException _) {
            throw new SourceException(SourceException.Kind.NOT_FOUND, "reading " + url + ": no such file or directory");
        } catch (AccessDeniedException _) {
            throw new SourceException(SourceException.Kind.FAILED, "reading " + url + ": not permitted");
        } catch (UnfitFileException e) {
            throw new SourceException(e.isTooLarge() ? SourceException.Kind.TOO_LARGE : SourceException.Kind.FAILED, "reading " + url + ": " + e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceException(SourceException.Kind.FAILED, "reading " + url + ": " + reason(e));
        }
    }

    /// Without the file, which the URL names.
    private static String reason(Exception failure) {
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : Shown.line(reason);
    }
}
