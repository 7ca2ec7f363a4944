package dev.tutorium.persistence.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcAccounts implements Accounts {

    private static final String INSERT = """
            insert into account
                (id, email, email_verified, name, handle, roles, zone, password_hash, status, created_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update account
            set email = ?, email_verified = ?, name = ?, handle = ?, roles = ?, zone = ?, password_hash = ?, status = ?,
                version = version + 1
            where id = ? and version = ?""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcAccounts(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return first("select * from account where id = ?", id);
    }

    @Override
    public Optional<Account> findForUpdate(AccountId id) {
        return first("select * from account where id = ? for no key update", id);
    }

    @Override
    public Optional<Account> findByEmail(Email email) {
        return first("select * from account where email = ?", email.value());
    }

    @Override
    public Optional<Account> findByHandle(Handle handle) {
        return first("select * from account where handle = ?", handle.value());
    }

    @Override
    public Outcome<Account, IdentityRefusal> record(Change<Account> change) {
        var row = AccountRow.of(change.state());
        try {
            if (row.version() == 0) {
                insert(row);
            } else {
                update(row);
            }
        } catch (DataAccessException e) {
            return Outcome.refused(taken(e));
        }
        outbox.append(change.events());
        return Outcome.accepted(row.withVersion(row.version() + 1).toDomain());
    }

    private void insert(AccountRow row) {
        sql.update(
                INSERT,
                row.id(),
                row.email(),
                row.emailVerified(),
                row.name(),
                row.handle(),
                row.roles(),
                row.zone(),
                row.passwordHash(),
                row.status(),
                row.createdAt());
    }

    private void update(AccountRow row) {
        sql.updateOne(
                "account",
                UPDATE,
                row.email(),
                row.emailVerified(),
                row.name(),
                row.handle(),
                row.roles(),
                row.zone(),
                row.passwordHash(),
                row.status(),
                row.id(),
                row.version());
    }

    /** Which of the two unique indexes said no. */
    private static IdentityRefusal taken(DataAccessException error) {
        var message = String.valueOf(error.getMessage());
        if (SqlStates.isDuplicate(error) && message.contains("account_email_unique")) {
            return new IdentityRefusal.EmailTaken();
        }
        if (SqlStates.isDuplicate(error) && message.contains("account_handle_unique")) {
            return new IdentityRefusal.HandleTaken();
        }
        throw error;
    }

    private Optional<Account> first(String query, Object value) {
        return sql.first(query, AccountRow::read, value).map(AccountRow::toDomain);
    }
}
