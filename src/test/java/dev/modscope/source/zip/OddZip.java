package dev.modscope.source.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A zip file with some oddities: a few ordinary files of a module, mostly with an odd name or two, and now and then with a
/// lie about one of them.
///
/// @param oddities what is odd about it
record OddZip(byte[] bytes, List<String> oddities) {
    private static final List<String> ORDINARY =
            List.of("go.mod", "a.go", "sub/b.go", "LICENSE", "README.md", "sub/deep/c.txt", "testdata/x y.txt");
    private static final List<String> NAMES = List.of(
            "..", "../a", "sub/../a", "sub/..", "/a", "a//b", "./a", "a/.", ".", "...", "a...", "sub/.../x", "a/", "sub/", "//", "/", "",
            "A.go", "SUB/x", "Sub/deep/C.TXT", "license", "Go.mod", "GO.MOD", "sub/go.mod", "sub/GO.MOD", "vendor/x/go.mod", "go.mod/", "go.mod/x", "sub",
            "a.go/x", "aux", "aux.txt", "AUX", "con.go", "x/NUL.txt", "com1", "COM10", "lpt9.x.y", "lpt0", "conx", "a.", "a.b.", "a ", " a", "a /b", " ",
            ".hidden", ".git/config", "~", "a~1", "GIT~1", "sub~12/x.txt", "-x", "--", "a:b", "C:/x", "a\\b", "\\a", "..\\a", "a*b", "a?b", "a\"b", "a<b", "a|b", "a'b", "a`b",
            "a;b", "a\nb", "a\tb", "a\0b", "a\u007fb", "a\u0085b", "a\u2028b", "a\u202eb", "a\ufeffb", "a@b#c$d%e^f&g(h)i[j]k{l}m+n,o=p!q", "\u00e9", "e\u0301", "\u65e5\u672c",
            "\u212a", "k", "K", "\u017f", "s", "\u0131", "i", "\u0130", "I", "\u00df", "\u1e9e", "\u03c3", "\u03c2", "\u03a3", "\u00b5", "\u03bc", "\u01c5", "\u01c6", "\u2126", "\u03c9",
            "\u1c80", "\u0432", "\u13a0", "\uab70", "\u0345", "\u0660", "\ud835\udd38", "\ud83d\ude00", "\u1c89", "\ua7cb", "\ud801\uddc0", "\ud87b\udff0", "\ud869\udeb2", "\u24b6", "\u24d0",
            "\u2163", "\u02b0", "\u3007", "\uff21", "\uff41", "a\u0000", "\u0430.go", "\u0410.go");

    /// One entry, as its local header and the directory tell of it.
    private static final class Entry {
        private final byte[] name;
        private byte[] packed;
        private byte[] localName;
        private int method;
        private int flags = 0x800;
        private int crc;
        private int size;
        private int packedSize;
        private int offset;
        private int mode = 0x81a40000;
        private byte[] extra = new byte[0];

        Entry(byte[] name, byte[] content, boolean deflate) {
            this.name = name;
            this.localName = name;
            this.packed = deflate ? deflated(content) : content;
            this.method = deflate ? 8 : 0;
            CRC32 sum = new CRC32();
            sum.update(content);
            crc = (int) sum.getValue();
            size = content.length;
            packedSize = packed.length;
        }

