package io.madoguchi.intake;

import static io.madoguchi.intake.CallForm.*;

import io.madoguchi.attachment.Upload;
import io.madoguchi.device.DeviceSummary;
import io.madoguchi.inquiry.Call;
import io.madoguchi.inquiry.Category;
import io.madoguchi.inquiry.Channel;
import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.inquiry.NewInquiry;
import io.madoguchi.inquiry.Severity;
import io.madoguchi.intake.CallCustomer.Person;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.TypedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a call out of its form; what cannot be read is named field by field with cause and cure. */
final class CallCheck {

    static final int LONGEST_NAME = 100;
    /** What lies longer is written down by mistake of the year or month. */
    private static final Duration OLDEST = Duration.ofDays(31);

    private final CallView view;
    private final CallForm form;
    private final boolean covered;
    private final Instant now;
    private final FormErrors errors = new FormErrors();

    /** @param covered the contract chosen covers the device chosen */
    CallCheck(CallView view, boolean covered, Instant now) {
        this.view = view;
        this.form = view.form();
        this.covered = covered;
        this.now = now;
    }

    FormErrors errors() {
        return errors;
    }

    /** Empty if there are errors, which stand in the order of the page. */
    Optional<Call> call() {
        CallCustomer customer = view.customer();
        Person caller = customer == null ? null : customer.person(form.text(CALLER));
        String name = caller == null ? form.text(CALLER_NAME).strip() : caller.name();
        if (customer == null) {
            errors.reject(SEARCH, "call.error.customer");
        } else {
            caller(name);
            place(customer, caller);
        }
        Channel channel = one(CHANNEL, List.of(Channel.TELEPHONE, Channel.FAX));
        Instant receivedAt = receivedAt();
        InquiryKind kind = one(KIND, List.of(InquiryKind.values()));
        Severity severity = one(SEVERITY, List.of(Severity.values()));
        Category category = one(CATEGORY, List.of(Category.values()));
        text(SUBJECT, ReportCheck.LONGEST_SUBJECT);
        text(DESCRIPTION, ReportCheck.LONGEST_DESCRIPTION);
        if (form.isFax() && view.files().stream().noneMatch(CallCheck::isPicture)) {
            errors.reject("files", "call.error.files");
        }
        if (!errors.isEmpty()
                || customer == null
                || channel == null
                || receivedAt == null
                || kind == null
                || severity == null
                || category == null) {
            return Optional.empty();
        }
        DeviceSummary device = view.device();
        CallCustomer.Contract contract = customer.contract(form.text(CONTRACT));
        ReportChoices.Engagement engagement =
                view.asksForEngagement() ? customer.engagement(form.text(ENGAGEMENT)) : null;
        NewInquiry report = new NewInquiry(
                kind,
                severity,
                category,
                device == null ? null : device.id(),
                contract == null ? null : contract.id(),
                engagement == null ? null : engagement.id(),
                form.text(SUBJECT),
                form.text(DESCRIPTION),
                "",
                null,
                form.text(CONTACT),
                form.formKey());
        return Optional.of(new Call(
                channel, customer.id(), caller == null ? null : caller.id(), name, receivedAt, form.has(KEEP), report));
    }

    private void caller(String name) {
        if (TypedText.isBlank(name)) {
            errors.reject(CALLER_NAME, "call.error.caller_name");
        } else {
            longest(CALLER_NAME, LONGEST_NAME);
        }
        if (!form.has(CONTACT)) {
            errors.reject(CONTACT, "call.error.contact");
        }
        longest(CONTACT, ReportCheck.LONGEST_CONTACT);
    }

    private void place(CallCustomer customer, @Nullable Person caller) {
        if (!covered) {
            errors.reject(CONTRACT, "call.error.contract");
        }
        boolean open = view.asksForEngagement() && customer.engagement(form.text(ENGAGEMENT)) == null;
        if (open && caller != null && caller.controlled()) {
            errors.reject(ENGAGEMENT, "call.error.engagement", caller.name());
        }
    }

    private @Nullable Instant receivedAt() {
        BeganAt read = BeganAt.of(form.text(RECEIVED_AT), now);
        Instant time = read.time();
        if (time == null) {
            errors.reject(RECEIVED_AT, "call.error.received_at");
        } else if (time.isBefore(now.minus(OLDEST))) {
            errors.reject(RECEIVED_AT, "call.error.received_at.early", OLDEST.toDays());
        } else if (read.problem() != null) {
            errors.reject(RECEIVED_AT, "call.error.received_at.future");
        } else if (time.isAfter(now)) {
            return now;
        }
        return time;
    }

    private <E extends Enum<E>> @Nullable E one(String field, List<E> offered) {
        Optional<E> chosen =
                offered.stream().filter(each -> form.is(field, each.name())).findFirst();
        if (chosen.isEmpty()) {
            errors.reject(field, "call.error." + field);
        }
        return chosen.orElse(null);
    }

    private void text(String field, int most) {
        if (!form.has(field)) {
            errors.reject(field, "call.error." + field);
        }
        longest(field, most);
    }

    private void longest(String field, int most) {
        int length = TypedText.length(form.text(field));
        if (length > most) {
            errors.reject(field, "call.error." + field + ".long", length, most);
        }
    }

    /** As a FAX machine or scanner makes it; what it is was told from its content. */
    private static boolean isPicture(Upload file) {
        return file.mediaType().equals("application/pdf")
                || (file.mediaType().startsWith("image/") && !file.mediaType().startsWith("image/svg"));
    }
}
