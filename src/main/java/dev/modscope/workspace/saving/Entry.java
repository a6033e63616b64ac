package dev.modscope.workspace.saving;

import dev.modscope.disk.Limits;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// One entry of the journal: lines of text that tell the time and the files, an empty line, the content of
/// each file before and after, and the hash of all that.
record Entry(Instant time, List<FileChange> changes) {
    /// No entry is larger.
    static final long LIMIT = 16 * Limits.LOCAL_FILE;
    private static final String FIRST = "modscope journal 1";
    private static final String NONE = "-";
    private static final int TAIL = "\nsha256 ".length() + 64 + 1;

    Entry {
        changes = List.copyOf(changes);
    }

    /// Whether one of the files lies in a folder, below it, or in one around it.
    boolean concerns(Path place) {
        return changes.stream().map(FileChange::file).anyMatch(file -> {
            Path folder = file.getParent();
            return file.startsWith(place) || (folder != null && place.startsWith(folder));
        });
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(FIRST).append('\n').append("time ").append(time).append('\n');
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        for (FileChange change : changes) {
            head.append("file ").append(change.before().map(bytes -> String.valueOf(bytes.length)).orElse(NONE)).append(' ')
                    .append(change.after().length).append(' ').append(change.file().toUri()).append('\n');
            change.before().ifPresent(contents::writeBytes);
            contents.writeBytes(change.after());
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(contents.toByteArray());
        all.writeBytes(tail(all.toByteArray()));
        return all.toByteArray();
    }

    private static byte[] tail(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return ("\nsha256 " + HexFormat.of().formatHex(hash) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the bytes say; empty where they are no whole entry.
    static Optional<Entry> read(byte[] bytes) {
        if (bytes.length <= TAIL) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, bytes.length - TAIL);
        if (!Arrays.equals(tail(body), Arrays.copyOfRange(bytes, body.length, bytes.length))) {
            return Optional.empty();
        }
        try {
            return Optional.of(parsed(body));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static Entry parsed(byte[] body) {
        int end = new String(body, StandardCharsets.ISO_8859_1).indexOf("\n\n");
        String[] lines = new String(body, 0, end, StandardCharsets.UTF_8).split("\n", -1);
        List<FileChange> changes = new ArrayList<>();
        int at = end + 2;
        for (String line : Arrays.copyOfRange(lines, 2, lines.length)) {
            String[] words = line.split(" ", 4);
            int before = words[1].equals(NONE) ? 0 : Integer.parseInt(words[1]);
            int after = Integer.parseInt(words[2]);
            changes.add(FileChange.of(Path.of(URI.create(words[3])),
                    words[1].equals(NONE) ? Optional.empty() : Optional.of(Arrays.copyOfRange(body, at, at + before)),
                    Arrays.copyOfRange(body, at + before, at + before + after)));
            at += before + after;
        }
        return new Entry(Instant.parse(lines[1].substring("time ".length())), changes);
    }
}
