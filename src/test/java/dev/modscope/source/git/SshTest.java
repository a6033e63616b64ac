package dev.modscope.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import dev.modscope.disk.Fs;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.Refusal;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.repo.RemoteLimits;
import dev.modscope.source.git.ssh.SshUser;
import dev.modscope.source.web.Web;
import dev.modscope.source.zip.ModuleZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Repositories over ssh: who is known is talked to, nobody is asked, nothing is run.
@Tag("hostile")
final class SshTest {
    private static final ModulePath PATH = new ModulePath("corp.test/m");

    @TempDir
    private Path folder;

    private SshGitServer server;
    private MadeRepository made;
    private Path keys;

    @BeforeEach
    void start() throws Exception {
        keys = Files.createDirectories(folder.resolve("home/.ssh"));
        made = new MadeRepository(folder.resolve("m.git"));
        made.goMod("", PATH.value()).commit("main").tag("v1.2.0");
        server = new SshGitServer().repository("/m.git", made.repository());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /// A key of its own, in a file, that the server admits.
    private void key(String name, String passphrase) throws JSchException, IOException, GeneralSecurityException {
        JSch jsch = new JSch();
        KeyPair key = KeyPair.genKeyPair(jsch, KeyPair.ECDSA, 256);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        key.writePublicKey(text, "test");
        server.admit(PublicKeyEntry.parsePublicKeyEntry(text.toString(StandardCharsets.UTF_8).replace(" test", "").strip())
                .resolvePublicKey(null, null, null));
        key.writePrivateKey(keys.resolve(name).toString(), passphrase.isEmpty() ? null : passphrase.getBytes(StandardCharsets.UTF_8));
    }

    private void known(String line) throws IOException {
        Files.writeString(keys.resolve("known_hosts"), line);
    }

    private String knownPlace() {
        return server.knownAs("[127.0.0.1]:" + server.port());
    }

    private DirectSource source(String url, RemoteLimits limits) {
        return new DirectSource(new DirectSettings("", "", "", PATH + "=" + url, folder.resolve("cache"), Fs.disk(),
                Web.of(Fs.disk(), true), _ -> new Refusal(SourceException.Kind.FAILED, "no proxy"), limits,
                new SshUser(folder.resolve("home"), "somebody", Optional.empty())));
    }

    private String ask(String url) throws IOException {
        return ask(url, RemoteLimits.STANDARD);
    }

    private String ask(String url, RemoteLimits limits) throws IOException {
        DirectSource source = source(url, limits);
        try {
            ModuleVersion module = new ModuleVersion(PATH, source.info(PATH, "v1.2.0").version());
            return source.versions(PATH).versions() + " " + ModuleZip.hash(source.zip(module), module + "/");
        } catch (SourceException e) {
            return e.getMessage();
        }
    }

    @Test
    void aKnownHostIsReadAsAFolderIs() throws Exception {
        key("id_ecdsa", "");
        known(knownPlace());
        String read = ask(server.url("/m.git"));
        assertThat(read).startsWith("[v1.2.0] h1:");
        assertThat(read).isEqualTo(ask("file://" + folder.resolve("m.git")));
        assertThat(server.log()).contains("key of git", "git-upload-pack '/m.git'");
        assertThat(Files.readString(keys.resolve("known_hosts"))).as("nothing is written there").isEqualTo(knownPlace());
        try (var files = Files.list(keys)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactlyInAnyOrder("id_ecdsa", "known_hosts");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nobody    | 127.0.0.1 is not in .ssh/known_hosts
            another   | the key of 127.0.0.1 is not the one in .ssh/known_hosts
            revoked   | the key of 127.0.0.1 is revoked
            garbage   | 127.0.0.1 is not in .ssh/known_hosts
            """)
    void aHostThatIsNotKnownIsToldNothing(String who, String said) throws Exception {
        key("id_ecdsa", "");
        switch (who) {
            case "another" -> {
                try (SshGitServer other = new SshGitServer()) {
                    known(other.knownAs("[127.0.0.1]:" + server.port()));
                }
            }
            case "revoked" -> known("@revoked " + knownPlace());
            case "garbage" -> known("\u0000\u0001 ssh-rsa AAAA\n|1|x|y ecdsa-sha2-nistp256 !!!!\nno\n");
            default -> {
                // Nobody is known.
            }
        }
        assertThat(ask(server.url("/m.git"))).contains("reading " + server.url("/m.git") + ": ", said);
        assertThat(server.log()).isEmpty();
    }

    @Test
    void keysThatAskForAPassphraseAreLeftOut() throws Exception {
        known(knownPlace());
        key("id_ecdsa", "secret");
        assertThat(ask(server.url("/m.git"))).contains("git was not let in", "with a passphrase are left out");
        Files.writeString(keys.resolve("id_rsa"), "-----BEGIN OPENSSH PRIVATE KEY-----\nno key\n");
        Files.delete(keys.resolve("id_ecdsa"));
        assertThat(ask(server.url("/m.git"))).contains("git was not let in", "none of the keys");
        assertThat(server.log()).doesNotContain("git-upload-pack '/m.git'");
    }

    @Test
    void settingsSayWhereAHostIsAndWhoAsks() throws Exception {
        key("of-work", "");
        known(knownPlace());
        Files.writeString(keys.resolve("config"), """
                Host code
                  HostName 127.0.0.1
                  Port %d
                  User deploy
                  IdentityFile ~/.ssh/of-work
                """.formatted(server.port()));
        assertThat(ask("ssh://code/m.git")).startsWith("[v1.2.0] h1:");
        assertThat(server.log()).contains("key of deploy");
    }

    @ParameterizedTest
    @CsvSource({"ProxyCommand touch TARGET, ProxyCommand", "ProxyJump 127.0.0.1:1, ProxyJump"})
    void aWayThroughSomethingElseIsNotTaken(String line, String way) throws Exception {
        key("id_ecdsa", "");
        known(knownPlace());
        Path target = folder.resolve("ran");
        Files.writeString(keys.resolve("config"), "Host *\n  PermitLocalCommand yes\n  LocalCommand touch " + target
                + "\n  KnownHostsCommand /bin/touch " + target + "\n  " + line.replace("TARGET", target.toString()) + "\n");
        assertThat(ask(server.url("/m.git"))).contains("is a " + way + " of .ssh/config", "name a module proxy");
        assertThat(server.log()).isEmpty();
        assertThat(target).doesNotExist();
    }

    @Test
    void whatAHostSendsHasAnEnd() throws Exception {
        key("id_ecdsa", "");
        known(knownPlace());
        assertThat(ask(server.url("/none"))).contains("reading " + server.url("/none") + ": ").doesNotContain("\u001b");
        assertThat(ask(server.url(SshGitServer.COMPLAINS))).contains("reading ssh://").hasSizeLessThan(2000);
        RemoteLimits limits = new RemoteLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1 << 20, 1000, 1 << 22);
        assertThat(ask(server.url(SshGitServer.ENDLESS), limits)).contains("the answer is larger than 1 MiB");
    }

    /// A host that never says a word, or that speaks on and on without ever letting one in.
    @ParameterizedTest
    @CsvSource({"'', takes too long|timeout|timed out", "'hello\r\n', "})
    void aHostThatDoesNotLetOneInIsLeft(String word, String said) throws Exception {
        key("id_ecdsa", "");
        RemoteLimits limits = new RemoteLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1 << 20, 1000, 1 << 22);
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket one = mute.accept()) {
                    while (!word.isEmpty()) {
                        one.getOutputStream().write(word.getBytes(StandardCharsets.UTF_8));
                    }
                    one.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException _) {
                    // The client has gone.
                    return;
                }
            });
            long start = System.nanoTime();
            String message = ask("ssh://git@127.0.0.1:" + mute.getLocalPort() + "/m", limits);
            assertThat(message).contains("reading ssh://git@127.0.0.1:");
            assertThat(message.lines()).hasSize(1);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(List.of(String.valueOf(said).split("\\|"))).as(message)
                    .anyMatch(part -> part.equals("null") || message.contains(part));
        }
    }

    /// The question ends at once, and so does the connection.
    @Test
    void whoIsCancelledLetsGo() throws Exception {
        key("id_ecdsa", "");
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> said = new CompletableFuture<>();
            Thread asking = Thread.ofPlatform().start(() -> {
                try {
                    said.complete(ask("ssh://git@127.0.0.1:" + mute.getLocalPort() + "/m"));
                } catch (IOException e) {
                    said.completeExceptionally(e);
                }
            });
            try (Socket one = mute.accept()) {
                one.setSoTimeout(5000);
                long start = System.nanoTime();
                asking.interrupt();
                assertThat(said.get(5, TimeUnit.SECONDS)).contains("cancelled");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
                one.getInputStream().transferTo(OutputStream.nullOutputStream());
                assertThat(Duration.ofNanos(System.nanoTime() - start)).as("to no open socket").isLessThan(Duration.ofSeconds(4));
            }
        }
    }
}
