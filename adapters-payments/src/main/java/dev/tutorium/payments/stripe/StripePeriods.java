package dev.tutorium.payments.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import com.stripe.model.InvoicePayment;
import com.stripe.model.PaymentIntent;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.service.V1Services;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.PaidPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The periods of subscriptions: Stripe's invoices. Our ids were given to the subscription, which each of its invoices repeats; a payment of
 * an invoice has none of them, so that it is looked up by its invoice.
 */
final class StripePeriods {

    static final String SUBSCRIPTION = "subscription";

    private static final String PAYMENTS = "payments";
    private static final String PAID = "paid";
    private static final long PAGE = 100;

    private StripePeriods() {}

    /**
     * An invoice of a subscription of ours.
     *
     * @param charge what the period is, or would be, booked as
     * @param paid   null while it is not paid
     */
    record Period(
            SubscriptionId subscription,
            ChargeId charge,
            boolean first,
            Instant from,
            @Nullable PaidPeriod paid) {}

    /** What a payment paid: a charge of ours, and the period where it is of a subscription, which may be heard of here first. */
    record Bought(ChargeId charge, @Nullable Period period) {

        /** Tells of the period before what happened to its money. */
        PaymentNotice with(StripeEvent event, PaymentNotice notice) {
            return period == null || period.paid() == null
                    ? notice
                    : new PaymentNotice.Several(
                            event.id(),
                            event.at(),
                            List.of(
                                    new PaymentNotice.PeriodPaid(
                                            event.id(), event.at(), period.subscription(), period.paid()),
                                    notice));
        }
    }

    /** Nothing where it is not of our making. */
    static Optional<Bought> bought(V1Services stripe, @Nullable PaymentIntent payment) throws StripeException {
        if (payment == null) {
            return Optional.empty();
        }
        var charge = ours(payment.getMetadata(), CheckoutParams.CHARGE);
        return charge.isPresent()
                ? Optional.of(new Bought(new ChargeId(charge.get()), null))
                : ofPayment(stripe, payment.getId()).map(period -> new Bought(period.charge(), period));
    }

    /** Nothing where it is not one of ours. */
    static Optional<Period> ofInvoice(V1Services stripe, String id) throws StripeException {
        var params = InvoiceRetrieveParams.builder().addExpand(PAYMENTS).build();
        return period(stripe, stripe.invoices().retrieve(id, params));
    }

    /** The period that a payment paid; nothing where it paid none of ours. */
    private static Optional<Period> ofPayment(V1Services stripe, String payment) throws StripeException {
        var params = InvoicePaymentListParams.builder()
                .setPayment(InvoicePaymentListParams.Payment.builder()
                        .setType(InvoicePaymentListParams.Payment.Type.PAYMENT_INTENT)
                        .setPaymentIntent(payment)
                        .build())
                .build();
        for (var found : stripe.invoicePayments().list(params).getData()) {
            return ofInvoice(stripe, found.getInvoice());
        }
        return Optional.empty();
    }

    /** All that were paid of a subscription. */
    static List<PaidPeriod> paidOf(V1Services stripe, String subscription) throws StripeException {
        var params = InvoiceListParams.builder()
                .setSubscription(subscription)
                .setStatus(InvoiceListParams.Status.PAID)
                .setLimit(PAGE)
                .addExpand("data." + PAYMENTS)
                .build();
        var paid = new ArrayList<PaidPeriod>();
        for (var invoice : stripe.invoices().list(params).autoPagingIterable()) {
            period(stripe, invoice).map(Period::paid).ifPresent(paid::add);
        }
        return paid;
    }

    private static Optional<Period> period(V1Services stripe, Invoice invoice) throws StripeException {
        var parent = invoice.getParent() == null ? null : invoice.getParent().getSubscriptionDetails();
        if (parent == null
                || parent.getMetadata() == null
                || invoice.getLines().getData().isEmpty()) {
            return Optional.empty();
        }
        var ours = ours(parent.getMetadata(), SUBSCRIPTION);
        var charge = ours(parent.getMetadata(), CheckoutParams.CHARGE);
        if (ours.isEmpty() || charge.isEmpty()) {
            return Optional.empty();
        }
        var first = "subscription_create".equals(invoice.getBillingReason());
        var lasting = invoice.getLines().getData().getFirst().getPeriod();
        var from = Instant.ofEpochSecond(lasting.getStart());
        var paid = !PAID.equals(invoice.getStatus())
                ? null
                : paid(stripe, invoice, parent.getSubscription(), first, from, Instant.ofEpochSecond(lasting.getEnd()));
        return Optional.of(new Period(
                new SubscriptionId(ours.get()),
                first ? new ChargeId(charge.get()) : PaidPeriod.chargeOf(invoice.getId()),
                first,
                from,
                paid));
    }

    /** One that was settled in another way than by a card brought nothing, whatever it says. */
    private static PaidPeriod paid(
            V1Services stripe, Invoice invoice, String subscription, boolean first, Instant from, Instant until)
            throws StripeException {
        var payment = payment(stripe, invoice);
        return new PaidPeriod(
                subscription,
                invoice.getId(),
                first,
                payment.map(PaymentIntent::getId).orElse(invoice.getId()),
                payment.map(each -> StripeAmount.money(each.getAmountReceived(), each.getCurrency()))
                        .orElseGet(() -> nothing(invoice)),
                payment.map(CheckoutReading::fee).orElseGet(() -> nothing(invoice)),
                from,
                until);
    }

    private static Optional<PaymentIntent> payment(V1Services stripe, Invoice invoice) throws StripeException {
        var payments = invoice.getPayments() == null
                ? List.<InvoicePayment>of()
                : invoice.getPayments().getData();
        for (var each : payments) {
            var intent = each.getPayment().getPaymentIntent();
            if (PAID.equals(each.getStatus()) && intent != null) {
                var params = PaymentIntentRetrieveParams.builder()
                        .addExpand(CheckoutReading.FEE)
                        .build();
                return Optional.of(stripe.paymentIntents().retrieve(intent, params));
            }
        }
        return Optional.empty();
    }

    private static Money nothing(Invoice invoice) {
        return StripeAmount.money(0, invoice.getCurrency());
    }

    private static Optional<UUID> ours(Map<String, String> metadata, String name) {
        return StripeEvent.uuid(metadata.get(name));
    }
}
