package dev.modscope.source.git.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import org.eclipse.jgit.transport.RemoteSession;

/// Runs git's side of a talk on a host that has let us in.
final class Commands implements RemoteSession {
    private final Session session;
    private final Watch watch;

    Commands(Session session, Watch watch) {
        this.session = session;
        this.watch = watch;
    }

    @Override
    public Process exec(String command, int timeout) throws IOException {
        try {
            ChannelExec channel = (ChannelExec) session.openChannel("exec");
            channel.setCommand(command);
            RemoteCommand running = new RemoteCommand(channel, watch);
            channel.connect((int) watch.patience().toMillis());
            return running;
        } catch (JSchException e) {
            throw new IOException("the host opened no channel: " + e.getMessage(), e);
        }
    }

    @Override
    public void disconnect() {
        session.disconnect();
    }
}
