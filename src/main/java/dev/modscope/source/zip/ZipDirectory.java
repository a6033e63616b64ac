package dev.modscope.source.zip;

import dev.modscope.module.Shown;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The directory at the end of a zip file, in the form of today's large ones (zip64) too, as far as `go` reads it. No
/// number in it is believed before it has been held against the file.
final class ZipDirectory {
    private static final int MOST_ENTRIES = 500_000;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    /// So far from the end of the file it is looked for, as go does.
    private static final int END_WITHIN = 65 << 10;
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
    record Entry(String name, int flags, int method, long crc, long packed, long size, long offset) {
        private static final int DESCRIBED = 8;

        String text() {
            return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        /// The name as a message may say it.
        String shown() {
            return Shown.line(text());
        }

        /// Whether it is a folder, which has no content.
        boolean isFolder() {
            return name.endsWith("/");
        }

        /// Whether its checksum stands behind its content, too.
        boolean isDescribed() {
            return (flags & DESCRIBED) != 0;
        }
    }

    /// What the end of the file says of its directory: the number of entries, where the directory begins, and what stands
    /// before the first entry, which does not count.
    private record Range(long count, int start, int base) {}

    /// An entry, and where the next one begins.
    private record Read(Entry entry, int next) {}

    /// The files in the order of the directory; the name of each begins with `prefix`.
    List<Entry> entries(String prefix) throws IOException {
        Range range = range();
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Optional<Read> read = read(range.start(), range.base());
        // Up to what is no entry: some writers count on beyond what the number can hold.
        while (read.isPresent()) {
            Entry entry = read.get().entry();
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
            read = read(read.get().next(), range.base());
        }
        if ((entries.size() - range.count()) % (ELSEWHERE + 1) != 0) {
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
            return range(count, size, offset, end);
        }
        long farCount = zip.getLong(far + 32);
        if (farCount < 0 || farCount > MOST_ENTRIES) {
            throw tooMany();
        }
        return range(farCount, zip.getLong(far + 40), zip.getLong(far + 48), far);
    }

    private Range range(long count, long size, long offset, int end) throws IOException {
        if (size < 0 || size > end || offset < 0 || offset > zip.capacity()) {
            throw new IOException("its directory is broken");
        }
        int start = (int) (end - size);
        int base = start - (int) offset;
        // Where the size is wrong the offset may be right.
        boolean fits = base > 0 && read((int) offset, 0).isPresent();
        return fits ? new Range(count, (int) offset, 0) : new Range(count, start, base);
    }

    /// The last sign of the end decides; a comment that goes on behind the file is none.
    private int end() throws IOException {
        for (int at = zip.capacity() - END_SIZE; at >= Math.max(0, zip.capacity() - END_WITHIN); at--) {
            if (zip.getInt(at) == END) {
                if (at + END_SIZE + unsigned(at + 20) > zip.capacity()) {
                    break;
                }
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

    /// The entry that begins somewhere; empty where there is none that can be read.
    private Optional<Read> read(int at, int base) {
        if (at < 0 || at > zip.capacity() - ENTRY_SIZE || zip.getInt(at) != ENTRY) {
            return Optional.empty();
        }
        int name = unsigned(at + 28);
        int extra = unsigned(at + 30);
        int next = at + ENTRY_SIZE + name + extra + unsigned(at + 32);
        if (next > zip.capacity()) {
            return Optional.empty();
        }
        LongNumbers numbers = new LongNumbers(zip.slice(at + ENTRY_SIZE + name, extra).order(zip.order()));
        OptionalLong size = numbers.of(unsignedInt(at + 24));
        OptionalLong packed = numbers.of(unsignedInt(at + 20));
        OptionalLong offset = numbers.of(unsignedInt(at + 42));
        // A size may really be as large as that; without the others nothing can be found.
        boolean found = (numbers.isThere() || (packed.orElse(0) != ELSEWHERE_LONG && offset.orElse(0) != ELSEWHERE_LONG))
                && size.isPresent() && packed.isPresent() && offset.isPresent();
        return found
                ? Optional.of(new Read(entry(at, base, name, new long[] {size.getAsLong(), packed.getAsLong(), offset.getAsLong()}), next))
                : Optional.empty();
    }

    private Entry entry(int at, int base, int nameLength, long[] numbers) {
        byte[] name = new byte[nameLength];
        zip.get(at + ENTRY_SIZE, name);
        long offset = numbers[2];
        return new Entry(
                new String(name, StandardCharsets.ISO_8859_1),
                unsigned(at + 8),
                unsigned(at + 10),
                unsignedInt(at + 16),
                numbers[1],
                numbers[0] < 0 ? Long.MAX_VALUE : numbers[0],
                offset < 0 || offset > zip.capacity() ? -1 : base + offset);
    }

    /// The long numbers of an entry, in the order in which the short ones ask for them.
    private static final class LongNumbers {
        private final ByteBuffer extra;
        private boolean found;

        LongNumbers(ByteBuffer extra) {
            this.extra = extra;
        }

        /// The number itself, or the next long one where it says that it stands there; empty where it stands nowhere.
        OptionalLong of(long number) {
            if (number != ELSEWHERE_LONG || (!found && !find())) {
                return OptionalLong.of(number);
            }
            return extra.remaining() < Long.BYTES ? OptionalLong.empty() : OptionalLong.of(extra.getLong());
        }

        boolean isThere() {
            return found;
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
