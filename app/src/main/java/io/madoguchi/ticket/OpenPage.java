package io.madoguchi.ticket;

import io.madoguchi.access.Organisation;
import io.madoguchi.access.Viewer;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A page of an inquiry that is open in a browser, and the stream to it. */
final class OpenPage {

    private static final long AS_LONG_AS_IT_LASTS = 0;

    private final UUID inquiry;
    private final UUID account;
    private final @Nullable UUID organisation;
    private final String session;
    private final AtomicInteger told;
    private final SseEmitter stream = new SseEmitter(AS_LONG_AS_IT_LASTS);

    /** @param known how many entries the page shows */
    OpenPage(Viewer viewer, String session, UUID inquiry, int known) {
        Organisation inView = viewer.organisation();
        this.inquiry = inquiry;
        this.account = viewer.accountId();
        this.organisation = inView == null ? null : inView.id();
        this.session = session;
        this.told = new AtomicInteger(known);
    }

    UUID inquiry() {
        return inquiry;
    }

    UUID account() {
        return account;
    }

    @Nullable
    UUID organisation() {
        return organisation;
    }

    String session() {
        return session;
    }

    SseEmitter stream() {
        return stream;
    }

    /** Says that there is news, unless the page knows of as many entries already. */
    void tell(int entries) throws IOException {
        if (told.getAndSet(entries) < entries) {
            stream.send(SseEmitter.event().name("news").data(""));
        }
    }

    /** Something has to pass now and then, or proxies cut the line, and a browser that has gone is not noticed. */
    void heartbeat() throws IOException {
        stream.send(SseEmitter.event().comment(""));
    }

    /** The page does not ask again by itself. */
    void end() throws IOException {
        stream.send(SseEmitter.event().name("end").data(""));
        stream.complete();
    }
}
