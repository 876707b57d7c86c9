package io.madoguchi.intake;

import io.madoguchi.shell.TypedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of the report form, as typed: nothing is trimmed or converted, so that a page can always show it
 * again.
 *
 * @param formKey made when the form is first shown; it ties uploads and the one outcome to the form
 */
public record ReportForm(UUID formKey, Map<String, String> fields) {

    static final String KIND = "kind";
    static final String SEVERITY = "severity";
    static final String CATEGORY = "category";
    static final String DEVICE = "device";
    static final String DEVICE_SEARCH = "device_q";
    /** What the shown devices were searched with: tells whether a search was typed but not carried out. */
    static final String DEVICE_SHOWN = "device_shown";

    static final String CONTRACT = "contract";
    static final String ENGAGEMENT = "engagement";
    static final String SUBJECT = "subject";
    static final String DESCRIPTION = "description";
    static final String EFFECT = "effect";
    static final String BEGAN_AT = "began_at";
    static final String CONTACT = "contact";

    static ReportForm of(UUID formKey, MultiValueMap<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : new String[] {
            KIND,
            SEVERITY,
            CATEGORY,
            DEVICE,
            DEVICE_SEARCH,
            DEVICE_SHOWN,
            CONTRACT,
            ENGAGEMENT,
            SUBJECT,
            BEGAN_AT,
            CONTACT
        }) {
            fields.put(name, TypedText.line(sent.getFirst(name)));
        }
        fields.put(DESCRIPTION, TypedText.lines(sent.getFirst(DESCRIPTION)));
        fields.put(EFFECT, TypedText.lines(sent.getFirst(EFFECT)));
        return new ReportForm(formKey, fields);
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

    /** A device was looked for and none chosen: the Enter key means to look, not to go on. */
    boolean isSearching() {
        return has(DEVICE_SEARCH) && !has(DEVICE);
    }

    ReportForm withKey(UUID other) {
        return new ReportForm(other, fields);
    }
}
