package dev.tutorium.payments.sandbox;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.payments.sandbox.Database.Transaction;
import dev.tutorium.payments.sandbox.StoredDispute.State;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the bank of a payer does: asks a payment back, and decides. Each step and its webhook are one. */
@Singleton
final class Disputes {

    private final Database database;
    private final Webhooks webhooks;
    private final SandboxSettings settings;
    private final InstantSource clock;

    Disputes(Database database, Webhooks webhooks, SandboxSettings settings, InstantSource clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.settings = settings;
        this.clock = clock;
    }

    List<StoredDispute> of(StoredCheckout checkout) {
        return database.transaction(transaction -> transaction.list(
                "select * from sandbox_provider.dispute where checkout = ? order by opened_at, reference",
                StoredDispute::read,
                checkout.reference()));
    }

    /** Asks back an amount in minor units of a payment, at most all of it; of what is not paid nothing changes. */
    void open(StoredCheckout checkout, long minor, WebhookWish wish) {
        if (checkout.state() == StoredCheckout.State.PAID) {
            var currency = checkout.amount().currency();
            var dispute = new StoredDispute(
                    HostedCheckouts.reference("dp_sandbox"),
                    Money.of(Math.clamp(minor, 1, checkout.amount().minor()), currency),
                    Money.of(settings.disputeFee(), currency),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    State.OPENED);
            database.transaction(transaction -> {
                insert(transaction, checkout, dispute);
                webhooks.keep(transaction, event(ProviderEvent.DISPUTE_OPENED, checkout, dispute), wish);
                return dispute;
            });
        }
    }

    /** Decides an open dispute of a payment; of another nothing changes. */
    void decide(StoredCheckout checkout, String reference, State decision, WebhookWish wish) {
        database.transaction(transaction -> {
            var open = transaction.first("""
                    select * from sandbox_provider.dispute
                    where reference = ? and checkout = ? and state = 'OPENED' for update""", StoredDispute::read, reference, checkout.reference());
            if (open.isPresent()) {
                transaction.update(
                        "update sandbox_provider.dispute set state = ? where reference = ?",
                        decision.name(),
                        reference);
                var decided = open.get().decided(decision);
                webhooks.keep(transaction, event(ProviderEvent.DISPUTE_DECIDED, checkout, decided), wish);
            }
            return open;
        });
    }

    private static void insert(Transaction transaction, StoredCheckout checkout, StoredDispute dispute)
            throws SQLException {
        transaction.update(
                """
                insert into sandbox_provider.dispute (reference, checkout, amount, fee, currency, opened_at, state)
                values (?, ?, ?, ?, ?, ?, ?)""",
                dispute.reference(),
                checkout.reference(),
                dispute.amount().minor(),
                dispute.fee().minor(),
                dispute.amount().currency().getCurrencyCode(),
                dispute.openedAt(),
                dispute.state().name());
    }

    private ProviderEvent event(String type, StoredCheckout checkout, StoredDispute dispute) {
        return new ProviderEvent(
                HostedCheckouts.reference("evt_sandbox"),
                type,
                clock.instant().getEpochSecond(),
                checkout.charge(),
                dispute.reference(),
                checkout.payment(),
                dispute.amount().minor(),
                dispute.amount().currency().getCurrencyCode(),
                dispute.fee().minor(),
                new ProviderEvent.DisputeStatus(dispute.openedAt().getEpochSecond(), dispute.state()),
                null,
                checkout.periodStatus());
    }
}
