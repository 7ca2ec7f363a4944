package broken.domain.payment;

import broken.domain.kernel.Amount;

/** Breaks: payment sees booking. */
public record Charge(Amount amount, broken.domain.booking.Session session) {}
