package dev.tutorium.persistence.identity;

import dev.tutorium.application.identity.port.OneTimeTokens;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcOneTimeTokens implements OneTimeTokens {

    private static final String INSERT = """
            insert into one_time_token
                (id, purpose, email, state, wish_name, wish_role, wish_zone, requested_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update one_time_token
            set state = ?, wish_name = ?, wish_role = ?, wish_zone = ?, secret_hash = ?, expires_at = ?, used_at = ?,
                version = version + 1
            where id = ? and version = ?""";
    private static final String COUNT = """
            select count(*) from one_time_token
            where purpose = ? and email = ? and requested_at >= ? and requested_at < ?""";
    private static final String WITHDRAW = """
            update one_time_token
            set state = 'REQUESTED', secret_hash = null, expires_at = null, version = version + 1
            where id in (
                select id from one_time_token where email = ? and state = 'ISSUED' for update skip locked)""";
    private static final String FORGET = """
            delete from one_time_token where id in (
                select id from one_time_token where requested_at < ?
                order by requested_at limit ? for update skip locked)""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcOneTimeTokens(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Optional<OneTimeToken> find(OneTimeTokenId id) {
        return sql.first("select * from one_time_token where id = ?", OneTimeTokenRow::read, id)
                .map(OneTimeTokenRow::toDomain);
    }

    @Override
    public Optional<OneTimeToken.Issued> findBySecret(SecretHash secret) {
        return issued("select * from one_time_token where secret_hash = ?", secret);
    }

    @Override
    public Optional<OneTimeToken.Issued> findBySecretForUpdate(SecretHash secret) {
        return issued("select * from one_time_token where secret_hash = ? for update", secret);
    }

    @Override
    public int countRequested(TokenPurpose purpose, Email email, TimeRange range) {
        return Math.toIntExact(sql.count(COUNT, purpose, email.value(), range.start(), range.end()));
    }

    @Override
    public void record(Change<OneTimeToken> change) {
        var row = OneTimeTokenRow.of(change.state());
        if (row.version() == 0) {
            sql.update(
                    INSERT,
                    row.id(),
                    row.purpose(),
                    row.email(),
                    row.state(),
                    row.wishName(),
                    row.wishRole(),
                    row.wishZone(),
                    row.requestedAt());
        } else {
            sql.updateOne(
                    "link",
                    UPDATE,
                    row.state(),
                    row.wishName(),
                    row.wishRole(),
                    row.wishZone(),
                    row.secretHash(),
                    row.expiresAt(),
                    row.usedAt(),
                    row.id(),
                    row.version());
        }
        outbox.append(change.events());
    }

    @Override
    public void withdrawAll(Email email) {
        sql.update(WITHDRAW, email.value());
    }

    @Override
    public int forgetRequestedBefore(Instant instant, int most) {
        return sql.update(FORGET, instant, most);
    }

    private Optional<OneTimeToken.Issued> issued(String query, SecretHash secret) {
        return sql.first(query, OneTimeTokenRow::read, secret.value())
                .map(OneTimeTokenRow::toDomain)
                .filter(OneTimeToken.Issued.class::isInstance)
                .map(OneTimeToken.Issued.class::cast);
    }
}
