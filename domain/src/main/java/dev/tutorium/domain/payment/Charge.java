package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One payment asked of one payer. Open while its checkout waits to be paid; then paid, or first authorised and later captured
 * (paid) or voided; or it expires, given up by whoever asked or by time, or fails at the provider. Money may still arrive for an
 * expired charge, since a payer can be quicker than the news: then it is paid all the same, and whoever asked for it decides what to do.
 * Once paid it holds its shares, which refunds lower and deliveries release.
 *
 * <p>What the provider reports may come twice and in any order: a report that adds nothing is no change.
 */
public sealed interface Charge {

    ChargeTerms terms();

    /** How often it was stored; 0 before the first time. */
    long version();

    default ChargeId id() {
        return terms().id();
    }

    /** The state in one word, as it is told. */
    default String state() {
        return switch (this) {
            case Open _ -> "OPEN";
            case Authorised _ -> "AUTHORISED";
            case Paid _ -> "PAID";
            case Voided _ -> "VOIDED";
            case Expired _ -> "EXPIRED";
            case Failed _ -> "FAILED";
        };
    }

    /** Waits for its payer. */
    record Open(ChargeTerms terms, @Nullable Checkout checkout, long version) implements Charge {

        /** The provider has opened its checkout. */
        public Change<Charge> opened(Checkout opened) {
            return Change.of(new Open(terms, opened, version));
        }

        /** The payer is no longer expected to pay: the provider is told to close the checkout. */
        public Change<Charge> abandon(Instant now) {
            return Change.of(
                    new Expired(terms, checkout, now, version),
                    new PaymentEvent.ChargeAbandoned(
                            id(), terms.purpose().kind(), terms.purpose().id(), now));
        }

        /** The provider will not take the payment at all. */
        public Change<Charge> failed(String reason, Instant now) {
            return Charge.fail(this, reason, now);
        }
    }

    /**
     * The payer's money is reserved.
     *
     * @param wanted what is to become of it; the provider is asked until it is done
     */
    record Authorised(ChargeTerms terms, String payment, Instant authorisedAt, Wanted wanted, long version)
            implements Charge {

        public enum Wanted {
            UNDECIDED,
            CAPTURE,
            VOID
        }

        /** Take the money. */
        public Change<Charge> capture(Instant now) {
            return want(Wanted.CAPTURE, new PaymentEvent.CaptureRequested(id(), now));
        }

        /** Let the money go. */
        public Change<Charge> release(Instant now) {
            return want(Wanted.VOID, new PaymentEvent.VoidRequested(id(), now));
        }

        /** The provider has let the money go, by our wish or because the time for capturing ran out. */
        public Change<Charge> voided(Instant now) {
            return Change.of(
                    new Voided(terms, now, version),
                    new PaymentEvent.ChargeVoided(
                            id(), terms.purpose().kind(), terms.purpose().id(), now));
        }

        /** The provider could not take the money. */
        public Change<Charge> failed(String reason, Instant now) {
            return Charge.fail(this, reason, now);
        }

        private Change<Charge> want(Wanted next, PaymentEvent event) {
            return wanted == Wanted.UNDECIDED
                    ? Change.of(new Authorised(terms, payment, authorisedAt, next, version), event)
                    : Change.of(this);
        }
    }

