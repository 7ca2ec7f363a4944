package dev.tutorium.application.simulation;

import dev.tutorium.domain.booking.PaidWith;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Charge.Authorised.Wanted;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Refund;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** What must hold after every step, looked at where something changed. */
final class Invariants {

    private final Ground ground;
    private final Checks checks;
    private final Calendar calendar;
    private final Lives lives;
    private final Accounting accounting;
    private final Credits credits;
    private final Set<SeatId> seats = new LinkedHashSet<>();

    Invariants(Ground ground, Checks checks) {
        this.ground = ground;
        this.checks = checks;
        calendar = new Calendar(checks);
        lives = new Lives(checks);
        accounting = new Accounting(checks);
        credits = new Credits(ground, checks);
        ground.sessions.watch(this::stored);
        ground.charges.watch(this::stored);
        ground.enrollments.watch(lives::stored);
        ground.payouts.watch(lives::stored);
        ground.payouts.watch(accounting::stored);
        ground.ledger.watch(accounting::posted);
    }

    private void stored(Session session) {
        calendar.stored(session);
        lives.stored(session);
        session.facts().seats().forEach(seat -> seats.add(seat.id()));
    }

    private void stored(Charge charge) {
        lives.stored(charge);
        accounting.stored(charge);
        if (charge.terms().purpose().kind() == ChargePurpose.Kind.SEAT) {
            seats.add(new SeatId(charge.terms().purpose().id()));
        }
    }

    void happened(DomainEvent event) {
        accounting.happened(event);
    }

    void afterStep() {
        accounting.compare();
        seats.forEach(this::moneyFits);
        seats.clear();
    }

    /** Seat and charge are written together, so that at no time one says what the other denies. */
    private void moneyFits(SeatId id) {
        var seat = ground.sessions
                .findBySeat(id)
                .map(session -> session.seatOrThrow(id))
                .orElseThrow(() -> new Violation("a charge for no seat: " + id));
        credits.fits(seat);
        if (seat.paidWith() instanceof PaidWith.Card(var charge)) {
            var now = ground.charges.get(charge);
            checks.that(fits(seat, now), "%s is paid by %s", seat, now);
        }
    }

    private static boolean fits(Seat seat, Charge charge) {
        return switch (charge) {
            case Charge.Open _ -> seat.state() == SeatState.HELD;
            case Charge.Authorised reserved ->
                switch (seat.state()) {
                    case HELD, REQUESTED -> reserved.wanted() == Wanted.UNDECIDED;
                    case BOOKED, ATTENDED, MISSED -> reserved.wanted() == Wanted.CAPTURE;
                    case CANCELLED, DECLINED, EXPIRED -> true;
                };
            case Charge.Paid _ -> true;
            case Charge.Failed _ -> true;
            case Charge.Expired _ -> !isFirm(seat);
            case Charge.Voided _ -> !isFirm(seat);
        };
    }

    private static boolean isFirm(Seat seat) {
        return switch (seat.state()) {
            case REQUESTED, BOOKED, ATTENDED, MISSED -> true;
            case HELD, CANCELLED, DECLINED, EXPIRED -> false;
        };
    }

    /** Jobs had as long as that to do what is due. */
    private Instant anHourAgo() {
        return ground.clock.instant().minus(Duration.ofHours(1));
    }

    /** What must hold besides once the world was left alone for some days. */
    void whenQuiet() {
        ground.sessions.all().forEach(this::nothingPends);
        ground.charges.all().forEach(this::nothingPends);
        ground.enrollments.all().forEach(this::nothingPends);
        credits.whenQuiet();
        ground.payouts.all().forEach(payout -> checks.that(!payout.state().equals("APPROVED"), "still %s", payout));
        for (var currency : accounting.currencies()) {
            var theirs = ground.provider.balance(currency).minor();
            var ours = accounting.clearing(currency);
            checks.that(theirs == ours, "the provider has %s %s and the books say %s", theirs, currency, ours);
        }
    }

    private void nothingPends(Session session) {
        var now = anHourAgo();
        var pending = switch (session) {
            case Session.Held _, Session.Requested _ -> true;
            case Session.InProgress(var facts) -> facts.endedBy(now.minus(ground.booking.stale()));
            case Session.Scheduled(var facts) ->
                facts.startedBy(now) || !facts.seatsIn(SeatState.HELD).isEmpty();
            case Session.Completed _,
                    Session.Declined _,
                    Session.Expired _,
                    Session.Cancelled _,
                    Session.NoShowByStudent _,
                    Session.NoShowByTeacher _ -> false;
        };
        checks.that(!pending, "still %s", session);
    }

    private void nothingPends(Charge charge) {
        switch (charge) {
            case Charge.Open _, Charge.Authorised _ -> checks.that(false, "still %s", charge);
            case Charge.Paid paid -> {
                checks.that(
                        paid.refunds().stream().noneMatch(refund -> refund.progress() instanceof Refund.Requested),
                        "a refund is still requested in %s",
                        paid);
                checks.that(paid.due(anHourAgo()).isEmpty(), "not released: %s", paid);
                belongs(paid);
            }
            case Charge.Voided _, Charge.Expired _, Charge.Failed _ -> {}
        }
    }

    /** A payment belongs to a place someone has or had, or it went back. */
    private void belongs(Charge.Paid paid) {
        var purpose = paid.terms().purpose();
        switch (purpose.kind()) {
            case SEAT -> {
                var seat = ground.sessions
                        .findBySeat(new SeatId(purpose.id()))
                        .orElseThrow()
                        .seatOrThrow(new SeatId(purpose.id()));
                switch (seat.state()) {
                    case BOOKED -> {}
                    case ATTENDED, MISSED -> checks.that(Portions.areEarned(paid), "not earned: %s by %s", paid, seat);
                    case CANCELLED -> checks.that(Portions.areSettled(paid, seat), "not settled: %s by %s", paid, seat);
                    case HELD, REQUESTED, DECLINED, EXPIRED ->
                        checks.that(Portions.areGone(paid), "paid for nothing: %s by %s", paid, seat);
                }
            }
            case PACKAGE -> credits.settled(paid);
            case ENROLLMENT -> {
                var enrollment = ground.enrollments.get(new EnrollmentId(purpose.id()));
                checks.that(
                        switch (enrollment) {
                            case Enrollment.AwaitingPayment _ -> false;
                            case Enrollment.Active _ -> true;
                            case Enrollment.Completed _ -> Portions.areEarned(paid);
                            case Enrollment.Cancelled _ -> Portions.areGone(paid) || Portions.areEarned(paid);
                        },
                        "not settled: %s by %s",
                        paid,
                        enrollment);
            }
        }
    }

    private void nothingPends(Enrollment enrollment) {
        checks.that(!(enrollment instanceof Enrollment.AwaitingPayment), "still %s", enrollment);
    }
}
