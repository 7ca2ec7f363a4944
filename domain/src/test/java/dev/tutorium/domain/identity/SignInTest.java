package dev.tutorium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.identity.SignIn.Rotation;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SignInId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final IdentityPolicy POLICY = IdentityPolicy.standard();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final SignInId ID = new SignInId(UUID.randomUUID());
    private static final AccountId TEACHER = new AccountId(new UUID(7, 7));
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());
    private static final SecretHash FIRST = new SecretHash("first");
    private static final SecretHash SECOND = new SecretHash("second");
    private static final SecretHash THIRD = new SecretHash("third");

    private static SignIn started(SignInKind kind) {
        return SignIn.start(ID, ACCOUNT, kind, FIRST, NOW, POLICY).state();
    }

    private static SignIn renewed(SignIn signIn, SecretHash current, SecretHash next, Instant at) {
        assertThat(signIn.rotate(current, next, at, POLICY)).isInstanceOf(Rotation.Renewed.class);
        return ((Rotation.Renewed) signIn.rotate(current, next, at, POLICY))
                .change()
                .state();
    }

    @Test
    void a_browser_stays_signed_in_for_30_days() {
        var end = NOW.plus(Duration.ofDays(30));
        assertThat(started(SignInKind.COOKIE).isAlive(end.minusMillis(1))).isTrue();
        assertThat(started(SignInKind.COOKIE).isAlive(end)).isFalse();
    }

    @Test
    void a_refresh_token_works_for_7_days_and_each_use_starts_them_anew() {
        var signIn = started(SignInKind.BEARER);
        var last = NOW.plus(Duration.ofDays(7)).minusMillis(1);
        assertThat(signIn.rotate(FIRST, SECOND, last.plusMillis(1), POLICY)).isEqualTo(new Rotation.Over());
        var next = renewed(signIn, FIRST, SECOND, last);
        assertThat(next.secret()).isEqualTo(SECOND);
        assertThat(next.expiresAt()).isEqualTo(last.plus(Duration.ofDays(7)));
    }

    @Test
    void after_90_days_a_sign_in_is_over_however_often_it_was_renewed() {
        var signIn = started(SignInKind.BEARER);
        for (var day = 5; day <= 85; day += 5) {
            signIn = renewed(signIn, signIn.secret(), new SecretHash("of day " + day), NOW.plus(Duration.ofDays(day)));
        }
        assertThat(signIn.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(90)));
    }

    @Test
    void a_token_used_again_ends_the_sign_in_for_thief_and_owner() {
        var once = renewed(started(SignInKind.BEARER), FIRST, SECOND, NOW);
        var reused = once.rotate(FIRST, THIRD, NOW, POLICY);
        assertThat(reused).isInstanceOf(Rotation.Reused.class);
        var change = ((Rotation.Reused) reused).change();
        assertThat(change.events())
                .containsExactly(new IdentityEvent.SignInEnded(ID, ACCOUNT, SignInEnd.TOKEN_REUSED, NOW));
        assertThat(change.state().isAlive(NOW)).isFalse();
        assertThat(change.state().rotate(SECOND, THIRD, NOW, POLICY)).isEqualTo(new Rotation.Over());
    }

    @Test
    void a_cookie_is_not_exchanged() {
        assertThat(started(SignInKind.COOKIE).rotate(FIRST, SECOND, NOW, POLICY))
                .isEqualTo(new Rotation.Over());
    }

    @Test
    void a_sign_in_ends_once_and_keeps_its_first_reason() {
        var ended = started(SignInKind.COOKIE).end(SignInEnd.SIGNED_OUT, NOW).state();
        assertThat(ended.isAlive(NOW)).isFalse();
        assertThat(ended.end(SignInEnd.SUSPENDED, NOW.plusSeconds(1)).events()).isEmpty();
        assertThat(ended.end(SignInEnd.SUSPENDED, NOW.plusSeconds(1)).state().end())
                .isEqualTo(SignInEnd.SIGNED_OUT);
    }

    @Test
    void someone_is_signed_in_as_someone_else_for_half_an_hour_and_it_is_told_who() {
        var change = SignIn.impersonate(ID, ACCOUNT, TEACHER, FIRST, NOW, POLICY);
        var signIn = change.state();
        assertThat(signIn.behind()).isEqualTo(TEACHER);
        assertThat(change.events()).containsExactly(new IdentityEvent.Impersonated(ID, ACCOUNT, TEACHER, NOW));
        assertThat(signIn.isAlive(NOW.plus(Duration.ofMinutes(30)).minusMillis(1)))
                .isTrue();
        assertThat(signIn.isAlive(NOW.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(signIn.end(SignInEnd.GIVEN_UP, NOW).state().behind()).isEqualTo(TEACHER);
    }
}
