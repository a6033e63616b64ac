package dev.modscope.ui.last;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/// The pixels of a window, four bytes each: blue, green, red, opacity. Kept deflated behind their width and height: a
/// format for pictures would have to be read pixel by pixel, by code that at a start nothing has made fast yet.
public final class Pixels {
    static final int BYTES = 4;

    private static final int HEAD = 2 * Integer.BYTES;
    private static final int LARGEST = 16_384;

    private final int width;
    private final int height;
    private final ByteBuffer bytes;

    Pixels(int width, int height, ByteBuffer bytes) {
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    /// As they are kept.
    byte[] pack() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(ByteBuffer.allocate(HEAD).putInt(width).putInt(height).array());
        byte[] all = new byte[width * height * BYTES];
        bytes.get(0, all);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            out.write(all);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /// From what was kept.
    static Pixels unpack(byte[] packed) throws IOException {
        if (packed.length < HEAD) {
            throw new IOException("no pixels");
        }
        ByteBuffer head = ByteBuffer.wrap(packed);
        int width = head.getInt();
        int height = head.getInt();
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new IOException("no size");
        }
        byte[] bytes = new byte[width * height * BYTES];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed, HEAD, packed.length - HEAD);
            if (inflater.inflate(bytes) != bytes.length) {
                throw new IOException("too few pixels");
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        }
        return new Pixels(width, height, ByteBuffer.wrap(bytes));
    }
}
