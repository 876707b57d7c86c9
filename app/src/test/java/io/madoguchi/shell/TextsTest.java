package io.madoguchi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("M8.4 every text in both languages")
class TextsTest {

    static List<String> modules() {
        return Texts.MODULES;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void eachKeyHasBothLanguagesAndTheSameGaps(String module) throws IOException {
        Properties japanese = read(module, "ja");
        Properties english = read(module, "en");

        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
        for (String key : japanese.stringPropertyNames()) {
            assertThat(gaps(english, key, Locale.ENGLISH)).as(key).isEqualTo(gaps(japanese, key, Locale.JAPANESE));
        }
    }

    private static int gaps(Properties texts, String key, Locale locale) {
        return new MessageFormat(texts.getProperty(key), locale).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String module, String language) throws IOException {
        Properties texts = new Properties();
        String file = "/messages/" + module + "_" + language + ".properties";
        try (InputStream stream = Objects.requireNonNull(TextsTest.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
