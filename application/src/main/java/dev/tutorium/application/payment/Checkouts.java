package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Payers;
import dev.tutorium.application.payment.port.Subscriptions;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.ChargeTerms;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.domain.payment.Subscription;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens the checkout of a charge. Shared by whatever sells something: make the charge in your transaction, commit, then open it
 * here. When the provider's answer is lost the charge stays open without a checkout, and the reconciler asks again.
 */
public final class Checkouts {

    private final Charges charges;
    private final Subscriptions subscriptions;
    private final Payers payers;
    private final CardPayments payments;
    private final Transactions transactions;
    private final InstantSource clock;

    public Checkouts(
            Charges charges,
            Subscriptions subscriptions,
            Payers payers,
            CardPayments payments,
            Transactions transactions,
            InstantSource clock) {
        this.charges = charges;
        this.subscriptions = subscriptions;
        this.payers = payers;
        this.payments = payments;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** To anyone but its payer a charge does not exist. */
    static Charge requireOwn(Actor.Member payer, Charge charge) {
        if (!charge.terms().payer().equals(payer.id())) {
            throw new Missing("charge");
        }
        return charge;
    }

    /** The link to pay an open charge, opened at the provider if that was not done before. Never call it inside a transaction. */
    public CheckoutLink open(ChargeId id) {
        return switch (charges.get(id)) {
            case Charge.Open(var terms, var checkout, var _)
            when checkout == null -> {
                var order = new CardPayments.CheckoutOrder(
                        id,
                        terms.amount(),
                        terms.description(),
                        payers.emailOf(terms.payer()).orElse(null),
                        terms.pages(),
                        terms.manualCapture(),
                        terms.expiresAt(),
                        renewing(terms).orElse(null));
                yield switch (payments.openCheckout(order)) {
                    case RemoteResult.Succeeded(var opened) -> {
                        whileOpen(id, open -> open.opened(opened));
                        yield new CheckoutLink(id, opened.url());
                    }
                    case RemoteResult.Declined(var reason) -> {
                        whileOpen(id, open -> open.failed(reason, clock.instant()));
                        yield new CheckoutLink(id, null);
                    }
                    case RemoteResult.Unknown<Checkout> _ -> new CheckoutLink(id, null);
                };
            }
            case Charge.Open(var _, var checkout, var _) -> new CheckoutLink(id, checkout.url());
            case Charge.Authorised _, Charge.Paid _, Charge.Voided _, Charge.Expired _, Charge.Failed _ ->
                new CheckoutLink(id, null);
        };
    }

    /** Whether the payer of this is to be charged again for every period. */
    boolean isRenewing(ChargeTerms terms) {
        return renewing(terms).isPresent();
    }

    private Optional<CardPayments.Renewing> renewing(ChargeTerms terms) {
        return terms.purpose().kind() != ChargePurpose.Kind.PACKAGE
                ? Optional.empty()
                : subscriptions
                        .findByFirst(terms.id())
                        .map(Subscription::terms)
                        .map(agreed -> new CardPayments.Renewing(agreed.id(), agreed.every()));
    }

    private void whileOpen(ChargeId id, Function<Charge.Open, Change<Charge>> step) {
        transactions.inTransaction(() -> {
            if (charges.getForUpdate(id) instanceof Charge.Open open) {
                charges.record(step.apply(open));
            }
        });
    }
}