    /**
     * The money is ours to share. {@code shares} are what its owners still hold of it; refunds lower them, disputes hold them and may
     * lower them.
     *
     * @param payment  the provider's reference of the money
     * @param disputes in the order in which they were opened
     * @param owed     what a cancellation is to give back and disputes hold: it goes back where they are won
     */
    record Paid(
            ChargeTerms terms,
            String payment,
            Instant paidAt,
            List<Share> shares,
            List<Refund> refunds,
            List<Dispute> disputes,
            Money owed,
            long version)
            implements Charge {

        public Paid {
            shares = List.copyOf(shares);
            refunds = List.copyOf(refunds);
            disputes = List.copyOf(disputes);
        }

        /** What is left to refund: not what a dispute holds, which is the bank's to decide. */
        public Money left() {
            return shares.stream()
                    .map(Share::free)
                    .reduce(Money.zero(terms.amount().currency()), Money::plus);
        }

        /** What may still go back to the payer: also what disputes hold, where they are won. */
        public Money refundable() {
            return shares.stream()
                    .map(Share::left)
                    .reduce(Money.zero(terms.amount().currency()), Money::plus);
        }

        /** Whether it was paid out of its payer's wallet, where its refunds go too. */
        public boolean isFromWallet() {
            return payment.equals(Wallet.PAYMENT);
        }

        /**
         * Gives back an amount, taken from every share in proportion to what it still holds. Where the last of the money goes back,
         * every share ends at exactly zero.
         */
        public Outcome<Change<Charge>, PaymentRefusal> refund(
                RefundId refund, Money amount, Explanation why, Instant now) {
            return Refunding.request(this, refund, amount, why, now);
        }

        /** Gives back all that is left for deliverables which nobody will deliver; nothing where there is nothing left for them. */
        public Outcome<Change<Charge>, PaymentRefusal> refundUndelivered(
                RefundId refund, List<UUID> deliverables, Instant now) {
            return Refunding.requestUndelivered(this, refund, deliverables, now);
        }

        /** The provider has given a refund back. */
        public Change<Charge> refundCompleted(RefundId refund, String reference, Instant now) {
            return Refunding.settle(this, refund, new Refund.Completed(reference, now), now);
        }

        /** The provider will not give a refund back; the money stays owed. */
        public Change<Charge> refundDeclined(RefundId refund, String reason, Instant now) {
            return Refunding.settle(this, refund, new Refund.Declined(reason, now), now);
        }

        /** What was given back came back to the provider; it is the payer's all the same. */
        public Change<Charge> refundReturned(RefundId refund, String reference, String reason, Instant now) {
            return Refunding.settle(this, refund, new Refund.Returned(reference, reason, now), now);
        }

        /**
         * The provider has given back an amount that was not ordered here. It is taken from every share in proportion, as if it had
         * come before any dispute, so that it does not matter which is heard of first; what exceeds the shares is the platform's loss. A
         * refund that is known is no news.
         */
        public Change<Charge> refundMade(String reference, Money amount, Instant now) {
            return Refunding.made(this, reference, amount, now);
        }

        /** Gives back what a cancellation {@link #owed}, as far as it is free now; what disputes took is owed no more. */
        public Change<Charge> refundOwed(RefundId refund, Instant now) {
            return Refunding.requestOwed(this, refund, now);
        }

        /** Has a refund that was declined asked for once more; one that is being asked for is no change. */
        public Outcome<Change<Charge>, PaymentRefusal> retryRefund(RefundId refund, Instant now) {
            return Refunding.retry(this, refund, now);
        }

        /** Has a refund that was declined go into the payer's wallet. */
        public Outcome<Change<Charge>, PaymentRefusal> refundToWallet(RefundId refund, Instant now) {
            return Refunding.toWallet(this, refund, now);
        }

        public Optional<Refund> findRefund(RefundId refund) {
            return refunds.stream().filter(each -> each.id().equals(refund)).findFirst();
        }

        /** The payer's bank asks for money back: as much is held of the shares. A dispute that is known is no news. */
        public Change<Charge> disputeOpened(Dispute opened, Instant now) {
            return Disputing.open(this, opened, now);
        }

        /** The bank has decided: what was held is free again, or gone. The first decision stands. */
        public Change<Charge> disputeDecided(String reference, Dispute.Decided decided, Instant now) {
            return Disputing.decide(this, reference, decided, now);
        }

        public Optional<Dispute> findDispute(String reference) {
            return disputes.stream()
                    .filter(each -> each.reference().equals(reference))
                    .findFirst();
        }

        /** Whether some of it is held for a dispute that is not decided. */
        public boolean isDisputed() {
            return disputes.stream().anyMatch(each -> each.progress() instanceof Dispute.Opened);
        }

        /**
         * What refunds that were given back and lost disputes took from a payee's share after it had become available, so that it may
         * have been paid out before.
         */
        public Money takenBack(AccountId payee) {
            var refunded = refunds.stream()
                    .filter(Refund::isGivenBack)
                    .flatMap(refund -> refund.parts().stream())
                    .filter(part ->
                            part.available() && payee.equals(part.payee().account()))
                    .map(Refund.Part::amount);
            var lost = shares.stream()
                    .filter(share -> payee.equals(share.payee().account()))
                    .flatMap(share -> share.portions().stream())
                    .filter(portion -> portion.state() == Portion.State.AVAILABLE)
                    .map(Portion::lost);
            return Stream.concat(refunded, lost)
                    .reduce(Money.zero(terms.amount().currency()), Money::plus);
        }

        /** Who earns from it, each once; not the platform. */
        public List<AccountId> payees() {
            return shares.stream()
                    .flatMap(share -> Stream.ofNullable(share.payee().account()))
                    .distinct()
                    .toList();
        }

        /** A deliverable was delivered: its portions are earned, and available after the hold. */
        public Change<Charge> earn(UUID deliverable, Instant delivered, Duration hold) {
            return withPortions(
                    portion -> portion.deliverable().equals(deliverable) ? portion.earned(delivered, hold) : portion);
        }

        /** Nothing more will be delivered, and what is left is earned, as after a late cancellation. */
        public Change<Charge> earnRest(Instant now, Duration hold) {
            return withPortions(portion -> portion.earned(now, hold));
        }

        /** What is due to become available, for each deliverable in turn. */
        public List<Release> due(Instant now) {
            return releases(portion -> portion.isDue(now));
        }

        /** All that {@link #due} tells is available now. */
        public Change<Charge> release(Instant now) {
            return withPortions(portion -> portion.isDue(now) ? portion.available() : portion);
        }

        /** What {@link #lapse} would make available. */
        public List<Release> lapsing(List<UUID> deliverables, Instant now) {
            return releases(portion -> portion.lapses(deliverables, now));
        }

        /**
         * Nobody asks for these any more, and nothing goes back for them: they are earned, and available at once, as nothing was delivered
         * that could be complained of. What a dispute holds follows when it is won.
         */
        public Change<Charge> lapse(List<UUID> deliverables, Instant now) {
            return withPortions(portion -> {
                var earned =
                        deliverables.contains(portion.deliverable()) ? portion.earned(now, Duration.ZERO) : portion;
                return portion.lapses(deliverables, now) ? earned.available() : earned;
            });
        }

        private List<Release> releases(Predicate<Portion> which) {
            return shares.stream()
                    .filter(share -> share.payee().account() != null)
                    .flatMap(share -> share.portions().stream()
                            .filter(which)
                            .map(portion -> new Release(share.payee(), portion.deliverable(), portion.left())))
                    .toList();
        }

        private Change<Charge> withPortions(UnaryOperator<Portion> change) {
            var changed = shares.stream().map(share -> share.with(change)).toList();
            return Change.of(with(changed, refunds, disputes));
        }

        Paid with(List<Share> nextShares, List<Refund> nextRefunds, List<Dispute> nextDisputes) {
            return new Paid(terms, payment, paidAt, nextShares, nextRefunds, nextDisputes, owed, version);
        }

        Paid owing(Money next) {
            return new Paid(terms, payment, paidAt, shares, refunds, disputes, next, version);
        }
    }

