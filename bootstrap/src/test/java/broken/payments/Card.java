package broken.payments;

/** Breaks: an adapter that knows another. */
public record Card(broken.messaging.Letter letter) {}
