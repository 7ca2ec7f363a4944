package dev.tutorium.application.identity.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.identity.SignIn;
import dev.tutorium.domain.identity.SignIn.Rotation;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.identity.SignInKind;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.SignInId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SignIns} does. */
public abstract class SignInsContract {

    private static final IdentityPolicy POLICY = IdentityPolicy.standard();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");

    protected abstract SignIns signIns();

    protected abstract Accounts accounts();

    protected abstract Transactions transactions();

    private Account newAccount() {
        return transactions()
                .inTransaction(() -> accounts().record(AccountsContract.newAccount()))
                .orThrow(RefusedInTest::new);
    }

    private static SecretHash newSecret() {
        return new SecretHash(UUID.randomUUID().toString());
    }

    private void record(Change<SignIn> change) {
        transactions().inTransaction(() -> signIns().record(change));
    }

    private SignIn started(Account account, SignInKind kind, Instant at) {
        var id = new SignInId(UUID.randomUUID());
        record(SignIn.start(id, account.id(), kind, newSecret(), at, POLICY));
        return read(id);
    }

    private SignIn read(SignInId id) {
        return transactions().inTransaction(() -> signIns().findForUpdate(id)).orElseThrow();
    }

    private Optional<SignIn> find(SecretHash secret) {
        return transactions().inTransaction(() -> signIns().findBySecretForUpdate(secret));
    }

    private SignIn rotated(SignIn signIn) {
        var rotation = signIn.rotate(signIn.secret(), newSecret(), NOW, POLICY);
        record(((Rotation.Renewed) rotation).change());
        return read(signIn.id());
    }

    @Test
    void a_sign_in_comes_back_as_it_was_saved() {
        var alive = started(newAccount(), SignInKind.COOKIE, NOW);
        assertThat(alive.version()).isEqualTo(1);
        record(alive.end(SignInEnd.SIGNED_OUT, NOW));
        var ended = read(alive.id());
        assertThat(ended.end()).isEqualTo(SignInEnd.SIGNED_OUT);
        assertThat(ended.endedAt()).isEqualTo(NOW);
        assertThat(ended.expiresAt()).isEqualTo(NOW.plus(POLICY.cookieLifetime()));
    }

    @Test
    void it_is_found_by_its_secret_and_by_all_before() {
        var first = started(newAccount(), SignInKind.BEARER, NOW);
        var second = rotated(first);
        var third = rotated(second);
        assertThat(find(first.secret())).contains(third);
        assertThat(find(second.secret())).contains(third);
        assertThat(find(third.secret())).contains(third);
        assertThat(find(newSecret())).isEmpty();
    }

    @Test
    void what_was_changed_since_it_was_read_is_stale() {
        var read = started(newAccount(), SignInKind.BEARER, NOW);
        rotated(read);
        assertThatThrownBy(() -> record(read.end(SignInEnd.SIGNED_OUT, NOW))).isInstanceOf(Stale.class);
    }

    @Test
    void all_sign_ins_of_one_account_end_together_and_no_other() {
        var account = newAccount();
        var cookie = started(account, SignInKind.COOKIE, NOW);
        var bearer = started(account, SignInKind.BEARER, NOW);
        var other = started(newAccount(), SignInKind.COOKIE, NOW);
        record(cookie.end(SignInEnd.SIGNED_OUT, NOW));
        transactions().inTransaction(() -> signIns().endAll(account.id(), SignInEnd.PASSWORD_RESET, NOW));
        assertThat(read(cookie.id()).end()).isEqualTo(SignInEnd.SIGNED_OUT);
        assertThat(read(bearer.id()).end()).isEqualTo(SignInEnd.PASSWORD_RESET);
        assertThat(read(other.id()).end()).isNull();
    }

