package dev.tutorium.persistence.identity;

import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.identity.SignIn;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.SignInId;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcSignIns implements SignIns {

    private static final String INSERT = """
            insert into sign_in (id, account_id, kind, secret_hash, started_at, expires_at, behind_id, version)
            values (?, ?, ?, ?, ?, ?, ?, 1)""";
    private static final String REMEMBER = """
            insert into sign_in_former_secret (secret_hash, sign_in_id)
            select secret_hash, id from sign_in where id = ? and secret_hash <> ?""";
    private static final String UPDATE = """
            update sign_in
            set secret_hash = ?, expires_at = ?, end_reason = ?, ended_at = ?, version = version + 1
            where id = ? and version = ?""";
    private static final String BY_SECRET = """
            select * from sign_in
            where id = coalesce(
                (select id from sign_in where secret_hash = ?),
                (select sign_in_id from sign_in_former_secret where secret_hash = ?))
            for update""";
    private static final String MEMBER = """
            select account.id as account_id, account.roles, sign_in.id as sign_in_id, sign_in.behind_id
            from sign_in join account on account.id = sign_in.account_id and account.status = 'ACTIVE'
            where sign_in.ended_at is null and sign_in.expires_at > ?
              and (sign_in.behind_id is null
                or exists (select 1 from account behind where behind.id = sign_in.behind_id and behind.status = 'ACTIVE'))
            """;
    private static final String FORGET = """
            delete from sign_in where id in (
                select id from sign_in where least(expires_at, ended_at) < ?
                order by least(expires_at, ended_at) limit ? for update skip locked)""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcSignIns(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Optional<SignIn> findForUpdate(SignInId id) {
        return sql.first("select * from sign_in where id = ? for update", SignInRow::read, id)
                .map(SignInRow::toDomain);
    }

    @Override
    public Optional<SignIn> findBySecretForUpdate(SecretHash secret) {
        return sql.first(BY_SECRET, SignInRow::read, secret.value(), secret.value())
                .map(SignInRow::toDomain);
    }

    @Override
    public void record(Change<SignIn> change) {
        var row = SignInRow.of(change.state());
        if (row.version() == 0) {
            sql.update(
                    INSERT,
                    row.id(),
                    row.accountId(),
                    row.kind(),
                    row.secretHash(),
                    row.startedAt(),
                    row.expiresAt(),
                    row.behindId());
        } else {
            sql.update(REMEMBER, row.id(), row.secretHash());
            sql.updateOne(
                    "sign-in",
                    UPDATE,
                    row.secretHash(),
                    row.expiresAt(),
                    row.endReason(),
                    row.endedAt(),
                    row.id(),
                    row.version());
        }
        outbox.append(change.events());
    }

    @Override
    public void endAll(AccountId account, SignInEnd why, Instant now) {
        end(
                sql.list(
                        "select * from sign_in where account_id = ? and ended_at is null order by id for update",
                        SignInRow::read,
                        account),
                why,
                now);
    }

    @Override
    public void endAllBehind(AccountId behind, AccountId account, SignInEnd why, Instant now) {
        end(
                sql.list(
                        "select * from sign_in where account_id = ? and behind_id = ? and ended_at is null order by id for update",
                        SignInRow::read,
                        account,
                        behind),
                why,
                now);
    }

    private void end(List<SignInRow> rows, SignInEnd why, Instant now) {
        rows.stream()
                .map(SignInRow::toDomain)
                .filter(signIn -> signIn.isAlive(now))
                .forEach(signIn -> record(signIn.end(why, now)));
    }

    @Override
    public Optional<Actor.Member> recognise(SecretHash cookie, Instant now) {
        return sql.first(
                MEMBER + "and sign_in.kind = 'COOKIE' and sign_in.secret_hash = ?",
                JdbcSignIns::member,
                now,
                cookie.value());
    }

    @Override
    public Optional<Actor.Member> recognise(SignInId id, Instant now) {
        return sql.first(MEMBER + "and sign_in.id = ?", JdbcSignIns::member, now, id);
    }

    @Override
    public int forgetOverBefore(Instant instant, int most) {
        return sql.update(FORGET, instant, most);
    }

    private static Actor.Member member(ResultSet row) throws SQLException {
        var behind = row.getObject("behind_id", UUID.class);
        return new Actor.Member(
                new AccountId(Sql.uuid(row, "account_id")),
                AccountRow.roles(row),
                Sql.uuid(row, "sign_in_id"),
                behind == null ? null : new AccountId(behind),
                null);
    }
}
