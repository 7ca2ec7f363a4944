package dev.tutorium.persistence.identity;

import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.AccountStatus;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.PasswordHash;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code account}. */
record AccountRow(
        UUID id,
        String email,
        boolean emailVerified,
        String name,
        String handle,
        Set<Role> roles,
        String zone,
        @Nullable String passwordHash,
        AccountStatus status,
        Instant createdAt,
        long version) {

    static AccountRow read(ResultSet row) throws SQLException {
        return new AccountRow(
                Sql.uuid(row, "id"),
                row.getString("email"),
                row.getBoolean("email_verified"),
                row.getString("name"),
                row.getString("handle"),
                roles(row),
                row.getString("zone"),
                row.getString("password_hash"),
                AccountStatus.valueOf(row.getString("status")),
                Sql.instant(row, "created_at"),
                row.getLong("version"));
    }

    /** The roles in a row that has a column {@code roles}. */
    static Set<Role> roles(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static AccountRow of(Account account) {
        var password = account.password();
        return new AccountRow(
                account.id().value(),
                account.email().value(),
                account.emailVerified(),
                account.name(),
                account.handle().value(),
                account.roles(),
                account.zone().getId(),
                password == null ? null : password.value(),
                account.status(),
                account.createdAt(),
                account.version());
    }

    Account toDomain() {
        return new Account(
                new AccountId(id),
                new Email(email),
                emailVerified,
                name,
                new Handle(handle),
                roles,
                ZoneId.of(zone),
                passwordHash == null ? null : new PasswordHash(passwordHash),
                status,
                createdAt,
                version);
    }

    AccountRow withVersion(long next) {
        return new AccountRow(
                id, email, emailVerified, name, handle, roles, zone, passwordHash, status, createdAt, next);
    }
}
