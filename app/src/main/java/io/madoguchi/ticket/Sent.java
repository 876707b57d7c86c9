package io.madoguchi.ticket;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a verb on its way. */
record Sent(String number, Map<String, String> fields, HttpServletResponse response) {

    static final String NAME = "sent";

    @ControllerAdvice(assignableTypes = {StepPages.class, DeskPages.class, WorkPages.class, SalesPages.class})
    static class Arrival {

        @ModelAttribute(NAME)
        Sent sent(@PathVariable String number, @RequestParam Map<String, String> fields, HttpServletResponse response) {
            return new Sent(number, fields, response);
        }
    }
}
