package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.SeatId;

/**
 * One prepaid session of a package. Free until it is reserved for a seat; then used, or free again when the seat gives it back. A free
 * one may be refunded, lapses with its package, and is revoked when its price went back otherwise.
 */
public record Credit(CreditId id, State state) {

    public sealed interface State {}

    public record Free() implements State {}

    public record Reserved(SeatId seat) implements State {}

    public record Used(SeatId seat) implements State {}

    public record Refunded() implements State {}

    public record Lapsed() implements State {}

    public record Revoked(Explanation why) implements State {}

    Credit with(State next) {
        return new Credit(id, next);
    }

    boolean isFree() {
        return state instanceof Free;
    }
}
