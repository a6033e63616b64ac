package dev.modscope.source.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// A server of raw bytes on the loopback address, for answers that no good server gives. The answer is a function of the
/// path: the bytes to send, where `HANG` anywhere makes it wait there until the server is closed.
public final class ToxicServer implements AutoCloseable {
    public static final String HANG = "<<hang>>";
    /// A little while without a byte.
    static final String PAUSE = "<<pause>>";

    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Function<String, String> answers;

    /// A server for a test that has no place for failures.
    public static ToxicServer of(Function<String, String> answers) {
        try {
            return new ToxicServer(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ToxicServer(Function<String, String> answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Connections.accept(socket, this::serve);
    }

    public static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body;
    }

    public static String status(int status, String... headers) {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " x\r\nConnection: close\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return text.append("Content-Length: 0\r\n\r\n").toString();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    /// `PATH` of each request, with its Authorization header where there is one.
    public List<String> requests() {
        return requests;
    }

    private void serve(Socket connection) {
        try (connection) {
            String head = head(connection.getInputStream());
            String path = head.split(" ", 3)[1];
            String credentials = head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("authorization:"))
                    .map(line -> " " + line.substring("authorization:".length()).strip())
                    .findFirst()
                    .orElse("");
            requests.add(path + credentials);
            OutputStream out = connection.getOutputStream();
            for (String part : answers.apply(path).split("(?=<<hang>>)|(?<=<<hang>>)|(?=<<pause>>)|(?<=<<pause>>)", -1)) {
                if (part.equals(HANG)) {
                    closed.await();
                } else if (part.equals(PAUSE)) {
                    boolean _ = closed.await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
                } else {
                    out.write(part.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            }
        } catch (IOException _) {
            // The client has gone, as some tests want it to.
            return;
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int value = in.read(); value >= 0; value = in.read()) {
            head.append((char) value);
            if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        PrivatePaths.check(requests);
    }
}
