package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a share is earned by one deliverable: all of it by the one seat of a service, a part of it by each module of a course.
 * Pending until delivered, then earned and held back, then available; a refund lowers what is left, in any of these, and so does a
 * lost dispute. While an open dispute holds some of it, it does not become available.
 *
 * @param deliverable the id of the seat or module
 * @param left        what its owner still has of it, held or not
 * @param lost        what lost disputes took
 * @param held        what of {@code left} open disputes hold
 * @param availableAt when it becomes available; null before it is earned
 */
public record Portion(
        UUID deliverable,
        Money amount,
        Money left,
        Money lost,
        Money held,
        State state,
        @Nullable Instant availableAt) {

    /** In the order a refund takes from them. */
    public enum State {
        PENDING,
        EARNED,
        AVAILABLE
    }

    public Portion {
        if (held.isNegative()
                || left.compareTo(held) < 0
                || lost.isNegative()
                || left.plus(lost).compareTo(amount) > 0) {
            throw new IllegalArgumentException(left + " left, " + held + " held and " + lost + " lost of " + amount);
        }
        if ((state == State.PENDING) != (availableAt == null)) {
            throw new IllegalArgumentException("exactly a pending portion has no time to become available");
        }
    }

    static Portion pending(UUID deliverable, Money amount) {
        var nothing = Money.zero(amount.currency());
        return new Portion(deliverable, amount, amount, nothing, nothing, State.PENDING, null);
    }

    /** What no dispute holds. */
    public Money free() {
        return left.minus(held);
    }

    /** What would be left without any dispute. */
    Money undisputed() {
        return left.plus(lost);
    }

    Portion earned(Instant delivered, Duration hold) {
        return state == State.PENDING
                ? new Portion(deliverable, amount, left, lost, held, State.EARNED, delivered.plus(hold))
                : this;
    }

    boolean isDue(Instant now) {
        return state == State.EARNED && availableAt != null && !availableAt.isAfter(now) && held.isZero();
    }

    /** Whether it is one of these that nobody asks for any more, and free to be available at once. */
    boolean lapses(List<UUID> deliverables, Instant now) {
        return state == State.PENDING
                && deliverables.contains(deliverable)
                && earned(now, Duration.ZERO).isDue(now);
    }

    Portion available() {
        return new Portion(deliverable, amount, left, lost, held, State.AVAILABLE, availableAt);
    }

    Portion less(Money taken) {
        return new Portion(deliverable, amount, left.minus(taken), lost, held, state, availableAt);
    }

    /** With these amounts lost and held by disputes, in place of what was before. */
    Portion disputed(Money lostNow, Money heldNow) {
        return new Portion(deliverable, amount, undisputed().minus(lostNow), lostNow, heldNow, state, availableAt);
    }
}
