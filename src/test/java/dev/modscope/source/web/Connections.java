package dev.modscope.source.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/// Those who come to a server of a test.
public final class Connections {
    private Connections() {}

    /// Gives each to `serve`, on a thread of its own, until the socket is closed.
    public static void accept(ServerSocket socket, Consumer<Socket> serve) {
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket connection = socket.accept();
                    Thread.ofVirtual().start(() -> serve.accept(connection));
                } catch (IOException _) {
                    return;
                }
            }
        });
    }
}
