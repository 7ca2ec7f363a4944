package dev.tutorium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final AccountId ID = new AccountId(UUID.fromString("01a1fbd2-a0b8-75b3-b2f4-e39596173748"));
    private static final PasswordHash PASSWORD = new PasswordHash("$argon2id$first");
    private static final PasswordHash OTHER = new PasswordHash("$argon2id$second");

    private static Account account() {
        return Account.signedUp(
                        ID,
                        new Email("zoe@example.org"),
                        false,
                        "Zoë",
                        new Handle("zoe"),
                        Set.of(Role.STUDENT),
                        ZoneId.of("Europe/Athens"),
                        PASSWORD,
                        NOW)
                .state();
    }

    private static Account verified() {
        return account().verifyEmail(NOW).state();
    }

    @Test
    void an_address_is_confirmed_once() {
        var confirmed = account().verifyEmail(NOW);
        assertThat(confirmed.state().emailVerified()).isTrue();
        assertThat(confirmed.state().password()).isEqualTo(PASSWORD);
        assertThat(confirmed.events()).containsExactly(new IdentityEvent.EmailVerified(ID, NOW));
        assertThat(confirmed.state().verifyEmail(NOW).events()).isEmpty();
    }

    @Test
    void who_claims_an_unproven_address_is_rid_of_the_password_set_before() {
        assertThat(account().claimEmail(NOW).state().password()).isNull();
        assertThat(verified().claimEmail(NOW).state().password()).isEqualTo(PASSWORD);
    }

    @Test
    void a_reset_by_a_link_proves_the_address_too() {
        var reset = account().resetPassword(OTHER, NOW);
        assertThat(reset.state().password()).isEqualTo(OTHER);
        assertThat(reset.state().emailVerified()).isTrue();
        assertThat(reset.events())
                .containsExactly(new IdentityEvent.EmailVerified(ID, NOW), new IdentityEvent.PasswordChanged(ID, NOW));
        assertThat(verified().resetPassword(OTHER, NOW).events())
                .containsExactly(new IdentityEvent.PasswordChanged(ID, NOW));
    }

    @Test
    void an_update_that_changes_nothing_is_no_event() {
        var account = account();
        assertThat(account.update(account.name(), account.handle(), account.zone(), NOW)
                        .events())
                .isEmpty();
        assertThat(account.update("Zoë M.", account.handle(), account.zone(), NOW)
                        .events())
                .containsExactly(new IdentityEvent.AccountUpdated(ID, NOW));
    }

    @Test
    void a_role_is_added_once_and_told_with_the_others() {
        var granted = account().grant(Role.ADMIN, NOW);
        assertThat(granted.state().roles()).containsExactlyInAnyOrder(Role.STUDENT, Role.ADMIN);
        assertThat(granted.events())
                .containsExactly(new IdentityEvent.RolesChanged(ID, List.of(Role.STUDENT, Role.ADMIN), NOW));
        assertThat(granted.state().grant(Role.ADMIN, NOW).events()).isEmpty();
    }

    @Test
    void an_account_has_a_role() {
        assertThatThrownBy(() -> account().withRoles(Set.of(), NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_suspended_account_is_restored_and_an_erased_one_never() {
        var suspended = account().suspend("spam", NOW).state();
        assertThat(suspended.isActive()).isFalse();
        assertThat(suspended.restore(NOW).state().isActive()).isTrue();
        var erased = account().erase(NOW).state();
        assertThat(erased.restore(NOW).state().status()).isEqualTo(AccountStatus.ERASED);
        assertThat(erased.suspend("late", NOW).events()).isEmpty();
    }

    @Test
    void nothing_that_tells_who_it_was_outlives_the_erasure() {
        var erased = verified().erase(NOW).state();
        assertThat(erased.name()).isEqualTo("deleted user");
        assertThat(erased.email().value()).doesNotContain("zoe").endsWith("@erased.invalid");
        assertThat(erased.handle().value()).doesNotContain("zoe");
        assertThat(erased.password()).isNull();
        assertThat(erased.emailVerified()).isFalse();
        assertThat(erased.erase(NOW).events()).isEmpty();
    }

    @Test
    void a_name_has_1_to_100_characters_and_no_control_characters() {
        assertThat(Account.nameOf("  Zoë  ")).contains("Zoë");
        assertThat(Account.nameOf("   ")).isEmpty();
        assertThat(Account.nameOf("a".repeat(100))).isPresent();
        assertThat(Account.nameOf("a".repeat(101))).isEmpty();
        assertThat(Account.nameOf("Zoë\nBcc: all@example.org")).isEmpty();
    }

    @Test
    void a_kept_password_is_never_printed() {
        assertThat(account().toString()).doesNotContain("argon2id");
    }

    @Test
    void without_its_password_an_account_is_otherwise_the_same() {
        assertThat(verified().withoutPassword().password()).isNull();
        assertThat(verified().withoutPassword().rehashed(PASSWORD)).isEqualTo(verified());
    }
}
