package io.madoguchi.shell;

import io.madoguchi.access.PublicPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** For errors that arise outside of handlers: in filters, or while a page is rendered. */
@Controller
@PublicPage
class ErrorFallback implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorFallback.class);

    private final IncidentNumbers numbers;

    ErrorFallback(IncidentNumbers numbers) {
        this.numbers = numbers;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null || status == HttpStatus.FORBIDDEN) {
            status = HttpStatus.NOT_FOUND;
        }
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (cause != null && ErrorPages.isDatabaseGone(cause)) {
            return ErrorPages.databaseGone(numbers.next(), cause, request);
        }
        if (cause instanceof InvalidParameterException) {
            status = HttpStatus.BAD_REQUEST;
        }
        String number = "";
        if (status.is5xxServerError()) {
            number = numbers.next();
            log.error(
                    "{} {} failed outside of a handler",
                    number,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    cause);
        }
        return ErrorPages.fault(status, number);
    }
}
