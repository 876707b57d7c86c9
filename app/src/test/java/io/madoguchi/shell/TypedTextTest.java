package io.madoguchi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void onlyWhatNoKeyboardMakesIsTakenOut() {
        assertThat(TypedText.lines("a\u0000b\uD842c\uDFB7d𠮷\u202E\t　 ")).isEqualTo("abcd𠮷\u202E\t　 ");
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
