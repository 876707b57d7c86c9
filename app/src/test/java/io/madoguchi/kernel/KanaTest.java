package io.madoguchi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanaTest {

    @ParameterizedTest
    @CsvSource({"ヤマダ,ヤマダ", "やまだ,ヤマダ", "ﾔﾏﾀﾞ,ヤマダ", "ｻﾞｷ はなこ,ザキ ハナコ", "ゔぃくとりあ,ヴィクトリア", "すゞき,スヾキ", "ヴァン・ダム,ヴァン・ダム"})
    void readingsBecomeFullWidthKatakana(String typed, String expected) {
        assertThat(Kana.katakana(typed)).isEqualTo(expected);
        assertThat(Kana.isKatakana(expected)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"山田", "Yamada", "ヤマダ1"})
    void whatIsNoReadingIsTold(String typed) {
        assertThat(Kana.isKatakana(Kana.katakana(typed))).isFalse();
    }
}
