package dev.tutorium.application.booking.port;

import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.payment.ReturnPages;

/** Where a student's browser goes after the checkout of a seat. */
@FunctionalInterface
public interface CheckoutPages {

    ReturnPages of(SessionId session);
}
