package dev.tutorium.application.messaging;

import dev.tutorium.domain.booking.RoomNoticeReceived;
import dev.tutorium.domain.identity.IdentityEvent;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.messaging.NotificationEvent;
import dev.tutorium.domain.payment.PaymentEvent;
import java.util.List;

/**
 * The events that leave the platform by no outlet: what happens to sign-ins, links and passwords, which is a person's safety, and
 * what only keeps our own machinery going. None of the others carries a secret or an address; a test looks.
 */
public final class KeptInside {

    private static final List<Class<? extends DomainEvent>> EVENTS = List.of(
            IdentityEvent.SignInEvent.class,
            IdentityEvent.LinkRequested.class,
            IdentityEvent.PasswordChanged.class,
            NotificationEvent.class,
            PaymentEvent.NoticeReceived.class,
            RoomNoticeReceived.class);

    private KeptInside() {}

    public static boolean keeps(Class<? extends DomainEvent> event) {
        return EVENTS.stream().anyMatch(kept -> kept.isAssignableFrom(event));
    }
}
