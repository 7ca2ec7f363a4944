package dev.tutorium.persistence.messaging;

import dev.tutorium.application.messaging.port.Choices;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.Channel;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Preferences;
import dev.tutorium.domain.messaging.Preferences.Choice;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row for each choice that is off. */
@Singleton
final class JdbcChoices implements Choices {

    private static final int TOKEN_BYTES = 24;

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    JdbcChoices(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Preferences of(AccountId account) {
        var off = sql.list(
                "select kind, channel from notification_off where account_id = ?",
                row -> new Choice(
                        NotificationKind.valueOf(row.getString("kind")), Channel.valueOf(row.getString("channel"))),
                account);
        return new Preferences(Set.copyOf(off));
    }

    @Override
    public void change(AccountId account, Collection<Choice> off, Collection<Choice> on) {
        sql.update("""
                insert into notification_off (account_id, kind, channel)
                select ?, choice.kind, choice.channel from unnest(?::text[], ?::text[]) as choice (kind, channel)
                on conflict do nothing""", account, kinds(off), channels(off));
        sql.update("""
                delete from notification_off using unnest(?::text[], ?::text[]) as choice (kind, channel)
                where account_id = ? and notification_off.kind = choice.kind and notification_off.channel = choice.channel""", kinds(on), channels(on), account);
    }

    @Override
    public String stopToken(AccountId account) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return sql.first(
                        """
                        insert into stop_link (account_id, token) values (?, ?)
                        on conflict (account_id) do update set token = stop_link.token
                        returning token""",
                        row -> row.getString(1),
                        account,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .orElseThrow();
    }

    @Override
    public Optional<AccountId> holder(String stopToken) {
        return sql.first(
                "select account_id from stop_link where token = ?",
                row -> new AccountId(Sql.uuid(row, "account_id")),
                stopToken);
    }

    private static List<NotificationKind> kinds(Collection<Choice> choices) {
        return choices.stream().map(Choice::kind).toList();
    }

    private static List<Channel> channels(Collection<Choice> choices) {
        return choices.stream().map(Choice::channel).toList();
    }
}
