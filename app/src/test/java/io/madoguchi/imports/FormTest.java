package io.madoguchi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M2.3 what can be understood is converted, not refused")
class FormTest {

    @ParameterizedTest
    @CsvSource({
        "KANA, ｱｵﾊﾞ ｹｲｺ, アオバ ケイコ",
        "KANA, あおばせいさくしょ, アオバセイサクショ",
        "DATE, 2026/4/1, 2026-04-01",
        "DATE, ２０２６-０４-０１, 2026-04-01",
        "YEN, '￥24,000', 24000",
        "YEN, 0024000円, 24000",
        "POSTAL_CODE, 〒９８００８１１, 980-0811",
        "MAIL, ' Kanri@AOBA.example ', kanri@aoba.example",
        "CODE, ' Ｃ０００１', C0001",
        "CHOICE, normal, NORMAL",
        "PHONE, ０２２-200-1100, 022-200-1100",
        "MAIL_LIST, a@b.example；C@D.example;, a@b.example;c@d.example",
        "TEXT, 髙﨑①㈱～, 髙﨑①㈱～"
    })
    void reads(Form form, String typed, String stored) {
        assertThat(form.read(typed)).contains(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "KANA, 青葉",
        "DATE, 2026-02-29",
        "DATE, 2026/13/45",
        "DATE, 4月1日",
        "YEN, 三万円",
        "YEN, -1",
        "YEN, 1.5",
        "MINUTES, 0",
        "POSTAL_CODE, 123-456",
        "MAIL, a@b",
        "MAIL, 青葉@c.example",
        "CODE, C 0001",
        "PHONE, 電話",
        "CODE_LIST, A1;B 2"
    })
    void refuses(Form form, String typed) {
        assertThat(form.read(typed)).isEmpty();
    }
}
