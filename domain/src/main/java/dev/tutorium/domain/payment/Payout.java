package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PayoutId;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Money on its way to someone who owns it: earnings, or what is in their wallet. Proposed when enough is available, or withdrawn by
 * the owner; approved by an admin or the schedule, which sets the money aside and asks the provider; then paid, or failed, and a failed
 * one may be tried again. Proposed and failed ones may be cancelled. A repeated step that has its outcome already is no change.
 *
 * @param attempt how often it was approved; a later attempt is a transfer of its own
 */
public record Payout(
        PayoutId id,
        AccountId payee,
        Source source,
        Money amount,
        int attempt,
        Instant proposedAt,
        Progress progress,
        long version) {

    /** What it is paid out of. */
    public enum Source {
        EARNINGS(LedgerAccount.Kind.PAYABLE_AVAILABLE),
        WALLET(LedgerAccount.Kind.WALLET);

        private final LedgerAccount.Kind kind;

        Source(LedgerAccount.Kind kind) {
            this.kind = kind;
        }

        /** The account of its payee that it is taken from. */
        public LedgerAccount of(AccountId payee) {
            return LedgerAccount.of(kind, payee);
        }
    }

    /** How far it has come. */
    public sealed interface Progress {}

    public record Proposed() implements Progress {}

    /** {@code by} tells who approved it, for the record. */
    public record Approved(String by, Instant at) implements Progress {}

    public record Paid(String reference, Instant at) implements Progress {}

    public record Failed(String reason, Instant at) implements Progress {}

    public record Cancelled(Instant at) implements Progress {}

    public Payout {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payout of " + amount);
        }
    }

    /** Of earnings. */
    public static Change<Payout> propose(PayoutId id, AccountId payee, Money amount, Instant now) {
        return propose(id, payee, Source.EARNINGS, amount, now);
    }

    /** Of a wallet, by its owner; any amount up to its balance, once the provider can pay them. */
    public static Outcome<Change<Payout>, PaymentRefusal> withdraw(
            PayoutId id, Wallet wallet, Money amount, boolean ready, Instant now) {
        return wallet.covering(amount)
                .then(_ -> ready
                        ? Outcome.accepted(propose(id, wallet.owner(), Source.WALLET, amount, now))
                        : Outcome.refused(new PaymentRefusal.PayeeNotReady()));
    }

    private static Change<Payout> propose(PayoutId id, AccountId payee, Source source, Money amount, Instant now) {
        return Change.of(
                new Payout(id, payee, source, amount, 0, now, new Proposed(), 0),
                new PaymentEvent.PayoutProposed(id, payee, amount, now));
    }

    /** The account that its money is taken from when it is approved. */
    public LedgerAccount account() {
        return source.of(payee);
    }

    /**
     * Sets it going, or going again after a failure, if as much is {@code available} in its {@link #account}.
     *
     * @param ready whether the provider can pay the payee
     */
    public Outcome<Change<Payout>, PaymentRefusal> approve(String by, Money available, boolean ready, Instant now) {
        return switch (progress) {
            case Proposed _, Failed _
            when !available.currency().equals(amount.currency()) ->
                Outcome.refused(new PaymentRefusal.OtherCurrency(amount, available.currency()));
            case Proposed _, Failed _
            when available.compareTo(amount) < 0 ->
                Outcome.refused(new PaymentRefusal.BalanceTooLow(amount, available));
            case Proposed _, Failed _ when !ready -> Outcome.refused(new PaymentRefusal.PayeeNotReady());
            case Proposed _, Failed _ ->
                Outcome.accepted(Change.of(
                        new Payout(id, payee, source, amount, attempt + 1, proposedAt, new Approved(by, now), version),
                        new PaymentEvent.PayoutApproved(id, payee, amount, now)));
            case Approved _, Paid _ -> Outcome.accepted(Change.of(this));
            case Cancelled _ -> notAllowed("approve");
        };
    }

    /** The provider has transferred it. */
    public Change<Payout> paid(String reference, Instant now) {
        return whileApproved(() -> with(new Paid(reference, now), new PaymentEvent.PayoutPaid(id, payee, amount, now)));
    }

    /** The provider will not transfer it. */
    public Change<Payout> failed(String reason, Instant now) {
        return whileApproved(
                () -> with(new Failed(reason, now), new PaymentEvent.PayoutFailed(id, payee, amount, reason, now)));
    }

    public Outcome<Change<Payout>, PaymentRefusal> cancel(Instant now) {
        return switch (progress) {
            case Proposed _, Failed _ ->
                Outcome.accepted(with(new Cancelled(now), new PaymentEvent.PayoutCancelled(id, payee, amount, now)));
            case Cancelled _ -> Outcome.accepted(Change.of(this));
            case Approved _, Paid _ -> notAllowed("cancel");
        };
    }

    /** The state in one word, as it is stored and told. */
    public String state() {
        return switch (progress) {
            case Proposed _ -> "PENDING";
            case Approved _ -> "APPROVED";
            case Paid _ -> "PAID";
            case Failed _ -> "FAILED";
            case Cancelled _ -> "CANCELLED";
        };
    }

    private Change<Payout> whileApproved(Supplier<Change<Payout>> next) {
        return progress instanceof Approved ? next.get() : Change.of(this);
    }

    private Change<Payout> with(Progress next, PaymentEvent event) {
        return Change.of(new Payout(id, payee, source, amount, attempt, proposedAt, next, version), event);
    }

    private Outcome<Change<Payout>, PaymentRefusal> notAllowed(String step) {
        return Outcome.refused(new PaymentRefusal.PayoutStepNotAllowed(state(), step));
    }
}
