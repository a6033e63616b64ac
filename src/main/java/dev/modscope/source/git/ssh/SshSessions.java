package dev.modscope.source.git.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchRevokedHostKeyException;
import com.jcraft.jsch.JSchUnknownHostKeyException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/// Lets JGit reach a repository over ssh: at hosts that are known, with keys that ask for nothing.
public final class SshSessions extends SshSessionFactory {
    private final SshUser user;
    private final Watch watch;

    /// For somebody's keys and under somebody's eyes.
    public SshSessions(SshUser user, Watch watch) {
        this.user = user;
        this.watch = watch;
    }

    @Override
    public RemoteSession getSession(URIish target, CredentialsProvider credentials, FS fs, int timeout) throws TransportException {
        try {
            return new Commands(connect(target), watch);
        } catch (IOException e) {
            // The innermost words are what a person sees.
            throw new TransportException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String getType() {
        return "modscope";
    }

    private Session connect(URIish target) throws IOException {
        HostSettings host = HostSettings.of(user, target);
        WatchedSockets sockets = new WatchedSockets(watch);
        JSch jsch = new JSch();
        Keys keys = Keys.read(jsch, host, user);
        try {
            jsch.setKnownHosts(KnownHosts.of(user));
            Session session = jsch.getSession(host.user(), host.host(), host.port());
            session.setIdentityRepository(keys);
            session.setSocketFactory(sockets);
            session.setDaemonThread(true);
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setConfig("PreferredAuthentications", "publickey");
            session.connect((int) watch.patience().toMillis());
            sockets.opened();
            return session;
        } catch (JSchException e) {
            throw new IOException(reason(e, host, keys));
        }
    }

    private static String reason(JSchException failure, HostSettings host, Keys keys) {
        return switch (failure) {
            case JSchUnknownHostKeyException _ ->
                    host.host() + " is not in .ssh/known_hosts: connect once with ssh, and look at the key that it shows";
            case JSchChangedHostKeyException _ ->
                    "the key of " + host.host() + " is not the one in .ssh/known_hosts: somebody may stand in between";
            case JSchRevokedHostKeyException _ -> "the key of " + host.host() + " is revoked in .ssh/known_hosts";
            default -> String.valueOf(failure.getMessage()).startsWith("Auth fail") ? host.user() + " was not let in: " + keys.none()
                    : failure.getCause() instanceof IOException cause && cause.getMessage() != null ? cause.getMessage()
                    : String.valueOf(failure.getMessage());
        };
    }
}
