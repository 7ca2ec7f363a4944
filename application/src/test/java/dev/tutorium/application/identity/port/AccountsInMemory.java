package dev.tutorium.application.identity.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Accounts in memory, and the events that were published with them. */
public final class AccountsInMemory implements Accounts {

    private final Memory memory;
    private final Rows<AccountId, Account> accounts;
    private final Index<String, AccountId, Account> byEmail;
    private final Index<String, AccountId, Account> byHandle;

    public AccountsInMemory() {
        this(new Memory());
    }

    public AccountsInMemory(Memory memory) {
        this.memory = memory;
        accounts = memory.rows();
        byEmail = accounts.index(account -> Stream.of(account.email().toString()));
        byHandle = accounts.index(account -> Stream.of(account.handle().toString()));
    }

    public List<DomainEvent> events() {
        return memory.events();
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.find(id);
    }

    @Override
    public Optional<Account> findForUpdate(AccountId id) {
        return find(id);
    }

    @Override
    public Optional<Account> findByEmail(Email email) {
        return byEmail.at(email.toString()).findFirst();
    }

    @Override
    public Optional<Account> findByHandle(Handle handle) {
        return byHandle.at(handle.toString()).findFirst();
    }

    @Override
    public Outcome<Account, IdentityRefusal> record(Change<Account> change) {
        var next = change.state();
        if (find(next.id()).map(Account::version).orElse(0L) != next.version()) {
            throw new Stale("account");
        }
        if (isAnother(findByEmail(next.email()), next)) {
            return Outcome.refused(new IdentityRefusal.EmailTaken());
        }
        if (isAnother(findByHandle(next.handle()), next)) {
            return Outcome.refused(new IdentityRefusal.HandleTaken());
        }
        var stored = withVersion(next, next.version() + 1);
        accounts.put(stored.id(), stored);
        memory.publish(change.events());
        return Outcome.accepted(stored);
    }

    private static boolean isAnother(Optional<Account> found, Account than) {
        return found.filter(other -> !other.id().equals(than.id())).isPresent();
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
