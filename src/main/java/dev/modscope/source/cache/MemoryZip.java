package dev.modscope.source.cache;

import dev.modscope.disk.Limits;
import dev.modscope.source.Receiver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// A zip file that comes into memory, since no file can be written: so much of it that all else still has room.
final class MemoryZip implements Receiver {
    private static final long MOST = 64L << 20;
    private static final int SHARE = 8;

    private final long most = Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE);
    private Bounded content = new Bounded();

    @Override
    public OutputStream start() {
        content = new Bounded();
        return content;
    }

    /// What came.
    ByteBuffer bytes() {
        return content.bytes();
    }

    private final class Bounded extends OutputStream {
        private final Shared kept = new Shared();

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (kept.size() + (long) length > most) {
                throw new IOException("a zip file of more than " + Limits.inWords(most)
                        + " needs a module cache that can be written: see GOMODCACHE");
            }
            kept.write(bytes, offset, length);
        }

        private ByteBuffer bytes() {
            return kept.bytes();
        }
    }

    /// Without a copy at the end.
    private static final class Shared extends ByteArrayOutputStream {
        private ByteBuffer bytes() {
            return ByteBuffer.wrap(buf, 0, count);
        }
    }
}
