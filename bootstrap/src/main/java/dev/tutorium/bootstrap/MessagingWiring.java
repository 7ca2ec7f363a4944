package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.DeliveryRepair;
import dev.tutorium.application.messaging.MailOversight;
import dev.tutorium.application.messaging.MessageScheduling;
import dev.tutorium.application.messaging.NotificationReading;
import dev.tutorium.application.messaging.Post;
import dev.tutorium.application.messaging.PreferenceKeeping;
import dev.tutorium.application.messaging.Telling;
import dev.tutorium.application.messaging.TrialTelling;
import dev.tutorium.application.messaging.port.Choices;
import dev.tutorium.application.messaging.port.MailFailures;
import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.application.messaging.port.Notifications;
import dev.tutorium.application.messaging.port.ParkedDeliveries;
import dev.tutorium.application.messaging.port.Recipients;
import dev.tutorium.application.messaging.port.ScheduledMessages;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.application.messaging.view.MailFailureList;
import dev.tutorium.application.messaging.view.NotificationList;
import dev.tutorium.application.messaging.view.ParkedDeliveryList;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.domain.messaging.TellingPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** How people are told something: in the app and by mail, as they have chosen. */
@Factory
final class MessagingWiring {

    private static final int MOST_AT_ONCE = 1_000;

    @Singleton
    TrialTelling trialTelling(MailFacts facts, Telling telling) {
        return new TrialTelling(facts, telling);
    }

    @Singleton
    TellingPolicy policy(Overrides configured) {
        var standard = TellingPolicy.standard();
        return new TellingPolicy(
                configured.duration("tutorium.messaging.notifications-kept", standard.notificationsKept()),
                configured.number("tutorium.messaging.longest-subject", standard.longestSubject()),
                configured.number("tutorium.messaging.longest-scheduled-text", standard.longestText()),
                configured.number("tutorium.messaging.most-recipients", standard.mostRecipients()),
                configured.number("tutorium.messaging.most-pending", standard.mostPending()),
                configured.duration("tutorium.messaging.farthest", standard.farthest()));
    }

    @Singleton
    Post post(Mails mails, MailFailures failures, Ids ids, InstantSource clock) {
        return new Post(mails, failures, ids, clock);
    }

    @Singleton
    Telling telling(
            Choices choices,
            Notifications notifications,
            Post post,
            PublicAddress address,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        return new Telling(choices, notifications, post, address, transactions, ids, clock);
    }

    @Singleton
    NotificationReading notificationReading(
            Notifications notifications, NotificationList list, Transactions transactions, InstantSource clock) {
        return new NotificationReading(notifications, list, transactions, clock);
    }

    @Singleton
    PreferenceKeeping preferenceKeeping(Choices choices, Transactions transactions) {
        return new PreferenceKeeping(choices, transactions);
    }

    @Singleton
    MailOversight mailOversight(MailFailures failures, MailFailureList list, InstantSource clock) {
        return new MailOversight(failures, list, clock);
    }

    @Singleton
    DeliveryRepair deliveryRepair(
            ParkedDeliveries parked, ParkedDeliveryList list, AuditTrail trail, Transactions transactions) {
        return new DeliveryRepair(parked, list, trail, transactions);
    }

    @Singleton
    RecurringJob forgetNotifications(Notifications notifications, TellingPolicy policy, InstantSource clock) {
        return new RecurringJob(
                "messaging.forget-notifications",
                Duration.ofHours(1),
                () -> notifications.forgetBefore(clock.instant().minus(policy.notificationsKept()), MOST_AT_ONCE));
    }

    @Singleton
    MessageScheduling messageScheduling(
            ScheduledMessages messages,
            Recipients recipients,
            TellingPolicy policy,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        return new MessageScheduling(messages, recipients, policy, transactions, ids, clock);
    }

    @Singleton
    RecurringJob sendScheduledMessages(MessageScheduling scheduling) {
        return new RecurringJob("messaging.send-scheduled", Duration.ofSeconds(10), scheduling::sendDue);
    }
}
