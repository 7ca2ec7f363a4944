package dev.tutorium.persistence.messaging;

import dev.tutorium.application.messaging.port.JoinLinks;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Join links, one for each participant of a session that was mailed one. */
@Singleton
final class JdbcJoinLinks implements JoinLinks {

    private static final int TOKEN_BYTES = 24;

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    JdbcJoinLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String token(SessionId session, AccountId participant) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return sql.first(
                        """
                        insert into join_link (session_id, account_id, token) values (?, ?, ?)
                        on conflict (session_id, account_id) do update set token = join_link.token
                        returning token""",
                        row -> row.getString(1),
                        session,
                        participant,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .orElseThrow();
    }

    @Override
    public Optional<Pass> find(String token) {
        return sql.first(
                "select session_id, account_id from join_link where token = ?",
                row -> new Pass(new SessionId(Sql.uuid(row, "session_id")), new AccountId(Sql.uuid(row, "account_id"))),
                token);
    }
}
