package io.madoguchi.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.kernel.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

@DisplayName("M5.2: what is typed into an application is put right where it can be, and named where it cannot")
class ApplyCheckTest {

    private final Typed typed = new Typed();

    @Test
    void readingsNumbersAndAddressesArePutRight() {
        typed.with("mail", "ＩＣＨＩＲＯ＠ａｏｂａ．ｅｘａｍｐｌｅ")
                .with("reference", "ａｂｃ－１２３４０８６")
                .engagement("案件", "a@aoba.example、ｂ＠aoba.example", "abc1234086  ABC1234140");
        ApplyCheck check = check();
        Content content = check.content(Map.of());

        assertThat(check.errors().all()).isEmpty();
        assertThat(content.applicant().mail()).isEqualTo("ichiro@aoba.example");
        assertThat(content.applicant().familyNameKana()).isEqualTo("シンセイ");
        assertThat(content.applicant().givenNameKana()).isEqualTo("イチロウ");
        assertThat(content.applicant().telephone()).isEqualTo("022-200-1100");
        assertThat(content.referenceKey()).isEqualTo("ABC1234086");
        assertThat(content.engagements().getFirst().mails()).containsExactly("a@aoba.example", "b@aoba.example");
        assertThat(content.engagements().getFirst().contracts()).containsExactly("ABC1234086", "ABC1234140");
    }

    @ParameterizedTest
    @CsvSource({
        "company, '　', apply.company.missing",
        "telephone, 夜は不在, apply.telephone.wrong",
        "telephone, 123, apply.telephone.wrong",
        "family_name_kana, 漢字, apply.family_name_kana.notKana",
        "a0_mail, nobody, apply.account.mail.wrong",
        "a0_kind, SERVICE_DESK, apply.account.kind.missing",
        "a0_function, NOTHING, apply.account.function.missing"
    })
    void whatCannotBeReadIsNamed(String field, String value, String key) {
        typed.with(field, value);
        ApplyCheck check = check();
        check.content(Map.of());

        assertThat(check.errors().all()).containsOnlyKeys(field);
        assertThat(check.errors().all().values())
                .extracting(problem -> problem.key())
                .containsExactly(key);
    }

    @Test
    void moreRowsThanThereCanBeAreNotRead() {
        typed.with("accounts", "31").with("engagements", "-5").with("form_key", "x");
        ApplyForm form = form();

        assertThat(form.accounts()).isEqualTo(30);
        assertThat(form.engagements()).isZero();
        assertThat(form.changed("add-account").accounts()).isEqualTo(30);
        assertThat(form.changed("remove-account-99")).isEqualTo(form);
        assertThat(form.changed("remove-account-x")).isEqualTo(form);
    }

    @Test
    void aContentFillsItsFormAgain() {
        Content content = check().content(Map.of("TERMS", "1.0"));
        ApplyForm again = ApplyForm.of(content, form().formKey(), "");

        assertThat(new ApplyCheck(again).content(content.consents())).isEqualTo(content);
    }

    private ApplyCheck check() {
        return new ApplyCheck(form());
    }

    private ApplyForm form() {
        LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        typed.fields.forEach((name, value) -> sent.put(name, List.of(value)));
        return ApplyForm.of(sent, new Ids(Clock.systemUTC()));
    }
}
