package dev.tutorium.application.payment.port;

import java.time.Duration;
import java.time.Instant;

final class RenewalsInMemoryTest extends RenewalsContract {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
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
        cards.renewDue();
    }

    @Override
    protected Instant now() {
        return now;
    }
}
