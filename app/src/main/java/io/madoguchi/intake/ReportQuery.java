package io.madoguchi.intake;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.SUBMISSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;

import io.madoguchi.access.Viewer;
import io.madoguchi.contract.ContractSummary;
import io.madoguchi.contract.Contracts;
import io.madoguchi.device.DeviceSummary;
import io.madoguchi.device.Devices;
import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the report form offers. What is named but does not exist for the viewer is {@link NotFound}. */
@Component
@SuppressWarnings("NullAway")
class ReportQuery {

    static final int MOST_DEVICES = 50;
    private static final int MOST_CONTRACTS = 200;
    private static final Field<String> SALES_REPRESENTATIVE =
            coalesce(function("own_sales_representative", String.class), inline(""));

    private final DSLContext dsl;
    private final Devices devices;
    private final Contracts contracts;
    private final PeopleQuery people;
    private final Clock clock;

    ReportQuery(DSLContext dsl, Devices devices, Contracts contracts, PeopleQuery people, Clock clock) {
        this.dsl = dsl;
        this.devices = devices;
        this.contracts = contracts;
        this.people = people;
        this.clock = clock;
    }

    ReportChoices choices(Viewer viewer, ReportForm form) {
        ReportDevicesView found = onlyMatch(devices(form.list(ReportForm.DEVICE), form.text(ReportForm.DEVICE_SEARCH)));
        ContractSummary contract = form.has(ReportForm.CONTRACT)
                ? contracts.find(form.text(ReportForm.CONTRACT)).orElseThrow(NotFound::new)
                : null;
        List<ReportChoices.Engagement> engagements = engagements(viewer, form);
        List<ContractSummary> inForce = contractsInForce(contract);
        ReportChoices choices = new ReportChoices(
                found,
                inForce,
                contract,
                inForce.stream()
                        .map(ContractSummary::service)
                        .distinct()
                        .sorted()
                        .toList(),
                viewer.whole() ? List.of() : engagements,
                chosen(engagements, form.text(ReportForm.ENGAGEMENT)),
                uncovered(contract, found.chosen()),
                apart(found.chosen()),
                new ReportPeopleView(List.of(), "", List.of(), null));
        return people.among(viewer, form, choices);
    }

    /** @throws NotFound if one of the codes names no device of the viewer's */
    ReportDevicesView devices(List<String> codes, String search) {
        Devices.NamedAndFound all = devices.findAndSearch(codes, search, MOST_DEVICES + 1);
        if (all.named().size() < codes.size()) {
            throw new NotFound();
        }
        List<DeviceSummary> found = all.found();
        boolean more = found.size() > MOST_DEVICES;
        return new ReportDevicesView(
                more ? found.subList(0, MOST_DEVICES) : found, all.named(), search, more, false, null);
    }

    /** Who searched and found exactly one has found his device; it need not be chosen as well. */
    private static ReportDevicesView onlyMatch(ReportDevicesView found) {
        if (!found.isSearched() || found.shown().size() != 1 || !found.isUndecided()) {
            return found;
        }
        List<DeviceSummary> chosen = new ArrayList<>(found.chosen());
        chosen.add(found.shown().getFirst());
        return new ReportDevicesView(found.shown(), chosen, found.search(), false, false, null);
    }

    /** The first chosen device, and the first of the others that stands elsewhere (M6.3). */
    private ReportChoices.@Nullable Apart apart(List<DeviceSummary> chosen) {
        for (DeviceSummary each : chosen) {
            DeviceSummary first = chosen.getFirst();
            if (!Objects.equals(each.engagementId(), first.engagementId())) {
                Map<UUID, String> names = dsl.select(ENGAGEMENT.ID, ENGAGEMENT.NAME)
                        .from(ENGAGEMENT)
                        .where(ENGAGEMENT.ID.in(first.engagementId(), each.engagementId()))
                        .fetchMap(ENGAGEMENT.ID, ENGAGEMENT.NAME);
                return new ReportChoices.Apart(
                        first,
                        names.getOrDefault(first.engagementId(), ""),
                        each,
                        names.getOrDefault(each.engagementId(), ""));
            }
        }
        return null;
    }

