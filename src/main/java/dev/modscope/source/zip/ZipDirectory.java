package dev.modscope.source.zip;

import dev.modscope.module.Shown;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The directory at the end of a zip file, in the form of today's large ones (zip64) too, as far as `go` reads it. No
/// number in it is believed before it has been held against the file.
final class ZipDirectory {
    private static final int MOST_ENTRIES = 500_000;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END64 = 0x06064b50;
    private static final int END64_SIZE = 56;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    /// What a short number says where a long one stands elsewhere.
    private static final int ELSEWHERE = 0xffff;
    private static final long ELSEWHERE_LONG = 0xffff_ffffL;
    private static final int LONG_NUMBERS = 1;

    private final ByteBuffer zip;

    /// `zip` is in little-endian order.
    ZipDirectory(ByteBuffer zip) {
        this.zip = zip;
    }

    /// A file of the zip; a character of the name is a byte, so that names sort and are hashed as bytes. A size that no
    /// number of the language holds is the largest of them.
    record Entry(String name, int method, long crc, long packed, long size, long offset) {
        String text() {
            return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        /// The name as a message may say it.
        String shown() {
            return Shown.line(text());
        }
    }

    /// What the end of the file says of its directory: the number of entries, how it is counted, where the directory
    /// begins and ends, and what stands before the first entry, which does not count.
    private record Range(long count, long modulus, int start, int end, int base) {}

    /// The files in the order of the directory; the name of each begins with `prefix`.
    List<Entry> entries(String prefix) throws IOException {
        Range range = range();
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int at = range.start();
        while (at < range.end()) {
            Entry entry = entry(at, range.base());
            if (!entry.text().startsWith(prefix) || entry.text().contains("\n")) {
                throw new IOException("it has an unexpected file " + entry.shown());
            }
            if (!names.add(entry.name())) {
                throw new IOException("it has " + entry.shown() + " twice");
            }
            entries.add(entry);
            if (entries.size() > MOST_ENTRIES) {
                throw tooMany();
            }
            at += ENTRY_SIZE + entry.name().length() + unsigned(at + 30) + unsigned(at + 32);
        }
        if (entries.size() % range.modulus() != range.count()) {
            throw new IOException("its directory does not list as many files as it says");
        }
        return entries;
    }

    private static IOException tooMany() {
        return new IOException("it has more than 500,000 files");
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private long unsignedInt(int at) {
        return Integer.toUnsignedLong(zip.getInt(at));
    }

    private Range range() throws IOException {
        int end = end();
        long count = unsigned(end + 10);
        long size = unsignedInt(end + 12);
        long offset = unsignedInt(end + 16);
        // As go: also where the size only looks as if it stood elsewhere.
        boolean elsewhere = count == ELSEWHERE || size == ELSEWHERE || offset == ELSEWHERE_LONG;
        int far = elsewhere ? farEnd(end - LOCATOR_SIZE) : -1;
        if (far < 0) {
            // Some writers count on beyond what the number can hold.
            return range(count, ELSEWHERE + 1L, size, offset, end);
        }
        long farCount = zip.getLong(far + 32);
        if (farCount < 0 || farCount > MOST_ENTRIES) {
            throw tooMany();
        }
        return range(farCount, Long.MAX_VALUE, zip.getLong(far + 40), zip.getLong(far + 48), far);
    }

    private static Range range(long count, long modulus, long size, long offset, int end) throws IOException {
        if (size < 0 || size > end || offset < 0 || offset > end - size) {
            throw new IOException("its directory is broken");
        }
        int start = (int) (end - size);
        return new Range(count, modulus, start, end, (int) (start - offset));
    }

    private int end() throws IOException {
        for (int at = zip.capacity() - END_SIZE; at >= Math.max(0, zip.capacity() - END_SIZE - 0xffff); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("it is not a zip file");
    }

    /// Where the long form of the end stands, which the locator names; negative where there is none.
    private int farEnd(int locator) throws IOException {
        if (locator < 0 || zip.getInt(locator) != LOCATOR || zip.getInt(locator + 4) != 0 || zip.getInt(locator + 16) != 1) {
            return -1;
        }
        long place = zip.getLong(locator + 8);
        if (place < 0 || place > (long) locator - END64_SIZE || zip.getInt((int) place) != END64) {
            throw new IOException("its directory is broken");
        }
        return (int) place;
    }

    private Entry entry(int at, int base) throws IOException {
        if (zip.getInt(at) != ENTRY) {
            throw new IOException("its directory is broken");
        }
        byte[] name = new byte[unsigned(at + 28)];
        zip.get(at + ENTRY_SIZE, name);
        LongNumbers numbers = new LongNumbers(zip.slice(at + ENTRY_SIZE + name.length, unsigned(at + 30)).order(zip.order()));
        long size = numbers.of(unsignedInt(at + 24));
        long packed = numbers.of(unsignedInt(at + 20));
        long offset = numbers.of(unsignedInt(at + 42));
        return new Entry(
                new String(name, StandardCharsets.ISO_8859_1),
                zip.getShort(at + 10),
                unsignedInt(at + 16),
                packed,
                size < 0 ? Long.MAX_VALUE : size,
                offset < 0 || offset > zip.capacity() ? -1 : base + offset);
    }

    /// The long numbers of an entry, in the order in which the short ones ask for them.
    private static final class LongNumbers {
        private final ByteBuffer extra;
        private boolean found;

        LongNumbers(ByteBuffer extra) {
            this.extra = extra;
        }

        /// The number itself, or the next long one where it says that it stands there. Without any a size may really be
        /// as large as that, and what lies nowhere is found out when it is read.
        long of(long number) throws IOException {
            if (number != ELSEWHERE_LONG || (!found && !find())) {
                return number;
            }
            if (extra.remaining() < Long.BYTES) {
                throw new IOException("its directory is broken");
            }
            return extra.getLong();
        }

        private boolean find() {
            while (extra.remaining() >= 4) {
                int kind = Short.toUnsignedInt(extra.getShort());
                int length = Short.toUnsignedInt(extra.getShort());
                if (length > extra.remaining()) {
                    break;
                }
                if (kind == LONG_NUMBERS) {
                    extra.limit(extra.position() + length);
                    found = true;
                    return true;
                }
                extra.position(extra.position() + length);
            }
            extra.position(extra.limit());
            return false;
        }
    }
}
