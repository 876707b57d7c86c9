package io.madoguchi.demo;

import io.madoguchi.access.PublicPage;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Html;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /dev/mail}: the post box of everybody, for those who try the portal out. */
@Controller
@PublicPage
@ConditionalOnBooleanProperty("portal.demo")
class DemoMailPages {

    private static final int LISTED = 200;
    private static final int EXPORTED = 5_000;

    /** The mail brings its own styles, and nothing in it may run or load. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final DemoMailQuery mails;

    DemoMailPages(DemoMailQuery mails) {
        this.mails = mails;
    }

    @GetMapping("/dev/mail")
    ModelAndView list() {
        return Html.page("demo/mails", new DemoMailsView(mails.newest(LISTED), LISTED));
    }

    @GetMapping("/dev/mail/{id}")
    ModelAndView mail(@PathVariable long id) {
        return Html.page("demo/mail", DemoMailView.of(find(id)));
    }

    @GetMapping("/dev/mail/{id}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", MAIL_POLICY)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(find(id).html());
    }

    @GetMapping("/dev/mail.json")
    ResponseEntity<List<Sent>> json() {
        return ResponseEntity.ok(mails.newest(EXPORTED).stream()
                .map(mail -> new Sent(mail.to(), mail.subject(), mail.text(), mail.html(), mail.sentAt()))
                .toList());
    }

    private DemoMail find(long id) {
        return mails.find(id).orElseThrow(NotFound::new);
    }

    record Sent(String to, String subject, String text, String html, Instant sentAt) {}
}
