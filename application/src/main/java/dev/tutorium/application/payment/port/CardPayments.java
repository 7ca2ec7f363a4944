package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.domain.payment.PaidPeriod;
import dev.tutorium.domain.payment.ReturnPages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The provider that takes and moves card payments. Every order carries a key made of our own id: the same key does a thing once,
 * however often it is asked, and answers the same. Nothing here throws for what the provider or the network does; a lost answer is
 * {@link RemoteResult.Unknown} and is asked again with the same order. Never called inside a transaction.
 */
public interface CardPayments {

    /** The provider's name as it is configured and stored with its webhooks: {@code sandbox}, {@code stripe}. */
    String provider();

    /** Opens a hosted checkout page. Its webhooks carry the charge's id. */
    RemoteResult<Checkout> openCheckout(CheckoutOrder order);

    /** How a checkout stands now, by the provider's reference. */
    RemoteResult<CheckoutStatus> checkout(String reference);

    /** Closes a checkout that is not paid yet; the answer is how it stands then, which may be paid, when the payer was quicker. */
    RemoteResult<CheckoutStatus> expireCheckout(String reference);

    /** Takes the whole of an authorised payment; answers the provider's fee. */
    RemoteResult<Money> capture(PaymentOrder order);

    /** Lets an authorised payment go; answers the payment's reference. */
    RemoteResult<String> voidAuthorisation(PaymentOrder order);

    /** Gives back a part or all of a payment; answers the refund's reference. */
    RemoteResult<String> refund(RefundOrder order);

    /** Pays someone out; answers the transfer's reference. */
    RemoteResult<String> transfer(TransferOrder order);

    /** Takes a part or all of a transfer back; Declined where the payee's account has not as much. Answers the reversal's reference. */
    RemoteResult<String> reverse(ReversalOrder order);

    /** How a subscription stands now, by the provider's reference. */
    RemoteResult<SubscriptionStatus> subscription(String reference);

    /** Has a subscription end with the period that is paid; answers how it stands then. One that is over already is no change. */
    RemoteResult<SubscriptionStatus> cancelSubscription(CancelOrder order);

    /**
     * A checkout to open.
     *
     * @param payerEmail filled in for the payer; null when not known
     * @param renewing   null for what is paid once
     */
    record CheckoutOrder(
            ChargeId charge,
            Money amount,
            String description,
            @Nullable String payerEmail,
            ReturnPages pages,
            boolean manualCapture,
            Instant expiresAt,
            @Nullable Renewing renewing) {

        public String key() {
            return "charge:" + charge.value();
        }
    }

    /** That the payer is charged the same again for every period. The subscription's id comes back with its webhooks. */
    record Renewing(SubscriptionId subscription, Renewal every) {}

    /** {@code reference} is the provider's. */
    record CancelOrder(SubscriptionId subscription, String reference) {

        public String key() {
            return "cancel:" + subscription.value();
        }
    }

    /**
     * How a subscription stands at the provider.
     *
     * @param paid    all its periods that were paid, in any order
     * @param ending  whether it ends with the period that is paid
     * @param endedAt null while it is not over
     */
    record SubscriptionStatus(
            List<PaidPeriod> paid, boolean ending, @Nullable Instant endedAt) {

        public SubscriptionStatus {
            paid = List.copyOf(paid);
        }
    }

    /** What to do with an authorised payment, {@code payment} being the provider's reference. */
    record PaymentOrder(ChargeId charge, String payment, Money amount) {

        public String captureKey() {
            return "capture:" + charge.value();
        }

        public String voidKey() {
            return "void:" + charge.value();
        }
    }

    /** {@code attempt} as in {@link TransferOrder}. */
    record RefundOrder(RefundId refund, int attempt, ChargeId charge, String payment, Money amount) {

        public String key() {
            return attempt == 1 ? "refund:" + refund.value() : "refund:" + refund.value() + ":" + attempt;
        }
    }

    /** {@code attempt} counts from 1; a later one follows a provider's clear no, which the first key would only repeat. */
    record TransferOrder(PayoutId payout, int attempt, AccountId payee, Money amount) {

        public String key() {
            return attempt == 1 ? "payout:" + payout.value() : "payout:" + payout.value() + ":" + attempt;
        }
    }

    /** {@code transfer} is the provider's reference of what was paid out. */
    record ReversalOrder(ReversalId reversal, String transfer, Money amount) {

        public String key() {
            return "reversal:" + reversal.value();
        }
    }
}
