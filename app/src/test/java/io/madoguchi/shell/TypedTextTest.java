package io.madoguchi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @Test
    void onlyWhatNoKeyboardMakesIsTakenOut() {
        assertThat(TypedText.lines("a\u0000b\uD842c\uDFB7d𠮷\u202E\t　 ")).isEqualTo("abcd𠮷\u202E\t　 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u3000\u200B",
                "\u200D\uFEFF\u2060\u00AD",
                "\u202E\u2066",
                "\u3164\u2800\uFFA0",
                "\uFE0F\u034F"
            })
    void textWithoutVisibleCharactersIsBlank(String text) {
        assertThat(TypedText.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200Ba", "が", "か\u3099", "👨‍👩‍👧", "。", "\uE000", "〓"})
    void whateverCanBeSeenIsNotBlank(String text) {
        assertThat(TypedText.isBlank(text)).isFalse();
    }

    @Test
    void aLineEndIsOneCharacter() {
        assertThat(TypedText.lines("a\r\nb\rc\n")).isEqualTo("a\nb\nc\n");
        assertThat(TypedText.line("a\r\nBcc: b")).isEqualTo("a Bcc: b");
        assertThat(TypedText.line(null)).isEmpty();
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(TypedText.length("𠮷野")).isEqualTo(2);
    }
}
