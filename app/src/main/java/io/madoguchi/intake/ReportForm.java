package io.madoguchi.intake;

import io.madoguchi.shell.TypedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of the report form, as typed: nothing is trimmed or converted, so that a page can always show it
 * again.
 *
 * @param formKey made when the form is first shown; it ties uploads, the draft and the one outcome to the form
 * @param fields of several values, such as codes of devices, one after another with a space between
 */
public record ReportForm(UUID formKey, Map<String, String> fields) {

    static final String KIND = "kind";
    static final String SEVERITY = "severity";
    static final String CATEGORY = "category";
    /** Codes of the chosen devices, the main one first. */
    static final String DEVICE = "device";

    static final String DEVICE_SEARCH = "device_q";
    /** What the shown devices were searched with: tells whether a search was typed but not carried out. */
    static final String DEVICE_SHOWN = "device_shown";

    static final String CONTRACT = "contract";
    static final String SERVICE = "service";
    static final String ENGAGEMENT = "engagement";
    static final String SUBJECT = "subject";
    static final String DESCRIPTION = "description";
    static final String EFFECT = "effect";
    static final String BEGAN_AT = "began_at";
    static final String CONTACT = "contact";
    /** The colleague for whom it is reported. */
    static final String BEHALF = "behalf";
    /** Colleagues who are told as well. */
    static final String TELL = "tell";
    /** The open form as the draft knows it, see {@link Drafts}. */
    static final String EDITOR = "draft_editor";

    static final String VERSION = "draft_version";

    private static final List<String> LINES = List.of(
            KIND,
            SEVERITY,
            CATEGORY,
            DEVICE_SEARCH,
            DEVICE_SHOWN,
            CONTRACT,
            SERVICE,
            ENGAGEMENT,
            SUBJECT,
            BEGAN_AT,
            CONTACT,
            BEHALF,
            EDITOR,
            VERSION);

    static ReportForm of(UUID formKey, MultiValueMap<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(DEVICE, joined(sent.get(DEVICE)));
        LINES.forEach(name -> fields.put(name, TypedText.line(sent.getFirst(name))));
        fields.put(DESCRIPTION, TypedText.lines(sent.getFirst(DESCRIPTION)));
        fields.put(EFFECT, TypedText.lines(sent.getFirst(EFFECT)));
        fields.put(TELL, joined(sent.get(TELL)));
        return new ReportForm(formKey, fields);
    }

    private static String joined(@Nullable List<String> values) {
        return values == null
                ? ""
                : values.stream()
                        .flatMap(value -> split(TypedText.line(value)).stream())
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    private static List<String> split(String values) {
        return Arrays.stream(values.split(" ", -1))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The values of a field that takes several. */
    public List<String> list(String field) {
        return split(text(field));
    }

    public boolean has(String field) {
        return !TypedText.isBlank(text(field));
    }

    public boolean is(String field, String value) {
        return text(field).equals(value);
    }

    /** A device was looked for and not chosen: the Enter key means to look, not to go on. */
    boolean isSearching() {
        return has(DEVICE_SEARCH) && (!has(DEVICE) || !is(DEVICE_SEARCH, text(DEVICE_SHOWN)));
    }

    ReportForm with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new ReportForm(formKey, changed);
    }

    /** With the devices in this order, and done with looking for one. */
    ReportForm withDevices(List<String> codes) {
        return with(DEVICE, String.join(" ", codes)).with(DEVICE_SEARCH, "");
    }

    /**
     * @param add a device to choose
     * @param drop one to choose no longer
     * @param first the one that is the main device from now on
     */
    ReportForm picked(@Nullable String add, @Nullable String drop, @Nullable String first) {
        if (add == null && drop == null && first == null) {
            return this;
        }
        List<String> codes = new ArrayList<>(list(DEVICE));
        if (add != null && !codes.contains(add)) {
            codes.add(add);
        }
        codes.remove(drop);
        if (first != null && codes.remove(first)) {
            codes.addFirst(first);
        }
        return withDevices(codes);
    }

    ReportForm withKey(UUID other) {
        return new ReportForm(other, fields);
    }
}
