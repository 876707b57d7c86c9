package io.madoguchi.audit;

import io.madoguchi.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes the audit log, in the transaction of what it tells: both happen or neither. */
@Component
public class Audit {

    private static final int LONGEST_USER_AGENT = 300;

    private final DSLContext dsl;

    Audit(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void record(Viewer viewer, String action, Subject subject) {
        write(viewer.accountId(), viewer.fullName(), action, subject);
    }

    /** For what happens without a viewer: a failed sign-in, a password link, an import from the command line. */
    public void record(@Nullable UUID account, String name, String action, Subject subject) {
        write(account, name, action, subject);
    }

    private void write(@Nullable UUID account, String name, String action, Subject subject) {
        String address = "";
        String userAgent = "";
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            address = request.getRemoteAddr();
            String sent = request.getHeader("User-Agent");
            userAgent = sent == null ? "" : sent.substring(0, Math.min(sent.length(), LONGEST_USER_AGENT));
        }
        dsl.execute(
                "select audit_record(?::uuid, ?, ?, ?, ?, ?::uuid, ?::jsonb, ?, ?)",
                account,
                name,
                action,
                subject.kind(),
                subject.name(),
                subject.customerId(),
                JSONB.jsonb(subject.detail()),
                address,
                userAgent);
    }

    /**
     * What the entry is about.
     *
     * @param kind the noun: inquiry, device, account …
     * @param name the number or code people know it by
     * @param detail a JSON object
     */
    public record Subject(
            String kind, String name, @Nullable UUID customerId, String detail) {
        public static Subject of(String kind, String name, @Nullable UUID customerId) {
            return new Subject(kind, name, customerId, "{}");
        }
    }
}
