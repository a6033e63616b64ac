package dev.modscope.source.git.ssh;

import com.jcraft.jsch.SocketFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/// Connections of which somebody may lose patience before they are secure: a host that sends a byte now and then would be
/// waited for without end.
final class WatchedSockets implements SocketFactory {
    private final Watch watch;
    private final long end;
    private volatile boolean open;

    WatchedSockets(Watch watch) {
        this.watch = watch;
        this.end = System.nanoTime() + watch.patience().toNanos();
    }

    /// The host has let us in.
    void opened() {
        open = true;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), (int) watch.patience().toMillis());
        return socket;
    }

    @Override
    public InputStream getInputStream(Socket socket) throws IOException {
        return new Impatient(socket.getInputStream());
    }

    @Override
    public OutputStream getOutputStream(Socket socket) throws IOException {
        return socket.getOutputStream();
    }

    private final class Impatient extends FilterInputStream {
        Impatient(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            check();
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            check();
            return super.read(target, offset, length);
        }

        private void check() throws IOException {
            watch.check();
            if (!open && System.nanoTime() > end) {
                throw new IOException("the host takes too long to let one in");
            }
        }
    }
}
