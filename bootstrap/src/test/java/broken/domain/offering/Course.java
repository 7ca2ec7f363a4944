package broken.domain.offering;

/** Breaks: offering sees payment. */
public record Course(broken.domain.payment.Charge charge) {}
