package dev.modscope.source.git.ssh;

import com.jcraft.jsch.ChannelExec;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.TimeUnit;

/// A command on another machine, as JGit wants to see it.
final class RemoteCommand extends Process {
    private static final int STEP_MILLIS = 10;
    private static final int LAST_WORDS_MILLIS = 2000;

    private final ChannelExec channel;
    private final InputStream in;
    private final OutputStream out;
    private final InputStream complaints = new PipedInputStream(Complaints.MOST);

    /// Its streams have to be there before the channel is connected.
    RemoteCommand(ChannelExec channel, Watch watch) throws IOException {
        this.channel = channel;
        this.in = watch.reading(channel.getInputStream());
        this.out = new Asking(channel.getOutputStream(), watch);
        channel.setErrStream(new Complaints((PipedInputStream) complaints));
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public InputStream getErrorStream() {
        return complaints;
    }

    @Override
    public int waitFor() throws InterruptedException {
        boolean _ = waitFor(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        return channel.getExitStatus();
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!channel.isClosed() && System.nanoTime() < end) {
            Thread.sleep(STEP_MILLIS);
        }
        return channel.isClosed();
    }

    /// The status may come a little after the last byte.
    @Override
    public int exitValue() {
        try {
            return waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void destroy() {
        channel.disconnect();
    }

    /// Tells when something is asked for.
    private static final class Asking extends FilterOutputStream {
        private final Watch watch;

        Asking(OutputStream out, Watch watch) {
            super(out);
            this.watch = watch;
        }

        @Override
        public void write(int value) throws IOException {
            watch.writing();
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            watch.writing();
            out.write(bytes, offset, length);
        }
    }

    /// What a host complains of: the start of it, for somebody may complain without end.
    private static final class Complaints extends OutputStream {
        private static final int MOST = 1 << 13;

        private final PipedOutputStream out;
        private int count;

        Complaints(PipedInputStream in) throws IOException {
            this.out = new PipedOutputStream(in);
        }

        @Override
        public void write(int value) throws IOException {
            if (count < MOST) {
                count++;
                out.write(value);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
