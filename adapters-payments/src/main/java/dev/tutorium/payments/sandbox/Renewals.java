package dev.tutorium.payments.sandbox;

import dev.tutorium.application.payment.port.CardPayments.SubscriptionStatus;
import dev.tutorium.domain.payment.PaidPeriod;
import dev.tutorium.payments.sandbox.Database.Transaction;
import dev.tutorium.payments.sandbox.ProviderEvent.PeriodStatus;
import dev.tutorium.payments.sandbox.StoredSubscription.Card;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * The provider's subscriptions: begun by a checkout that is paid, and charged anew whenever a period is over, until they end: by order of
 * the platform or at the provider's page with the period that is paid, or when a card was declined too often. Each step and its
 * webhook are one.
 */
@Singleton
final class Renewals {

    private static final int BATCH = 50;

    /** After so many declines it is over. */
    private static final int MOST_TRIES = 4;

    private static final Duration BETWEEN_TRIES = Duration.ofDays(1);

    private final Database database;
    private final Webhooks webhooks;
    private final HostedCheckouts checkouts;
    private final InstantSource clock;

    Renewals(Database database, Webhooks webhooks, HostedCheckouts checkouts, InstantSource clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.checkouts = checkouts;
        this.clock = clock;
    }

    Optional<SubscriptionStatus> status(String reference) {
        return database.transaction(transaction -> {
            var found = transaction.first(
                    "select * from sandbox_provider.subscription where reference = ?",
                    StoredSubscription::read,
                    reference);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var paid = transaction.list(
                    "select * from sandbox_provider.checkout where subscription = ? order by starts_at",
                    StoredCheckout::read,
                    reference);
            return Optional.of(new SubscriptionStatus(
                    paid.stream().map(StoredCheckout::paidPeriod).toList(),
                    found.get().ending(),
                    found.get().endedAt()));
        });
    }

    /** What a period of it is of; nothing for what is paid once. */
    Optional<StoredSubscription> of(StoredCheckout checkout) {
        var period = checkout.period();
        return period == null
                ? Optional.empty()
                : database.transaction(transaction -> transaction.first(
                        "select * from sandbox_provider.subscription where reference = ?",
                        StoredSubscription::read,
                        period.subscription()));
    }

    /** Ends it with the period that is paid. */
    void end(String reference) {
        database.transaction(transaction -> transaction.update(
                "update sandbox_provider.subscription set ending = true where reference = ? and ended_at is null",
                reference));
    }

    /** From now on. */
    void use(String reference, Card card) {
        database.transaction(transaction -> transaction.update(
                "update sandbox_provider.subscription set card = ? where reference = ?", card.name(), reference));
    }

    /** Charges for every period that has begun, and ends what is to end. */
    void renewDue() {
        while (round() > 0) {}
    }

    private int round() {
        return database.transaction(transaction -> {
            var due = transaction.list("""
                    select * from sandbox_provider.subscription where ended_at is null and next_at <= ?
                    order by next_at limit ? for update skip locked""", StoredSubscription::read, clock.instant(), BATCH);
            for (var subscription : due) {
                step(transaction, subscription);
            }
            return due.size();
        });
    }

    private void step(Transaction transaction, StoredSubscription subscription) throws SQLException {
        if (subscription.ending()) {
            over(transaction, subscription);
        } else if (subscription.card() == Card.DECLINES) {
            declined(transaction, subscription);
        } else {
            renewed(transaction, subscription);
        }
    }

    private void renewed(Transaction transaction, StoredSubscription subscription) throws SQLException {
        var reference = HostedCheckouts.reference("in_sandbox");
        transaction.update(
                """
                insert into sandbox_provider.checkout (reference, charge, amount, currency, description, payer_email, success_url,
                    cancel_url, manual_capture, state, payment, fee, expires_at, renews_as, every, subscription, first, starts_at,
                    ends_at)
                select ?, ?, amount, currency, description, payer_email, success_url, cancel_url, false, 'PAID', ?, fee, ?,
                    renews_as, every, subscription, false, ?, ?
                from sandbox_provider.checkout where reference = ?""",
                reference,
                PaidPeriod.chargeOf(reference).value(),
                HostedCheckouts.reference("pi_sandbox"),
                subscription.nextAt(),
                subscription.paidUntil(),
                subscription.every().after(subscription.startedAt(), subscription.periods() + 1),
                subscription.checkout());
        transaction.update(
                """
                update sandbox_provider.subscription set periods = periods + 1, tries = 0, next_at = ? where reference = ?""",
                subscription.every().after(subscription.startedAt(), subscription.periods() + 1),
                subscription.reference());
        var paid = checkouts.locked(transaction, reference).orElseThrow();
        var wish = subscription.card() == Card.PAYS ? WebhookWish.AT_ONCE : new WebhookWish(0, Duration.ZERO);
        webhooks.keep(
                transaction,
                event(
                        ProviderEvent.PERIOD_PAID,
                        paid,
                        subscription.nextAt(),
                        Objects.requireNonNull(paid.periodStatus())),
                wish);
    }

    private void declined(Transaction transaction, StoredSubscription subscription) throws SQLException {
        if (subscription.tries() + 1 >= MOST_TRIES) {
            over(transaction, subscription);
            return;
        }
        transaction.update(
                "update sandbox_provider.subscription set tries = tries + 1, next_at = ? where reference = ?",
                subscription.nextAt().plus(BETWEEN_TRIES),
                subscription.reference());
        tell(transaction, ProviderEvent.PERIOD_DECLINED, subscription, subscription.paidUntil());
    }

    private void over(Transaction transaction, StoredSubscription subscription) throws SQLException {
        transaction.update(
                "update sandbox_provider.subscription set ended_at = ? where reference = ?",
                subscription.nextAt(),
                subscription.reference());
        tell(transaction, ProviderEvent.SUBSCRIPTION_ENDED, subscription, subscription.nextAt());
    }

    private void tell(Transaction transaction, String type, StoredSubscription subscription, Instant from)
            throws SQLException {
        var first = checkouts.locked(transaction, subscription.checkout()).orElseThrow();
        var period = PeriodStatus.of(
                first,
                subscription.ours(),
                new StoredPeriod(subscription.reference(), false, from, from.plusSeconds(1)));
        webhooks.keep(transaction, event(type, first, subscription.nextAt(), period), WebhookWish.AT_ONCE);
    }

    private static ProviderEvent event(String type, StoredCheckout checkout, Instant at, PeriodStatus period) {
        return new ProviderEvent(
                HostedCheckouts.reference("evt_sandbox"),
                type,
                at.getEpochSecond(),
                checkout.charge(),
                checkout.reference(),
                checkout.payment(),
                checkout.amount().minor(),
                checkout.amount().currency().getCurrencyCode(),
                checkout.fee().minor(),
                null,
                null,
                period);
    }
}
