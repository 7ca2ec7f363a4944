package dev.tutorium.application.messaging;

import dev.tutorium.domain.booking.BookingEvent;
import dev.tutorium.domain.community.CommunityEvent;
import dev.tutorium.domain.goodwill.GoodwillEvent;
import dev.tutorium.domain.goodwill.SummonEvent;
import dev.tutorium.domain.identity.IdentityEvent;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.learning.LearningEvent;
import dev.tutorium.domain.messaging.EventFilter;
import dev.tutorium.domain.messaging.MessageEvent;
import dev.tutorium.domain.messaging.ScheduledMessageEvent;
import dev.tutorium.domain.messaging.WebhookEvent;
import dev.tutorium.domain.offering.OfferingEvent;
import dev.tutorium.domain.payment.CreditEvent;
import dev.tutorium.domain.payment.PaymentEvent;
import dev.tutorium.domain.payment.SubscriptionEvent;
import dev.tutorium.domain.review.ReviewEvent;
import dev.tutorium.domain.scheduling.WaitlistEvent;
import dev.tutorium.domain.trust.TrustEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of the events that leave, as those outside know them. */
public final class EventCatalogue {

    private static final List<Class<? extends DomainEvent>> ALL = List.of(
            BookingEvent.class,
            CommunityEvent.class,
            CreditEvent.class,
            GoodwillEvent.class,
            IdentityEvent.class,
            LearningEvent.class,
            MessageEvent.class,
            OfferingEvent.class,
            PaymentEvent.class,
            ReviewEvent.class,
            ScheduledMessageEvent.class,
            SubscriptionEvent.class,
            SummonEvent.class,
            TrustEvent.class,
            WaitlistEvent.class,
            WebhookEvent.class);

    private static final Set<String> TYPES = ALL.stream()
            .flatMap(EventCatalogue::records)
            .filter(event -> !KeptInside.keeps(event))
            .map(EventCatalogue::typeOf)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> CAPABILITIES =
            TYPES.stream().map(EventFilter::allOfCapability).collect(Collectors.toUnmodifiableSet());

    private EventCatalogue() {}

    public static Set<String> types() {
        return TYPES;
    }

    /** Whether a filter may name it: a type, or all types of a capability. */
    static boolean knows(String filter) {
        return TYPES.contains(filter) || CAPABILITIES.contains(filter);
    }

    private static Stream<Class<? extends DomainEvent>> records(Class<? extends DomainEvent> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> records(permitted.asSubclass(DomainEvent.class)))
                : Stream.of(type);
    }

    private static String typeOf(Class<?> event) {
        var capability = event.getPackageName();
        return CloudEvent.typeOf(capability.substring(capability.lastIndexOf('.') + 1) + "." + event.getSimpleName());
    }
}
