package dev.tutorium.persistence.identity;

import static java.util.Objects.requireNonNull;

import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.OneTimeToken.Issued;
import dev.tutorium.domain.identity.OneTimeToken.Requested;
import dev.tutorium.domain.identity.OneTimeToken.Used;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.identity.SignUpWish;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code one_time_token}. */
record OneTimeTokenRow(
        UUID id,
        TokenPurpose purpose,
        String email,
        State state,
        @Nullable SignUpWish wish,
        Instant requestedAt,
        @Nullable String secretHash,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt,
        long version) {

    enum State {
        REQUESTED,
        ISSUED,
        USED
    }

    static OneTimeTokenRow read(ResultSet row) throws SQLException {
        return new OneTimeTokenRow(
                Sql.uuid(row, "id"),
                TokenPurpose.valueOf(row.getString("purpose")),
                row.getString("email"),
                State.valueOf(row.getString("state")),
                wish(row),
                Sql.instant(row, "requested_at"),
                row.getString("secret_hash"),
                Sql.nullableInstant(row, "expires_at"),
                Sql.nullableInstant(row, "used_at"),
                row.getLong("version"));
    }

    private static @Nullable SignUpWish wish(ResultSet row) throws SQLException {
        var name = row.getString("wish_name");
        return name == null
                ? null
                : new SignUpWish(name, Role.valueOf(row.getString("wish_role")), ZoneId.of(row.getString("wish_zone")));
    }

    static OneTimeTokenRow of(OneTimeToken token) {
        return switch (token) {
            case Requested(var id, var purpose, var email, var wish, var at, var version) ->
                new OneTimeTokenRow(
                        id.value(), purpose, email.value(), State.REQUESTED, wish, at, null, null, null, version);
            case Issued(var id, var purpose, var email, var wish, var at, var secret, var expiresAt, var version) ->
                new OneTimeTokenRow(
                        id.value(),
                        purpose,
                        email.value(),
                        State.ISSUED,
                        wish,
                        at,
                        secret.value(),
                        expiresAt,
                        null,
                        version);
            case Used(var id, var purpose, var email, var at, var usedAt, var version) ->
                new OneTimeTokenRow(
                        id.value(), purpose, email.value(), State.USED, null, at, null, null, usedAt, version);
        };
    }

    OneTimeToken toDomain() {
        var token = new OneTimeTokenId(id);
        var address = new Email(email);
        return switch (state) {
            case REQUESTED -> new Requested(token, purpose, address, wish, requestedAt, version);
            case ISSUED ->
                new Issued(
                        token,
                        purpose,
                        address,
                        wish,
                        requestedAt,
                        new SecretHash(requireNonNull(secretHash)),
                        requireNonNull(expiresAt),
                        version);
            case USED -> new Used(token, purpose, address, requestedAt, requireNonNull(usedAt), version);
        };
    }

    @Nullable String wishName() {
        return wish == null ? null : wish.name();
    }

    @Nullable Role wishRole() {
        return wish == null ? null : wish.role();
    }

    @Nullable String wishZone() {
        return wish == null ? null : wish.zone().getId();
    }
}
