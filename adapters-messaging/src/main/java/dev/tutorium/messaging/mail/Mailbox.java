package dev.tutorium.messaging.mail;

import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.port.Mails;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox of development: keeps the newest {@value #KEPT} mails in the database instead of sending them, to be read at
 * {@code /sandbox/mail}. There is none in production.
 */
@Singleton
@Requires(property = "tutorium.mail.provider", value = "mailbox", defaultValue = "mailbox")
@Requires(property = "tutorium.sandbox.enabled", value = "true")
final class Mailbox implements Mails {

    private static final int KEPT = 2_000;

    private final DataSource database;
    private final MailSettings settings;
    private final InstantSource clock;

    Mailbox(DataSource database, MailSettings settings, InstantSource clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Answer send(Mail mail) {
        var id = MessageId.of(mail.key(), settings.domain());
        try (var connection = database.getConnection()) {
            new InternetAddress(mail.to(), true).validate();
            keep(connection, id, mail);
            return new Sent(id);
        } catch (AddressException e) {
            return new AddressRefused("not an address: " + e.getMessage());
        } catch (SQLException e) {
            return new Unknown(String.valueOf(e.getMessage()));
        }
    }

    /** The newest mails first, of one recipient where one is named. */
    List<KeptMail> newest(@Nullable String recipient, int limit) {
        var sql = "select * from sandbox_mail.mail"
                + (recipient == null ? "" : " where lower(recipient) = lower(?)")
                + " order by number desc limit ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            if (recipient != null) {
                statement.setString(1, recipient);
            }
            statement.setInt(recipient == null ? 1 : 2, limit);
            var mails = new ArrayList<KeptMail>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    mails.add(mail(rows));
                }
            }
            return mails;
        } catch (SQLException e) {
            throw new IllegalStateException("the mailbox cannot be read", e);
        }
    }

    /** A mail that is new makes room for itself. */
    private void keep(Connection connection, String id, Mail mail) throws SQLException {
        var sql = """
                with kept as (
                    insert into sandbox_mail.mail (message_id, sent_at, recipient, name, subject, text, html, calendar)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (message_id) do nothing
                    returning number)
                delete from sandbox_mail.mail where number <= (select number from kept) - ?""";
        try (var statement = connection.prepareStatement(sql)) {
            var invite = mail.invite();
            statement.setString(1, id);
            statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(3, mail.to());
            statement.setString(4, mail.name());
            statement.setString(5, mail.subject());
            statement.setString(6, mail.text());
            statement.setString(7, mail.html());
            statement.setString(8, invite == null ? null : invite.calendar());
            statement.setInt(9, KEPT);
            statement.executeUpdate();
        }
    }

    private static KeptMail mail(ResultSet row) throws SQLException {
        return KeptMail.of(
                row.getString("message_id"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("recipient"),
                row.getString("name"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("calendar"));
    }
}
