package io.madoguchi.shell;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Answers of handlers: a template with its view record, or a redirect after a success. */
public final class Html {

    private Html() {}

    public static ModelAndView page(String template, Object view) {
        return new ModelAndView(template, Map.of("view", view));
    }

    /** The same form again with what is wrong; nothing typed is lost. */
    public static ModelAndView invalid(String template, Object view) {
        return page(template, view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public static ModelAndView page(String template, Object view, HttpStatus status) {
        ModelAndView answer = page(template, view);
        answer.setStatus(status);
        return answer;
    }

    /** 303, so that reloading the page that follows does not send the form again. */
    public static ModelAndView redirect(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