        private static byte[] deflated(byte[] content) {
            try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
                deflater.setInput(content);
                deflater.finish();
                byte[] out = new byte[content.length + 64];
                return java.util.Arrays.copyOf(out, deflater.deflate(out));
            }
        }
    }

    static OddZip of(String prefix, Random random) {
        List<String> oddities = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (String name : ORDINARY) {
            if (random.nextInt(3) > 0) {
                entries.add(entry(prefix + name, random));
            }
        }
        int odd = random.nextInt(4);
        for (int i = 0; i < odd; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size())) + (random.nextInt(5) == 0 ? "/x.go" : "");
            oddities.add("name " + name);
            entries.add(random.nextInt(entries.size() + 1), entry((random.nextInt(40) == 0 ? prefix.replace('m', 'M') : prefix) + name, random));
        }
        if (random.nextInt(3) == 0 && !entries.isEmpty()) {
            lie(entries.get(random.nextInt(entries.size())), random, oddities);
        }
        return new OddZip(written(entries, random, oddities), oddities);
    }

    private static Entry entry(String name, Random random) {
        byte[] content = name.endsWith("/") && random.nextInt(4) > 0
                ? new byte[0]
                : "x".repeat(random.nextInt(300)).getBytes(StandardCharsets.UTF_8);
        return new Entry(name.getBytes(StandardCharsets.UTF_8), content, random.nextBoolean());
    }

    private static void lie(Entry entry, Random random, List<String> oddities) {
        int lie = random.nextInt(18);
        oddities.add("lie " + lie + " of " + new String(entry.name, StandardCharsets.UTF_8));
        switch (lie) {
            case 0 -> entry.crc ^= 1 << random.nextInt(32);
            case 1 -> entry.crc = 0;
            case 2 -> entry.size++;
            case 3 -> entry.size = Math.max(0, entry.size - 1);
            case 4 -> entry.packedSize++;
            case 5 -> entry.packedSize = Math.max(0, entry.packedSize - 1);
            case 6 -> entry.size = List.of(600 << 20, (16 << 20) + 1, 16 << 20, -1, -2, Integer.MIN_VALUE).get(random.nextInt(6));
            case 7 -> entry.packedSize = List.of(600 << 20, -1, Integer.MIN_VALUE).get(random.nextInt(3));
            case 8 -> entry.method = List.of(1, 9, 12, 14, 93, 99, 65535).get(random.nextInt(7));
            case 9 -> entry.method = entry.method == 8 ? 0 : 8;
            case 10 -> entry.localName = (new String(entry.name, StandardCharsets.UTF_8) + "x").getBytes(StandardCharsets.UTF_8);
            case 11 -> entry.flags = List.of(0, 1, 8, 0x808, 0x2000, 0x41).get(random.nextInt(6));
            case 12 -> entry.mode = List.of(0xa1ff0000, 0x41ed0000, 0x11a40000, 0x21a40000, 0x10, 0).get(random.nextInt(6));
            case 13 -> entry.offset = List.of(1, -1, 1 << 30, 7).get(random.nextInt(4));
            case 14 -> entry.extra = new byte[] {1, 0, (byte) random.nextInt(9), 0, 0, 0, 0, 0};
            case 15 -> entry.extra = new byte[] {0x75, 0x70, 3, 0, 1, 2, 3};
            case 16 -> entry.extra = new byte[random.nextInt(7)];
            default -> entry.packed = java.util.Arrays.copyOf(entry.packed, entry.packed.length + 5);
        }
    }

    private static byte[] written(List<Entry> entries, Random random, List<String> oddities) {
        ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        int kind = random.nextInt(12);
        if (kind == 0) {
            oddities.add("something before");
            out.put("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
        }
        int base = kind == 0 && random.nextBoolean() ? out.position() : 0;
        for (Entry entry : entries) {
            entry.offset += out.position() - base;
            out.putInt(0x04034b50).putShort((short) 20).putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
            out.putInt(entry.crc).putInt(entry.packedSize).putInt(entry.size).putShort((short) entry.localName.length).putShort((short) 0);
            out.put(entry.localName).put(entry.packed);
        }
        int start = out.position();
        for (Entry entry : entries) {
            out.putInt(0x02014b50).putShort((short) 0x314).putShort((short) 20).putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
            out.putInt(entry.crc).putInt(entry.packedSize).putInt(entry.size).putShort((short) entry.name.length).putShort((short) entry.extra.length);
            out.putShort((short) 0).putInt(0).putInt(entry.mode).putInt(entry.offset).put(entry.name).put(entry.extra);
        }
        int count = entries.size() + (kind == 1 ? random.nextInt(3) - 1 : 0);
        int length = out.position() - start + (kind == 2 ? random.nextInt(3) - 1 : 0);
        int comment = kind == 3 ? random.nextInt(20) : 0;
        int place = start - base + (kind == 4 ? random.nextInt(5) - 2 : 0);
        if (kind == 7 || kind == 8) {
            int lie = kind == 7 ? random.nextInt(9) - 4 : 0;
            oddities.add("long end " + lie);
            int end = out.position();
            out.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0).putLong(count);
            out.putLong(count + (lie == 1 ? 65536 : lie == 2 ? 1 : 0)).putLong(length + (lie == 3 ? 1 : lie == 4 ? -1L : lie == -4 ? -length : 0));
            out.putLong(place + (lie == -1 ? 1 : 0)).putInt(0x07064b50).putInt(lie == -2 ? 1 : 0).putLong(end - (lie == -3 ? 1 : 0)).putInt(1);
            place = -1;
        }
        out.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count).putInt(length).putInt(place);
        out.putShort((short) comment).put(new byte[kind == 5 ? random.nextInt(20) : comment]);
        if (kind > 0 && kind < 6) {
            oddities.add("end " + kind);
        }
        byte[] bytes = new byte[kind == 6 ? random.nextInt(out.position()) : out.position()];
        out.flip().get(bytes);
        if (kind == 6) {
            oddities.add("cut");
        }
        return bytes;
    }
}
