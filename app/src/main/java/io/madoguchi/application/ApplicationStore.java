package io.madoguchi.application;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.APPLICATION;
import static io.madoguchi.database.schema.Tables.APPLICATION_STEP;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.select;

import io.madoguchi.access.Viewer;
import io.madoguchi.application.Application.Matched;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads and saves applications; for staff, and for the program itself when it writes mails. */
@Component
class ApplicationStore {

    private final DSLContext dsl;
    private final ContentText text;

    ApplicationStore(DSLContext dsl, ContentText text) {
        this.dsl = dsl;
        this.text = text;
    }

    Optional<Application> find(String number) {
        return load(APPLICATION.NUMBER.eq(number));
    }

    Optional<Application> find(UUID id) {
        return load(APPLICATION.ID.eq(id));
    }

    Optional<Step> step(UUID id) {
        return dsl.selectFrom(APPLICATION_STEP)
                .where(APPLICATION_STEP.ID.eq(id))
                .fetchOptional(this::step);
    }

    Optional<Application> ofStep(UUID step) {
        return load(APPLICATION.ID.eq(
                select(APPLICATION_STEP.APPLICATION_ID).from(APPLICATION_STEP).where(APPLICATION_STEP.ID.eq(step))));
    }

    /** What happened, the oldest first. */
    List<Step> steps(UUID application) {
        return dsl.selectFrom(APPLICATION_STEP)
                .where(APPLICATION_STEP.APPLICATION_ID.eq(application))
                .orderBy(APPLICATION_STEP.AT, APPLICATION_STEP.ID)
                .fetch(this::step);
    }

    /** The customer of a contract number or customer code, as the database writes them. */
    Optional<UUID> customer(String reference) {
        return dsl.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.CODE.eq(reference))
                .or(CUSTOMER.ID.eq(select(CONTRACT.CUSTOMER_ID).from(CONTRACT).where(CONTRACT.NUMBER.eq(reference))))
                .fetchOptional(CUSTOMER.ID);
    }

    /** False if somebody was quicker, or the row is not the viewer's to change. */
    boolean save(Application was, State state, Content content, @Nullable UUID customer, Instant now) {
        return dsl.update(APPLICATION)
                        .set(APPLICATION.STATE, state.name())
                        .set(APPLICATION.CONTENT, text.write(content))
                        .set(APPLICATION.MAILS, content.mails().toArray(String[]::new))
                        .set(APPLICATION.SEARCH_KEY, content.searchKey(was.number()))
                        .set(APPLICATION.REFERENCE, content.referenceKey())
                        .set(APPLICATION.CUSTOMER_ID, customer)
                        .set(APPLICATION.DECIDED_AT, state.isAnswered() ? time(now) : null)
                        .set(APPLICATION.VERSION, was.version() + 1)
                        .where(APPLICATION.ID.eq(was.id()), APPLICATION.VERSION.eq(was.version()))
                        .execute()
                == 1;
    }

    void add(UUID id, Application to, Step.Kind kind, Viewer by, String words, @Nullable JSONB content, Instant now) {
        dsl.insertInto(APPLICATION_STEP)
                .set(APPLICATION_STEP.ID, id)
                .set(APPLICATION_STEP.APPLICATION_ID, to.id())
                .set(APPLICATION_STEP.KIND, kind.name())
                .set(APPLICATION_STEP.AT, time(now))
                .set(APPLICATION_STEP.AUTHOR_ID, by.accountId())
                .set(APPLICATION_STEP.AUTHOR_NAME, by.fullName())
                .set(APPLICATION_STEP.TEXT, words)
                .set(APPLICATION_STEP.CONTENT, content)
                .execute();
    }

    private Optional<Application> load(Condition which) {
        return dsl.select(APPLICATION.fields())
                .select(
                        CUSTOMER.ID,
                        CUSTOMER.CODE,
                        CUSTOMER.NAME,
                        CUSTOMER.PHONE,
                        CUSTOMER.SALES_REPRESENTATIVE_ID,
                        ACCOUNT.FAMILY_NAME,
                        ACCOUNT.GIVEN_NAME)
                .from(APPLICATION)
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(APPLICATION.CUSTOMER_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(CUSTOMER.SALES_REPRESENTATIVE_ID))
                .where(which, APPLICATION.STATE.ne(State.UNCONFIRMED.name()))
                .fetchOptional(this::application);
    }

    private Application application(Record row) {
        OffsetDateTime decided = row.get(APPLICATION.DECIDED_AT);
        return new Application(
                row.get(APPLICATION.ID),
                row.get(APPLICATION.NUMBER),
                State.valueOf(row.get(APPLICATION.STATE)),
                Locale.of(row.get(APPLICATION.LANGUAGE)),
                row.get(APPLICATION.MAIL),
                text.read(row.get(APPLICATION.CONTENT)),
                row.get(CUSTOMER.ID) == null ? null : matched(row),
                row.get(APPLICATION.FILED_AT).toInstant(),
                row.get(APPLICATION.CONFIRMED_AT).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.get(APPLICATION.VERSION));
    }

    private static Matched matched(Record row) {
        String family = row.get(ACCOUNT.FAMILY_NAME);
        return new Matched(
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.CODE),
                row.get(CUSTOMER.NAME),
                row.get(CUSTOMER.PHONE),
                row.get(CUSTOMER.SALES_REPRESENTATIVE_ID),
                family == null ? "" : family + " " + row.get(ACCOUNT.GIVEN_NAME));
    }

    private Step step(Record row) {
        Step.Kind kind = Step.Kind.valueOf(row.get(APPLICATION_STEP.KIND));
        JSONB stored = row.get(APPLICATION_STEP.CONTENT);
        boolean approval = kind == Step.Kind.APPROVED;
        return new Step(
                row.get(APPLICATION_STEP.ID),
                kind,
                row.get(APPLICATION_STEP.AT).toInstant(),
                row.get(APPLICATION_STEP.AUTHOR_NAME),
                row.get(APPLICATION_STEP.TEXT),
                stored == null || approval ? null : text.read(stored),
                stored == null || !approval ? List.of() : text.decisions(stored));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
