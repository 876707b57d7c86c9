package io.madoguchi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes everything and keeps nothing, so that reports and answers cost what they cost with their mails. */
final class MailSink implements AutoCloseable {

    private final ServerSocket server;

    private MailSink(ServerSocket server) {
        this.server = server;
    }

    static MailSink open() throws IOException {
        MailSink sink = new MailSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(sink::serve);
        return sink;
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                Socket caller = server.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            }
        } catch (IOException closed) {
            // The bench is over.
        }
    }

    private static void talk(Socket caller) {
        try (caller;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
                PrintStream out = new PrintStream(caller.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 bench\r\n");
            boolean text = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (text) {
                    text = !line.equals(".");
                    out.print(text ? "" : "250 taken\r\n");
                } else {
                    String answer = answer(line);
                    text = answer.startsWith("354");
                    out.print(answer + "\r\n");
                }
                out.flush();
            }
        } catch (IOException gone) {
            // The caller hung up.
        }
    }

    private static String answer(String line) {
        return line.regionMatches(true, 0, "DATA", 0, 4)
                ? "354 go on"
                : line.regionMatches(true, 0, "QUIT", 0, 4) ? "221 bye" : "250 fine";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
