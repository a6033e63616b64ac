package dev.modscope.source.git.repo;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URL;
import java.util.function.BooleanSupplier;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.jspecify.annotations.Nullable;

/// A connection of JGit's whose answer ends where it grows too large or comes too slowly. Packed answers are not asked
/// for: what is counted is what is read.
final class BoundedConnection extends JDKHttpConnection {
    private final RemoteLimits limits;
    private final BooleanSupplier cancelled;

    BoundedConnection(URL url, Proxy proxy, RemoteLimits limits, BooleanSupplier cancelled) throws IOException {
        super(url, proxy);
        this.limits = limits;
        this.cancelled = cancelled;
    }

    @Override
    public void setRequestProperty(String key, String value) {
        if (!key.equalsIgnoreCase("Accept-Encoding")) {
            super.setRequestProperty(key, value);
        }
    }

    @Override
    public @Nullable String getHeaderField(String name) {
        return name.equalsIgnoreCase("Content-Encoding") ? null : super.getHeaderField(name);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        long most = getRequestMethod().equals("POST") ? limits.pack() : limits.refs();
        return new Counted(super.getInputStream(), most);
    }

    private final class Counted extends FilterInputStream {
        private static final int LEAST_A_SECOND = 1024;

        private final long most;
        private final long start = System.nanoTime();
        private long count;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            long elapsed = System.nanoTime() - start;
            if (count > most) {
                throw new IOException("the answer is larger than " + (most >> 20) + " MiB");
            }
            if (elapsed > limits.slow().toNanos() && count * 1e9 / elapsed < LEAST_A_SECOND) {
                throw new IOException("the server sends less than 1 KiB/s");
            }
            if (cancelled.getAsBoolean()) {
                throw new IOException("cancelled");
            }
            return read;
        }
    }
}
