package dev.modscope.source.git.repo;

import dev.modscope.disk.Limits;
import dev.modscope.source.git.ssh.Watch;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.jspecify.annotations.Nullable;

/// A connection of JGit's whose answer ends where it grows too large or comes too slowly. Packed answers are not asked
/// for: what is counted is what is read.
final class BoundedConnection extends JDKHttpConnection {
    private static final String SMART = "application/x-git-upload-pack-";

    private final RemoteLimits limits;
    private final Talk talk;

    /// What is known of a talk with a server, which takes several connections: whether it is of version 2 of the protocol,
    /// in which the refs come with the first answer to a POST; and whether nobody waits for it any more.
    static final class Talk {
        private volatile boolean newer;
        private volatile boolean refsCame;
        private volatile boolean cancelled;

        void cancel() {
            cancelled = true;
        }

        boolean isCancelled() {
            return cancelled;
        }

        private void check() throws IOException {
            if (cancelled) {
                throw new IOException("cancelled");
            }
        }

        private long limit(boolean post, RemoteLimits limits) {
            boolean refs = !post || (newer && !refsCame);
            refsCame |= post;
            return refs ? limits.refs() : limits.pack();
        }

        private void began(byte[] answer, int offset, int length) {
            newer |= new String(answer, offset, Math.min(length, 64), StandardCharsets.ISO_8859_1).contains("version 2");
        }
    }

    BoundedConnection(URL url, Proxy proxy, RemoteLimits limits, Talk talk) throws IOException {
        super(url, proxy);
        this.limits = limits;
        this.talk = talk;
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
        boolean objects = getRequestMethod().equals("POST");
        String type = getContentType();
        if (!objects && getResponseCode() == 200 && (type == null || !type.startsWith(SMART))) {
            // The older protocol is a walk over files of the server, which may name other servers.
            throw new IOException("there is no git repository, or none that speaks git's smart protocol");
        }
        long most = talk.limit(objects, limits);
        return new Counted(super.getInputStream(), () -> most, !objects, limits, talk);
    }

    /// The same over ssh, where all comes in one stream: until something is asked for these are the refs.
    static Watch watch(RemoteLimits limits, Talk talk) {
        return new Watch() {
            private volatile boolean asked;

            @Override
            public InputStream reading(InputStream in) {
                return new Counted(in, () -> asked ? limits.pack() : limits.refs(), true, limits, talk);
            }

            @Override
            public void writing() {
                asked = true;
            }

            @Override
            public void check() throws IOException {
                talk.check();
            }

            @Override
            public Duration patience() {
                return limits.idle();
            }
        };
    }

    /// Tells repositories whose objects are named by SHA-256. JGit knows SHA-1 alone, and would stumble over the first name.
    static final class OtherHashes {
        /// What is said of such a repository.
        static final String MESSAGE = "its objects are named by SHA-256, which is not read here: name a module proxy in GOPROXY";

        private static final int START = 1 << 13;
        private static final long CONFIG = 1 << 20;

        /// The start of what a server says of itself.
        private final StringBuilder said = new StringBuilder();

        /// Hears what a server says before any object comes.
        /// @throws IOException where it has such a repository
        void hear(byte[] answer, int offset, int length) throws IOException {
            if (said.length() >= START) {
                return;
            }
            said.append(new String(answer, offset, Math.min(length, START - said.length()), StandardCharsets.ISO_8859_1));
            // In the older protocol it stands behind the first ref, whose name has no space; in the newer it is a line.
            boolean newer = said.indexOf("version 2\n") >= 0;
            if (said.indexOf(newer ? "0019object-format=sha256" : " object-format=sha256") >= 0) {
                throw new IOException(MESSAGE);
            }
        }

        /// Looks at a repository of this machine.
        /// @throws IOException where it is such a one
        static void check(Path folder) throws IOException {
            for (Path file : List.of(folder.resolve("config"), folder.resolve(".git").resolve("config"))) {
                if (Files.isRegularFile(file) && Files.size(file) <= CONFIG && isNamed(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                    throw new IOException(MESSAGE);
                }
            }
        }

        private static boolean isNamed(String text) {
            Config config = new Config();
            try {
                config.fromText(text);
            } catch (ConfigInvalidException _) {
                return false;
            }
            return "sha256".equals(config.getString("extensions", null, "objectformat"));
        }
    }

    private static final class Counted extends FilterInputStream {
        private static final int LEAST_A_SECOND = 1024;

        private final LongSupplier most;
        private final RemoteLimits limits;
        private final Talk talk;
        private final long start = System.nanoTime();
        private final boolean introduces;
        private final OtherHashes hashes = new OtherHashes();
        private long count;

        /// `introduces` says whether it is what the server says of itself.
        Counted(InputStream in, LongSupplier most, boolean introduces, RemoteLimits limits, Talk talk) {
            super(in);
            this.most = most;
            this.limits = limits;
            this.talk = talk;
            this.introduces = introduces;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (count == 0 && read > 0) {
                talk.began(target, offset, read);
            }
            if (introduces && read > 0) {
                hashes.hear(target, offset, read);
            }
            count += Math.max(0, read);
            long elapsed = System.nanoTime() - start;
            if (count > most.getAsLong()) {
                throw new IOException("the answer is larger than " + Limits.inWords(most.getAsLong()));
            }
            if (elapsed > limits.slow().toNanos() && count * 1e9 / elapsed < LEAST_A_SECOND) {
                throw new IOException("the server sends less than 1 KiB/s");
            }
            talk.check();
            return read;
        }
    }
}