    /** What an empty form begins with. */
    Before before(Viewer viewer) {
        return dsl.select(ACCOUNT.PHONE, SALES_REPRESENTATIVE, DraftStore.OWN)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(viewer.accountId()))
                .fetchSingle(row -> new Before(row.value1(), row.value2(), row.value3()));
    }

    /** The inquiry that this form has become, if it was finished before. */
    Optional<Earlier> earlier(Viewer viewer, UUID formKey) {
        return dsl.select(INQUIRY.NUMBER, INQUIRY.KIND, INQUIRY.SUBJECT, INQUIRY.DESCRIPTION)
                .from(SUBMISSION)
                .join(INQUIRY)
                .on(INQUIRY.NUMBER.eq(SUBMISSION.OUTCOME))
                .where(SUBMISSION.ACCOUNT_ID.eq(viewer.accountId()), SUBMISSION.FORM_KEY.eq(formKey))
                .fetchOptional(row -> new Earlier(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** The reporter's own inquiry, just received. */
    ReportReceivedView received(Viewer viewer, String number) {
        return dsl.select(INQUIRY.NUMBER, INQUIRY.SUBJECT, INQUIRY.KIND)
                .from(INQUIRY)
                .where(INQUIRY.NUMBER.eq(number), INQUIRY.REPORTER_ID.eq(viewer.accountId()))
                .fetchOptional(row -> new ReportReceivedView(
                        row.value1(), row.value2(), InquiryKind.valueOf(row.value3()), viewer.mail()))
                .orElseThrow(NotFound::new);
    }

    private List<ContractSummary> contractsInForce(@Nullable ContractSummary chosen) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        return contracts.list(MOST_CONTRACTS).stream()
                .filter(each -> !each.endsOn().isBefore(today) || each.equals(chosen))
                .toList();
    }

    private List<ReportChoices.Engagement> engagements(Viewer viewer, ReportForm form) {
        boolean asked = !viewer.whole() && viewer.engagements().size() > 1;
        return asked || form.has(ReportForm.ENGAGEMENT)
                ? dsl.select(ENGAGEMENT.ID, ENGAGEMENT.NAME)
                        .from(ENGAGEMENT)
                        .orderBy(ENGAGEMENT.NAME)
                        .fetch(row -> new ReportChoices.Engagement(row.value1(), row.value2()))
                : List.of();
    }

    boolean isEngagement(String id) {
        return dsl.fetchExists(ENGAGEMENT, ENGAGEMENT.ID.cast(String.class).eq(id));
    }

    private static ReportChoices.@Nullable Engagement chosen(List<ReportChoices.Engagement> offered, String id) {
        return id.isBlank()
                ? null
                : offered.stream()
                        .filter(each -> each.id().toString().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private List<DeviceSummary> uncovered(@Nullable ContractSummary contract, List<DeviceSummary> devices) {
        if (contract == null || devices.isEmpty()) {
            return List.of();
        }
        Set<UUID> covered = dsl.select(CONTRACT_LINE.DEVICE_ID)
                .from(CONTRACT_LINE)
                .where(
                        CONTRACT_LINE.CONTRACT_ID.eq(contract.id()),
                        CONTRACT_LINE.DEVICE_ID.in(
                                devices.stream().map(DeviceSummary::id).toList()))
                .fetchSet(CONTRACT_LINE.DEVICE_ID);
        return devices.stream().filter(each -> !covered.contains(each.id())).toList();
    }

    /**
     * @param phone of the viewer's own account, to call back
     * @param salesRepresentative whom to ask about what is out of scope; empty if nobody is known
     */
    record Before(String phone, String salesRepresentative, List<DraftStore.Stored> drafts) {}

    /** A report that was already received with the same form. */
    record Earlier(String number, String kind, String subject, String description) {
        boolean isSameAs(ReportForm form) {
            return form.is(ReportForm.KIND, kind)
                    && form.is(ReportForm.SUBJECT, subject)
                    && form.is(ReportForm.DESCRIPTION, description);
        }
    }
}
