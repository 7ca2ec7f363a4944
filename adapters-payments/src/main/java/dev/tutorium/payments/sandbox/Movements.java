package dev.tutorium.payments.sandbox;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.CardPayments.PaymentOrder;
import dev.tutorium.application.payment.port.CardPayments.RefundOrder;
import dev.tutorium.application.payment.port.CardPayments.ReversalOrder;
import dev.tutorium.application.payment.port.CardPayments.TransferOrder;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.payments.sandbox.Database.Transaction;
import dev.tutorium.payments.sandbox.ProviderEvent.PeriodStatus;
import dev.tutorium.payments.sandbox.StoredCheckout.State;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the provider does with money it has: captures, voids, refunds, transfers. */
@Singleton
final class Movements {

    private final HostedCheckouts checkouts;
    private final Webhooks webhooks;
    private final InstantSource clock;

    Movements(HostedCheckouts checkouts, Webhooks webhooks, InstantSource clock) {
        this.checkouts = checkouts;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    RemoteResult<String> capture(Transaction transaction, PaymentOrder order) throws SQLException {
        var checkout = checkouts.ofPayment(transaction, order.payment()).orElse(null);
        if (checkout == null || checkout.state() != State.AUTHORISED) {
            return new Declined<>("nothing is authorised by that payment");
        }
        if (!checkout.amount().equals(order.amount())) {
            return new Declined<>("authorised was " + checkout.amount());
        }
        transaction.update(
                "update sandbox_provider.checkout set state = 'PAID', fee = ? where payment = ?",
                checkouts.fee(order.amount()).minor(),
                order.payment());
        return new Succeeded<>(order.payment());
    }

    RemoteResult<String> letGo(Transaction transaction, PaymentOrder order) throws SQLException {
        var changed = transaction.update(
                "update sandbox_provider.checkout set state = 'VOIDED' where payment = ? and state = 'AUTHORISED'",
                order.payment());
        return changed == 1
                ? new Succeeded<>(order.payment())
                : new Declined<>("nothing is authorised by that payment");
    }

    RemoteResult<String> refund(Transaction transaction, RefundOrder order) throws SQLException {
        var checkout = checkouts.ofPayment(transaction, order.payment()).orElse(null);
        if (checkout == null || checkout.state() != State.PAID) {
            return new Declined<>("nothing was paid by that payment");
        }
        var left = left(transaction, checkout);
        if (order.amount().compareTo(left) > 0) {
            return new Declined<>("left to refund is " + left);
        }
        var reference = refunded(transaction, order.payment(), order.refund().value(), order.amount());
        tell(transaction, ProviderEvent.REFUNDED, order.refund().value(), reference, order.amount(), null);
        return new Succeeded<>(reference);
    }

    /** Gives back what is known to be left, by order of {@code ours}; null when it was done by hand. */
    String refunded(Transaction transaction, String payment, @Nullable UUID ours, Money amount) throws SQLException {
        transaction.update(
                "update sandbox_provider.checkout set refunded = refunded + ? where payment = ?",
                amount.minor(),
                payment);
        var reference = HostedCheckouts.reference("re_sandbox");
        keep(transaction, "REFUND", reference, payment, null, amount);
        transaction.update("update sandbox_provider.movement set ours = ? where reference = ?", ours, reference);
        return reference;
    }

    /** What of a payment can still be given back. */
    Money left(Transaction transaction, StoredCheckout checkout) throws SQLException {
        return checkout.amount().minus(checkout.refunded()).minus(disputed(transaction, checkout));
    }

    /** What a payer's bank asks back or has taken of a payment. */
    private static Money disputed(Transaction transaction, StoredCheckout checkout) throws SQLException {
        return transaction
                .list(
                        "select * from sandbox_provider.dispute where checkout = ? and state <> 'WON'",
                        StoredDispute::read,
                        checkout.reference())
                .stream()
                .map(StoredDispute::amount)
                .reduce(Money.zero(checkout.amount().currency()), Money::plus);
    }

    RemoteResult<String> transfer(Transaction transaction, TransferOrder order) throws SQLException {
        if (!PayeeAccounts.isReady(transaction, order.payee())) {
            return new Declined<>("the payee has no account that can be paid");
        }
        var reference = HostedCheckouts.reference("tr_sandbox");
        keep(transaction, "TRANSFER", reference, null, order.payee().value(), order.amount());
        tell(transaction, ProviderEvent.TRANSFERRED, order.payout().value(), reference, order.amount(), null);
        return new Succeeded<>(reference);
    }

    /** A payee's account here has what was transferred to it and not taken back. */
    RemoteResult<String> reverse(Transaction transaction, ReversalOrder order) throws SQLException {
        var left = transaction.first(
                """
                select amount - (select coalesce(sum(r.amount), 0) from sandbox_provider.movement r
                        where r.kind = 'REVERSAL' and r.payment = t.reference) as left_minor
                from sandbox_provider.movement t where t.reference = ? and t.kind = 'TRANSFER' for update""", row -> Money.of(row.getLong("left_minor"), order.amount().currency()), order.transfer());
        if (left.isEmpty() || order.amount().compareTo(left.get()) > 0) {
            return new Declined<>("the account has not as much of that transfer");
        }
        var reference = HostedCheckouts.reference("trr_sandbox");
        keep(transaction, "REVERSAL", reference, order.transfer(), null, order.amount());
        return new Succeeded<>(reference);
    }

    private void keep(
            Transaction transaction,
            String kind,
            String reference,
            @Nullable String payment,
            @Nullable UUID payee,
            Money amount)
            throws SQLException {
        transaction.update(
                """
                insert into sandbox_provider.movement (reference, kind, payment, payee, amount, currency, at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                reference,
                kind,
                payment,
                payee,
                amount.minor(),
                amount.currency().getCurrencyCode(),
                clock.instant());
    }

    void tell(
            Transaction transaction,
            String type,
            UUID ours,
            String reference,
            Money amount,
            @Nullable PeriodStatus period)
            throws SQLException {
        var event = new ProviderEvent(
                HostedCheckouts.reference("evt_sandbox"),
                type,
                clock.instant().getEpochSecond(),
                ours,
                reference,
                null,
                amount.minor(),
                amount.currency().getCurrencyCode(),
                0,
                null,
                null,
                period);
        webhooks.keep(transaction, event, WebhookWish.AT_ONCE);
    }
}
