package io.madoguchi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ErrorPagesWebTest {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/devices/no/such/page", "/devices?q=%F0%9F"})
    void whatNamesNothingIsNotFound(String path) {
        assertThat(visitors.as(Cast.AOBA_ADMINISTRATOR).get(path).status()).isEqualTo(404);
    }
}
