package dev.tutorium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.identity.OneTimeToken.Issued;
import dev.tutorium.domain.identity.OneTimeToken.Requested;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OneTimeTokenTest {

    private static final IdentityPolicy POLICY = IdentityPolicy.standard();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static Issued issued(TokenPurpose purpose) {
        var requested = OneTimeToken.request(
                        new OneTimeTokenId(UUID.randomUUID()), purpose, new Email("zoe@example.org"), null, NOW)
                .state();
        return ((Requested) requested).issue(new SecretHash("first"), NOW, POLICY);
    }

    @Test
    void a_link_works_for_the_time_of_its_purpose() {
        assertWorksFor(TokenPurpose.MAGIC_LINK, Duration.ofMinutes(15));
        assertWorksFor(TokenPurpose.RESET_PASSWORD, Duration.ofHours(1));
        assertWorksFor(TokenPurpose.VERIFY_EMAIL, Duration.ofDays(3));
    }

    private static void assertWorksFor(TokenPurpose purpose, Duration lifetime) {
        var link = issued(purpose);
        assertThat(link.use(purpose, NOW.plus(lifetime).minusMillis(1)).isAccepted())
                .isTrue();
        assertThat(link.use(purpose, NOW.plus(lifetime))).isEqualTo(Outcome.refused(new IdentityRefusal.LinkInvalid()));
    }

    @Test
    void a_link_does_only_what_it_was_sent_for() {
        assertThat(issued(TokenPurpose.VERIFY_EMAIL)
                        .use(TokenPurpose.RESET_PASSWORD, NOW)
                        .isAccepted())
                .isFalse();
    }

    @Test
    void a_mail_sent_again_carries_another_secret_and_no_more_time() {
        var link = issued(TokenPurpose.MAGIC_LINK);
        var again = link.reissue(new SecretHash("second"));
        assertThat(again.secret()).isEqualTo(new SecretHash("second"));
        assertThat(again.expiresAt()).isEqualTo(link.expiresAt());
    }

    @Test
    void nobody_becomes_an_admin_by_a_link() {
        assertThatThrownBy(() -> new SignUpWish("Eve", Role.ADMIN, ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
