package io.madoguchi.intake;

import static io.madoguchi.intake.ReportForm.*;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
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
import org.jspecify.annotations.Nullable;

/** Reads a report out of its form; what cannot be read is named field by field with cause and cure. */
final class ReportCheck {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_DESCRIPTION = 20_000;
    static final int LONGEST_EFFECT = 2_000;
    static final int LONGEST_CONTACT = 200;

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
        if (!errors.isEmpty() || kind == null || severity == null || category == null) {
            return Optional.empty();
        }
        DeviceSummary device = choices.device();
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
                form.formKey()));
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
        boolean searchIsNew = !form.is(DEVICE_SEARCH, form.text(DEVICE_SHOWN));
        if (choices.device() == null && form.has(DEVICE_SEARCH) && searchIsNew) {
            errors.reject(
                    DEVICE,
                    choices.devices().found() == 0 ? "report.error.device.none" : "report.error.device.choose",
                    form.text(DEVICE_SEARCH));
        }
        if (!choices.covered()) {
            errors.reject(CONTRACT, "report.error.contract.other");
        }
        boolean decided = choices.device() != null || choices.contract() != null || choices.engagement() != null;
        if (choices.asksForEngagement() && !decided) {
            errors.reject(ENGAGEMENT, "report.error.engagement");
        }
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
