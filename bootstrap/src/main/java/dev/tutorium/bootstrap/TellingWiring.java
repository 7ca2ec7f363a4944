package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.BookingLetters;
import dev.tutorium.application.messaging.BookingTelling;
import dev.tutorium.application.messaging.CertificateTelling;
import dev.tutorium.application.messaging.CreditTelling;
import dev.tutorium.application.messaging.Invites;
import dev.tutorium.application.messaging.LearningTelling;
import dev.tutorium.application.messaging.PaymentTelling;
import dev.tutorium.application.messaging.ReviewTelling;
import dev.tutorium.application.messaging.ScheduledMessageFollowing;
import dev.tutorium.application.messaging.ScheduledMessageTelling;
import dev.tutorium.application.messaging.SubscriptionTelling;
import dev.tutorium.application.messaging.Telling;
import dev.tutorium.application.messaging.WaitlistTelling;
import dev.tutorium.application.messaging.port.JoinLinks;
import dev.tutorium.application.messaging.port.Recipients;
import dev.tutorium.application.messaging.port.ScheduledMessages;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.application.review.port.ReviewPages;
import dev.tutorium.domain.booking.BookingPolicy;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** What people are told, of sessions, money, courses and reviews. */
@Factory
final class TellingWiring {

    @Singleton
    BookingLetters bookingLetters(
            @Value("${tutorium.mail.from}") String from,
            JoinLinks joinLinks,
            PublicAddress address,
            BookingPolicy policy) {
        return new BookingLetters(new Invites(from), joinLinks, address, policy);
    }

    @Singleton
    BookingTelling bookingTelling(MailFacts facts, BookingLetters letters, Telling telling) {
        return new BookingTelling(facts, letters, telling);
    }

    @Singleton
    PaymentTelling paymentTelling(MailFacts facts, Telling telling) {
        return new PaymentTelling(facts, telling);
    }

    @Singleton
    CreditTelling creditTelling(MailFacts facts, Telling telling) {
        return new CreditTelling(facts, telling);
    }

    @Singleton
    SubscriptionTelling subscriptionTelling(MailFacts facts, Telling telling) {
        return new SubscriptionTelling(facts, telling);
    }

    @Singleton
    LearningTelling learningTelling(MailFacts facts, Telling telling) {
        return new LearningTelling(facts, telling);
    }

    @Singleton
    CertificateTelling certificateTelling(MailFacts facts, Telling telling) {
        return new CertificateTelling(facts, telling);
    }

    @Singleton
    ReviewTelling reviewTelling(MailFacts facts, ReviewPages pages, Telling telling) {
        return new ReviewTelling(facts, pages, telling);
    }

    @Singleton
    WaitlistTelling waitlistTelling(MailFacts facts, Telling telling) {
        return new WaitlistTelling(facts, telling);
    }

    @Singleton
    ScheduledMessageTelling scheduledMessageTelling(
            ScheduledMessages messages, Recipients recipients, MailFacts facts, Telling telling) {
        return new ScheduledMessageTelling(messages, recipients, facts, telling);
    }

    @Singleton
    ScheduledMessageFollowing scheduledMessageFollowing(ScheduledMessages messages, Transactions transactions) {
        return new ScheduledMessageFollowing(messages, transactions);
    }
}
