package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a share is earned by one deliverable: all of it by the one seat of a service, a part of it by each module of a course.
 * Pending until delivered, then earned and held, then available; a refund lowers what is left, in any of these.
 *
 * @param deliverable the id of the seat or module
 * @param availableAt when it becomes available; null before it is earned
 */
public record Portion(
        UUID deliverable,
        Money amount,
        Money left,
        State state,
        @Nullable Instant availableAt) {

    /** In the order a refund takes from them. */
    public enum State {
        PENDING,
        EARNED,
        AVAILABLE
    }

    public Portion {
        if (left.isNegative() || left.compareTo(amount) > 0) {
            throw new IllegalArgumentException(left + " left of " + amount);
        }
        if ((state == State.PENDING) != (availableAt == null)) {
            throw new IllegalArgumentException("exactly a pending portion has no time to become available");
        }
    }

    static Portion pending(UUID deliverable, Money amount) {
        return new Portion(deliverable, amount, amount, State.PENDING, null);
    }

    Portion earned(Instant delivered, Duration hold) {
        return state == State.PENDING
                ? new Portion(deliverable, amount, left, State.EARNED, delivered.plus(hold))
                : this;
    }

    boolean isDue(Instant now) {
        return state == State.EARNED && availableAt != null && !availableAt.isAfter(now);
    }

    Portion available() {
        return new Portion(deliverable, amount, left, State.AVAILABLE, availableAt);
    }

    Portion less(Money taken) {
        return new Portion(deliverable, amount, left.minus(taken), state, availableAt);
    }
}
