package dev.modscope.source.zip;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A module zip. The directory of the zip decides what is in it. Names, sizes and checksums are verified, for nobody else
/// does: the JDK's own reader takes an archive with a name twice, or with an entry that yields more than it says.
public final class ModuleZip {
    private static final int MOST_ENTRIES = 500_000;
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;

    private static final int PIECE = 1 << 16;

    private final ByteBuffer zip;
    private final String prefix;
    private final MessageDigest sha256 = sha256();
    private long unpacked;

    private ModuleZip(ByteBuffer zip, String prefix) {
        this.zip = zip.slice().order(ByteOrder.LITTLE_ENDIAN);
        this.prefix = prefix;
    }

    /// A character of the name is a byte, so that names sort and are hashed as bytes.
    private record Entry(String name, int method, long crc, int packed, int size, int offset) {
        String text() {
            return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
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
            rules.check(entry.text(), Integer.toUnsignedLong(entry.size()));
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
        int end = end();
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        int size = zip.getInt(end + 12);
        // What stands before the first entry does not count.
        int base = end - size - zip.getInt(end + 16);
        if (count == 0xffff || base < 0) {
            throw new IOException("it is a zip file of an unusual kind (zip64)");
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int at = end - size;
        while (at < end && entries.size() <= MOST_ENTRIES) {
            Entry entry = entry(at, base);
            if (!entry.text().startsWith(prefix) || entry.text().contains("\n")) {
                throw new IOException("it has an unexpected file " + entry.text());
            }
            if (!names.add(entry.name())) {
                throw new IOException("it has " + entry.text() + " twice");
            }
            entries.add(entry);
            at += 46 + entry.name().length() + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
        }
        if (entries.size() != count) {
            throw new IOException("its directory does not list as many files as it says");
        }
        return entries;
    }

    private int end() throws IOException {
        for (int at = zip.capacity() - END_SIZE; at >= Math.max(0, zip.capacity() - END_SIZE - 0xffff); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("it is not a zip file");
    }

    private Entry entry(int at, int base) throws IOException {
        if (zip.getInt(at) != ENTRY) {
            throw new IOException("its directory is broken");
        }
        byte[] name = new byte[Short.toUnsignedInt(zip.getShort(at + 28))];
        zip.get(at + 46, name);
        return new Entry(
                new String(name, StandardCharsets.ISO_8859_1),
                zip.getShort(at + 10),
                Integer.toUnsignedLong(zip.getInt(at + 16)),
                zip.getInt(at + 20),
                zip.getInt(at + 24),
                base + zip.getInt(at + 42));
    }

    private void content(Entry entry, OutputStream out) throws IOException {
        int local = entry.offset();
        unpacked += Integer.toUnsignedLong(entry.size());
        if (zip.getInt(local) != LOCAL || unpacked > Limits.ZIP
                || entry.packed() < 0 || entry.packed() > zip.capacity()) {
            throw new IOException(unpacked > Limits.ZIP ? "it unpacks to more than 500 MiB" : broken(entry));
        }
        int start = local + 30 + Short.toUnsignedInt(zip.getShort(local + 26))
                + Short.toUnsignedInt(zip.getShort(local + 28));
        ByteBuffer packed = zip.slice(start, entry.packed());
        CRC32 crc = new CRC32();
        long length = switch (entry.method()) {
            case 0 -> copy(packed, out, crc);
            case 8 -> inflate(entry, packed, out, crc);
            default -> throw new IOException(entry.text() + " is packed in a way that go does not read");
        };
        if (length != entry.size() || crc.getValue() != entry.crc()) {
            throw new IOException(broken(entry));
        }
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
        byte[] piece = new byte[Math.min(entry.size(), PIECE) + 1];
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
            return length;
        } catch (DataFormatException _) {
            throw new IOException(broken(entry));
        }
    }

    private static String broken(Entry entry) {
        return entry.text() + " in it is broken";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
