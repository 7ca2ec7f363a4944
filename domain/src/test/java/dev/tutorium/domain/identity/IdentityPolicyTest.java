package dev.tutorium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdentityPolicyTest {

    @Test
    void a_link_lives_as_long_as_its_purpose_says() {
        var standard = IdentityPolicy.standard();
        assertThat(standard.lifetime(TokenPurpose.MAGIC_LINK)).isEqualTo(Duration.ofMinutes(15));
        assertThat(standard.lifetime(TokenPurpose.VERIFY_EMAIL)).isEqualTo(Duration.ofDays(3));
        assertThat(standard.lifetime(TokenPurpose.RESET_PASSWORD)).isEqualTo(Duration.ofHours(1));
    }
}
