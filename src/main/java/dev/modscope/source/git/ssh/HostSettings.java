package dev.modscope.source.git.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.transport.ssh.OpenSshConfigFile;
import org.eclipse.jgit.transport.SshConfigStore.HostConfig;
import org.eclipse.jgit.transport.SshConstants;
import org.eclipse.jgit.transport.URIish;

/// What `.ssh/config` says of a host: where it is, who asks, with which keys. Of all else there nothing is obeyed.
///
/// @param identities the files with keys
/// @param onlyThese whether keys of an agent are left out
record HostSettings(String host, int port, String user, List<Path> identities, boolean onlyThese) {
    private static final long LARGEST = 1 << 20;
    private static final List<String> BY_DEFAULT =
            List.of(SshConstants.ID_ED25519, SshConstants.ID_ECDSA, SshConstants.ID_RSA);
    /// Ways to a host that cannot be taken: to leave them out would be to talk to another host, or to none.
    private static final List<String> WAYS = List.of(SshConstants.PROXY_COMMAND, SshConstants.PROXY_JUMP);

    /// Those for a URL.
    /// @throws IOException where they cannot be followed
    static HostSettings of(SshUser user, URIish target) throws IOException {
        HostConfig said = read(user, target);
        String host = value(said, SshConstants.HOST_NAME).orElse(target.getHost());
        for (String way : WAYS) {
            if (!value(said, way).orElse(SshConstants.NONE).equalsIgnoreCase(SshConstants.NONE)) {
                throw new IOException("the way to " + target.getHost() + " is a " + way
                        + " of .ssh/config, which is not taken: name a module proxy in GOPROXY");
            }
        }
        String name = target.getUser() != null ? target.getUser() : value(said, SshConstants.USER).orElse(user.name());
        List<String> files = said.getValues(SshConstants.IDENTITY_FILE);
        List<Path> keys = files == null || files.isEmpty()
                ? BY_DEFAULT.stream().map(user.folder()::resolve).toList()
                : files.stream().map(file -> user.folder().resolve(file)).toList();
        boolean only = OpenSshConfigFile.flag(value(said, SshConstants.IDENTITIES_ONLY).orElse(SshConstants.NO));
        return new HostSettings(host, port(said, target), name, keys, only);
    }

    private static int port(HostConfig said, URIish target) {
        int port = target.getPort() > 0 ? target.getPort()
                : OpenSshConfigFile.positive(value(said, SshConstants.PORT).orElse(""));
        return port > 0 ? port : SshConstants.SSH_DEFAULT_PORT;
    }

    private static HostConfig read(SshUser user, URIish target) throws IOException {
        Path file = user.folder().resolve(SshConstants.CONFIG);
        if (Files.exists(file) && (!Files.isRegularFile(file) || Files.size(file) > LARGEST)) {
            throw new IOException(".ssh/config is not a regular file of a sensible size");
        }
        return new OpenSshConfigFile(user.home().toFile(), file.toFile(), user.name())
                .lookup(target.getHost(), target.getPort(), target.getUser());
    }

    private static Optional<String> value(HostConfig said, String name) {
        return Optional.ofNullable(said.getValue(name)).filter(value -> !value.isEmpty());
    }
}
