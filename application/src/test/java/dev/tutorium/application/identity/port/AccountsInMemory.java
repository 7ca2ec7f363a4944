package dev.tutorium.application.identity.port;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Accounts in memory, and the events that were published with them. */
public final class AccountsInMemory implements Accounts {

    private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<Account> findForUpdate(AccountId id) {
        return find(id);
    }

    @Override
    public Optional<Account> findByEmail(Email email) {
        return first(account -> account.email().equals(email));
    }

    @Override
    public Optional<Account> findByHandle(Handle handle) {
        return first(account -> account.handle().equals(handle));
    }

    @Override
    public Outcome<Account, IdentityRefusal> record(Change<Account> change) {
        var next = change.state();
        if (find(next.id()).map(Account::version).orElse(0L) != next.version()) {
            throw new Stale("account");
        }
        if (first(other -> !other.id().equals(next.id()) && other.email().equals(next.email()))
                .isPresent()) {
            return Outcome.refused(new IdentityRefusal.EmailTaken());
        }
        if (first(other -> !other.id().equals(next.id()) && other.handle().equals(next.handle()))
                .isPresent()) {
            return Outcome.refused(new IdentityRefusal.HandleTaken());
        }
        var stored = withVersion(next, next.version() + 1);
        accounts.put(stored.id(), stored);
        events.addAll(change.events());
        return Outcome.accepted(stored);
    }

    private Optional<Account> first(Predicate<Account> wanted) {
        return accounts.values().stream().filter(wanted).findFirst();
    }

    private static Account withVersion(Account account, long version) {
        return new Account(
                account.id(),
                account.email(),
                account.emailVerified(),
                account.name(),
                account.handle(),
                account.roles(),
                account.zone(),
                account.password(),
                account.status(),
                account.createdAt(),
                version);
    }
}
