package io.madoguchi.intake;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.1, M6.3 a report is about several devices of one engagement")
class ReportDevicesWebTest {

    /** In no engagement. */
    private static final String STORAGE = "D000024";

    private static final String STORAGE_SERIAL = "TA28RU0VDANF";
    private static final String OTHER_STORAGE = "D000025";
    private static final String OTHER_SERIAL = "ZU52WNL1RF5E";
    private static final String CORE_SERVER = "D000001";
    private static final String NETWORK_SWITCH = "D000006";

    @Autowired
    private Visitors visitors;

    @Test
    @DisplayName("M1.2, M1.4, M2.1, B1.5 all of them stand on its pages and lead to it")
    void allDevicesStandOnTheInquiryAndLeadToIt() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        String number = ReportTyped.incident(visitor)
                .with("device", STORAGE + " " + OTHER_STORAGE)
                .report();

        for (String path : List.of("/inquiries/" + number, "/inquiries/" + number + "/card")) {
            Answer page = visitor.get(path);
            assertThat(page.text()).as(path).contains(STORAGE_SERIAL, OTHER_SERIAL, "ほかの対象機器（1台）");
            assertThat(page.statements()).as(path).isLessThanOrEqualTo(8);
        }
        for (String path : List.of(
                "/inquiries?show=all&q=" + OTHER_SERIAL.toLowerCase(Locale.ROOT),
                "/inquiries?show=all&q=st002",
                "/inquiries?show=all&device=" + OTHER_STORAGE,
                "/inquiries?show=all&device=" + STORAGE,
                "/devices/" + STORAGE,
                "/devices/" + OTHER_STORAGE)) {
            assertThat(visitor.get(path).text()).as(path).contains(number);
        }
        assertThat(visitor.get("/devices/D000026").text()).doesNotContain(number);
        assertThat(visitors.as(DESK).get("/inquiries/" + number).text()).contains(OTHER_SERIAL);
        assertThat(visitors.as(AOBA_CORE_ONLY)
                        .get("/inquiries?show=all&q=" + OTHER_SERIAL)
                        .text())
                .doesNotContain(number);
    }

    @Test
    void devicesAreChosenTakenOutAndPutFirstWithoutScripts() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        ReportTyped typed = ReportTyped.incident(visitor).with("device_q", "st00");
        ReportTyped one = ReportTyped.on(visitor, typed.with("add", STORAGE).press("search"));
        assertThat(one.field("device")).isEqualTo(STORAGE);
        assertThat(one.field("device_q")).isEmpty();

        ReportTyped two = ReportTyped.on(visitor, one.with("add", OTHER_STORAGE).press("confirm"));
        assertThat(two.field("device")).isEqualTo(STORAGE + " " + OTHER_STORAGE);
        ReportTyped turned =
                ReportTyped.on(visitor, two.with("first", OTHER_STORAGE).press("confirm"));
        assertThat(turned.field("device")).isEqualTo(OTHER_STORAGE + " " + STORAGE);
        ReportTyped dropped =
                ReportTyped.on(visitor, turned.with("drop", OTHER_STORAGE).press("confirm"));
        assertThat(dropped.field("device")).isEqualTo(STORAGE);
        assertThat(dropped.field("subject")).isEqualTo(typed.field("subject"));

        Answer picker = visitor.getFragment("/inquiries/new/devices?device=" + STORAGE + "&add=" + OTHER_STORAGE);
        assertThat(picker.document().select("#devices [name=device]").eachAttr("value"))
                .containsExactly(STORAGE, OTHER_STORAGE);
        assertThat(picker.header("HX-Trigger")).isEqualTo("devices");
    }

    @Test
    @DisplayName("M6.3 devices of two engagements in one report are refused with both named")
    void devicesOfTwoEngagementsAreRefusedWithBothNamed() {
        Visitor visitor = visitors.as(AOBA_ADMINISTRATOR);
        long before = Rows.count("inquiry");
        ReportTyped both = ReportTyped.incident(visitor).with("device", CORE_SERVER + " " + NETWORK_SWITCH);
        for (Answer answer : List.of(both.confirm(), both.finish())) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("PW41DUX5WCDT", "基幹システム案件", "FOC1310XB15", "社内ネットワーク案件");
        }
        Answer outside = both.with("device", STORAGE + " " + CORE_SERVER).confirm();
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.text()).contains("案件「基幹システム案件」の機器で", STORAGE_SERIAL, "どの案件の機器でもありません");
        assertThat(Rows.count("inquiry")).isEqualTo(before);
    }

    @Test
    void whatIsNotTheReportersIsNotFoundAmongOthersEither() {
        Visitor core = visitors.as(AOBA_CORE_ONLY);
        for (String stranger : List.of(NETWORK_SWITCH, STORAGE, "D999999")) {
            ReportTyped forged = ReportTyped.incident(core).with("device", CORE_SERVER + " " + stranger);
            assertThat(forged.confirm().status()).isEqualTo(404);
            assertThat(forged.finish().status()).isEqualTo(404);
            assertThat(ReportTyped.incident(core)
                            .with("add", stranger)
                            .press("search")
                            .status())
                    .isEqualTo(404);
            assertThat(core.getFragment("/inquiries/new/devices?add=" + stranger)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aContractHasToCoverAllOfThem() {
        ReportTyped typed = ReportTyped.incident(visitors.as(AOBA_ADMINISTRATOR))
                .with("device", STORAGE + " D000034")
                .with("contract", "ABC1234190");
        Answer answer = typed.confirm();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("LIC-7632034654").doesNotContain("対象の契約は、" + STORAGE_SERIAL);
    }

    @Test
    void eighteenSwitchesAreOneReport() {
        StringBuilder many = new StringBuilder();
        for (int i = 6; i <= 23; i++) {
            many.append("D0000%02d ".formatted(i));
        }
        Answer fits = ReportTyped.incident(visitors.as(AOBA_NETWORK_ONLY))
                .with("device", many.toString())
                .confirm();
        assertThat(fits.status()).isEqualTo(200);
        assertThat(fits.text()).contains("FOC1310XB15", "FOC07600RJ6");
    }

    @Test
    void theDatabaseItselfKeepsThemTogether() {
        String number = ReportTyped.incident(visitors.as(AOBA_ADMINISTRATOR))
                .with("device", CORE_SERVER)
                .report();
        for (String code : List.of(NETWORK_SWITCH, STORAGE, CORE_SERVER)) {
            assertThatThrownBy(() -> Rows.run("""
                            insert into inquiry_device select i.id, i.customer_id, d.id, 0 from inquiry i, device d
                             where i.number = ? and d.code = ?""", number, code))
                    .as(code)
                    .hasStackTraceContaining("does not stand where the inquiry stands");
        }
    }
}
