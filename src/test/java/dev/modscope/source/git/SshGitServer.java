package dev.modscope.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.UploadPack;

/// A host on loopback that serves repositories over ssh, to those whose key it knows.
final class SshGitServer implements AutoCloseable {
    /// A path under which there is a host that complains without end, and one that lists refs without end.
    static final String COMPLAINS = "/complains";
    static final String ENDLESS = "/endless";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair key = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    private final Map<String, Repository> repositories = new ConcurrentHashMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private volatile List<PublicKey> guests = List.of();

    SshGitServer() throws Exception {
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPublickeyAuthenticator((user, shown, _) -> {
            log.add("key of " + user);
            return guests.stream().anyMatch(guest -> KeyUtils.compareKeys(guest, shown));
        });
        server.setCommandFactory((_, command) -> {
            log.add(command);
            return new Serving(command.replaceAll("^git-upload-pack '(.*)'$", "$1"));
        });
        server.start();
    }

    int port() {
        return server.getPort();
    }

    String url(String path) {
        return "ssh://git@127.0.0.1:" + port() + path;
    }

    /// The line of known hosts that names this one as `host`.
    String knownAs(String host) {
        return host + " " + PublicKeyEntry.toString(key.getPublic()) + "\n";
    }

    /// What was asked for, with each key shown.
    List<String> log() {
        return log;
    }

    SshGitServer repository(String path, Repository repository) {
        repositories.put(path, repository);
        return this;
    }

    void admit(PublicKey guest) {
        guests = List.of(guest);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private final class Serving implements Command {
        private final String path;
        private InputStream in = InputStream.nullInputStream();
        private OutputStream out = OutputStream.nullOutputStream();
        private OutputStream err = OutputStream.nullOutputStream();
        private ExitCallback callback = (_, _, _) -> {};

        Serving(String path) {
            this.path = path;
        }

        @Override
        public void setInputStream(InputStream stream) {
            in = stream;
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {
            err = stream;
        }

        @Override
        public void setExitCallback(ExitCallback exit) {
            callback = exit;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) {
            Thread.ofVirtual().start(() -> callback.onExit(run()));
        }

        private int run() {
            Repository repository = repositories.get(path);
            try {
                if (path.equals(ENDLESS)) {
                    for (int i = 0; ; i++) {
                        String line = "1234567890123456789012345678901234567890 refs/heads/%012d\n".formatted(i);
                        out.write("%04x%s".formatted(line.length() + 4, line).getBytes(StandardCharsets.UTF_8));
                    }
                }
                if (repository == null) {
                    for (int i = 0; i < (path.equals(COMPLAINS) ? 100_000 : 1); i++) {
                        err.write("\u001b[31mthere is no such repository\n".getBytes(StandardCharsets.UTF_8));
                    }
                    err.flush();
                    return 1;
                }
                try (UploadPack pack = new UploadPack(repository)) {
                    pack.upload(in, out, err);
                }
                return 0;
            } catch (IOException _) {
                // The client has hung up, as some tests want it to.
                return 1;
            }
        }

        @Override
        public void destroy(ChannelSession channel) {
            // Its thread ends with the streams.
        }
    }
}
