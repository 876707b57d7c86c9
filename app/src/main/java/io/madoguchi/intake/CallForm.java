package io.madoguchi.intake;

import io.madoguchi.inquiry.Category;
import io.madoguchi.inquiry.Channel;
import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.shell.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the form for a call or FAX, as typed and chosen.
 *
 * @param formKey made when the form is first shown; it ties uploads and the one outcome to the form
 */
public record CallForm(UUID formKey, Map<String, String> fields) {

    /** Code of the customer. */
    static final String CUSTOMER = "customer";
    /** Id of the caller's account; empty if he has none. */
    static final String CALLER = "caller";

    static final String CALLER_NAME = "caller_name";
    static final String CONTACT = "contact";
    static final String DEVICE = "device";
    static final String CONTRACT = "contract";
    static final String ENGAGEMENT = "engagement";
    static final String CHANNEL = "channel";
    static final String RECEIVED_AT = "received_at";
    static final String KIND = "kind";
    static final String SEVERITY = "severity";
    static final String CATEGORY = "category";
    static final String SUBJECT = "subject";
    static final String DESCRIPTION = "description";
    static final String SEARCH = "q";
    /** The desk takes it in at once and keeps it. */
    static final String KEEP = "keep";

    private static final List<String> LINES = List.of(
            CUSTOMER,
            CALLER,
            CALLER_NAME,
            CONTACT,
            DEVICE,
            CONTRACT,
            ENGAGEMENT,
            CHANNEL,
            RECEIVED_AT,
            KIND,
            SEVERITY,
            CATEGORY,
            SUBJECT,
            SEARCH,
            KEEP);

    /** @param receivedAt as in its field */
    static CallForm empty(UUID formKey, String receivedAt) {
        return new CallForm(
                formKey,
                Map.of(
                        CHANNEL, Channel.TELEPHONE.name(),
                        RECEIVED_AT, receivedAt,
                        KIND, InquiryKind.INCIDENT.name(),
                        CATEGORY, Category.TECHNICAL.name()));
    }

    static CallForm of(UUID formKey, MultiValueMap<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        LINES.forEach(name -> fields.put(name, TypedText.line(sent.getFirst(name))));
        fields.put(DESCRIPTION, TypedText.lines(sent.getFirst(DESCRIPTION)));
        return new CallForm(formKey, fields);
    }

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !TypedText.isBlank(text(field));
    }

    public boolean is(String field, String value) {
        return text(field).equals(value);
    }

    boolean isFax() {
        return is(CHANNEL, Channel.FAX.name());
    }

    CallForm with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new CallForm(formKey, changed);
    }

    CallForm withKey(UUID other) {
        return new CallForm(other, fields);
    }

    /**
     * With what was found. Of the customer already chosen the rest stays: first the caller is looked for, then his device.
     * A device brings its contract along; a contract alone ends the choice of a device.
     */
    CallForm choosing(CallMatch.Choice choice) {
        boolean other = !is(CUSTOMER, choice.customer());
        CallForm chosen = with(CUSTOMER, choice.customer()).with(SEARCH, "");
        if (other) {
            chosen = chosen.with(CALLER_NAME, "").with(CONTACT, "").with(ENGAGEMENT, "");
        }
        if (other || !choice.caller().isEmpty()) {
            chosen = chosen.with(CALLER, choice.caller()).with(CONTACT, "");
        }
        if (other || !choice.device().isEmpty() || !choice.contract().isEmpty()) {
            chosen = chosen.with(DEVICE, choice.device()).with(CONTRACT, choice.contract());
        }
        return chosen;
    }
}
