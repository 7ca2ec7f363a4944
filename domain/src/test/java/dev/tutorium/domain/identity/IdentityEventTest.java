package dev.tutorium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import dev.tutorium.domain.kernel.SignInId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentityEventTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final AccountId ACCOUNT = new AccountId(new UUID(0, 1));
    private static final SignInId SIGN_IN = new SignInId(new UUID(0, 2));
    private static final OneTimeTokenId TOKEN = new OneTimeTokenId(new UUID(0, 3));

    @Test
    void events_of_an_account_a_sign_in_and_a_link_are_in_the_order_of_each() {
        assertThat(new IdentityEvent.EmailVerified(ACCOUNT, NOW).aggregateId()).isEqualTo(ACCOUNT.value());
        assertThat(new IdentityEvent.SignedIn(SIGN_IN, ACCOUNT, SignInKind.COOKIE, NOW).aggregateId())
                .isEqualTo(SIGN_IN.value());
        assertThat(new IdentityEvent.LinkRequested(TOKEN, TokenPurpose.MAGIC_LINK, NOW).aggregateId())
                .isEqualTo(TOKEN.value());
    }

    @Test
    void what_is_kept_secret_is_never_printed() {
        assertThat(new PasswordHash("$argon2id$x").toString()).isNotEmpty().doesNotContain("argon2id");
        assertThat(new SecretHash("0badc0de").toString()).isNotEmpty().doesNotContain("0badc0de");
        assertThat(new Email("zoe@example.org")).hasToString("zoe@example.org");
    }
}
