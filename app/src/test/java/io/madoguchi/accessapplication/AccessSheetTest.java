package io.madoguchi.accessapplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.engagement.EngagementPlan;
import io.madoguchi.engagement.EngagementProblem;
import io.madoguchi.engagement.EngagementProblem.Field;
import io.madoguchi.sheet.SheetReader;
import io.madoguchi.sheet.XlsxSheet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M6.5 a filled-in sheet is read with every fault at its line and column")
class AccessSheetTest {

    private static final String HEADER = "案件名,グループ名,メールアドレス,契約番号\r\n";

    @Test
    void linesGoOnWithTheEngagementAbove() throws Exception {
        AccessSheet sheet = read(HEADER + "# 例,g,a@b.example,X\r\n㈱髙島案件,髙グループ,a@x.example; b@x.example,ABC1\r\n"
                + ",,ｃ＠x.example,ＡＢＣ2\r\n㈱髙島案件,髙グループ,,ABC3\r\n次の案件,次,d@x.example,ABC4\r\n");
        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.lines()).isEqualTo(4);
        assertThat(sheet.plans())
                .containsExactly(
                        new EngagementPlan(
                                "㈱髙島案件",
                                "髙グループ",
                                false,
                                List.of("a@x.example", "b@x.example", "c@x.example"),
                                List.of("ABC1", "ABC2", "ABC3")),
                        new EngagementPlan("次の案件", "次", false, List.of("d@x.example"), List.of("ABC4")));
        assertThat(sheet.at(problem(0, Field.CONTRACTS, "ABC2")).line()).isEqualTo(4);
        assertThat(sheet.at(problem(0, Field.ACCOUNTS, "b@x.example")).line()).isEqualTo(3);
        assertThat(sheet.at(problem(1, Field.GROUP_NAME, "次")))
                .matches(fault -> fault.line() == 6 && fault.column().equals("access.column.GROUP"));
    }

    @Test
    void windows31jIsReadAsItWasTyped() throws Exception {
        String text = HEADER + "①㈱髙案件,ｸﾞﾙｰﾌﾟ～,a@x.example,ABC1\r\n";
        AccessSheet sheet = AccessSheet.read(text.getBytes(Charset.forName("windows-31j")));
        assertThat(sheet.plans().getFirst().engagementName()).isEqualTo("①㈱髙案件");
        assertThat(sheet.plans().getFirst().groupName()).isEqualTo("ｸﾞﾙｰﾌﾟ～");
    }

    @Test
    void aWorkbookIsReadLikeACsvFile() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(out, "申請")) {
            sheet.header(List.of("Engagement", "Group", "Mail addresses", "Contract numbers"));
            sheet.row(Arrays.asList("案件", "グループ", "a@x.example", 1234L));
        }
        AccessSheet sheet = AccessSheet.read(out.toByteArray());
        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.plans())
                .containsExactly(new EngagementPlan("案件", "グループ", false, List.of("a@x.example"), List.of("1234")));
    }

    @Test
    void faultsOfTheSheetItselfAreNamed() throws Exception {
        assertThat(keys("案件名,グループ,メールアドレス\r\na,b,c\r\n"))
                .containsExactlyInAnyOrder(
                        "access.sheet.unknownColumn", "access.sheet.missingColumn", "access.sheet.missingColumn");
        assertThat(keys("案件名,案件名,グループ名,メールアドレス,契約番号\r\n,,,,x\r\n")).containsExactly("access.sheet.columnTwice");
        assertThat(keys(HEADER + "# 例,,,\r\n")).containsExactly("access.sheet.noLines");
        assertThat(keys(HEADER + ",g,a@x.example,ABC1\r\n")).containsExactly("access.sheet.noName");
        assertThat(keys(HEADER + "案件,g,a@x.example,ABC1\r\n案件,h,,\r\n")).containsExactly("access.sheet.otherGroup");
    }

    @Test
    void whatIsNoTableIsRefusedWithTheReason() {
        assertRefused(new byte[0], SheetReader.Fault.EMPTY);
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, SheetReader.Fault.OLD_EXCEL);
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, SheetReader.Fault.BROKEN_WORKBOOK);
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}, SheetReader.Fault.UNDECODABLE);
        assertRefused(utf8(HEADER + "\"案件,g,a,b\r\n"), SheetReader.Fault.QUOTES);
        assertRefused(
                utf8(HEADER + "案件,g,a,b\r\n".repeat(AccessSheet.MOST_LINES + 1)), SheetReader.Fault.TOO_MANY_LINES);
    }

    private static void assertRefused(byte[] content, SheetReader.Fault fault) {
        assertThatThrownBy(() -> AccessSheet.read(content))
                .isInstanceOfSatisfying(
                        SheetReader.Unreadable.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    private static EngagementProblem problem(int plan, Field field, String value) {
        return new EngagementProblem(plan, field, EngagementProblem.Kind.UNKNOWN_CONTRACT, value, List.of());
    }

    private static List<String> keys(String text) throws SheetReader.Unreadable {
        return read(text).faults().stream()
                .map(each -> String.valueOf(each.key()))
                .toList();
    }

    private static AccessSheet read(String text) throws SheetReader.Unreadable {
        return AccessSheet.read(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
