package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.messaging.BookingLetters;
import dev.tutorium.application.messaging.BookingMailing;
import dev.tutorium.application.messaging.Invites;
import dev.tutorium.application.messaging.LearningMailing;
import dev.tutorium.application.messaging.PaymentMailing;
import dev.tutorium.application.messaging.Post;
import dev.tutorium.application.messaging.port.JoinLinks;
import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.booking.BookingPolicy;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** What is mailed about sessions, money and courses. */
@Factory
final class MessagingWiring {

    @Singleton
    Post post(Mails mails) {
        return new Post(mails);
    }

    @Singleton
    BookingLetters bookingLetters(
            @Value("${tutorium.mail.from}") String from,
            JoinLinks joinLinks,
            PublicAddress address,
            BookingPolicy policy) {
        return new BookingLetters(new Invites(from), joinLinks, address, policy);
    }

    @Singleton
    BookingMailing bookingMailing(MailFacts facts, BookingLetters letters, Post post) {
        return new BookingMailing(facts, letters, post);
    }

    @Singleton
    PaymentMailing paymentMailing(MailFacts facts, Post post) {
        return new PaymentMailing(facts, post);
    }

    @Singleton
    LearningMailing learningMailing(MailFacts facts, Post post) {
        return new LearningMailing(facts, post);
    }
}
