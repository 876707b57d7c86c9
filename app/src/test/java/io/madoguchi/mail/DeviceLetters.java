package io.madoguchi.mail;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.DEVICE;

import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Words;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A kind of mail for tests: about a device, for whoever sees it; else for the desk. */
@Component
class DeviceLetters implements MailKind {

    static final String EVENT = "test.device";

    private final DSLContext dsl;

    DeviceLetters(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public String event() {
        return EVENT;
    }

    @Override
    public Collection<UUID> recipients(UUID device) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.KIND.eq("SERVICE_DESK"))
                .fetch(ACCOUNT.ID);
    }

    @Override
    public @Nullable UUID organisation(UUID device) {
        return dsl.select(DEVICE.CUSTOMER_ID)
                .from(DEVICE)
                .where(DEVICE.ID.eq(device))
                .fetchOne(DEVICE.CUSTOMER_ID);
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID device, Words words) {
        return dsl.select(DEVICE.CODE)
                .from(DEVICE)
                .where(DEVICE.ID.eq(device))
                .fetchOptional(DEVICE.CODE)
                .map(code -> Letter.of(code, words.isJapanese() ? "髙﨑①㈱𠮷の件" : "About ①㈱髙﨑𠮷")
                        .paragraph("一行目\n<b>二行目</b>")
                        .fact("対象機器", code)
                        .next("11月24日(火) までにご回答ください")
                        .link("機器を見る", "/devices/" + code)
                        .inThread(device));
    }
}
