package dev.tutorium.payments.sandbox;

import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.application.payment.port.PayoutOnboarding.Readiness;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.PaidPeriod;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook, in the manner of Stripe's events.
 *
 * @param created unix seconds
 * @param ours    the id that came with the order: of the charge, the refund, the payout or the payee
 * @param subject the provider's reference of what it happened to
 * @param dispute null for what is no dispute
 * @param account null for what is no payee's account
 * @param period  of a subscription; null for what is paid once
 */
@Serdeable
record ProviderEvent(
        String id,
        String type,
        long created,
        UUID ours,
        String subject,
        @Nullable String payment,
        long amount,
        String currency,
        long fee,
        @Nullable DisputeStatus dispute,
        @Nullable AccountStatus account,
        @Nullable PeriodStatus period) {

    /** How a dispute stands; {@code opened} in unix seconds. */
    @Serdeable
    record DisputeStatus(long opened, StoredDispute.State state) {}

    /** How a payee's account stands. */
    @Serdeable
    record AccountStatus(boolean ready, List<String> missing) {}

    /** A period of a subscription that was paid; of one that failed or of the end only {@code from} has a meaning. Times in unix seconds. */
    @Serdeable
    record PeriodStatus(
            UUID ours,
            String subscription,
            String invoice,
            boolean first,
            String payment,
            long amount,
            long fee,
            long from,
            long until) {

        static PeriodStatus of(StoredCheckout checkout, UUID ours, StoredPeriod period) {
            return new PeriodStatus(
                    ours,
                    period.subscription(),
                    checkout.reference(),
                    period.first(),
                    String.valueOf(checkout.payment()),
                    checkout.amount().minor(),
                    checkout.fee().minor(),
                    period.from().getEpochSecond(),
                    period.until().getEpochSecond());
        }
    }

    static final String PAID = "checkout.session.completed";
    static final String AUTHORISED = "payment_intent.amount_capturable_updated";
    static final String EXPIRED = "checkout.session.expired";
    static final String CARD_DECLINED = "payment_intent.payment_failed";
    static final String REFUNDED = "refund.updated";
    static final String REFUND_RETURNED = "refund.failed";

    /** By hand, so that {@code ours} is the charge. */
    static final String REFUND_MADE = "charge.refunded";

    static final String REFUND_UNMADE = "charge.refund.updated";
    static final String DISPUTE_OPENED = "charge.dispute.created";
    static final String DISPUTE_DECIDED = "charge.dispute.closed";
    static final String PERIOD_PAID = "invoice.paid";
    static final String PERIOD_DECLINED = "invoice.payment_failed";
    static final String SUBSCRIPTION_ENDED = "customer.subscription.deleted";
    static final String TRANSFERRED = "transfer.created";
    static final String ACCOUNT_UPDATED = "account.updated";

    private static final String SENT_BACK = "the payer's bank sent it back";

    /** What happens to the money of a period may be heard of before the period itself, so that both are told. */
    PaymentNotice notice() {
        var at = Instant.ofEpochSecond(created);
        if (period == null) {
            return notice(at);
        }
        return switch (type) {
            case PAID, PERIOD_PAID -> paid(at, period);
            case PERIOD_DECLINED ->
                new PaymentNotice.PeriodFailed(
                        id, at, new SubscriptionId(period.ours()), Instant.ofEpochSecond(period.from()));
            case SUBSCRIPTION_ENDED ->
                new PaymentNotice.SubscriptionEnded(id, at, new SubscriptionId(period.ours()), period.subscription());
            default -> new PaymentNotice.Several(id, at, List.of(paid(at, period), notice(at)));
        };
    }

    private PaymentNotice paid(Instant at, PeriodStatus of) {
        return new PaymentNotice.PeriodPaid(
                id,
                at,
                new SubscriptionId(of.ours()),
                new PaidPeriod(
                        of.subscription(),
                        of.invoice(),
                        of.first(),
                        of.payment(),
                        Money.of(of.amount(), currency),
                        Money.of(of.fee(), currency),
                        Instant.ofEpochSecond(of.from()),
                        Instant.ofEpochSecond(of.until())));
    }

    private PaymentNotice notice(Instant at) {
        var money = Money.of(amount, currency);
        return switch (type) {
            case PAID -> changed(at, new CheckoutStatus.Paid(String.valueOf(payment), money, Money.of(fee, currency)));
            case AUTHORISED -> changed(at, new CheckoutStatus.Authorised(String.valueOf(payment), money));
            case EXPIRED -> changed(at, new CheckoutStatus.Expired());
            case REFUNDED -> new PaymentNotice.RefundDone(id, at, new RefundId(ours), subject);
            case REFUND_RETURNED -> new PaymentNotice.RefundReturned(id, at, new RefundId(ours), subject, SENT_BACK);
            case REFUND_MADE -> new PaymentNotice.RefundMade(id, at, new ChargeId(ours), subject, money, null);
            case REFUND_UNMADE -> new PaymentNotice.RefundMade(id, at, new ChargeId(ours), subject, money, SENT_BACK);
            case DISPUTE_OPENED, DISPUTE_DECIDED ->
                new PaymentNotice.DisputeChanged(id, at, new ChargeId(ours), disputed(at, money));
            case TRANSFERRED -> new PaymentNotice.TransferDone(id, at, new PayoutId(ours), subject);
            case ACCOUNT_UPDATED -> {
                var status = Objects.requireNonNull(account);
                yield new PaymentNotice.AccountChanged(
                        id, at, subject, new Readiness(status.ready(), status.missing()));
            }
            default -> new PaymentNotice.Other(id, at, type);
        };
    }

    private PaymentNotice changed(Instant at, CheckoutStatus status) {
        return new PaymentNotice.CheckoutChanged(id, at, new ChargeId(ours), subject, status);
    }

    private Dispute disputed(Instant at, Money money) {
        var status = Objects.requireNonNull(dispute);
        return new Dispute(
                subject,
                money,
                Money.of(fee, currency),
                "fraudulent",
                Instant.ofEpochSecond(status.opened()),
                switch (status.state()) {
                    case OPENED -> new Dispute.Opened();
                    case WON -> new Dispute.Won(at);
                    case LOST -> new Dispute.Lost(at);
                });
    }
}
