package io.madoguchi.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port to listen on: the one asked for, or a free one that stays the same from start to start where it can. */
record PortChoice(int wanted, Path remembered) {

    private static final String LOOPBACK = "127.0.0.1";

    boolean isFree() {
        return wanted == 0;
    }

    int choose() throws IOException {
        if (!isFree()) {
            return wanted;
        }
        int former = former();
        return former != 0 && isAvailable(former) ? former : anyAvailable();
    }

    void remember(int port) throws IOException {
        Files.writeString(remembered, port + "\n");
    }

    private int former() throws IOException {
        if (!Files.exists(remembered)) {
            return 0;
        }
        String text = Files.readString(remembered).strip();
        return text.matches("[1-9]\\d{3,4}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isAvailable(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    private static int anyAvailable() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
