package io.madoguchi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.kernel.MailAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("B5.1 addresses behind which there is probably no single person")
class SharedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info@aoba.example", "Support@aoba.example", "helpdesk2@aoba.example", "infra-ml@aoba.example",
                        "ml-network@aoba.example",
                "soumu@aoba.example", "tokyo_all@aoba.example", "taro@lists.aoba.example", "aoba@googlegroups.com",
                        "info+portal@aoba.example"
            })
    void ofAFunctionOrAList(String mail) {
        assertThat(SharedAddress.looksShared(MailAddress.of(mail))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keiko.aoba@aoba.example",
                "t.yamada@aoba.example",
                "informatics.taro@aoba.example",
                "y-sales-man@aoba.example",
                "hall@aoba.example",
                "small@aoba.example",
                "taro@mlab.example",
                "aki.mori@it.aoba.example",
                "ml",
                ""
            })
    void ofAPerson(String mail) {
        assertThat(SharedAddress.looksShared(MailAddress.of(mail))).isFalse();
    }
}
