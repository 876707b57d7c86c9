package io.madoguchi.demo;

import static io.madoguchi.database.schema.Tables.DEMO_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitors;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ViewResolver;

/** The program under test is none of the demonstration, so the pages are made by hand where they should exist. */
@PortalTest
@DisplayName("The mails of the demonstration")
class DemoMailWebTest {

    private static final String URL = "http://127.0.0.1:8080/inquiries/I-20261123-0001";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Database database;

    @Autowired
    private DSLContext dsl;

    @Autowired
    @Qualifier("jteViews")
    private ViewResolver templates;

    private final String id = UUID.randomUUID().toString();
    private MockMvcTester demo;

    @BeforeEach
    void aMailWasSent() {
        demo = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new DemoMailPages(new DemoMailQuery(database, dsl)))
                .setViewResolvers(templates)
                .build());
        mail("older " + id);
        mail("newer " + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/mail", "/dev/mail.json", "/dev/mail/1", "/dev/mail/1/html"})
    void doNotExistInProduction(String path) {
        assertThat(visitors.anonymous().get(path).status()).isEqualTo(404);
    }

    @Test
    void areAnArrayNewestFirst() {
        MvcTestResult answer = demo.get().uri("/dev/mail.json").exchange();

        assertThat(answer).bodyJson().extractingPath("$[0].subject").isEqualTo("newer " + id);
        assertThat(answer).bodyJson().extractingPath("$[1].subject").isEqualTo("older " + id);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[0]")
                .asMap()
                .containsOnlyKeys("to", "subject", "text", "html", "sentAt")
                .containsEntry("to", "toi@aoba.example")
                .containsEntry("sentAt", "2026-11-24T01:00:00Z");
    }

    @Test
    void areListedAndTheirLinksLeadIntoThePortal() throws UnsupportedEncodingException {
        Document list = page("/dev/mail");
        assertThat(list.select("tbody tr:first-child").text()).contains("newer " + id, "toi@aoba.example");

        Document mail = page(list.select("tbody a").attr("href"));
        assertThat(mail.select(".text a").eachAttr("href")).containsExactly(URL);
        assertThat(mail.select(".text").text()).contains("<b>本文</b>");
    }

    @Test
    void areShownAsHtmlInWhichNothingRuns() throws UnsupportedEncodingException {
        String path = page("/dev/mail").select("tbody a").attr("href") + "/html";

        MvcTestResult answer = demo.get().uri(path).exchange();

        assertThat(answer).hasStatusOk().containsHeader("Content-Security-Policy");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("<p>本文</p>");
    }

    private Document page(String path) throws UnsupportedEncodingException {
        MvcTestResult answer = demo.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private void mail(String subject) {
        database.asSystem(
                "a test",
                () -> dsl.insertInto(DEMO_MAIL)
                        .set(DEMO_MAIL.MESSAGE_ID, subject)
                        .set(DEMO_MAIL.RECIPIENT, "toi@aoba.example")
                        .set(DEMO_MAIL.SUBJECT, subject)
                        .set(DEMO_MAIL.TEXT_BODY, "<b>本文</b>\n" + URL + "\n")
                        .set(DEMO_MAIL.HTML_BODY, "<p>本文</p>")
                        .set(DEMO_MAIL.SENT_AT, OffsetDateTime.parse("2026-11-24T10:00:00+09:00"))
                        .execute());
    }
}
