package dev.tutorium.application.identity.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.OneTimeToken.Issued;
import dev.tutorium.domain.identity.OneTimeToken.Requested;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.identity.SignUpWish;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link OneTimeTokens} does. */
public abstract class OneTimeTokensContract {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final SignUpWish WISH = new SignUpWish("Zoë", Role.TEACHER, ZoneId.of("Europe/Athens"));

    protected abstract OneTimeTokens tokens();

    protected abstract Transactions transactions();

    private static Email newAddress() {
        return new Email(UUID.randomUUID() + "@example.org");
    }

    private void record(Change<OneTimeToken> change) {
        transactions().inTransaction(() -> tokens().record(change));
    }

    private Requested requested(Email email, TokenPurpose purpose, Instant at) {
        var id = new OneTimeTokenId(UUID.randomUUID());
        record(OneTimeToken.request(id, purpose, email, purpose == TokenPurpose.MAGIC_LINK ? WISH : null, at));
        return (Requested) tokens().find(id).orElseThrow();
    }

    private Issued issued(Email email) {
        var secret = new SecretHash(UUID.randomUUID().toString());
        record(Change.of(requested(email, TokenPurpose.MAGIC_LINK, NOW).issue(secret, NOW, IdentityPolicy.standard())));
        return tokens().findBySecret(secret).orElseThrow();
    }

    @Test
    void every_state_comes_back_as_it_was_saved() {
        var email = newAddress();
        var requested = requested(email, TokenPurpose.MAGIC_LINK, NOW);
        assertThat(requested).isEqualTo(new Requested(requested.id(), TokenPurpose.MAGIC_LINK, email, WISH, NOW, 1));
        var secret = new SecretHash(UUID.randomUUID().toString());
        var issued = requested.issue(secret, NOW, IdentityPolicy.standard());
        record(Change.of(issued));
        var stored = tokens().findBySecret(secret).orElseThrow();
        assertThat(stored.wish()).isEqualTo(WISH);
        assertThat(stored.expiresAt()).isEqualTo(issued.expiresAt());
        assertThat(stored.version()).isEqualTo(2);
        var used = stored.use(TokenPurpose.MAGIC_LINK, NOW).orThrow(RefusedInTest::new);
        record(Change.of(used));
        assertThat(tokens().find(used.id()))
                .contains(new OneTimeToken.Used(used.id(), TokenPurpose.MAGIC_LINK, email, NOW, NOW, 3));
    }

    @Test
    void a_used_link_is_found_by_its_secret_no_more() {
        var link = issued(newAddress());
        transactions()
                .inTransaction(() -> assertThat(tokens().findBySecretForUpdate(link.secret()))
                        .contains(link));
        record(Change.of(link.use(TokenPurpose.MAGIC_LINK, NOW).orThrow(RefusedInTest::new)));
        assertThat(tokens().findBySecret(link.secret())).isEmpty();
        transactions()
                .inTransaction(() -> assertThat(tokens().findBySecretForUpdate(link.secret()))
                        .isEmpty());
    }

    @Test
    void a_link_mailed_again_has_only_its_newer_secret() {
        var link = issued(newAddress());
        var newer = new SecretHash(UUID.randomUUID().toString());
        record(Change.of(link.reissue(newer)));
        assertThat(tokens().findBySecret(link.secret())).isEmpty();
        assertThat(tokens().findBySecret(newer)).isPresent();
    }

    @Test
    void what_was_changed_since_it_was_read_is_stale() {
        var link = issued(newAddress());
        record(Change.of(link.reissue(new SecretHash(UUID.randomUUID().toString()))));
        assertThatThrownBy(() ->
                        record(Change.of(link.use(TokenPurpose.MAGIC_LINK, NOW).orThrow(RefusedInTest::new))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void requests_are_counted_by_address_purpose_and_time() {
        var email = newAddress();
        var range = new TimeRange(NOW, NOW.plusSeconds(60));
        requested(email, TokenPurpose.MAGIC_LINK, NOW.minusMillis(1));
        requested(email, TokenPurpose.MAGIC_LINK, NOW);
        requested(email, TokenPurpose.MAGIC_LINK, NOW.plusSeconds(60));
        requested(email, TokenPurpose.RESET_PASSWORD, NOW);
        requested(newAddress(), TokenPurpose.MAGIC_LINK, NOW);
        assertThat(tokens().countRequested(TokenPurpose.MAGIC_LINK, email, range))
                .isEqualTo(1);
    }

    @Test
    void all_links_of_an_address_are_withdrawn_and_no_other() {
        var email = newAddress();
        var link = issued(email);
        var other = issued(newAddress());
        transactions().inTransaction(() -> tokens().withdrawAll(email));
        assertThat(tokens().findBySecret(link.secret())).isEmpty();
        assertThat(tokens().findBySecret(other.secret())).contains(other);
    }

    @Test
    void old_requests_are_forgotten() {
        var longAgo = NOW.minus(Duration.ofDays(400));
        var old = requested(newAddress(), TokenPurpose.RESET_PASSWORD, longAgo);
        var young = requested(newAddress(), TokenPurpose.RESET_PASSWORD, NOW);
        transactions()
                .inTransaction(() -> assertThat(tokens().forgetRequestedBefore(longAgo.plusMillis(1), 10))
                        .isEqualTo(1));
        assertThat(tokens().find(old.id())).isEmpty();
        assertThat(tokens().find(young.id())).isPresent();
    }
}
