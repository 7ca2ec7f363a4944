package dev.tutorium.persistence.identity;

import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.identity.SignIn;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.identity.SignInKind;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SignInId;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code sign_in}. */
record SignInRow(
        UUID id,
        UUID accountId,
        SignInKind kind,
        String secretHash,
        Instant startedAt,
        Instant expiresAt,
        @Nullable UUID behindId,
        @Nullable SignInEnd endReason,
        @Nullable Instant endedAt,
        long version) {

    static SignInRow read(ResultSet row) throws SQLException {
        var end = row.getString("end_reason");
        return new SignInRow(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "account_id"),
                SignInKind.valueOf(row.getString("kind")),
                row.getString("secret_hash"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "expires_at"),
                row.getObject("behind_id", UUID.class),
                end == null ? null : SignInEnd.valueOf(end),
                Sql.nullableInstant(row, "ended_at"),
                row.getLong("version"));
    }

    static SignInRow of(SignIn signIn) {
        return new SignInRow(
                signIn.id().value(),
                signIn.account().value(),
                signIn.kind(),
                signIn.secret().value(),
                signIn.startedAt(),
                signIn.expiresAt(),
                signIn.behind() == null ? null : signIn.behind().value(),
                signIn.end(),
                signIn.endedAt(),
                signIn.version());
    }

    SignIn toDomain() {
        return new SignIn(
                new SignInId(id),
                new AccountId(accountId),
                kind,
                new SecretHash(secretHash),
                startedAt,
                expiresAt,
                behindId == null ? null : new AccountId(behindId),
                endReason,
                endedAt,
                version);
    }
}
