package dev.modscope.workspace.answers;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Look;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/// The answers kept in a folder, a file each. A file that is torn or of another form counts as none; what cannot be kept
/// is not kept.
public final class Answers {
    private static final int FORM = 0x4d6f6402;
    /// Where the checksum stands.
    private static final int SUM = 4;

    private static final int MOST = 64;
    private static final long LIMIT = 16L << 20;

    private final Fs fs;
    private final Path folder;

    public Answers(Fs fs, Path folder) {
        this.fs = fs;
        this.folder = folder;
    }

    /// Those of this user: in MODSCOPE_HOME or where the operating system wants what can be made again; none where
    /// MODSCOPE_ANSWERS is `off`.
    public static Optional<Answers> ofUser(Map<String, String> process, Path home) {
        if (process.getOrDefault("MODSCOPE_ANSWERS", "").equals("off")) {
            return Optional.empty();
        }
        return Optional.of(cacheFolder(process, home).resolve("answers"))
                .filter(Path::isAbsolute)
                .map(folder -> new Answers(Fs.disk(), folder));
    }

    private static Path cacheFolder(Map<String, String> process, Path home) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String own = process.getOrDefault("MODSCOPE_HOME", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        if (system.startsWith("windows")) {
            return Path.of(process.getOrDefault("LOCALAPPDATA", ""), "Modscope");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Caches/Modscope");
        }
        String configured = process.getOrDefault("XDG_CACHE_HOME", "");
        return (configured.isEmpty() ? home.resolve(".cache") : Path.of(configured)).resolve("modscope");
    }

    private Path file(Question question) {
        return folder.resolve(Integer.toHexString(question.text().hashCode()));
    }

    /// The answer given before, where everything it was made from is as it was.
    public Optional<byte[]> find(Question question) {
        try {
            Optional<byte[]> kept = fs.small(file(question).toString(), LIMIT);
            return kept.isEmpty() ? Optional.empty() : read(question, kept.get());
        } catch (IOException | BufferUnderflowException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> read(Question question, byte[] kept) {
        ByteBuffer in = ByteBuffer.wrap(kept);
        if (in.getInt() != FORM || in.getInt() != sum(kept) || !text(in, kept).equals(question.text())) {
            return Optional.empty();
        }
        for (int left = in.getInt(); left > 0; left--) {
            Look look = new Look(Look.Question.of(in.get()), text(in, kept), in.getLong(), in.getLong());
            if (!look.holds()) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.copyOfRange(kept, in.position(), kept.length));
    }

    /// The checksum of all that follows it in the file.
    private static int sum(byte[] file) {
        CRC32 checksum = new CRC32();
        checksum.update(file, SUM + Integer.BYTES, file.length - SUM - Integer.BYTES);
        return (int) checksum.getValue();
    }

    private static String text(ByteBuffer in, byte[] kept) {
        int length = in.getInt();
        int start = in.position();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(start + length);
        return new String(kept, start, length, StandardCharsets.UTF_8);
    }

    /// Keeps an answer, where what the run looked at tells it.
    public void keep(Question question, Watch watch, byte[] answer) {
        Optional<List<Look>> looks = watch.looks();
        if (looks.isEmpty()) {
            return;
        }
        Path file = file(question);
        Path beside = folder.resolve("." + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        try {
            fs.createDirectories(folder);
            makeRoom(file);
            fs.create(beside, encode(question, looks.get(), answer));
            fs.move(beside, file);
        } catch (IOException _) {
            // It is worked out again the next time.
            return;
        }
    }

    private void makeRoom(Path file) throws IOException {
        List<String> names = new ArrayList<>(fs.names(folder));
        names.remove(file.getFileName().toString());
        for (String name : names.subList(0, Math.max(0, names.size() - MOST + 1))) {
            fs.delete(folder.resolve(name));
        }
    }

    private static byte[] encode(Question question, List<Look> looks, byte[] answer) {
        List<byte[]> paths = new ArrayList<>();
        byte[] text = question.text().getBytes(StandardCharsets.UTF_8);
        List<Look> all = new ArrayList<>(looks);
        all.addFirst(Look.written(question.program().toString()));
        int size = 4 * 4 + text.length + answer.length;
        for (Look look : all) {
            byte[] path = look.path().getBytes(StandardCharsets.UTF_8);
            paths.add(path);
            size += 1 + 4 + path.length + 2 * 8;
        }
        ByteBuffer out = ByteBuffer.allocate(size).putInt(FORM).putInt(0).putInt(text.length).put(text);
        out.putInt(all.size());
        for (int i = 0; i < all.size(); i++) {
            Look look = all.get(i);
            out.put(look.question().mark()).putInt(paths.get(i).length).put(paths.get(i));
            out.putLong(look.first()).putLong(look.second());
        }
        byte[] file = out.put(answer).array();
        out.putInt(SUM, sum(file));
        return file;
    }
}
