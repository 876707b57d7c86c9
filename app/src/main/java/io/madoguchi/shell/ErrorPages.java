package io.madoguchi.shell;

import io.madoguchi.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** One page for each way in which a request can fail; a failure of ours carries a number that stands in the log. */
@ControllerAdvice
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final IncidentNumbers numbers;

    ErrorPages(IncidentNumbers numbers) {
        this.numbers = numbers;
    }

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        MethodArgumentTypeMismatchException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView notFound() {
        return fault(HttpStatus.NOT_FOUND, "");
    }

    @ExceptionHandler(ServletRequestBindingException.class)
    ModelAndView incomplete() {
        return fault(HttpStatus.UNPROCESSABLE_CONTENT, "");
    }

    /** What follows the question mark cannot be decoded, or a form has more fields than any of ours. */
    @ExceptionHandler(InvalidParameterException.class)
    ModelAndView unreadable() {
        return fault(HttpStatus.BAD_REQUEST, "");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return fault(HttpStatus.CONTENT_TOO_LARGE, "");
    }

    /** The browser went away in the middle of its upload: nobody reads the answer. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView cutOff(Exception cause) {
        log.info("A request ended before it was complete: {}", cause.getMessage());
        return fault(HttpStatus.BAD_REQUEST, "");
    }

    /** The browser went away from a stream: there is nobody to answer, and no way to. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    @Nullable
    ModelAndView gone() {
        return null;
    }

    @ExceptionHandler(Exception.class)
    ModelAndView failed(Exception cause, HttpServletRequest request) {
        String number = numbers.next();
        if (isDatabaseGone(cause)) {
            return databaseGone(number, cause, request);
        }
        log.error("{} {} {} failed", number, request.getMethod(), request.getRequestURI(), cause);
        return fault(HttpStatus.INTERNAL_SERVER_ERROR, number);
    }

    static ModelAndView fault(HttpStatus status, String number) {
        return Html.page("shell/fault", new FaultView(status.value(), number, false, null), status);
    }

    /** One line for each request: an outage would bury its own cause under its traces. */
    static ModelAndView databaseGone(String number, Throwable cause, HttpServletRequest request) {
        log.error("{} The database cannot be reached: {}", number, String.valueOf(cause.getMessage()));
        boolean sent = Unsent.isForm(request);
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        Unsent unsent = Unsent.of(request).orElse(null);
        return Html.page("shell/fault", new FaultView(status.value(), number, sent, unsent), status);
    }

    /**
     * Also when the connection breaks in mid-request: SQL states 08 (connection) and 57P (shutdown). On a broken connection the
     * roll-back fails as well, and its exception takes the place of the one that tells why.
     */
    static boolean isDatabaseGone(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof CannotCreateTransactionException
                    || each instanceof TransactionSystemException
                    || each instanceof DataAccessResourceFailureException) {
                return true;
            }
            if (each instanceof java.sql.SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08")
                            || sql.getSQLState().toUpperCase(Locale.ROOT).startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }
}
