package dev.modscope.ui.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.instance.Instance.Start;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One running program a person: what later starts hand over, and what they do where nobody answers.
final class InstanceTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<List<Path>> asked = new LinkedBlockingQueue<>();

    private Start start(Path... opened) {
        return Instance.start(Map.of("XDG_RUNTIME_DIR", folder.toString()), folder, List.of(opened));
    }

    @Test
    void aLaterStartHandsItsFilesOverAndIsDone() throws InterruptedException {
        if (!(start() instanceof Start.First(Instance running))) {
            throw new AssertionError("nobody else runs");
        }
        try (running) {
            running.listen(asked::add);
            Path odd = folder.resolve("a b\n\u00e9%/go.mod");
            assertThat(start(odd, folder.resolve("go.work"))).isInstanceOf(Start.HandedOver.class);
            assertThat(asked.poll(5, TimeUnit.SECONDS)).containsExactly(odd, folder.resolve("go.work"));
            assertThat(start()).isInstanceOf(Start.HandedOver.class);
            assertThat(asked.poll(5, TimeUnit.SECONDS)).isEmpty();
        }
        assertThat(start()).isInstanceOf(Start.First.class);
    }

    @Test
    void filesAreOfferedToWhoRunsAndToNobodyElse() throws InterruptedException {
        Map<String, String> process = Map.of("XDG_RUNTIME_DIR", folder.toString());
        assertThat(Instance.offer(process, folder, List.of(folder))).isEqualTo(Instance.Reply.NOBODY);
        assertThat(folder).isEmptyDirectory();
        if (!(start() instanceof Start.First(Instance running))) {
            throw new AssertionError("nobody else runs");
        }
        try (running) {
            running.listen(asked::add);
            assertThat(Instance.offer(process, folder, List.of(folder))).isEqualTo(Instance.Reply.TAKEN);
            assertThat(asked.poll(5, TimeUnit.SECONDS)).containsExactly(folder);
        }
    }

    @Test
    void aStartCanBeRehearsed() {
        assertThat(Instance.rehearse()).isTrue();
    }

    @Test
    void aSocketThatAKilledProgramLeftIsReplaced() throws IOException {
        Path socket = SocketPlace.of(Map.of("XDG_RUNTIME_DIR", folder.toString()), folder, System.getProperty("user.name"));
        ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket)).close();
        assertThat(socket).exists();
        assertThat(start()).isInstanceOf(Start.First.class);
    }

    @Test
    void whoDoesNotAnswerIsNotWaitedForLongAndKeepsItsSocket() throws IOException {
        Path socket = folder.resolve("deaf.sock");
        try (ServerSocketChannel deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            deaf.bind(UnixDomainSocketAddress.of(socket));
            assertThat(Instance.start(socket, List.of(folder))).isInstanceOf(Start.Alone.class);
            assertThat(socket).exists();
        }
        assertThat(Instance.start(socket, List.of(folder))).isInstanceOf(Start.First.class);
    }

    @Test
    void withoutAFolderOfTheSessionTheSocketLiesWhereOnlyThePersonLooks() throws IOException {
        Path socket = SocketPlace.of(Map.of(), folder.resolve("settings"), System.getProperty("user.name"));
        Path parent = socket.getParent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent))).isEqualTo("rwx------");
        Path deep = folder.resolve("x".repeat(120));
        assertThat(SocketPlace.of(Map.of(), deep, System.getProperty("user.name")).toString().length()).isLessThan(100);
    }

    @Test
    void whatComesBeforeTheWindowStandsWaits() throws InterruptedException {
        Inbox inbox = new Inbox();
        inbox.accept(List.of(folder));
        inbox.readBy(asked::add);
        inbox.accept(List.of());
        assertThat(asked.poll(1, TimeUnit.SECONDS)).containsExactly(folder);
        assertThat(asked.poll(1, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void whatTheDesktopAsksForComesTheSameWay() {
        Inbox inbox = new Inbox();
        inbox.files(List.of(folder.resolve("go.mod").toFile(), folder.toFile()));
        inbox.again();
        inbox.readBy(asked::add);
        inbox.again();
        assertThat(asked).containsExactly(List.of(folder.resolve("go.mod"), folder), List.of(), List.of());
    }
}
