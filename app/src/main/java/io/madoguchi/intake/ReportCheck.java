package io.madoguchi.intake;

import static io.madoguchi.intake.ReportForm.*;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.contract.ContractSummary;
import io.madoguchi.device.DeviceSummary;
import io.madoguchi.inquiry.Category;
import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.inquiry.NewInquiry;
import io.madoguchi.inquiry.Severity;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.TypedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a report out of its form; what cannot be read is named field by field with cause and cure. */
final class ReportCheck {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_DESCRIPTION = 20_000;
    static final int LONGEST_EFFECT = 2_000;
    static final int LONGEST_CONTACT = 200;
    /** More devices are a site, not a report. */
    static final int MOST_DEVICES = 20;

    private final Viewer viewer;
    private final ReportForm form;
    private final ReportChoices choices;
    private final Instant now;
    private final FormErrors errors = new FormErrors();

    ReportCheck(Viewer viewer, ReportForm form, ReportChoices choices, Instant now) {
        this.viewer = viewer;
        this.form = form;
        this.choices = choices;
        this.now = now;
    }

    FormErrors errors() {
        return errors;
    }

    /** Empty if there are errors. */
    Optional<NewInquiry> report() {
        InquiryKind kind = one(KIND, InquiryKind.class);
        Severity severity = one(SEVERITY, Severity.class);
        Category category = category();
        about();
        required(SUBJECT);
        longest(SUBJECT, LONGEST_SUBJECT);
        Instant beganAt = beganAt(kind);
        required(DESCRIPTION);
        longest(DESCRIPTION, LONGEST_DESCRIPTION);
        longest(EFFECT, LONGEST_EFFECT);
        longest(CONTACT, LONGEST_CONTACT);
        if (!choices.people().isComplete()) {
            errors.reject(BEHALF, "report.error.behalf");
        }
        if (!errors.isEmpty() || kind == null || severity == null || category == null) {
            return Optional.empty();
        }
        DeviceSummary device = choices.device();
        ReportPeopleView.Colleague forWhom = choices.people().forWhom();
        return Optional.of(new NewInquiry(
                kind,
                severity,
                category,
                device == null ? null : device.id(),
                choices.contract() == null ? null : choices.contract().id(),
                choices.engagement() == null ? null : choices.engagement().id(),
                form.text(SUBJECT),
                form.text(DESCRIPTION),
                form.text(EFFECT),
                beganAt,
                form.text(CONTACT),
                form.formKey(),
                new NewInquiry.More(
                        choices.devices().chosen().stream()
                                .skip(1)
                                .map(DeviceSummary::id)
                                .toList(),
                        form.has(SERVICE) ? form.text(SERVICE) : null,
                        forWhom == null ? null : forWhom.id())));
    }

    private @Nullable Category category() {
        if (!viewer.may(Permission.SEE_MONEY)) {
            if (form.is(CATEGORY, Category.CONTRACT_BILLING.name())) {
                throw new NotFound();
            }
            return Category.TECHNICAL;
        }
        Category category = one(CATEGORY, Category.class);
        if (category == Category.CONTRACT_BILLING && !seesMoneyThere()) {
            errors.reject(CATEGORY, "report.error.category.engagement");
        }
        return category;
    }

    private boolean seesMoneyThere() {
        UUID engagement = choices.engagementId();
        if (engagement == null && viewer.engagements().size() == 1) {
            engagement = viewer.engagements().iterator().next();
        }
        return viewer.whole() || engagement == null || viewer.moneyEngagements().contains(engagement);
    }

    private void about() {
        devices();
        ContractSummary contract = choices.contract();
        service(contract);
        if (!choices.uncovered().isEmpty()) {
            errors.reject(
                    CONTRACT,
                    choices.devices().chosen().size() == 1
                            ? "report.error.contract.other"
                            : "report.error.contract.others",
                    choices.uncovered().stream().map(ReportCheck::named).collect(Collectors.joining(", ")));
        }
        boolean decided = choices.device() != null || choices.contract() != null || choices.engagement() != null;
        if (choices.asksForEngagement() && !decided) {
            errors.reject(ENGAGEMENT, "report.error.engagement");
        }
    }

    private void devices() {
        boolean searchIsNew = !form.is(DEVICE_SEARCH, form.text(DEVICE_SHOWN));
        ReportChoices.Apart apart = choices.apart();
        if (apart != null) {
            String key = apart.place().isEmpty() || apart.otherPlace().isEmpty() ? ".outside" : "";
            boolean firstIsOutside = apart.place().isEmpty();
            errors.reject(
                    DEVICE,
                    "report.error.device.engagements" + key,
                    named(firstIsOutside ? apart.other() : apart.one()),
                    firstIsOutside ? apart.otherPlace() : apart.place(),
                    named(firstIsOutside ? apart.one() : apart.other()),
                    firstIsOutside ? apart.place() : apart.otherPlace());
        } else if (choices.devices().chosen().size() > MOST_DEVICES) {
            errors.reject(DEVICE, "report.error.device.many", MOST_DEVICES);
        } else if (form.has(DEVICE_SEARCH) && searchIsNew && choices.devices().isUndecided()) {
            errors.reject(
                    DEVICE,
                    choices.devices().shown().isEmpty() ? "report.error.device.none" : "report.error.device.choose",
                    form.text(DEVICE_SEARCH));
        }
    }

    /** What is out of scope says where to turn, and makes no inquiry (M1.9). */
    private void service(@Nullable ContractSummary contract) {
        if (!form.has(SERVICE)) {
            return;
        }
        if (Arrays.stream(OutOfScope.values()).anyMatch(each -> form.is(SERVICE, each.name()))) {
            errors.reject(SERVICE, "report.error.service.outside");
        } else if (choices.services().stream().noneMatch(each -> form.is(SERVICE, each.name()))) {
            errors.reject(SERVICE, "report.error.service");
        } else if (contract != null && !form.is(SERVICE, contract.service().name())) {
            errors.reject(SERVICE, "report.error.service.contract", contract.number());
        }
    }

    private static String named(DeviceSummary device) {
        return device.modelNumber() + " / " + device.serialNumber();
    }

    private @Nullable Instant beganAt(@Nullable InquiryKind kind) {
        BeganAt beganAt = BeganAt.of(form.text(BEGAN_AT), now);
        if (beganAt.problem() != null) {
            errors.reject(BEGAN_AT, beganAt.problem());
        } else if (beganAt.time() == null && kind == InquiryKind.INCIDENT) {
            errors.reject(BEGAN_AT, "report.error.began_at.empty");
        }
        return beganAt.time();
    }

    private <E extends Enum<E>> @Nullable E one(String field, Class<E> type) {
        Optional<E> chosen = Arrays.stream(type.getEnumConstants())
                .filter(each -> form.is(field, each.name()))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.reject(field, "report.error." + field);
        }
        return chosen.orElse(null);
    }

    private void required(String field) {
        if (!form.has(field)) {
            errors.reject(field, "report.error." + field);
        }
    }

    private void longest(String field, int most) {
        int length = TypedText.length(form.text(field));
        if (length > most) {
            errors.reject(field, "report.error." + field + ".long", length, most, length - most);
        }
    }
}
