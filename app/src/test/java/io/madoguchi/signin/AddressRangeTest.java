package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M5.8 networks from which people may sign in")
class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.77/24, 203.0.113.1, true",
        "10.0.0.0/9, 10.127.255.255, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1/32, ::ffff:192.0.2.1, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::/33, 2001:db8:8000::, false",
        "fe80::/10, fe80::1%eth0, true",
        "::1, 127.0.0.1, false",
        "127.0.0.0/8, 0:0:0:0:0:0:0:1, false",
    })
    void holdTheAddressesThatBeginLikeThem(String range, String address, boolean inside) {
        assertThat(AddressRange.parse(range).orElseThrow().contains(address)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.org/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "10.0.0/8/8",
                "::/129"
            })
    void whatIsNoneIsNoneAndNoNameIsLookedUp(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.77/24, 203.0.113.0/24", "192.0.2.1/32, 192.0.2.1", "2001:DB8::5/32, 2001:db8:0:0:0:0:0:0/32"
    })
    void areShownInOneForm(String typed, String shown) {
        assertThat(AddressRange.parse(typed).orElseThrow()).hasToString(shown);
    }

    @Test
    void noRangesAllowEverythingAndAnUnknownAddressIsOutsideOfAll() {
        assertThat(AddressRange.allows(List.of(), "192.0.2.1")).isTrue();
        assertThat(AddressRange.allows(List.of("192.0.2.0/24"), "")).isFalse();
        assertThat(AddressRange.allows(List.of("10.0.0.0/8", "192.0.2.0/24"), "192.0.2.1"))
                .isTrue();
    }
}
