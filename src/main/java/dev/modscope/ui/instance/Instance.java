package dev.modscope.ui.instance;

import java.io.IOException;
import java.net.BindException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The running program that a person's later starts hand their files to. A request is lines `OPEN URI`, one for each
/// file (none: come to the front); the answer is `OK`.
public final class Instance implements AutoCloseable {
    private static final int LONGEST = 1 << 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String VERB = "OPEN ";
    private static final String ANSWER = "OK\n";

    private final Path socket;
    private final ServerSocketChannel server;

    private Instance(Path socket, ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /// What a start finds.
    public sealed interface Start {
        /// No other runs: this one is asked from now on.
        record First(Instance instance) implements Start {}

        /// Another runs and has taken the files: this start is over.
        record HandedOver() implements Start {}

        /// Nobody can be asked, nor ask: the program runs for itself.
        record Alone() implements Start {}
    }

    /// Hands the files to a running program, or becomes the one that is asked.
    ///
    /// @param settings the folder of the settings: another folder is another program
    public static Start start(Map<String, String> process, Path settings, List<Path> opened) {
        try {
            return start(SocketPlace.of(process, settings, System.getProperty("user.name", "")), opened);
        } catch (IOException | UnsupportedOperationException _) {
            return new Start.Alone();
        }
    }

    /// Hands the files to a running program, where there is one; nobody is asked from here on.
    ///
    /// @param settings the folder of the settings: another folder is another program
    public static Reply offer(Map<String, String> process, Path settings, List<Path> opened) {
        try {
            return handOver(SocketPlace.of(process, settings, System.getProperty("user.name", "")), opened);
        } catch (IOException | UnsupportedOperationException _) {
            return Reply.NOBODY;
        }
    }

    /// What another program said to a start.
    public enum Reply {
        /// It has the files.
        TAKEN,
        /// There is none, or it was killed and left its socket.
        NOBODY,
        /// It is there and does not answer in time: it keeps its socket.
        SILENT
    }

    static Start start(Path socket, List<Path> opened) throws IOException {
        Reply reply = handOver(socket, opened);
        if (reply == Reply.NOBODY) {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                if (bound(server, socket)) {
                    return new Start.First(new Instance(socket, server));
                }
                // Another was quicker, or a program was killed here.
                reply = handOver(socket, opened);
                if (reply == Reply.NOBODY) {
                    Files.deleteIfExists(socket);
                    server.bind(UnixDomainSocketAddress.of(socket));
                    return new Start.First(new Instance(socket, server));
                }
            } catch (IOException | UnsupportedOperationException e) {
                server.close();
                throw e;
            }
            server.close();
        }
        return reply == Reply.TAKEN ? new Start.HandedOver() : new Start.Alone();
    }

    private static boolean bound(ServerSocketChannel server, Path socket) throws IOException {
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            return true;
        } catch (BindException _) {
            return false;
        }
    }

    /// What a running program says to the files.
    static Reply handOver(Path socket, List<Path> opened) {
        if (!Files.exists(socket)) {
            return Reply.NOBODY;
        }
        String request = opened.stream()
                .map(path -> VERB + path.toAbsolutePath().toUri().toASCIIString() + "\n")
                .collect(Collectors.joining());
        return inTime(() -> {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                if (!connected(channel, socket)) {
                    return Reply.NOBODY;
                }
                write(channel, request);
                channel.shutdownOutput();
                return read(channel).equals(ANSWER) ? Reply.TAKEN : Reply.SILENT;
            }
        }).orElse(Reply.SILENT);
    }

    private static boolean connected(SocketChannel channel, Path socket) {
        try {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException _) {
            return false;
        }
    }

    /// Gives what later starts ask to open to `opened`, on a thread of the system, which answers however much the virtual
    /// ones have to do, until this is closed.
    public void listen(Consumer<List<Path>> opened) {
        Thread.ofPlatform().daemon().name("later starts").start(() -> {
            while (server.isOpen()) {
                try (SocketChannel channel = server.accept()) {
                    inTime(() -> answer(channel)).ifPresent(opened);
                } catch (IOException _) {
                    // That start was cut off, or this program ends: the loop sees which.
                }
            }
        });
    }

    private static List<Path> answer(SocketChannel channel) throws IOException {
        List<Path> asked = new ArrayList<>();
        for (String line : read(channel).lines().toList()) {
            if (line.startsWith(VERB)) {
                path(line.substring(VERB.length())).ifPresent(asked::add);
            }
        }
        write(channel, ANSWER);
        return asked;
    }

    private static Optional<Path> path(String uri) {
        try {
            return Optional.of(Path.of(URI.create(uri)));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private static String read(SocketChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // The sender says when it is done.
        }
        return StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
    }

    private static void write(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Closing the channel of who does not answer is what an interrupt does. On a thread of the system: a second start
    /// has no other use for what virtual ones need.
    private static <T> Optional<T> inTime(Callable<T> talk) {
        FutureTask<T> answer = new FutureTask<>(talk);
        Thread.ofPlatform().daemon().start(answer);
        try {
            return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException _) {
            answer.cancel(true);
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /// Starts twice in a folder of its own, so that the JDK learns what a second start needs; whether that went well.
    public static boolean rehearse() {
        try {
            Path folder = Files.createTempDirectory("modscope");
            try {
                return rehearsed(folder);
            } finally {
                Files.deleteIfExists(folder.resolve("run"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean rehearsed(Path folder) {
        if (start(Map.of(), folder, List.of()) instanceof Start.First(Instance instance)) {
            try (instance) {
                instance.listen(_ -> {});
                return offer(Map.of(), folder, List.of(folder)) == Reply.TAKEN
                        && start(Map.of(), folder, List.of(folder)) instanceof Start.HandedOver;
            }
        }
        return false;
    }

    /// Listens no longer.
    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException _) {
            // The next start finds that nobody answers.
        }
    }
}
