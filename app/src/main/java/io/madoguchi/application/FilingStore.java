package io.madoguchi.application;

import io.madoguchi.shell.Words;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody without an account may do with applications: by functions of the database alone, as nobody. */
@Component
class FilingStore {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withZone(Words.ZONE);

    private final DSLContext dsl;
    private final ContentText text;

    FilingStore(DSLContext dsl, ContentText text) {
        this.dsl = dsl;
        this.text = text;
    }

    /** @param fresh false if the same form was sent before */
    record Filed(String number, boolean fresh) {}

    record Passed(UUID application, String number, String mail) {}

    Filed file(UUID id, UUID formKey, Content content, Locale language, String network, Instant now) {
        Record row = dsl.fetchSingle(
                "select * from application_file(?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)",
                id,
                formKey,
                DAY.format(now),
                language.getLanguage().equals("en") ? "en" : "ja",
                content.applicant().mail(),
                content.applicant().name(),
                text.write(content),
                content.mails().toArray(String[]::new),
                content.searchKey(""),
                content.referenceKey(),
                network,
                Timestamp.from(now));
        return new Filed(row.get("number", String.class), row.get("fresh", Boolean.class));
    }

    Optional<LinkFound> find(byte[] tokenHash, Instant now) {
        return Optional.ofNullable(
                        dsl.fetchOne("select * from application_link_find(?, ?)", tokenHash, Timestamp.from(now)))
                .map(row -> new LinkFound(
                        LinkFound.Purpose.valueOf(row.get("purpose", String.class)),
                        row.get("number", String.class),
                        Locale.of(row.get("language", String.class)),
                        text.read(JSONB.jsonb(row.get("content", String.class))),
                        row.get("question", String.class)));
    }

    /** Empty if the link is good no more. */
    Optional<Passed> confirm(byte[] tokenHash, UUID step, Instant now) {
        return passed(dsl.fetchOne("select * from application_confirm(?, ?, ?)", tokenHash, step, Timestamp.from(now)));
    }

    /** Empty if the link is good no more. */
    Optional<Passed> answer(byte[] tokenHash, UUID step, String answer, Content content, Instant now) {
        return passed(dsl.fetchOne(
                "select * from application_answer(?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
                tokenHash,
                step,
                content.applicant().name(),
                answer,
                text.write(content),
                content.mails().toArray(String[]::new),
                content.searchKey(""),
                content.referenceKey(),
                Timestamp.from(now)));
    }

    private static Optional<Passed> passed(@Nullable Record row) {
        return Optional.ofNullable(row)
                .map(found -> new Passed(
                        found.get("id", UUID.class),
                        found.get("number", String.class),
                        found.get("mail", String.class)));
    }
}
