package io.madoguchi.visit;

import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a form was not carried out.
 *
 * @param refusal the verb makes no sense now; null if that is not why
 * @param overtaken somebody else was quicker
 */
public record Trouble(DispatchForm form, FormErrors errors, FormErrors.@Nullable Problem refusal, boolean overtaken) {

    static Trouble of(DispatchForm form, FormErrors errors) {
        return new Trouble(form, errors, null, false);
    }

    static Trouble overtaken(DispatchForm form) {
        return new Trouble(form, new FormErrors(), null, true);
    }

    /** A missing reason is a fault of the field; anything else is one of the moment. */
    static Trouble of(DispatchForm form, Refused refused) {
        FormErrors errors = new FormErrors();
        if (refused.key().equals(Reason.MISSING)) {
            errors.reject("text", refused.key());
            return of(form, errors);
        }
        return new Trouble(form, errors, new FormErrors.Problem(refused.key(), List.of(refused.arguments())), false);
    }

    boolean isInvalid() {
        return !errors.isEmpty();
    }

    /** The id of a field on the page. */
    public String anchor(String field) {
        return form.noun() + "-" + (field.startsWith("files") ? "signature" : field);
    }

    /** What is wrong with a field; its name stands in the text. Of files their own door says it. */
    public String text(Words words, String field) {
        FormErrors.Problem problem = errors.of(field);
        if (problem == null) {
            return "";
        }
        if (field.startsWith("files")) {
            return problem.text(words);
        }
        List<Object> arguments = new ArrayList<>(problem.arguments());
        arguments.addFirst(words.t(label(field)));
        return words.t(problem.key(), arguments.toArray());
    }

    /** The text of a report is not called like a reason. */
    private String label(String field) {
        String own = "visit.field." + form.noun() + "." + field;
        return field.equals("text") ? own : "visit.field." + field;
    }
}
