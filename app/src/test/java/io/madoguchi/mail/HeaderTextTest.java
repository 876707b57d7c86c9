package io.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderTextTest {

    @Test
    void isOneLineWithoutHiddenTurns() {
        assertThat(HeaderText.of("a\r\nb\tc\u0000d\u2028e")).isEqualTo("a b c d e");
        assertThat(HeaderText.of("\u202Etxt.exe\u2066")).isEqualTo("txt.exe");
        assertThat(HeaderText.of("①㈱髙﨑𠮷 ｱ")).isEqualTo("①㈱髙﨑𠮷 ｱ");
    }

    @Test
    void isCutBetweenCharacters() {
        String cut = HeaderText.of("𠮷".repeat(HeaderText.LONGEST + 1));

        assertThat(cut).isEqualTo("𠮷".repeat(HeaderText.LONGEST - 1) + "…");
    }

    @Test
    void loneHalvesOfCharactersAreLeftOut() {
        assertThat(HeaderText.of("a\uD842b")).isEqualTo("ab");
    }
}
