package io.madoguchi.bulk;

import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.TypedText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was chosen, and what is to be done with it.
 *
 * @param seen the version of each inquiry that the page showed, in the order of the page
 * @param engineer to whom they are assigned; null if none was chosen
 * @param outage number of the wide-area incident they are linked to, or empty
 */
record BulkForm(
        UUID formKey,
        Map<String, Integer> seen,
        String act,
        @Nullable UUID engineer,
        String outage) {

    /** Of one request; a page of the list holds fewer. */
    static final int MOST = 100;

    private static final int NONE_SEEN = 0;

    /** An inquiry is sent as its number, on our own page followed by the version that it showed. */
    static BulkForm sent(MultiValueMap<String, String> fields, UUID fresh) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (String each : fields.getOrDefault("inquiry", List.of())) {
            String[] parts = TypedText.line(each).split("@", 2);
            seen.put(parts[0], parts.length == 2 ? version(parts[1]) : NONE_SEEN);
        }
        UUID key = id(TypedText.line(fields.getFirst("form_key")));
        return new BulkForm(
                key == null ? fresh : key,
                seen,
                TypedText.line(fields.getFirst("act")),
                id(TypedText.line(fields.getFirst("engineer"))),
                TypedText.line(fields.getFirst("outage")));
    }

    List<String> numbers() {
        return List.copyOf(seen.keySet());
    }

    /** Each inquiry's step happens once per form, even if the form is sent again after half of them. */
    UUID keyOf(String number) {
        return UUID.nameUUIDFromBytes((formKey + " " + act + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    FormErrors errors(@Nullable BulkAct chosen) {
        FormErrors errors = errorsOfChoice();
        if (chosen == BulkAct.ASSIGN && engineer == null) {
            errors.reject("engineer", "bulk.invalid.engineer");
        }
        if (chosen == BulkAct.LINK && outage.isEmpty()) {
            errors.reject("outage", "bulk.invalid.outage");
        }
        return errors;
    }

    FormErrors errorsOfChoice() {
        FormErrors errors = new FormErrors();
        if (seen.isEmpty()) {
            errors.reject("inquiry", "bulk.invalid.none");
        } else if (seen.size() > MOST) {
            errors.reject("inquiry", "bulk.invalid.many", MOST, seen.size());
        }
        return errors;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int version(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return NONE_SEEN;
        }
    }
}
