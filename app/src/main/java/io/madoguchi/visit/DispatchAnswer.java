package io.madoguchi.visit;

import io.madoguchi.inquiry.Overtaken;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Html;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What answers a form of a visit or part: the page after the work, or the form's own page with what is wrong. */
final class DispatchAnswer {

    private DispatchAnswer() {}

    /** @param again the page of the form with its trouble and with everything that was typed */
    static ModelAndView to(DispatchCheck check, Supplier<ModelAndView> work, Function<Trouble, ModelAndView> again) {
        try {
            return work.get();
        } catch (Faulty faulty) {
            return again.apply(Trouble.of(check.form(), check.errors()));
        } catch (Refused refused) {
            return again.apply(Trouble.of(check.form(), refused));
        } catch (Overtaken overtaken) {
            return again.apply(Trouble.overtaken(check.form()));
        }
    }

    static ModelAndView again(String template, Object view, Trouble trouble) {
        return Html.page(template, view, trouble.isInvalid() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }
}
