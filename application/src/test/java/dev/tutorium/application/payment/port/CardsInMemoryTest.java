package dev.tutorium.application.payment.port;

import java.time.Duration;
import java.time.Instant;

final class CardsInMemoryTest extends CardPaymentsContract {

    private Instant now = NOW;
    private final CardsInMemory cards = new CardsInMemory(() -> now);

    @Override
    protected CardPayments payments() {
        return cards;
    }

    @Override
    protected void pay(String checkout) {
        cards.pay(checkout);
    }

    @Override
    protected void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    protected Instant now() {
        return now;
    }
}
