package io.madoguchi.intake;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@PortalTest
@DisplayName("M1.1 files of a report")
class ReportFilesWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private ServletContext servletContext;

    @Value("${portal.files}")
    private Path files;

    @Test
    void filesStayThroughConfirmationBackAndFinish() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        Answer incomplete =
                ReportTyped.incident(visitor).with("subject", "").confirm(file("画面.log", "one"), file("b.txt", "two"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.text()).contains("お預かりしているファイル（2個）", "画面.log", "b.txt");

        Answer confirmation =
                ReportTyped.on(visitor, incomplete).with("subject", "件名").confirm(file("c.txt", "three"));
        assertThat(confirmation.text()).contains("画面.log", "b.txt", "c.txt");
        Answer back = ReportTyped.on(visitor, confirmation).press("back");
        assertThat(back.text()).contains("お預かりしているファイル（3個）");

        String number = ReportTyped.on(visitor, back).report();
        assertThat(attachments(number)).isEqualTo(3);
        assertThat(Rows.text(
                        "select string_agg(e.kind || ' ' || a.name, ', ' order by a.name) from attachment a"
                                + " join inquiry i on i.id = a.inquiry_id join inquiry_entry e on e.id = a.entry_id"
                                + " where i.number = ?",
                        number))
                .contains("REPORTED b.txt", "REPORTED c.txt", "REPORTED 画面.log");
        assertThat(uploads(ReportTyped.on(visitor, back))).isZero();
    }

    @Test
    void aFileCanBeTakenOut() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        Answer form = ReportTyped.incident(visitor).press("search", file("a.txt", "one"), file("b.txt", "two"));
        ReportTyped typed = ReportTyped.on(visitor, form);
        String first = form.document().select("button[name=remove]").val();

        Answer without = typed.remove(first);

        assertThat(without.status()).isEqualTo(200);
        assertThat(without.text()).contains("b.txt").doesNotContain("a.txt");
        assertThat(ReportTyped.on(visitor, without).typed()).isEqualTo(typed.typed());
        assertThat(attachments(ReportTyped.on(visitor, without).report())).isEqualTo(1);
    }

    @Test
    void theFileOfSomebodyElseDoesNotExist() {
        Visitor victim = visitors.as(TOKAI_ADMINISTRATOR);
        Answer theirs = ReportTyped.incident(victim).press("search", file("secret.txt", "x"));
        ReportTyped theirForm = ReportTyped.on(victim, theirs);
        String upload = theirs.document().select("button[name=remove]").val();
        Visitor visitor = visitors.as(AOBA_ADMINISTRATOR);

        assertThat(ReportTyped.incident(visitor).remove(upload).status()).isEqualTo(404);
        ReportTyped forged = ReportTyped.incident(visitor).with("form_key", theirForm.field("form_key"));
        assertThat(forged.remove(upload).status()).isEqualTo(404);
        assertThat(forged.confirm().text()).doesNotContain("secret.txt");
        assertThat(attachments(ReportTyped.number(forged.with("upload", upload).finish())))
                .isZero();
        assertThat(uploads(theirForm)).isEqualTo(1);
    }

    @Test
    void whatCannotBeTakenIsNamedAndTheRestIsKept() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        ReportTyped typed = ReportTyped.incident(visitor);
        byte[] tooLarge = new byte[50 * 1024 * 1024 + 1];
        Arrays.fill(tooLarge, (byte) 'x');

        Answer answer = typed.confirm(
                file("good.txt", "text"),
                file("empty.log", ""),
                file("run.exe", "MZ"),
                new FilePart("files", "disguised.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}),
                new FilePart("files", "huge.log", tooLarge),
                file("good2.txt", "more"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select(".errors a[href=#files]")).hasSize(4);
        assertThat(answer.document().select("#files-err").text())
                .contains("empty.log」は中身が空", "run.exe」は、安全のため", "disguised.pdf」は、安全のため", "huge.log」は 50 MB を超える");
        assertThat(answer.document().select(".file-name").eachText()).containsExactly("good.txt", "good2.txt");
        assertThat(ReportTyped.on(visitor, answer).typed()).isEqualTo(typed.typed());
        assertThat(uploads(typed)).isEqualTo(2);
    }

    @Test
    void allFilesTogetherHaveALimit() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        ReportTyped typed = ReportTyped.incident(visitor);
        typed.press("search", file("a.txt", "a"));
        Rows.run(
                "update upload set size_bytes = ? where form_key = ?",
                250L * 1024 * 1024 - 3,
                UUID.fromString(typed.field("form_key")));

        assertThat(typed.confirm(file("fits.txt", "123")).status()).isEqualTo(200);
        Answer answer = typed.confirm(file("too-much.txt", "1"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select("#files-err").text()).contains("too-much.txt」を加えると合計 250 MB を超える");
        assertThat(uploads(typed)).isEqualTo(2);

        // As if two requests at once had each been within the limit.
        Rows.run(
                "update upload set size_bytes = size_bytes + 1 where form_key = ?",
                UUID.fromString(typed.field("form_key")));
        assertThat(typed.finish().status()).isEqualTo(422);
    }

    @Test
    void thereAreAtMostFiftyFiles() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        ReportTyped typed = ReportTyped.incident(visitor);
        Answer answer = typed.confirm(IntStream.range(0, 52)
                .mapToObj(i -> file("f" + i + ".txt", "x" + i))
                .toArray(FilePart[]::new));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select("#files-err").text()).containsOnlyOnce("添付ファイルは 50個までです。超えた 2個は");
        assertThat(uploads(typed)).isEqualTo(50);
    }

    @Test
    void theSameFileSentTwiceIsThereOnce() {
        ReportTyped typed = ReportTyped.incident(visitors.as(AOBA_INQUIRIES));
        typed.confirm(file("a.txt", "same"));
        typed.confirm(file("a.txt", "same"));
        assertThat(uploads(typed)).isEqualTo(1);
    }

    @Test
    void longJapaneseNamesAndPathsAreTaken() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        String name = "入館申請書_第二データセンター_𠮷田_".repeat(9) + ".txt";
        Answer confirmation = ReportTyped.incident(visitor)
                .confirm(file("C:\\fakepath\\" + name, "x"), file("../../etc/passwd.txt", "y"));
        assertThat(confirmation.document().select(".file-name").eachText()).containsExactly(name, "passwd.txt");
    }

    @Test
    void aSessionThatEndedWhileTypingKeepsTheText() {
        Visitor visitor = visitors.fresh(AOBA_INQUIRIES);
        ReportTyped typed = ReportTyped.incident(visitor).with("subject", "終わったセッションの件名");
        visitor.post("/logout");

        Answer answer = typed.confirm(file("あ".repeat(250) + ".log", "x"));
        assertThat(answer.location()).isEqualTo("/login?ended");
        visitor.signIn(AOBA_INQUIRIES, PASSWORD);

        assertThat(visitor.get("/kept-form").text()).contains("終わったセッションの件名", "Controller A: panic");
        assertThat(uploads(typed)).isZero();
    }

    @Test
    void aConnectionThatIsCutLeavesNothing() throws IOException {
        Visitor visitor = visitors.fresh(AOBA_INQUIRIES);
        ReportTyped typed = ReportTyped.incident(visitor);
        long rows = Rows.count("upload");
        List<Path> stored = stored();
        List<Path> temporary = temporary();

        URI base = URI.create(visitors.base());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head = "--cut\r\nContent-Disposition: form-data; name=\"form_key\"\r\n\r\n" + typed.field("form_key")
                    + "\r\n--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"cut.log\"\r\n\r\n";
            out.write(("POST /inquiries/new HTTP/1.1\r\nHost: " + base.getHost() + "\r\nCookie: " + visitor.cookies()
                            + "\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: 9000000\r\n\r\n"
                            + head)
                    .getBytes(StandardCharsets.UTF_8));
            out.write(new byte[2_000_000]);
            out.flush();
            await().until(() -> temporary().size() > temporary.size());
        }

        await().untilAsserted(() -> assertThat(temporary()).hasSameSizeAs(temporary));
        assertThat(Rows.count("upload")).isEqualTo(rows);
        assertThat(stored()).isEqualTo(stored);
        assertThat(typed.confirm().status()).isEqualTo(200);
    }

    private List<Path> stored() throws IOException {
        return below(files);
    }

    private List<Path> temporary() throws IOException {
        return below(((File) servletContext.getAttribute(ServletContext.TEMPDIR)).toPath());
    }

    private static List<Path> below(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long attachments(String number) {
        return Rows.count("attachment a join inquiry i on i.id = a.inquiry_id where i.number = ?", number);
    }

    private static long uploads(ReportTyped typed) {
        return Rows.count("upload where form_key = ?", UUID.fromString(typed.field("form_key")));
    }

    private static FilePart file(String name, String content) {
        return new FilePart("files", name, content.getBytes(StandardCharsets.UTF_8));
    }
}
