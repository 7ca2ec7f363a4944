package dev.tutorium.application.simulation;

import dev.tutorium.application.booking.BookedSeat;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.CancellationQuote;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Refund;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What people were told stays true: a booked seat is there, and a quoted cancellation gives what it said. */
final class Promises {

    private record Booked(BookedSeat seat, AccountId student) {}

    /** What of a seat's payment could go back, and the refunds it had, before a cancellation. */
    record Left(Money amount, Set<RefundId> refunds) {}

    private final Ground ground;
    private final Checks checks;
    private final List<Booked> all = new ArrayList<>();
    private int checked;

    Promises(Ground ground, Checks checks) {
        this.ground = ground;
        this.checks = checks;
    }

    void booked(Outcome<BookedSeat, BookingRefusal> outcome, AccountId student) {
        if (outcome instanceof Outcome.Accepted<BookedSeat, BookingRefusal>(var seat)) {
            all.add(new Booked(seat, student));
        }
    }

    Left left(Seat seat) {
        return seat.paidWith().charged().flatMap(ground.charges::find).stream()
                .filter(Charge.Paid.class::isInstance)
                .map(Charge.Paid.class::cast)
                .map(paid -> new Left(paid.left(), new HashSet<>(ids(paid.refunds()))))
                .findFirst()
                .orElse(new Left(Money.zero(seat.price().currency()), Set.of()));
    }

    void kept(CancellationQuote quote, Seat seat, Left before) {
        var decision = quote.decision();
        var settlement = Objects.requireNonNull(seat.settlement());
        checks.that(
                settlement.refund().equals(decision.refund()) && settlement.refundPercent() == decision.refundPercent(),
                "quoted %s and settled %s",
                decision,
                settlement);
        var paid = seat.paidWith().charged().map(ground.charges::get).orElse(null);
        if (paid instanceof Charge.Paid now && before.amount().isPositive()) {
            var given = now.refunds().stream()
                    .filter(refund -> !before.refunds().contains(refund.id()))
                    .map(Refund::amount)
                    .reduce(Money.zero(now.terms().amount().currency()), Money::plus);
            checks.that(
                    given.equals(decision.refund().min(before.amount())),
                    "quoted %s, could give %s and gave %s",
                    decision,
                    before,
                    given);
        }
    }

    /** Looks at what was promised last; {@link #allKept} looks at everything again. */
    void latestKept() {
        for (; checked < all.size(); checked++) {
            isThere(all.get(checked));
        }
    }

    void allKept() {
        all.forEach(this::isThere);
    }

    private void isThere(Booked booked) {
        var seat = ground.sessions
                .find(booked.seat().session())
                .flatMap(session -> session.facts().seat(booked.seat().seat()));
        checks.that(
                seat.filter(one -> one.student().equals(booked.student())).isPresent(),
                "%s was booked and is gone",
                booked);
    }

    private static List<RefundId> ids(List<Refund> refunds) {
        return refunds.stream().map(Refund::id).toList();
    }
}
