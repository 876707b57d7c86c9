package io.madoguchi.intake;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.SUBMISSION;

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
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the report form offers. What is named but does not exist for the viewer is {@link NotFound}. */
@Component
@SuppressWarnings("NullAway")
class ReportQuery {

    static final int MOST_DEVICES = 50;
    private static final int MOST_CONTRACTS = 200;

    private final DSLContext dsl;
    private final Devices devices;
    private final Contracts contracts;
    private final Clock clock;

    ReportQuery(DSLContext dsl, Devices devices, Contracts contracts, Clock clock) {
        this.dsl = dsl;
        this.devices = devices;
        this.contracts = contracts;
        this.clock = clock;
    }

    ReportChoices choices(Viewer viewer, ReportForm form) {
        ReportDevicesView found = devices(form.text(ReportForm.DEVICE), form.text(ReportForm.DEVICE_SEARCH));
        ContractSummary contract = form.has(ReportForm.CONTRACT)
                ? contracts.find(form.text(ReportForm.CONTRACT)).orElseThrow(NotFound::new)
                : null;
        List<ReportChoices.Engagement> engagements = engagements(viewer, form);
        return new ReportChoices(
                found,
                contractsInForce(contract),
                contract,
                viewer.whole() ? List.of() : engagements,
                chosen(engagements, form.text(ReportForm.ENGAGEMENT)),
                covers(contract, found.chosen()));
    }

    /** Who searched and found exactly one has found his device; it need not be chosen as well. */
    ReportDevicesView devices(String code, String search) {
        List<DeviceSummary> found = devices.search(search, MOST_DEVICES + 1);
        boolean more = found.size() > MOST_DEVICES;
        List<DeviceSummary> shown = new ArrayList<>(more ? found.subList(0, MOST_DEVICES) : found);
        int matches = shown.size();
        DeviceSummary chosen = null;
        if (!code.isBlank()) {
            chosen = devices.find(code).orElseThrow(NotFound::new);
            if (!shown.contains(chosen)) {
                shown.addFirst(chosen);
            }
        } else if (!search.isBlank() && matches == 1) {
            chosen = shown.getFirst();
        }
        return new ReportDevicesView(shown, chosen, matches, search, more, null);
    }

    /** The phone of the viewer's own account, to call back. */
    String phone(Viewer viewer) {
        return dsl.select(ACCOUNT.PHONE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(viewer.accountId()))
                .fetchSingle(ACCOUNT.PHONE);
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

    private static ReportChoices.@Nullable Engagement chosen(List<ReportChoices.Engagement> offered, String id) {
        return id.isBlank()
                ? null
                : offered.stream()
                        .filter(each -> each.id().toString().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private boolean covers(@Nullable ContractSummary contract, @Nullable DeviceSummary device) {
        return contract == null
                || device == null
                || dsl.fetchExists(
                        CONTRACT_LINE,
                        CONTRACT_LINE.CONTRACT_ID.eq(contract.id()),
                        CONTRACT_LINE.DEVICE_ID.eq(device.id()));
    }

    /** A report that was already received with the same form. */
    record Earlier(String number, String kind, String subject, String description) {
        boolean isSameAs(ReportForm form) {
            return form.is(ReportForm.KIND, kind)
                    && form.is(ReportForm.SUBJECT, subject)
                    && form.is(ReportForm.DESCRIPTION, description);
        }
    }
}
