package io.madoguchi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "q=100%25", "q=%E9%9A%9C%E5%AE%B3+x&p=1", "q=%F0%A0%AE%B7", "q=%00"})
    void whatABrowserWritesIsReadable(String query) {
        assertThat(WellFormed.isReadable(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ff", "q=%zz", "q=%", "q=%E9%9A", "q=a&%80=b", "q=%C0%AF", "q=%ED%A0%80"})
    void whatIsNoUtf8IsNot(String query) {
        assertThat(WellFormed.isReadable(query)).isFalse();
    }
}