    /** The reserved money was let go. */
    record Voided(ChargeTerms terms, Instant voidedAt, long version) implements Charge {}

    /**
     * No longer expected to be paid.
     *
     * @param checkout as long as it may still be paid, for all that is known: the provider is to close it; else null
     */
    record Expired(ChargeTerms terms, @Nullable Checkout checkout, Instant expiredAt, long version) implements Charge {}

    /** The provider refused the payment for good. */
    record Failed(ChargeTerms terms, String reason, Instant failedAt, long version) implements Charge {}

    /** A portion that is due. */
    record Release(Payee payee, UUID deliverable, Money amount) {}

    /** A new charge, to be paid by its checkout. */
    static Change<Charge> open(ChargeOrder order, PaymentPolicy policy, Instant now) {
        return Change.of(new Open(ChargeTerms.of(order, policy, now), null, 0));
    }

    /** The provider has the whole amount. */
    default Change<Charge> paid(String payment, Instant now) {
        return switch (this) {
            case Open _, Authorised _, Expired _, Failed _ ->
                Change.of(
                        new Paid(
                                terms(),
                                payment,
                                now,
                                terms().shares(),
                                List.of(),
                                List.of(),
                                Money.zero(terms().amount().currency()),
                                version()),
                        new PaymentEvent.ChargePaid(
                                id(),
                                terms().purpose().kind(),
                                terms().purpose().id(),
                                terms().payer(),
                                terms().amount(),
                                now));
            case Paid _, Voided _ -> Change.of(this);
        };
    }

