package io.madoguchi.storage;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.kernel.Ids;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class UnusedFilesDatabaseTest {

    @Autowired
    private UnusedFiles unusedFiles;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Database database;

    @Autowired
    private DSLContext dsl;

    @Autowired
    private TestClock clock;

    @Autowired
    private Ids ids;

    private Instant before = TestClock.START;

    @BeforeEach
    void rememberTheTime() {
        before = clock.instant();
    }

    @AfterEach
    void comeBack() {
        clock.goTo(before);
    }

    @Test
    void aFormNeverSentLosesItsFilesAfterADayAndTheirContentAfterTwo() throws IOException {
        String forgotten = put("forgotten");
        String orphan = put("orphan");
        UUID upload = upload(forgotten);

        clock.advance(Duration.ofHours(23));
        unusedFiles.run();
        assertThat(exists(upload)).isTrue();

        clock.advance(Duration.ofHours(2));
        unusedFiles.run();
        assertThat(exists(upload)).isFalse();
        assertThat(isKept(forgotten)).isTrue();

        clock.advance(Duration.ofHours(24));
        String named = put("named");
        upload(named);
        unusedFiles.run();
        assertThat(isKept(forgotten)).isFalse();
        assertThat(isKept(orphan)).isFalse();
        assertThat(isKept(named)).isTrue();
    }

    @Test
    void aContentThatARowNamesIsKeptHoweverOld() throws IOException {
        String content = put("old but named");
        clock.advance(Duration.ofDays(60));
        upload(content);

        unusedFiles.run();

        assertThat(isKept(content)).isTrue();
    }

    @Test
    void everyTableThatNamesContentsIsAsked() {
        assertThat(database.asSystem("a test", () -> dsl.fetch("""
                        select table_name from information_schema.columns
                         where table_schema = 'public' and column_name = 'sha256'
                           -- Of a text that is part of the program, not of a stored file.
                           and table_name <> 'terms_acceptance' order by 1""").getValues("table_name", String.class)))
                .containsExactly("attachment", "import_file", "upload");
    }

    private String put(String text) throws IOException {
        byte[] bytes = (text + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return files.put(new ByteArrayInputStream(bytes), 1000).sha256();
    }

    private UUID upload(String sha256) {
        UUID id = ids.next();
        database.asSystem(
                "a test",
                () -> dsl.insertInto(UPLOAD)
                        .set(UPLOAD.ID, id)
                        .set(
                                UPLOAD.ACCOUNT_ID,
                                dsl.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.MAIL.eq(Cast.AOBA_INQUIRIES)))
                        .set(UPLOAD.FORM_KEY, ids.next())
                        .set(UPLOAD.SHA256, sha256)
                        .set(UPLOAD.NAME, "a.txt")
                        .set(UPLOAD.MEDIA_TYPE, "text/plain")
                        .set(UPLOAD.SIZE_BYTES, 1L)
                        .set(UPLOAD.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                        .execute());
        return id;
    }

    private boolean exists(UUID upload) {
        return database.<Boolean>asSystem("a test", () -> dsl.fetchExists(UPLOAD, UPLOAD.ID.eq(upload)));
    }

    private boolean isKept(String sha256) {
        try {
            files.open(sha256).close();
            return true;
        } catch (StorageFailed | IOException gone) {
            return false;
        }
    }
}
