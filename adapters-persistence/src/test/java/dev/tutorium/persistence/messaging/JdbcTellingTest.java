package dev.tutorium.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.Choices;
import dev.tutorium.application.messaging.port.ChoicesContract;
import dev.tutorium.application.messaging.port.MailFailures;
import dev.tutorium.application.messaging.port.MailFailuresContract;
import dev.tutorium.application.messaging.port.Notifications;
import dev.tutorium.application.messaging.port.NotificationsContract;
import dev.tutorium.application.messaging.port.ScheduledMessages;
import dev.tutorium.application.messaging.port.ScheduledMessagesContract;
import dev.tutorium.application.messaging.view.MailFailureList;
import dev.tutorium.application.messaging.view.NotificationList;
import dev.tutorium.application.messaging.view.ScheduledMessageList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.NotificationId;
import dev.tutorium.domain.messaging.Notification;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.persistence.kernel.DatabaseTest;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What telling people needs of the database: one server for the contracts of four ports. */
final class JdbcTellingTest extends DatabaseTest {

    @Inject
    Notifications notifications;

    @Inject
    NotificationList list;

    @Inject
    Choices choices;

    @Inject
    MailFailures failures;

    @Inject
    MailFailureList failureList;

    @Inject
    ScheduledMessages messages;

    @Inject
    ScheduledMessageList messageList;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    void a_keyset_goes_through_notifications_of_one_instant_without_leaving_one_out() {
        var account = account();
        for (var number = 0; number < 5; number++) {
            var made = Notification.made(
                    new NotificationId(UUID.randomUUID()),
                    account,
                    "key" + number,
                    NotificationKind.PAYMENT,
                    "Paid",
                    "",
                    null,
                    Instant.parse("2026-03-02T12:00:00Z"));
            transactions.inTransaction(() -> notifications.add(made));
        }
        var seen = new ArrayList<String>();
        var request = PageRequest.first(2);
        for (var pages = 0; pages < 3; pages++) {
            var page = list.of(account, new NotificationList.Filter(false, null), request);
            page.rows().forEach(row -> seen.add(row.key()));
            request = new PageRequest(2, page.next(), 1, false);
        }
        assertThat(seen).containsExactlyInAnyOrder("key0", "key1", "key2", "key3", "key4");
    }

    @Test
    void one_notification_publishes_one_event_however_often_it_is_made() {
        var account = account();
        for (var time = 0; time < 2; time++) {
            var made = Notification.made(
                    new NotificationId(UUID.randomUUID()),
                    account,
                    "paid:1",
                    NotificationKind.PAYMENT,
                    "Paid",
                    "",
                    null,
                    Instant.parse("2026-03-02T12:00:00Z"));
            transactions.inTransaction(() -> notifications.add(made));
        }
        assertThat(sql.list("select type from outbox_event where aggregate_id = ?", row -> row.getString(1), account))
                .isEqualTo(List.of("messaging.Notified"));
    }

    private AccountId account() {
        var id = UUID.randomUUID();
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'Ada', ?, '{STUDENT}', 'UTC', 'ACTIVE', '2026-01-01T00:00:00Z', 1)""", id, id + "@example.org", id.toString());
        return new AccountId(id);
    }

    @Nested
    final class OfNotifications extends NotificationsContract {

        @Override
        protected Notifications notifications() {
            return notifications;
        }

        @Override
        protected NotificationList list() {
            return list;
        }

        @Override
        protected Transactions transactions() {
            return transactions;
        }

        @Override
        protected AccountId account() {
            return JdbcTellingTest.this.account();
        }
    }

    @Nested
    final class OfChoices extends ChoicesContract {

        @Override
        protected Choices choices() {
            return choices;
        }

        @Override
        protected AccountId account() {
            return JdbcTellingTest.this.account();
        }
    }

    @Nested
    final class OfMailFailures extends MailFailuresContract {

        @Override
        protected MailFailures failures() {
            return failures;
        }

        @Override
        protected MailFailureList list() {
            return failureList;
        }

        @Override
        protected AccountId account() {
            return JdbcTellingTest.this.account();
        }
    }

    @Nested
    final class OfScheduledMessages extends ScheduledMessagesContract {

        @Override
        protected ScheduledMessages messages() {
            return messages;
        }

        @Override
        protected ScheduledMessageList list() {
            return messageList;
        }

        @Override
        protected Transactions transactions() {
            return transactions;
        }

        @Override
        protected AccountId account() {
            return JdbcTellingTest.this.account();
        }
    }
}