    @Test
    void a_cookie_is_recognised_while_it_is_alive() {
        var account = newAccount();
        var cookie = started(account, SignInKind.COOKIE, NOW);
        var member = signIns().recognise(cookie.secret(), NOW).orElseThrow();
        assertThat(member.id()).isEqualTo(account.id());
        assertThat(member.roles()).isEqualTo(account.roles());
        assertThat(member.signIn()).isEqualTo(cookie.id().value());
        assertThat(signIns().recognise(cookie.secret(), cookie.expiresAt().minusMillis(1)))
                .isPresent();
        assertThat(signIns().recognise(cookie.secret(), cookie.expiresAt())).isEmpty();
        record(cookie.end(SignInEnd.SIGNED_OUT, NOW));
        assertThat(signIns().recognise(cookie.secret(), NOW)).isEmpty();
    }

    @Test
    void a_refresh_token_is_no_cookie() {
        var bearer = started(newAccount(), SignInKind.BEARER, NOW);
        assertThat(signIns().recognise(bearer.secret(), NOW)).isEmpty();
        assertThat(signIns().recognise(bearer.id(), NOW)).isPresent();
        assertThat(signIns().recognise(new SignInId(UUID.randomUUID()), NOW)).isEmpty();
    }

    @Test
    void who_is_suspended_is_not_recognised() {
        var account = newAccount();
        var cookie = started(account, SignInKind.COOKIE, NOW);
        transactions().inTransaction(() -> accounts().record(account.suspend("spam", NOW)));
        assertThat(signIns().recognise(cookie.secret(), NOW)).isEmpty();
        assertThat(signIns().recognise(cookie.id(), NOW)).isEmpty();
    }

    @Test
    void what_has_long_been_over_is_forgotten_with_its_secrets() {
        var account = newAccount();
        var longAgo = NOW.minus(Duration.ofDays(400));
        var first = started(account, SignInKind.BEARER, longAgo);
        var later = ((Rotation.Renewed) first.rotate(first.secret(), newSecret(), longAgo, POLICY)).change();
        record(later);
        var alive = started(account, SignInKind.COOKIE, NOW);
        assertThat(forgotten(longAgo.plus(POLICY.refreshLifetime()))).isZero();
        assertThat(forgotten(longAgo.plus(POLICY.refreshLifetime()).plusMillis(1)))
                .isEqualTo(1);
        assertThat(find(first.secret())).isEmpty();
        assertThat(find(alive.secret())).isPresent();
    }

    private int forgotten(Instant before) {
        return transactions().inTransaction(() -> signIns().forgetOverBefore(before, 10));
    }

    @Test
    void who_is_signed_in_as_someone_else_is_told_apart_and_has_no_role_but_the_students() {
        var teacher = newAccount();
        var student = newAccount();
        transactions().inTransaction(() -> accounts().record(student.withRoles(Set.of(Role.STUDENT, Role.ADMIN), NOW)));
        var id = new SignInId(UUID.randomUUID());
        var secret = newSecret();
        record(SignIn.impersonate(id, student.id(), teacher.id(), secret, NOW, POLICY));
        assertThat(read(id).behind()).isEqualTo(teacher.id());
        var member = signIns().recognise(secret, NOW).orElseThrow();
        assertThat(member.id()).isEqualTo(student.id());
        assertThat(member.behind()).isEqualTo(teacher.id());
        assertThat(member.roles()).containsExactly(Role.STUDENT);
        transactions().inTransaction(() -> signIns().endAllBehind(student.id(), student.id(), SignInEnd.GIVEN_UP, NOW));
        assertThat(signIns().recognise(secret, NOW)).isPresent();
        transactions().inTransaction(() -> signIns().endAllBehind(teacher.id(), student.id(), SignInEnd.GIVEN_UP, NOW));
        assertThat(read(id).end()).isEqualTo(SignInEnd.GIVEN_UP);
        assertThat(signIns().recognise(secret, NOW)).isEmpty();
    }

    @Test
    void nobody_stays_signed_in_as_someone_else_once_they_are_suspended_themselves() {
        var teacher = newAccount();
        var secret = newSecret();
        record(SignIn.impersonate(
                new SignInId(UUID.randomUUID()), newAccount().id(), teacher.id(), secret, NOW, POLICY));
        transactions().inTransaction(() -> accounts().record(teacher.suspend("spam", NOW)));
        assertThat(signIns().recognise(secret, NOW)).isEmpty();
    }
}
