package io.madoguchi.ticket;

import io.madoguchi.attachment.Uploads;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a form was not carried out.
 *
 * @param refusal the verb makes no sense now; null if that is not why
 * @param overtaken somebody else was quicker
 */
public record Trouble(StepForm form, FormErrors errors, FormErrors.@Nullable Problem refusal, boolean overtaken) {

    private static final String INVALID = "inquiry.invalid.";

    static Trouble overtaken(StepForm form) {
        return new Trouble(form, new FormErrors(), null, true);
    }

    static Trouble of(StepForm form, FormErrors errors) {
        return new Trouble(form, errors, null, false);
    }

    /** Keys of what is wrong with a field are {@code inquiry.invalid.FIELD.…}. */
    static Trouble of(StepForm form, Refused refused) {
        FormErrors errors = new FormErrors();
        if (refused.key().startsWith(INVALID)) {
            String rest = refused.key().substring(INVALID.length());
            errors.reject(rest.substring(0, rest.indexOf('.')), refused.key(), refused.arguments());
            return new Trouble(form, errors, null, false);
        }
        return new Trouble(form, errors, new FormErrors.Problem(refused.key(), List.of(refused.arguments())), false);
    }

    /** The id of the field on the page. */
    public String anchor(String field) {
        if (field.equals("text")) {
            return "text-" + form.verb().word();
        }
        return field.startsWith(Uploads.FIELD) ? Uploads.FIELD : field;
    }

    boolean isInvalid() {
        return !errors.isEmpty();
    }
}
