package dev.tutorium.payments.sandbox;

import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.payments.sandbox.Database.Transaction;
import dev.tutorium.payments.sandbox.StoredCheckout.State;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The provider's checkouts: opened by an order, then paid, declined or run out of time. Each step and its webhook are one. */
@Singleton
final class HostedCheckouts {

    private static final int BATCH = 50;
    private static final int BASIS_POINTS = 10_000;

    private final Database database;
    private final Webhooks webhooks;
    private final SandboxSettings settings;
    private final InstantSource clock;

    HostedCheckouts(Database database, Webhooks webhooks, SandboxSettings settings, InstantSource clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.settings = settings;
        this.clock = clock;
    }

    static String reference(String kind) {
        return kind + "_" + UUID.randomUUID().toString().replace("-", "");
    }

    String open(Transaction transaction, CheckoutOrder order) throws SQLException {
        var reference = reference("cs_sandbox");
        var renewing = order.renewing();
        transaction.update(
                """
                insert into sandbox_provider.checkout (reference, charge, amount, currency, description, payer_email,
                    success_url, cancel_url, manual_capture, state, expires_at, renews_as, every)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)""",
                reference,
                order.charge().value(),
                order.amount().minor(),
                order.amount().currency().getCurrencyCode(),
                order.description(),
                order.payerEmail(),
                order.pages().success(),
                order.pages().cancel(),
                order.manualCapture(),
                order.expiresAt(),
                renewing == null ? null : renewing.subscription().value(),
                renewing == null ? null : renewing.every().name());
        return reference;
    }

    /** The checkout as it stands now, its time considered. */
    Optional<StoredCheckout> find(String reference) {
        return database.transaction(transaction -> {
            var found = locked(transaction, reference);
            return found.isPresent() ? Optional.of(timely(transaction, found.get())) : found;
        });
    }

    /** The payer pays; of a checkout that is over already nothing changes. */
    Optional<StoredCheckout> pay(String reference, WebhookWish wish) {
        return database.transaction(transaction -> {
            var found = locked(transaction, reference);
            if (found.isEmpty()) {
                return found;
            }
            var checkout = timely(transaction, found.get());
            return Optional.of(checkout.state() == State.OPEN ? paid(transaction, checkout, wish) : checkout);
        });
    }

    /** The card is declined; the payer may try again. */
    Optional<StoredCheckout> decline(String reference, WebhookWish wish) {
        return database.transaction(transaction -> {
            var found = locked(transaction, reference);
            if (found.isEmpty()) {
                return found;
            }
            var checkout = timely(transaction, found.get());
            if (checkout.state() == State.OPEN) {
                webhooks.keep(transaction, event(ProviderEvent.CARD_DECLINED, checkout), wish);
            }
            return Optional.of(checkout);
        });
    }

    /** Closed before it was paid, by order of the platform. */
    Optional<StoredCheckout> expire(String reference) {
        return database.transaction(transaction -> {
            var found = locked(transaction, reference);
            return found.isPresent() && found.get().state() == State.OPEN
                    ? Optional.of(expired(transaction, found.get()))
                    : found;
        });
    }

    /** Closes the checkouts that have run out of time. */
    void expireDue() {
        database.transaction(transaction -> {
            var due = transaction.list("""
                    select * from sandbox_provider.checkout where state = 'OPEN' and expires_at <= ?
                    order by expires_at limit ? for update skip locked""", StoredCheckout::read, clock.instant(), BATCH);
            for (var checkout : due) {
                expired(transaction, checkout);
            }
            return due.size();
        });
    }

    Optional<StoredCheckout> ofPayment(Transaction transaction, String payment) throws SQLException {
        return transaction.first(
                "select * from sandbox_provider.checkout where payment = ? for update", StoredCheckout::read, payment);
    }

    /** What the provider keeps of a payment. */
    Money fee(Money amount) {
        var part = amount.fraction(settings.feeBasisPoints(), BASIS_POINTS, RoundingMode.HALF_UP);
        return part.plus(Money.of(settings.feeFixed(), amount.currency())).min(amount);
    }

    Optional<StoredCheckout> locked(Transaction transaction, String reference) throws SQLException {
        return transaction.first(
                "select * from sandbox_provider.checkout where reference = ? for update",
                StoredCheckout::read,
                reference);
    }

    private StoredCheckout timely(Transaction transaction, StoredCheckout checkout) throws SQLException {
        return checkout.state() == State.OPEN && !clock.instant().isBefore(checkout.expiresAt())
                ? expired(transaction, checkout)
                : checkout;
    }

    private StoredCheckout expired(Transaction transaction, StoredCheckout checkout) throws SQLException {
        transaction.update(
                "update sandbox_provider.checkout set state = 'EXPIRED' where reference = ?", checkout.reference());
        webhooks.keep(transaction, event(ProviderEvent.EXPIRED, checkout), WebhookWish.AT_ONCE);
        return locked(transaction, checkout.reference()).orElseThrow();
    }

    private StoredCheckout paid(Transaction transaction, StoredCheckout checkout, WebhookWish wish)
            throws SQLException {
        var state = checkout.manualCapture() ? State.AUTHORISED : State.PAID;
        var fee = checkout.manualCapture() ? 0 : fee(checkout.amount()).minor();
        transaction.update(
                "update sandbox_provider.checkout set state = ?, payment = ?, fee = ? where reference = ?",
                state.name(),
                reference("pi_sandbox"),
                fee,
                checkout.reference());
        begin(transaction, checkout);
        var paid = locked(transaction, checkout.reference()).orElseThrow();
        var type = checkout.manualCapture() ? ProviderEvent.AUTHORISED : ProviderEvent.PAID;
        webhooks.keep(transaction, event(type, paid), wish);
        if (paid.period() != null) {
            webhooks.keep(transaction, event(ProviderEvent.PERIOD_PAID, paid), wish);
        }
        return paid;
    }

    /** The subscription of what renews: this is its first period. */
    private void begin(Transaction transaction, StoredCheckout checkout) throws SQLException {
        if (checkout.every() == null) {
            return;
        }
        var subscription = reference("sub_sandbox");
        var start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var end = checkout.every().after(start, 1);
        transaction.update(
                """
                insert into sandbox_provider.subscription (reference, ours, checkout, every, started_at, next_at)
                values (?, ?, ?, ?, ?, ?)""",
                subscription,
                checkout.renewsAs(),
                checkout.reference(),
                checkout.every().name(),
                start,
                end);
        transaction.update(
                "update sandbox_provider.checkout set subscription = ?, starts_at = ?, ends_at = ? where reference = ?",
                subscription,
                start,
                end,
                checkout.reference());
    }

    private ProviderEvent event(String type, StoredCheckout checkout) {
        return new ProviderEvent(
                reference("evt_sandbox"),
                type,
                clock.instant().getEpochSecond(),
                checkout.charge(),
                checkout.reference(),
                checkout.payment(),
                checkout.amount().minor(),
                checkout.amount().currency().getCurrencyCode(),
                checkout.fee().minor(),
                null,
                null,
                checkout.periodStatus());
    }
}
