package dev.tutorium.payments.stripe;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.CardPayments.CancelOrder;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.application.payment.port.CardPayments.PaymentOrder;
import dev.tutorium.application.payment.port.CardPayments.RefundOrder;
import dev.tutorium.application.payment.port.CardPayments.Renewing;
import dev.tutorium.application.payment.port.CardPayments.ReversalOrder;
import dev.tutorium.application.payment.port.CardPayments.TransferOrder;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.EvidenceDesk.EvidenceOrder;
import dev.tutorium.application.payment.port.PayoutOnboarding.OnboardingPages;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.domain.payment.Evidence;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

/** Whatever the adapter has Stripe do: one order of each kind, and how often Stripe has done it. */
enum StripeWrite {
    CHECKOUT(false),
    RENEWING(false),
    CANCELLATION(true),
    EXPIRY(true),
    CAPTURE(true),
    VOIDING(true),
    REFUND(true),
    TRANSFER(true),
    REVERSAL(true),
    EVIDENCE(true),
    ACCOUNT(true),
    /** A page is good once and does nothing: what must be one is the account that it is for. */
    PAGE(false);

    private static final Money PRICE = Money.of(5000, "EUR");

    /** Whether it is seen at Stripe, by a look before the write, that it was done. */
    final boolean looksFirst;

    StripeWrite(boolean looksFirst) {
        this.looksFirst = looksFirst;
    }

    /** The order, ready to be given as often as one likes; whatever comes before it has gone well. */
    Supplier<RemoteResult<?>> order(StripeBench bench) {
        return switch (this) {
            case CHECKOUT -> checkout(bench);
            case RENEWING -> renewing(bench);
            case CANCELLATION -> cancellation(bench);
            case EXPIRY -> expiry(bench);
            case CAPTURE -> capture(bench);
            case VOIDING -> voiding(bench);
            case REFUND -> refund(bench);
            case TRANSFER -> transfer(bench);
            case REVERSAL -> reversal(bench);
            case EVIDENCE -> evidence(bench);
            case ACCOUNT -> account(bench);
            case PAGE -> page(bench);
        };
    }

    int effects(StripeBench bench) {
        return switch (this) {
            case CHECKOUT -> bench.server.count("checkout.session");
            case RENEWING -> bench.server.count("checkout.session");
            case CANCELLATION -> happened(bench, "customer.subscription.updated");
            case EXPIRY -> happened(bench, "checkout.session.expired");
            case CAPTURE -> bench.server.count("charge");
            case VOIDING -> happened(bench, "payment_intent.canceled");
            case REFUND -> bench.server.count("refund");
            case TRANSFER -> bench.server.count("transfer");
            case REVERSAL -> bench.server.count("transfer_reversal");
            case EVIDENCE -> happened(bench, "charge.dispute.updated");
            case ACCOUNT -> bench.server.count("account");
            case PAGE -> bench.server.count("account");
        };
    }

    private static Supplier<RemoteResult<?>> checkout(StripeBench bench) {
        var order = bench.order(PRICE);
        return () -> bench.payments.openCheckout(order);
    }

    private static Supplier<RemoteResult<?>> renewing(StripeBench bench) {
        var order = renewed(bench);
        return () -> bench.payments.openCheckout(order);
    }

    private static Supplier<RemoteResult<?>> cancellation(StripeBench bench) {
        var checkout = opened(bench, renewed(bench));
        bench.server.pay(checkout);
        var status = (CheckoutStatus.Subscribed) succeeded(bench.payments.checkout(checkout));
        var order = new CancelOrder(
                new SubscriptionId(UUID.randomUUID()), status.period().subscription());
        return () -> bench.payments.cancelSubscription(order);
    }

    private static CheckoutOrder renewed(StripeBench bench) {
        var known = bench.order(PRICE);
        return new CheckoutOrder(
                known.charge(),
                PRICE,
                known.description(),
                known.payerEmail(),
                known.pages(),
                false,
                known.expiresAt(),
                new Renewing(new SubscriptionId(UUID.randomUUID()), Renewal.MONTHLY));
    }

