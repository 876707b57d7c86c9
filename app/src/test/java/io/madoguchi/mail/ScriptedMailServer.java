package io.madoguchi.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A mail server that answers each command as it is told to; what it is told nothing about goes well. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers;

    /** @param answers by the command's first word; {@code .} is the end of the content */
    ScriptedMailServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** One client at a time; it ends when the client leaves, and all of it when the test closes the socket. */
    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException clientOrTestIsDone) {
                // The next client is served, or the loop ends.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        say(client, "220 scripted");
        boolean content = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (content && !line.equals(".")) {
                continue;
            }
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
            content = answer.startsWith("354");
            say(client, answer);
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
