package io.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("The form of mails, in both languages")
class LetterTextTest {

    private static final Addressee ADDRESSEE = new Addressee("株式会社青葉製作所", "情報システム部", "𠮷田", "修");

    private static final Letter LETTER = Letter.of("I-20261123-0042", "㈱髙島①号機の障害")
            .paragraph("復旧見込みをお知らせします。\n<script>alert(1)</script>")
            .fact("受付番号", "I-20261123-0042")
            .fact("対象機器", "C9300-48P-E")
            .next("11月24日(火) 15:40 までにご確認ください")
            .link("受付内容を見る", "/inquiries/I-20261123-0042");

    private final Typesetting typesetting = new Typesetting(
            messages(),
            new PortalAddress(new MockEnvironment().withProperty("portal.base-url", "https://portal.example/")));

    @Test
    void japanese() {
        Mail mail = typesetting.set(UUID.randomUUID(), recipient(Locale.JAPANESE), ADDRESSEE, LETTER);

        assertThat(mail.subject()).isEqualTo("[Customer Service Portal] I-20261123-0042 – ㈱髙島①号機の障害");
        assertThat(mail.toName()).isEqualTo("𠮷田 修");
        assertThat(mail.text()).isEqualTo("""
                株式会社青葉製作所
                情報システム部
                𠮷田 修 様

                いつもお世話になっております。
                Customer Service Portal です。

                復旧見込みをお知らせします。
                <script>alert(1)</script>

                ----------------------------------------
                受付番号：I-20261123-0042
                対象機器：C9300-48P-E
                次のアクション：11月24日(火) 15:40 までにご確認ください
                ----------------------------------------

                受付内容を見る
                https://portal.example/inquiries/I-20261123-0042

                ----------------------------------------
                Customer Service Portal
                https://portal.example
                本メールは送信専用です。ご返信いただいてもお答えできませんので、ご連絡はポータルの画面からお願いいたします。
                """);
        assertThat(mail.text()).doesNotContain("御中");
    }

    @Test
    @DisplayName("the vendor's own people are greeted as colleagues")
    void colleagues() {
        Addressee colleague = new Addressee("", "受付窓口", "鈴木", "美咲");
        String japanese = typesetting
                .set(UUID.randomUUID(), recipient(Locale.JAPANESE), colleague, LETTER)
                .text();

        assertThat(japanese).startsWith("受付窓口\n鈴木 美咲 様\n\nお疲れさまです。\n").doesNotContain("お世話");
        assertThat(typesetting
                        .set(UUID.randomUUID(), recipient(Locale.ENGLISH), colleague, LETTER)
                        .text())
                .startsWith("Dear 鈴木 美咲,\n\nThis is a message from");
    }

    @Test
    void english() {
        Letter letter = Letter.of("Reset your password").paragraph("Choose a new one.");

        Mail mail = typesetting.set(
                UUID.randomUUID(),
                recipient(Locale.ENGLISH),
                new Addressee("Tokai", "Operations", "Smith", "John"),
                letter);

        assertThat(mail.subject()).isEqualTo("[Customer Service Portal] Reset your password");
        assertThat(mail.text()).isEqualTo("""
                Dear John Smith,

                This is a message from the Customer Service Portal.

                Choose a new one.

                ----------------------------------------
                Customer Service Portal
                https://portal.example
                This mail was sent automatically. Replies to it are not read; please write to us in the portal.
                """);
    }

    @Test
    void htmlSaysTheSameAndEscapesWhatPeopleTyped() {
        Mail mail = typesetting.set(UUID.randomUUID(), recipient(Locale.JAPANESE), ADDRESSEE, LETTER);
        Document html = Jsoup.parse(mail.html());

        assertThat(html.text())
                .contains("株式会社青葉製作所", "𠮷田 修 様", "<script>alert(1)</script>", "C9300-48P-E", "15:40 まで", "送信専用");
        assertThat(html.select("script, img, link")).isEmpty();
        assertThat(html.select("a").eachAttr("href"))
                .isEqualTo(List.of("https://portal.example/inquiries/I-20261123-0042", "https://portal.example"));
    }

    private static Viewer recipient(Locale locale) {
        return new Viewer(
                UUID.randomUUID(),
                AccountKind.INQUIRY_AGENT,
                "kikan@aoba.example",
                "𠮷田",
                "修",
                locale,
                null,
                null,
                false,
                Set.of(),
                Set.of(),
                List.of());
    }

    private static MessageSource messages() {
        try (var context = new AnnotationConfigApplicationContext(Texts.class)) {
            return context.getBean(MessageSource.class);
        }
    }
}
