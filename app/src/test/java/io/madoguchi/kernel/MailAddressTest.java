package io.madoguchi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "toi-kanri@aoba.example",
                "  toi-kanri@aoba.example ",
                "Toi-Kanri@AOBA.example",
                "ｔｏｉ－ｋａｎｒｉ＠ａｏｂａ．ｅｘａｍｐｌｅ",
                "toiーkanri＠aoba。example",
                "　toi-kanri@aoba.example\t"
            })
    void anAddressTypedWithTheInputMethodOnIsTheSame(String typed) {
        assertThat(MailAddress.of(typed).value()).isEqualTo("toi-kanri@aoba.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b", "@b.example", "a@b.", "a@b@c.example", "山田@b.example"})
    void anIncompleteAddressIsTold(String typed) {
        assertThat(MailAddress.of(typed).isComplete()).isFalse();
    }

    @Test
    void anAddressHasALimit() {
        assertThat(MailAddress.of("a".repeat(5_000)).value()).hasSize(254);
    }
}
