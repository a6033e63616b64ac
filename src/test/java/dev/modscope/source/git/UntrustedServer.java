package dev.modscope.source.git;

import dev.modscope.source.web.Connections;
import dev.modscope.source.web.PrivatePaths;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// Every host there is, on loopback, behind an http proxy, with a certificate that it has signed itself.
final class UntrustedServer implements AutoCloseable {
    /// Good for nothing else: everybody may read it.
    private static final String KEY = """
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgkBc4UTWPQ+I2/5djYwNAY7Aj8dl79GrALHEyIWtp3gehRANCAAR/
            wMp4h+b/E62b8qZMwK3yreiSfytGIfl1pswrcxlwX71BtcubOz7eHl/ByeIOiWH6601CqR1jfX8hQwbcCuTR
            """;
    private static final String CERTIFICATE = """
            MIIBoTCCAUegAwIBAgIUDMwqBk0Dejh4Su6uc8rBZM4ne28wCgYIKoZIzj0EAwIwGDEWMBQGA1UEAwwNaW5zZWN1cmUudGVzdDAg
            Fw0yNjExMjEyMDA5MDRaGA8yMTI2MTAyODIwMDkwNFowGDEWMBQGA1UEAwwNaW5zZWN1cmUudGVzdDBZMBMGByqGSM49AgEGCCqG
            SM49AwEHA0IABH/AyniH5v8TrZvypkzArfKt6JJ/K0Yh+XWmzCtzGXBfvUG1y5s7Pt4eX8HJ4g6JYfrrTUKpHWN9fyFDBtwK5NGj
            bTBrMB0GA1UdDgQWBBQ5VVJjcbuTQfdYpyvnGq0Ri072YjAfBgNVHSMEGDAWgBQ5VVJjcbuTQfdYpyvnGq0Ri072YjAPBgNVHRMB
            Af8EBTADAQH/MBgGA1UdEQQRMA+CDWluc2VjdXJlLnRlc3QwCgYIKoZIzj0EAwIDSAAwRQIhAI/Jp+6zxyqHu3TwN6fDl2a+h8gT
            lXigxhoAYW+hZKuyAiBnPY909X1Vc9dN+/NPGSDer1hUM8vtZy9yprzbOD/Emg==
            """;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final SSLContext context = SSLContext.getInstance("TLS");
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final UnaryOperator<String> answers;

    /// Answers a URL with what is given for it: a body, or `-> URL` to send on, or nothing.
    UntrustedServer(UnaryOperator<String> answers) throws IOException, GeneralSecurityException {
        this.answers = answers;
        Base64.Decoder decoder = Base64.getMimeDecoder();
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(decoder.decode(CERTIFICATE)));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("key", KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(KEY))),
                new char[0], new Certificate[] {certificate});
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, new char[0]);
        context.init(factory.getKeyManagers(), null, null);
        Connections.accept(socket, this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    ProxySelector proxies() {
        return ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()));
    }

    /// Each URL asked for, with the login sent along.
    List<String> asked() {
        return asked;
    }

    private void serve(Socket connection) {
        try (connection) {
            List<String> head = head(connection.getInputStream());
            String target = head.getFirst().split(" ", 3)[1];
            if (!head.getFirst().startsWith("CONNECT ")) {
                answer(connection, target, head);
                return;
            }
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            try (SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(connection, "", 0, true)) {
                secure.setUseClientMode(false);
                List<String> inner = head(secure.getInputStream());
                answer(secure, "https://" + target.replaceAll(":443$", "") + inner.getFirst().split(" ", 3)[1], inner);
            }
        } catch (IOException | IndexOutOfBoundsException _) {
            // The client has gone: it does not trust this server.
            return;
        }
    }

    private void answer(Socket connection, String url, List<String> head) throws IOException {
        asked.add(url + head.stream().filter(line -> line.startsWith("Authorization:")).findFirst().orElse(""));
        String answer = answers.apply(url);
        String text = answer.startsWith("-> ") ? "302 Found\r\nLocation: " + answer.substring(3) + "\r\nContent-Length: 0\r\n"
                : (answer.isEmpty() ? "404 Not Found" : "200 OK") + "\r\nContent-Type: text/html\r\nContent-Length: " + answer.length() + "\r\n";
        connection.getOutputStream().write(("HTTP/1.1 " + text + "Connection: close\r\n\r\n"
                + (answer.startsWith("-> ") ? "" : answer)).getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
    }

    private static List<String> head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int value = in.read(); value >= 0 && head.indexOf("\r\n\r\n") < 0; value = head.indexOf("\r\n\r\n") < 0 ? in.read() : -1) {
            head.append((char) value);
        }
        return head.toString().lines().toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        PrivatePaths.check(asked);
    }
}
