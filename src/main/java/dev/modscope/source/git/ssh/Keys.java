package dev.modscope.source.git.ssh;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import com.jcraft.jsch.SSHAgentConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Vector;

/// The keys of a person: those of the files, then those of the agent. A file whose key wants a passphrase is left out.
final class Keys implements IdentityRepository {
    private static final long LARGEST = 1 << 16;

    private final Vector<Identity> ofFiles;
    private final Optional<IdentityRepository> agent;
    private final boolean locked;

    private Keys(Vector<Identity> ofFiles, Optional<IdentityRepository> agent, boolean locked) {
        this.ofFiles = ofFiles;
        this.agent = agent;
        this.locked = locked;
    }

    /// Reads those for a host; `jsch` is told the ones of the files.
    static Keys read(JSch jsch, HostSettings host, SshUser user) {
        boolean locked = false;
        for (Path file : host.identities()) {
            locked |= !add(jsch, file);
        }
        Optional<IdentityRepository> agent = host.onlyThese() ? Optional.empty() : user.agent().flatMap(Keys::agent);
        return new Keys(jsch.getIdentityRepository().getIdentities(), agent, locked);
    }

    /// Whether there is no locked key in a file.
    private static boolean add(JSch jsch, Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return true;
            }
            byte[] content = Files.readAllBytes(file);
            KeyPair key = KeyPair.load(jsch, content, null);
            boolean locked = key.isEncrypted();
            key.dispose();
            if (!locked) {
                jsch.addIdentity(file.toString(), content, null, null);
            }
            return !locked;
        } catch (IOException | JSchException _) {
            // What is no key opens nothing: the others are tried, and that none was taken is told.
            return true;
        }
    }

    private static Optional<IdentityRepository> agent(Path socket) {
        try {
            return Optional.of(new AgentIdentityRepository(new SSHAgentConnector(socket)));
        } catch (AgentProxyException _) {
            return Optional.empty();
        }
    }

    /// What is said where none was taken.
    String none() {
        return locked ? "none of the keys of .ssh was taken; those with a passphrase are left out: give them to an ssh-agent"
                : "none of the keys of .ssh or of an ssh-agent was taken";
    }

    @Override
    public String getName() {
        return "keys";
    }

    @Override
    public int getStatus() {
        return RUNNING;
    }

    @Override
    public Vector<Identity> getIdentities() {
        Vector<Identity> all = new Vector<>(ofFiles);
        agent.ifPresent(repository -> all.addAll(repository.getIdentities()));
        return all;
    }

    @Override
    public boolean add(byte[] identity) {
        return false;
    }

    @Override
    public boolean remove(byte[] identity) {
        return false;
    }

    @Override
    public void removeAll() {
        // They are not ours.
    }
}
