package io.madoguchi.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail server: takes every mail, and can be closed for a while. All tests in one process use the {@link #shared} one. */
public final class PostOffice {

    private static @Nullable PostOffice shared;

    private final ServerSetup setup;
    private final List<MimeMessage> before = new ArrayList<>();
    private GreenMail server;

    /** One for a program in a process of its own, whose numbers are those of others as well. */
    public PostOffice() {
        setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        server.start();
    }

    public static synchronized PostOffice shared() {
        if (shared == null) {
            shared = new PostOffice();
        }
        return shared;
    }

    public int port() {
        return setup.getPort();
    }

    /** From now on nobody answers, until it is opened again. */
    public void close() {
        before.addAll(Arrays.asList(server.getReceivedMessages()));
        server.stop();
    }

    public void open() {
        server = new GreenMail(setup);
        server.start();
    }

    /** Mails to an address whose subject line contains the words, oldest first. */
    public List<MimeMessage> to(String address, String subject) {
        List<MimeMessage> all = new ArrayList<>(before);
        all.addAll(Arrays.asList(server.getReceivedMessages()));
        return all.stream().filter(mail -> is(mail, address, subject)).toList();
    }

    /** Mails to anybody whose subject line contains the words, in any order. */
    public List<MimeMessage> about(String subject) {
        List<MimeMessage> all = new ArrayList<>(before);
        all.addAll(Arrays.asList(server.getReceivedMessages()));
        return all.stream().filter(mail -> is(mail, address(mail), subject)).toList();
    }

    public static String address(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean is(MimeMessage mail, String address, String subject) {
        try {
            return address(mail).equals(address) && mail.getSubject().contains(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
