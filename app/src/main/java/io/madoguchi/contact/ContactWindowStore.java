package io.madoguchi.contact;

import static io.madoguchi.database.schema.Tables.CONTACT_WINDOW;
import static io.madoguchi.database.schema.Tables.CONTRACT;

import io.madoguchi.access.Viewer;
import io.madoguchi.contract.ServiceHours;
import io.madoguchi.contract.ServicePlan;
import io.madoguchi.contract.ServiceType;
import io.madoguchi.database.schema.tables.records.ContactWindowRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Loads and saves windows. */
@Component
class ContactWindowStore {

    private final DSLContext dsl;

    ContactWindowStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A service in a class, as contracts have them. */
    record Served(ServiceType service, ServicePlan plan) {}

    List<ContactWindow> all() {
        return dsl
                .selectFrom(CONTACT_WINDOW)
                .orderBy(CONTACT_WINDOW.WINDOW_ID, CONTACT_WINDOW.VALID_FROM.desc(), CONTACT_WINDOW.ANNOUNCED_AT.desc())
                .fetchGroups(CONTACT_WINDOW.WINDOW_ID, ContactWindowStore::terms)
                .entrySet()
                .stream()
                .map(each -> new ContactWindow(each.getKey(), each.getValue()))
                .toList();
    }

    Optional<ContactWindow> find(UUID window) {
        List<ContactTerms> terms = dsl.selectFrom(CONTACT_WINDOW)
                .where(CONTACT_WINDOW.WINDOW_ID.eq(window))
                .orderBy(CONTACT_WINDOW.VALID_FROM.desc(), CONTACT_WINDOW.ANNOUNCED_AT.desc())
                .fetch(ContactWindowStore::terms);
        return terms.isEmpty() ? Optional.empty() : Optional.of(new ContactWindow(window, terms));
    }

    /** Nobody else announces anything about it until the end of the transaction. */
    Optional<ContactWindow> hold(UUID window) {
        dsl.select(CONTACT_WINDOW.ID)
                .from(CONTACT_WINDOW)
                .where(CONTACT_WINDOW.ID.eq(window), CONTACT_WINDOW.WINDOW_ID.eq(window))
                .forUpdate()
                .fetch();
        return find(window);
    }

    /** The window that these terms are of. */
    Optional<ContactWindow> of(UUID terms) {
        return dsl.select(CONTACT_WINDOW.WINDOW_ID)
                .from(CONTACT_WINDOW)
                .where(CONTACT_WINDOW.ID.eq(terms))
                .fetchOptional(CONTACT_WINDOW.WINDOW_ID)
                .flatMap(this::find);
    }

    void insert(Viewer by, ContactTerms terms) {
        ContactDetails details = terms.details();
        dsl.insertInto(CONTACT_WINDOW)
                .set(CONTACT_WINDOW.ID, terms.id())
                .set(CONTACT_WINDOW.WINDOW_ID, terms.windowId())
                .set(CONTACT_WINDOW.VALID_FROM, terms.validFrom())
                .set(CONTACT_WINDOW.WITHDRAWN, terms.withdrawn())
                .set(CONTACT_WINDOW.ELSEWHERE, details.elsewhere())
                .set(CONTACT_WINDOW.TITLE, details.title())
                .set(CONTACT_WINDOW.TITLE_EN, details.titleEn())
                .set(CONTACT_WINDOW.SERVICES, names(details.services()))
                .set(CONTACT_WINDOW.PLANS, names(details.plans()))
                .set(CONTACT_WINDOW.TELEPHONE, details.telephone())
                .set(CONTACT_WINDOW.MAIL, details.mail())
                .set(CONTACT_WINDOW.WEB, details.web())
                .set(CONTACT_WINDOW.HOURS, details.hours().code())
                .set(CONTACT_WINDOW.NOTE, details.note())
                .set(CONTACT_WINDOW.NOTE_EN, details.noteEn())
                .set(CONTACT_WINDOW.ANNOUNCED_AT, time(terms.announcedAt()))
                .set(CONTACT_WINDOW.AUTHOR_ID, by.accountId())
                .set(CONTACT_WINDOW.AUTHOR_NAME, terms.authorName())
                .execute();
    }

    void revoke(Viewer by, UUID terms, Instant now) {
        dsl.update(CONTACT_WINDOW)
                .set(CONTACT_WINDOW.REVOKED_AT, time(now))
                .set(CONTACT_WINDOW.REVOKED_BY_NAME, by.fullName())
                .where(CONTACT_WINDOW.ID.eq(terms))
                .execute();
    }

    /** What the contracts in force promise that exist for the viewer; their prices are not asked for. */
    Set<Served> served(LocalDate today) {
        return dsl.selectDistinct(CONTRACT.SERVICE, CONTRACT.PLAN)
                .from(CONTRACT)
                .where(inForce(today))
                .fetchSet(row -> new Served(ServiceType.valueOf(row.value1()), ServicePlan.valueOf(row.value2())));
    }

    static Condition inForce(LocalDate today) {
        return CONTRACT.STATUS.eq("ACTIVE").and(CONTRACT.STARTS_ON.le(today)).and(CONTRACT.ENDS_ON.ge(today));
    }

    private static ContactTerms terms(ContactWindowRecord row) {
        OffsetDateTime revokedAt = row.getRevokedAt();
        String revokedBy = row.getRevokedByName();
        return new ContactTerms(
                row.getId(),
                row.getWindowId(),
                row.getValidFrom(),
                row.getWithdrawn(),
                new ContactDetails(
                        row.getElsewhere(),
                        row.getTitle(),
                        row.getTitleEn(),
                        Arrays.stream(row.getServices())
                                .map(ServiceType::valueOf)
                                .collect(Collectors.toSet()),
                        Arrays.stream(row.getPlans()).map(ServicePlan::valueOf).collect(Collectors.toSet()),
                        row.getTelephone(),
                        row.getMail(),
                        row.getWeb(),
                        ServiceHours.of(row.getHours()),
                        row.getNote(),
                        row.getNoteEn()),
                row.getAnnouncedAt().toInstant(),
                row.getAuthorName(),
                revokedAt == null ? null : revokedAt.toInstant(),
                revokedBy == null ? "" : revokedBy);
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
