package io.madoguchi.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M5.8 the secret of one-time codes is encrypted at rest")
class SealTest {

    private static final UUID ACCOUNT = new UUID(0, 1);
    private static final byte[] SECRET = {1, 2, 3};

    private final Seal seal = new Seal("a key");

    @Test
    void opensForItsAccountAndLooksDifferentEachTime() {
        byte[] sealed = seal.close(ACCOUNT, SECRET);

        assertThat(seal.open(ACCOUNT, sealed)).isEqualTo(SECRET);
        assertThat(seal.close(ACCOUNT, SECRET)).isNotEqualTo(sealed);
        assertThat(sealed).hasSize(12 + 3 + 16);
    }

    @Test
    void opensForNoOtherAccountNorWithAnotherKeyNorAltered() {
        byte[] sealed = seal.close(ACCOUNT, SECRET);

        assertThatThrownBy(() -> seal.open(new UUID(0, 2), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Seal("another").open(ACCOUNT, sealed)).isInstanceOf(IllegalStateException.class);
        sealed[14] ^= 1;
        assertThatThrownBy(() -> seal.open(ACCOUNT, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutAKeyNothingIsStored() {
        assertThatThrownBy(() -> new Seal("").close(ACCOUNT, SECRET)).hasMessageContaining("PORTAL_FACTOR_KEY");
    }
}