    /** The provider has reserved the whole amount. */
    default Change<Charge> authorised(String payment, Instant now) {
        return switch (this) {
            case Open _, Expired _ ->
                Change.of(
                        new Authorised(terms(), payment, now, Authorised.Wanted.UNDECIDED, version()),
                        new PaymentEvent.ChargeAuthorised(
                                id(),
                                terms().purpose().kind(),
                                terms().purpose().id(),
                                terms().payer(),
                                terms().amount(),
                                now));
            case Authorised _, Paid _, Voided _, Failed _ -> Change.of(this);
        };
    }

    /** The provider's checkout can no longer be paid. */
    default Change<Charge> expired(Instant now) {
        return switch (this) {
            case Open(var terms, var _, var version) ->
                Change.of(
                        new Expired(terms, null, now, version),
                        new PaymentEvent.ChargeExpired(
                                id(), terms.purpose().kind(), terms.purpose().id(), now));
            case Expired(var terms, var _, var at, var version) -> Change.of(new Expired(terms, null, at, version));
            case Authorised _, Paid _, Voided _, Failed _ -> Change.of(this);
        };
    }

    /**
     * What was bought is cancelled and {@code refund} of it goes back, which may be nothing. An open checkout is given up, a
     * reservation let go whole; of a payment the refund goes back, what of it a dispute holds later, and the rest is earned.
     */
    default Outcome<Change<Charge>, PaymentRefusal> cancel(
            RefundId refundId, Money refund, Explanation why, PaymentPolicy policy, Instant now) {
        return switch (this) {
            case Open open -> Outcome.accepted(open.abandon(now));
            case Authorised authorised -> Outcome.accepted(authorised.release(now));
            case Paid paid when refund.isZero() -> Outcome.accepted(paid.earnRest(now, policy.escrowHold()));
            case Paid paid ->
                Refunding.requestFree(paid, refundId, refund, why, now).map(change -> {
                    var rest = ((Paid) change.state()).earnRest(now, policy.escrowHold());
                    return new Change<>(rest.state(), change.events());
                });
            case Voided _, Expired _, Failed _ -> Outcome.accepted(Change.of(this));
        };
    }

    private static Change<Charge> fail(Charge charge, String reason, Instant now) {
        var purpose = charge.terms().purpose();
        return Change.of(
                new Failed(charge.terms(), reason, now, charge.version()),
                new PaymentEvent.ChargeFailed(charge.id(), purpose.kind(), purpose.id(), reason, now));
    }
}
