package dev.modscope.source.zip;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.source.zip.ZipDirectory.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A module zip. The directory of the zip decides what is in it. Names, sizes and checksums are verified, for nobody else
/// does: the JDK's own reader takes an archive with a name twice, or with an entry that yields more than it says.
public final class ModuleZip {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int PIECE = 1 << 16;

    private final ByteBuffer zip;
    private final String prefix;
    private final MessageDigest sha256 = sha256();
    private long unpacked;

    private ModuleZip(ByteBuffer zip, String prefix) {
        this.zip = zip.slice().order(ByteOrder.LITTLE_ENDIAN);
        this.prefix = prefix;
    }

    /// The `h1:` hash of a module zip: SHA-256 over a listing of its files, `HEX  MODULE@VERSION/FILE`, sorted by name.
    /// `prefix` is what every name has to start with: `example.com/mod@v1.2.0/`.
    /// @throws IOException where this is no zip of that module; the message names the entry
    public static String hash(ByteBuffer zip, String prefix) throws IOException {
        return readable(() -> new ModuleZip(zip, prefix).hash());
    }

    /// The same of a zip file in memory.
    public static String hash(byte[] zip, String prefix) throws IOException {
        return hash(ByteBuffer.wrap(zip), prefix);
    }

    /// Someone who takes the files of a zip.
    @FunctionalInterface
    public interface Taker {
        /// Takes one file; `name` is clean, relative to the module, and of whole path elements.
        void take(String name, Fs.Filling content) throws IOException;
    }

    /// Hands out the files of a module zip, after all names have been checked.
    /// @throws IOException where this is no zip of that module that `go` would unpack; the message names the entry
    public static void unpack(ByteBuffer zip, String prefix, Taker taker) throws IOException {
        readable(() -> {
            new ModuleZip(zip, prefix).unpack(taker);
            return "";
        });
    }

    /// The files that `wanted` asks for by their names, relative to the module, in the order of the zip: without content
    /// where that is broken or of more than `limit` bytes. Nothing else is unpacked.
    /// @throws IOException where this is no zip of that module
    public static Map<String, Optional<byte[]>> read(ByteBuffer zip, String prefix, Predicate<String> wanted, int limit)
            throws IOException {
        Map<String, Optional<byte[]>> found = new LinkedHashMap<>();
        readable(() -> {
            ModuleZip module = new ModuleZip(zip, prefix);
            for (Entry entry : module.entries()) {
                String name = entry.text().substring(prefix.length());
                if (!entry.isFolder() && wanted.test(name)) {
                    found.put(name, module.content(entry, limit));
                }
            }
            return "";
        });
        return found;
    }

    /// Both sizes are held against the limit: what is not packed is copied as long as it is.
    private Optional<byte[]> content(Entry entry, int limit) {
        if (entry.size() > limit || entry.packed() > limit) {
            return Optional.empty();
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            content(entry, content);
            return Optional.of(content.toByteArray());
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reading {
        String read() throws IOException;
    }

    private static String readable(Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
            throw new IOException("it is not a zip file that can be read");
        }
    }

    private void unpack(Taker taker) throws IOException {
        List<Entry> entries = entries();
        ZipRules rules = new ZipRules(prefix);
        for (Entry entry : entries) {
            rules.check(entry.text(), entry.size());
        }
        for (Entry entry : entries) {
            String name = entry.text().substring(prefix.length());
            if (!name.isEmpty() && !name.endsWith("/")) {
                taker.take(name, out -> content(entry, out));
            }
        }
    }

    private String hash() throws IOException {
        List<Entry> entries = entries();
        entries.sort(Comparator.comparing(Entry::name));
        MessageDigest listing = sha256();
        OutputStream digesting = new DigestOutputStream(OutputStream.nullOutputStream(), sha256);
        for (Entry entry : entries) {
            content(entry, digesting);
            listing.update((HexFormat.of().formatHex(sha256.digest()) + "  ").getBytes(StandardCharsets.US_ASCII));
            listing.update(entry.name().getBytes(StandardCharsets.ISO_8859_1));
            listing.update((byte) '\n');
        }
        return "h1:" + Base64.getEncoder().encodeToString(listing.digest());
    }

    private List<Entry> entries() throws IOException {
        return new ZipDirectory(zip).entries(prefix);
    }

    private void content(Entry entry, OutputStream out) throws IOException {
        if (entry.size() > Limits.ZIP - unpacked) {
            throw new IOException("it unpacks to more than 500 MiB");
        }
        unpacked += entry.size();
        int local = (int) entry.offset();
        if (entry.offset() < 0 || entry.offset() > zip.capacity() - LOCAL_SIZE || zip.getInt(local) != LOCAL) {
            throw new IOException(broken(entry));
        }
        if (entry.isFolder()) {
            if (entry.size() > 0) {
                throw new IOException(broken(entry));
            }
            return;
        }
        int start = Math.min(zip.capacity(), local + LOCAL_SIZE + Short.toUnsignedInt(zip.getShort(local + 26))
                + Short.toUnsignedInt(zip.getShort(local + 28)));
        // What is packed knows its own end: it counts only where it ends before the file does.
        ByteBuffer packed = zip.slice(start, Math.clamp(entry.packed(), 0, zip.capacity() - start));
        CRC32 crc = new CRC32();
        long length = switch (entry.method()) {
            case 0 -> copy(packed, out, crc);
            case 8 -> inflate(entry, packed, out, crc);
            default -> throw new IOException(entry.shown() + " is packed in a way that go does not read");
        };
        if (length != entry.size() || !isRight(entry, crc.getValue(), start + entry.packed())) {
            throw new IOException(broken(entry));
        }
    }

    /// Whether the checksum is the one that the directory names, and what stands behind the content. As for `go`, one of zero
    /// may say that there is none: the hash of the whole is what counts.
    private boolean isRight(Entry entry, long crc, long end) {
        if (!entry.isDescribed()) {
            return entry.crc() == 0 || entry.crc() == crc;
        }
        if (end < 0 || end > zip.capacity() - 4) {
            return false;
        }
        int at = (int) end + (zip.getInt((int) end) == DESCRIPTOR ? 4 : 0);
        // Sizes follow, which go skips without looking.
        boolean whole = at + 8 <= zip.capacity();
        return whole && Integer.toUnsignedLong(zip.getInt(at)) == entry.crc() && entry.crc() == crc;
    }

    /// Piece by piece: what an entry says of its size is not believed before it has been read.
    private static long copy(ByteBuffer content, OutputStream out, CRC32 crc) throws IOException {
        byte[] piece = new byte[Math.min(content.remaining(), PIECE)];
        long length = content.remaining();
        while (content.hasRemaining()) {
            int count = Math.min(piece.length, content.remaining());
            content.get(piece, 0, count);
            crc.update(piece, 0, count);
            out.write(piece, 0, count);
        }
        return length;
    }

    private static long inflate(Entry entry, ByteBuffer packed, OutputStream out, CRC32 crc) throws IOException {
        byte[] piece = new byte[(int) Math.min(entry.size(), PIECE) + 1];
        long length = 0;
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            // Something behind the announced end is as wrong as too little.
            while (length <= entry.size() && !inflater.finished()) {
                int count = inflater.inflate(piece);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                crc.update(piece, 0, count);
                out.write(piece, 0, count);
                length += count;
            }
            // What is cut off may have yielded everything by then: go does not take it.
            return inflater.finished() ? length : -1;
        } catch (DataFormatException _) {
            throw new IOException(broken(entry));
        }
    }

    private static String broken(Entry entry) {
        return entry.shown() + " in it is broken";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
