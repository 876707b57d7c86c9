package io.madoguchi.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M1.6 the fields of answer templates")
class TemplateFieldTest {

    @Test
    void areKnownByTheirJapaneseAndEnglishNamesInBracesOfBothWidths() {
        String text = "{顧客名} {customer} ｛顧客名｝ { Customer } {顧客}";

        assertThat(TemplateField.fill(text, field -> field.name()))
                .isEqualTo("CUSTOMER CUSTOMER CUSTOMER CUSTOMER {顧客}");
        assertThat(TemplateField.unknown(text)).containsExactly("{顧客}");
    }

    @Test
    void takeValuesAsTheyAreWhateverStandsInThem() {
        assertThat(TemplateField.fill("件名: {件名}", field -> "$1 {受付番号} \\")).isEqualTo("件名: $1 {受付番号} \\");
    }

    @Test
    void openBracesAreText() {
        assertThat(TemplateField.unknown("if (a) {\n  b;\n} {")).isEmpty();
    }
}
