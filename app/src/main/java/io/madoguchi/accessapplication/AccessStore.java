package io.madoguchi.accessapplication;

import static io.madoguchi.database.schema.Sequences.ACCESS_APPLICATION_NUMBER;
import static io.madoguchi.database.schema.Tables.ACCESS_APPLICATION;
import static io.madoguchi.database.schema.Tables.ACCESS_APPLICATION_ENTRY;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.madoguchi.access.Viewer;
import io.madoguchi.accessapplication.AccessApplication.Entry;
import io.madoguchi.accessapplication.AccessApplication.Kind;
import io.madoguchi.engagement.EngagementPlan;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves applications, as far as they exist for the viewer. */
@Component
@SuppressWarnings("NullAway")
class AccessStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<EngagementPlan>> PARTS = new TypeReference<>() {};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private static final Field<List<Entry>> ENTRIES = multiset(select(
                            ACCESS_APPLICATION_ENTRY.KIND,
                            ACCESS_APPLICATION_ENTRY.AT,
                            ACCESS_APPLICATION_ENTRY.AUTHOR_NAME,
                            ACCESS_APPLICATION_ENTRY.TEXT)
                    .from(ACCESS_APPLICATION_ENTRY)
                    .where(ACCESS_APPLICATION_ENTRY.APPLICATION_ID.eq(ACCESS_APPLICATION.ID))
                    .orderBy(ACCESS_APPLICATION_ENTRY.AT, ACCESS_APPLICATION_ENTRY.ID))
            .convertFrom(rows -> rows.map(row ->
                    new Entry(Kind.valueOf(row.value1()), row.value2().toInstant(), row.value3(), row.value4())));

    private final DSLContext dsl;

    AccessStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    String insert(Viewer by, UUID id, List<EngagementPlan> parts, Instant now) {
        String number = String.format(
                Locale.ROOT, "E-%s-%04d", DAY.format(now.atZone(Words.ZONE)), dsl.nextval(ACCESS_APPLICATION_NUMBER));
        dsl.insertInto(ACCESS_APPLICATION)
                .set(ACCESS_APPLICATION.ID, id)
                .set(ACCESS_APPLICATION.NUMBER, number)
                .set(ACCESS_APPLICATION.CUSTOMER_ID, by.customerId())
                .set(ACCESS_APPLICATION.APPLICANT_ID, by.accountId())
                .set(ACCESS_APPLICATION.APPLICANT_NAME, by.fullName())
                .set(ACCESS_APPLICATION.PARTS, JSONB.jsonb(JSON.writeValueAsString(parts)))
                .set(ACCESS_APPLICATION.SEARCH_KEY, searchKey(number, by, parts))
                .set(ACCESS_APPLICATION.FILED_AT, now.atOffset(ZoneOffset.UTC))
                .execute();
        return number;
    }

    void tell(Viewer by, UUID id, AccessApplication application, Kind kind, String text, Instant now) {
        tell(by, id, application.id(), application.customerId(), kind, text, now);
    }

    void tell(Viewer by, UUID id, UUID application, UUID customer, Kind kind, String text, Instant now) {
        dsl.insertInto(ACCESS_APPLICATION_ENTRY)
                .set(ACCESS_APPLICATION_ENTRY.ID, id)
                .set(ACCESS_APPLICATION_ENTRY.APPLICATION_ID, application)
                .set(ACCESS_APPLICATION_ENTRY.CUSTOMER_ID, customer)
                .set(ACCESS_APPLICATION_ENTRY.KIND, kind.name())
                .set(ACCESS_APPLICATION_ENTRY.AT, now.atOffset(ZoneOffset.UTC))
                .set(ACCESS_APPLICATION_ENTRY.AUTHOR_ID, by.accountId())
                .set(ACCESS_APPLICATION_ENTRY.AUTHOR_NAME, by.fullName())
                .set(ACCESS_APPLICATION_ENTRY.TEXT, text)
                .execute();
    }

    /** False if somebody has changed it since that version was shown. */
    boolean change(UUID application, int version, AccessState state) {
        return dsl.update(ACCESS_APPLICATION)
                        .set(ACCESS_APPLICATION.STATE, state.name())
                        .set(ACCESS_APPLICATION.VERSION, version + 1)
                        .where(ACCESS_APPLICATION.ID.eq(application), ACCESS_APPLICATION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    Optional<AccessApplication> find(String number) {
        return fetch(ACCESS_APPLICATION.NUMBER.eq(number), 1).stream().findFirst();
    }

    /** The one that this entry is of. */
    Optional<AccessApplication> ofEntry(UUID entry) {
        return fetch(
                        ACCESS_APPLICATION.ID.eq(select(ACCESS_APPLICATION_ENTRY.APPLICATION_ID)
                                .from(ACCESS_APPLICATION_ENTRY)
                                .where(ACCESS_APPLICATION_ENTRY.ID.eq(entry))),
                        1)
                .stream()
                .findFirst();
    }

    /** The newest of the organisation in view. */
    List<AccessApplication> newest(UUID customer, int most) {
        return fetch(ACCESS_APPLICATION.CUSTOMER_ID.eq(customer), most);
    }

    private List<AccessApplication> fetch(Condition which, int most) {
        return dsl.select(ACCESS_APPLICATION.fields())
                .select(CUSTOMER.CODE, CUSTOMER.NAME, ENTRIES)
                .from(ACCESS_APPLICATION)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCESS_APPLICATION.CUSTOMER_ID))
                .where(which)
                .orderBy(ACCESS_APPLICATION.FILED_AT.desc(), ACCESS_APPLICATION.ID.desc())
                .limit(most)
                .fetch(row -> new AccessApplication(
                        row.get(ACCESS_APPLICATION.ID),
                        row.get(ACCESS_APPLICATION.NUMBER),
                        row.get(ACCESS_APPLICATION.CUSTOMER_ID),
                        row.get(CUSTOMER.CODE),
                        row.get(CUSTOMER.NAME),
                        row.get(ACCESS_APPLICATION.APPLICANT_ID),
                        row.get(ACCESS_APPLICATION.APPLICANT_NAME),
                        AccessState.valueOf(row.get(ACCESS_APPLICATION.STATE)),
                        row.get(ACCESS_APPLICATION.VERSION),
                        row.get(ACCESS_APPLICATION.FILED_AT).toInstant(),
                        JSON.readValue(row.get(ACCESS_APPLICATION.PARTS).data(), PARTS),
                        row.get(ENTRIES)));
    }

    private static String searchKey(String number, Viewer by, List<EngagementPlan> parts) {
        String names = parts.stream()
                .flatMap(each -> Stream.of(each.engagementName(), each.groupName()))
                .collect(Collectors.joining(" "));
        return SearchKey.of(
                number, by.organisation() == null ? "" : by.organisation().name(), by.fullName(), names);
    }
}
