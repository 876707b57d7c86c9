package io.madoguchi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

@DisplayName("M8.4 dates and names in both languages")
class WordsTest {

    private final Words japanese = new Words(new StaticMessageSource(), Locale.JAPANESE);
    private final Words english = new Words(new StaticMessageSource(), Locale.ENGLISH);

    @Test
    void shortDatesCannotBeReadAsAnotherDay() {
        Instant time = Instant.parse("2026-03-03T19:08:00Z");
        assertThat(japanese.shortTime(time)).isEqualTo("3/4 04:08");
        assertThat(english.shortTime(time)).isEqualTo("4 Mar, 04:08");
    }

    @Test
    void namesStandInTheOrderOfTheirScript() {
        assertThat(japanese.person("三浦", "拓也")).isEqualTo("三浦 拓也");
        assertThat(english.person("三浦", "拓也")).isEqualTo("三浦 拓也");
        assertThat(japanese.person("三浦 拓也")).isEqualTo("三浦 拓也");
        assertThat(english.person("三浦 拓也")).isEqualTo("三浦 拓也");
        assertThat(japanese.person("Smith", "John")).isEqualTo("Smith John");
        assertThat(english.person("Smith", "John")).isEqualTo("John Smith");
        assertThat(english.person("Smith John")).isEqualTo("John Smith");
        assertThat(english.person("root")).isEqualTo("root");
        assertThat(english.person("van der Berg Jan")).isEqualTo("van der Berg Jan");
    }
}
