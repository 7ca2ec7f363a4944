package dev.tutorium.application.identity.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.PasswordHash;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} does. */
public abstract class AccountsContract {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");

    protected abstract Accounts accounts();

    protected abstract Transactions transactions();

    /** A new account with an address and a handle of its own, not saved. */
    public static Change<Account> newAccount() {
        var id = UUID.randomUUID();
        return Account.signedUp(
                new AccountId(id),
                new Email(id + "@example.org"),
                false,
                "Zoë Müller",
                new Handle("zoe-" + id.toString().substring(0, 8)),
                Set.of(Role.STUDENT, Role.TEACHER),
                ZoneId.of("Europe/Athens"),
                new PasswordHash("kept"),
                NOW);
    }

    private Outcome<Account, IdentityRefusal> record(Change<Account> change) {
        return transactions().inTransaction(() -> accounts().record(change));
    }

    private Account saved() {
        return record(newAccount()).orThrow(RefusedInTest::new);
    }

    @Test
    void an_account_comes_back_as_it_was_saved_however_it_is_looked_up() {
        var saved = saved();
        assertThat(saved.version()).isEqualTo(1);
        assertThat(accounts().get(saved.id())).isEqualTo(saved);
        assertThat(accounts().findByEmail(saved.email())).contains(saved);
        assertThat(accounts().findByHandle(saved.handle())).contains(saved);
        transactions()
                .inTransaction(
                        () -> assertThat(accounts().findForUpdate(saved.id())).contains(saved));
    }

    @Test
    void every_status_comes_back() {
        var suspended = record(saved().suspend("spam", NOW)).orThrow(RefusedInTest::new);
        assertThat(accounts().get(suspended.id())).isEqualTo(suspended);
        var erased = record(saved().erase(NOW)).orThrow(RefusedInTest::new);
        assertThat(accounts().get(erased.id())).isEqualTo(erased);
    }

    @Test
    void an_unknown_account_is_missing() {
        assertThatThrownBy(() -> accounts().get(new AccountId(UUID.randomUUID())))
                .isInstanceOf(Missing.class);
        assertThat(accounts().findByEmail(new Email("nobody@example.org"))).isEmpty();
    }

    @Test
    void an_address_belongs_to_one_account() {
        var first = saved();
        var second = newAccount().state();
        assertThat(record(Change.of(withEmail(second, first.email()))))
                .isEqualTo(Outcome.refused(new IdentityRefusal.EmailTaken()));
        assertThat(accounts().find(second.id())).isEmpty();
    }

    @Test
    void a_handle_belongs_to_one_account() {
        var first = saved();
        var second = saved();
        assertThat(record(second.update("Zoë", first.handle(), second.zone(), NOW)))
                .isEqualTo(Outcome.refused(new IdentityRefusal.HandleTaken()));
        assertThat(accounts().get(second.id())).isEqualTo(second);
    }

    @Test
    void what_was_changed_since_it_was_read_is_stale() {
        var read = saved();
        assertThat(record(read.verifyEmail(NOW)).isAccepted()).isTrue();
        assertThatThrownBy(() -> record(read.suspend("late", NOW))).isInstanceOf(Stale.class);
    }

    private static Account withEmail(Account account, Email email) {
        return new Account(
                account.id(),
                email,
                account.emailVerified(),
                account.name(),
                account.handle(),
                account.roles(),
                account.zone(),
                account.password(),
                account.status(),
                account.createdAt(),
                account.version());
    }
}
