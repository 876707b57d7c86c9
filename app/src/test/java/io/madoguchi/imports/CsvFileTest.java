package io.madoguchi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.access.Permission;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M2.3 encodings and headers are told apart")
class CsvFileTest {

    private static final String TEXT = "code,name\r\nA1,㈱髙﨑①～\r\n";
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @Test
    void utf8WithAndWithoutByteOrderMark() {
        assertThat(encoding(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8");
        assertThat(encoding(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8 (BOM)");
        assertThat(lines(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .text("name"))
                .isEqualTo("㈱髙﨑①～");
    }

    @Test
    void windows31jKeepsCharactersThatShiftJisLoses() {
        byte[] bytes = TEXT.getBytes(WINDOWS_31J);

        assertThat(encoding(bytes)).isEqualTo("Windows-31J");
        assertThat(lines(bytes).getFirst().text("name")).isEqualTo("㈱髙﨑①～");
    }

    @Test
    void charactersAcrossTheBordersOfChunksAreRead() {
        String many = "code,name\r\n" + "A1,あ\r\n".repeat(40_000);

        assertThat(encoding(many.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8");
        assertThat(encoding(("x" + many).replaceFirst("x", "").getBytes(WINDOWS_31J)))
                .isEqualTo("Windows-31J");
    }

    @Test
    void theLineOfAByteThatIsNoCharacterIsNamed() {
        byte[] bytes = (TEXT + "A2,x\r\nA3,y\r\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xFF;

        assertThatThrownBy(() -> open(bytes))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refusal -> assertThat(refusal.problem())
                                .extracting(Problem::line, Problem::key)
                                .containsExactly(4, "undecodable"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "code,name|noLines",
                "PK\u0003\u0004xl|workbook",
                "%PDF\u0000x|noText",
                "a,b,c|unknownHeader",
                "code,title\\nA1,x|missingHeader",
                "code,name,remark\\nA1,x,y|extraHeader",
                "code,name,name\\nA1,x,y|repeatedHeader"
            })
    void whatCannotBeImportedIsRefused(String content, String key) {
        assertThatThrownBy(() -> open(content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refusal -> assertThat(refusal.problem().key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A2,\"y", "A2,\"x\"y"})
    void aQuoteThatIsNotClosedOrStandsWrongIsNamedWithItsLine(String broken) {
        byte[] bytes = ("code,name\nA1,x\n" + broken + "\nA3,z\n").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> lines(bytes))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refusal -> assertThat(refusal.problem())
                                .extracting(Problem::line, Problem::key)
                                .containsExactly(3, "quotes"));
    }

    @ParameterizedTest
    @CsvSource({"'A1,\"x\nA2,y\n', 2", "'A1,x\n\n\nA2,\"y\nA3,z\n', 5", "'A1,\"x\ny\"\nA2,\"y\n', 4"})
    void anOpenQuotationMarkIsReportedOnTheLineWhereItStands(String lines, int line) {
        byte[] bytes = ("code,name\n" + lines).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> lines(bytes))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refusal -> assertThat(refusal.problem().line()).isEqualTo(line));
    }

    @Test
    void rowsOfCommasAreNoLinesAndColumnsMayStandInAnyOrder() {
        List<Line> lines = lines("Name , CODE\nx,A1\n,\n\ny,A2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(lines).extracting(Line::number).containsExactly(2, 5);
        assertThat(lines).extracting(line -> line.text("code")).containsExactly("A1", "A2");
    }

    @Test
    void valuesThatAreTooLongOrHaveControlCharactersAreRefused() {
        List<Line> lines = lines(("code,name\nA1," + "𠮷".repeat(21) + "\nA2,\"a\nb\"\nA3," + "𠮷".repeat(20) + "\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(lines.get(0).problems()).extracting(Problem::key).containsExactly("tooLong");
        assertThat(lines.get(1).problems()).extracting(Problem::key).containsExactly("form.TEXT");
        assertThat(lines.get(2).isGood()).isTrue();
    }

    private static String encoding(byte[] bytes) {
        return open(bytes).encoding().label();
    }

    private static List<Line> lines(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        open(bytes).forEach(lines::add);
        return lines;
    }

    private static CsvFile open(byte[] bytes) {
        return CsvFile.open(new NamedFile("test.csv", () -> new ByteArrayInputStream(bytes)), List.of(new Things()));
    }

    /** A kind of two columns. */
    private static final class Things implements ImportKind {
        @Override
        public String name() {
            return "things";
        }

        @Override
        public Permission permission() {
            return Permission.IMPORT_ALL;
        }

        @Override
        public List<Column> columns() {
            return List.of(Column.of("code", Form.CODE, 10).required(), Column.of("name", Form.TEXT, 20));
        }

        @Override
        public List<String> key() {
            return List.of("code");
        }

        @Override
        public List<Integer> steps() {
            return List.of(1);
        }

        @Override
        public void take(Batch batch) {
            throw new UnsupportedOperationException("These tests only read");
        }
    }
}
