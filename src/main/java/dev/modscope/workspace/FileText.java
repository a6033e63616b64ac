package dev.modscope.workspace;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.disk.UnfitFileException;
import dev.modscope.modfile.SyntaxProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a go.mod or go.work file. Bytes that are not UTF-8 are a problem with a line; the text holds U+FFFD there.
record FileText(String text, List<SyntaxProblem> problems) {
    /// Reads a file. `name` is the name used in messages.
    /// @throws WorkspaceException where it cannot be read or is no text
    static FileText read(Fs fs, Path file, String name) throws WorkspaceException {
        try {
            return decode(name, fs.read(file, Limits.LOCAL_FILE));
        } catch (NoSuchFileException _) {
            throw new WorkspaceException(name + ": there is no such file.");
        } catch (AccessDeniedException _) {
            throw new WorkspaceException(name + ": reading it is not permitted.");
        } catch (UnfitFileException e) {
            throw refused(name, e.getMessage());
        } catch (IOException e) {
            throw new WorkspaceException(name + " could not be read: " + e.getMessage());
        }
    }

    /// The message for a file that is something else.
    static WorkspaceException refused(String name, @Nullable String reason) {
        String kind = name.endsWith(".work") ? "go.work" : "go.mod";
        return new WorkspaceException(
                name + " is not a " + kind + " file (" + reason + "). Modscope opens go.mod and go.work.");
    }

    private static FileText decode(String name, byte[] bytes) throws WorkspaceException {
        if (isUtf16(bytes)) {
            throw refused(name, "UTF-16 text; expected UTF-8");
        }
        for (byte value : bytes) {
            if (value == 0) {
                throw refused(name, "binary data");
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int line = text.indexOf(0xFFFD) < 0 ? 0 : badLine(bytes);
        return line == 0
                ? new FileText(text, List.of())
                : new FileText(text, List.of(new SyntaxProblem(name, line, 0, "text is not UTF-8")));
    }

    private static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /// The line of the first byte that is not UTF-8, from 1; 0 where there is none.
    private static int badLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length), true);
        if (!result.isError()) {
            return 0;
        }
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
