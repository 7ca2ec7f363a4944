package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.ANNA;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.annaAt;
import static dev.tutorium.domain.booking.Sample.seat;
import static dev.tutorium.domain.booking.Sample.teacherAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ForAll;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MoveLawTest {

    @Test
    void no_moves_of_the_students_get_more_back_than_cancelling_at_the_worst_of_them() {
        var escapes = new ArrayList<Integer>();
        ForAll.forAll(4000, random -> {
            var history = history(random, false);
            var now =
                    between(random, history.now, history.session.facts().time().start());
            percent(history.session, now).ifPresent(percent -> {
                assertThat(percent).isLessThanOrEqualTo(history.worst);
                if (tier(history.session, now) > percent) {
                    escapes.add(percent);
                }
            });
        });
        assertThat(escapes).as("attempts to escape a tier").hasSizeGreaterThan(100);
    }

    @Test
    void a_move_promises_what_cancelling_instead_would_have_given() {
        ForAll.forAll(1000, random -> {
            var history = history(random, true);
            var now =
                    between(random, history.now, history.session.facts().time().start());
            if (Rescheduling.decide(history.session, annaAt(now), POLICY)
                    instanceof Outcome.Accepted<RescheduleDecision, BookingRefusal>(var decision)) {
                assertThat(percent(history.session, now)).hasValue(decision.refundPercent());
                assertThat(decision.movesLeft())
                        .isBetween(0, POLICY.moves() - history.session.facts().revision());
            }
        });
    }

    /** A session after some moves, and the least that cancelling at one of the student's would have given back. */
    private record History(Session session, Instant now, int worst) {}

    private static History history(Random random, boolean teacherToo) {
        var booked = START.minus(hours(random, 1, 200));
        var usual = Sample.terms(false);
        var terms = new SessionTerms(
                usual.bufferBefore(), usual.bufferAfter(), usual.notice(), 1, 1, false, anyPolicy(random));
        var session = Sample.paid(Sample.heldIn(terms, booked).state(), ANNA, booked);
        var history = new History(session, booked, 100);
        for (var i = 0; i < 4; i++) {
            var now =
                    between(random, history.now, history.session.facts().time().start());
            history = teacherToo && random.nextBoolean()
                    ? moved(history, random, teacherAt(now), 100)
                    : moved(
                            history,
                            random,
                            annaAt(now),
                            percent(history.session, now).orElse(100));
        }
        return history;
    }

    private static History moved(History history, Random random, Act act, int instead) {
        var to = history.session.facts().time().movedTo(act.at().plus(hours(random, 1, 300)));
        return switch (history.session.move(to, act, POLICY)) {
            case Outcome.Accepted<Change<Session>, BookingRefusal>(var change) ->
                new History(change.state(), act.at(), Math.min(history.worst, instead));
            case Outcome.Refused<Change<Session>, BookingRefusal> _ ->
                new History(history.session, act.at(), history.worst);
        };
    }

    private static OptionalInt percent(Session session, Instant now) {
        return Cancellation.decide(session, seat(session, ANNA), annaAt(now), POLICY)
                        instanceof Outcome.Accepted<CancellationDecision, BookingRefusal>(var decision)
                ? OptionalInt.of(decision.refundPercent())
                : OptionalInt.empty();
    }

    private static int tier(Session session, Instant now) {
        var facts = session.facts();
        var notice = Duration.between(now, facts.time().start());
        return facts.terms().policy().tierFor(notice).refundPercent();
    }

    private static CancellationPolicy anyPolicy(Random random) {
        var notices = new TreeSet<Integer>();
        var percents = new TreeSet<Integer>();
        for (var i = 0; i < 1 + random.nextInt(4); i++) {
            notices.add(random.nextInt(97));
            percents.add(random.nextInt(101));
        }
        var tiers = new ArrayList<Tier>();
        while (!notices.isEmpty() && !percents.isEmpty()) {
            tiers.add(Tier.of(Duration.ofHours(notices.pollLast()), percents.pollLast()));
        }
        return new CancellationPolicy(null, "any", tiers);
    }

    private static Instant between(Random random, Instant from, Instant to) {
        return from.isBefore(to)
                ? from.plusSeconds(random.nextLong(Duration.between(from, to).toSeconds() + 1))
                : from;
    }

    private static Duration hours(Random random, int least, int most) {
        return Duration.ofHours(random.nextInt(least, most + 1));
    }
}
