package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.Comparator;

/**
 * A payer's bank asks a payment back, or a part of it. Opened: the provider keeps that money until the bank has decided, and nobody
 * can be paid out of it. Won: the money is back. Lost: it is gone, and the shares with it. The fee is spent either way.
 *
 * @param reference the provider's own; there may be several disputes of one charge
 * @param reason    in the provider's words
 */
public record Dispute(String reference, Money amount, Money fee, String reason, Instant openedAt, Progress progress) {

    /** By when they were opened, whichever was heard of first. */
    static final Comparator<Dispute> ORDER =
            Comparator.comparing(Dispute::openedAt).thenComparing(Dispute::reference);

    /** How far it has come. */
    public sealed interface Progress {}

    public record Opened() implements Progress {}

    /** How the bank decided. */
    public sealed interface Decided extends Progress {

        Instant at();
    }

    public record Won(Instant at) implements Decided {}

    public record Lost(Instant at) implements Decided {}

    public Dispute {
        if (!amount.isPositive() || fee.isNegative() || !fee.currency().equals(amount.currency())) {
            throw new IllegalArgumentException("a dispute of " + amount + " for a fee of " + fee);
        }
    }

    Dispute with(Progress next) {
        return new Dispute(reference, amount, fee, reason, openedAt, next);
    }

    /** The state in one word, as it is told. */
    public String state() {
        return switch (progress) {
            case Opened _ -> "OPENED";
            case Won _ -> "WON";
            case Lost _ -> "LOST";
        };
    }

    public Explanation why() {
        return Explanation.of("dispute", reason, Explanation.figure("amount", amount), Explanation.figure("fee", fee));
    }
}