    private static Supplier<RemoteResult<?>> expiry(StripeBench bench) {
        var checkout = opened(bench, bench.order(PRICE));
        return () -> bench.payments.expireCheckout(checkout);
    }

    private static Supplier<RemoteResult<?>> capture(StripeBench bench) {
        var order = authorised(bench);
        return () -> bench.payments.capture(order);
    }

    private static Supplier<RemoteResult<?>> voiding(StripeBench bench) {
        var order = authorised(bench);
        return () -> bench.payments.voidAuthorisation(order);
    }

    private static Supplier<RemoteResult<?>> refund(StripeBench bench) {
        var paid = bench.order(PRICE);
        var checkout = opened(bench, paid);
        bench.server.pay(checkout);
        var status = (CheckoutStatus.Paid) succeeded(bench.payments.checkout(checkout));
        var order = new RefundOrder(new RefundId(UUID.randomUUID()), 1, paid.charge(), status.payment(), PRICE);
        return () -> bench.payments.refund(order);
    }

    private static Supplier<RemoteResult<?>> transfer(StripeBench bench) {
        var payee = new AccountId(UUID.randomUUID());
        bench.server.connect("acct_1");
        bench.accounts.keep(StripePayments.NAME, payee, "acct_1");
        bench.server.topUp("eur", 100_000);
        var order = new TransferOrder(new PayoutId(UUID.randomUUID()), 1, payee, PRICE);
        return () -> bench.payments.transfer(order);
    }

    private static Supplier<RemoteResult<?>> reversal(StripeBench bench) {
        var transfer = (String) succeeded(transfer(bench).get());
        var order = new ReversalOrder(new ReversalId(UUID.randomUUID()), transfer, PRICE);
        return () -> bench.payments.reverse(order);
    }

    private static Supplier<RemoteResult<?>> evidence(StripeBench bench) {
        var checkout = opened(bench, bench.order(PRICE));
        bench.server.pay(checkout);
        var evidence = new Evidence("Algebra", null, null, null, "Held.", "", "None.", "They were there.");
        var order = new EvidenceOrder(bench.server.dispute(checkout, 5000), 1, evidence);
        return () -> bench.evidence.submit(order);
    }

    private static Supplier<RemoteResult<?>> account(StripeBench bench) {
        var payee = new AccountId(UUID.randomUUID());
        return () -> bench.onboarding.open(payee, "ada@example.org");
    }

    private static Supplier<RemoteResult<?>> page(StripeBench bench) {
        var account = (String) succeeded(account(bench).get());
        var back = URI.create("https://shop.test/payouts");
        return () -> bench.onboarding.page(account, new OnboardingPages(back, back));
    }

    private static PaymentOrder authorised(StripeBench bench) {
        var known = bench.order(PRICE);
        var order = new CheckoutOrder(
                known.charge(),
                PRICE,
                known.description(),
                known.payerEmail(),
                known.pages(),
                true,
                known.expiresAt(),
                null);
        var checkout = opened(bench, order);
        bench.server.pay(checkout);
        var status = (CheckoutStatus.Authorised) succeeded(bench.payments.checkout(checkout));
        return new PaymentOrder(order.charge(), status.payment(), PRICE);
    }

    private static String opened(StripeBench bench, CheckoutOrder order) {
        return ((Checkout) succeeded(bench.payments.openCheckout(order))).reference();
    }

    private static int happened(StripeBench bench, String type) {
        return Math.toIntExact(bench.server.events().stream()
                .map(StripeEvent::read)
                .filter(event -> event.type().equals(type))
                .count());
    }

    private static Object succeeded(RemoteResult<?> result) {
        if (result instanceof Succeeded<?>(var value)) {
            return value;
        }
        throw new AssertionError(result);
    }
}
