package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.ANNA;
import static dev.tutorium.domain.booking.Sample.BEN;
import static dev.tutorium.domain.booking.Sample.BOOKED;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.TEACHER;
import static dev.tutorium.domain.booking.Sample.refusal;
import static dev.tutorium.domain.booking.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.ForAll;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A weekly lesson of four: the weeks are called 0 to 3. */
class SeriesCancellationTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @ParameterizedTest(name = "{0} of week {1}, {2} after the first start: weeks {3}")
    @CsvSource({
        "ONE,                1, PT-24H,   1",
        "THIS_AND_FOLLOWING, 1, PT-24H,   1 2 3",
        "THIS_AND_FOLLOWING, 0, PT-24H,   0 1 2 3",
        "THIS_AND_FOLLOWING, 3, PT-24H,   3",
        "THIS_AND_FOLLOWING, 0, PT0S,     1 2 3",
        "THIS_AND_FOLLOWING, 2, PT168H,   2 3",
        "ALL_FUTURE,         2, PT-24H,   0 1 2 3",
        "ALL_FUTURE,         2, PT-1S,    0 1 2 3",
        "ALL_FUTURE,         2, PT0S,     1 2 3",
        "ALL_FUTURE,         0, PT168H,   2 3",
    })
    void a_scope_takes_what_has_not_started(SeriesScope scope, int named, Duration after, String weeks) {
        var series = series();
        var mixed = new ArrayList<>(series);
        Collections.reverse(mixed);
        assertThat(scope.choose(series.get(named), mixed, START.plus(after)).stream()
                        .map(session -> "" + series.indexOf(session)))
                .containsExactly(weeks.split(" ", -1));
    }

    @Test
    void what_has_ended_already_is_not_cancelled_again() {
        var series = new ArrayList<>(series());
        series.set(2, state(series.get(2).cancel(null, Act.byTeacher(TEACHER, BOOKED), POLICY)));
        assertThat(SeriesScope.ALL_FUTURE.choose(series.getFirst(), series, BOOKED))
                .containsExactly(series.get(0), series.get(1), series.get(3));
    }

    @Test
    void the_preview_is_the_sum_of_what_each_comes_to() {
        var now = START.minus(Duration.ofHours(13));
        var preview = accepted(SeriesScope.THIS_AND_FOLLOWING, 0, Act.byStudent(ANNA, now));
        assertThat(preview.decisions())
                .extracting(of -> of.decision().refundPercent())
                .containsExactly(50, 100, 100, 100);
        assertThat(preview.refunds()).containsExactly(Money.of(2001 + 3 * 4001, "EUR"));
        assertThat(preview.kept()).containsExactly(Money.of(2000, "EUR"));
        assertThat(preview.compensations()).containsExactly(Money.of(0, "EUR"));
        assertThat(preview.reasonRequired()).isTrue();
        assertThat(preview.decisions())
                .allSatisfy(of -> assertThat(of.decision().explanation()).isNotBlank());
        assertThat(accepted(SeriesScope.ONE, 1, Act.byStudent(ANNA, now)).reasonRequired())
                .isFalse();
    }

    @Test
    void a_teacher_owes_for_the_late_ones_only() {
        var now = START.minus(Duration.ofHours(1));
        var preview = accepted(SeriesScope.ALL_FUTURE, 3, Act.byTeacher(TEACHER, now));
        assertThat(preview.compensations()).containsExactly(Money.of(500, "EUR"));
        assertThat(preview.refunds()).containsExactly(Money.of(4 * 4001, "EUR"));
    }

    @Test
    void currencies_are_never_added() {
        var series = new ArrayList<>(series());
        series.set(1, scheduled(1, new PaidWith.Nothing(), "CHF"));
        series.set(2, scheduled(2, Sample.credit(), "CHF"));
        var preview = SeriesCancellation.decide(
                        SeriesScope.ALL_FUTURE, series.getFirst(), series, Act.byStudent(ANNA, BOOKED), POLICY)
                .orThrow(refusal -> new IllegalStateException(refusal.toString()));
        assertThat(preview.refunds()).containsExactly(Money.of(0, "CHF"), Money.of(2 * 4001, "EUR"));
        assertThat(preview.credits(CreditEffect.RETURNED)).isEqualTo(1);
        assertThat(preview.credits(CreditEffect.USED)).isZero();
        assertThat(preview.credits(CreditEffect.NONE)).isEqualTo(3);
    }

    @Test
    void a_student_gives_up_the_own_seats_only() {
        var pair = Sample.pair();
        var student = SeriesCancellation.decide(
                        SeriesScope.ALL_FUTURE, pair, List.of(pair), Act.byStudent(BEN, BOOKED), POLICY)
                .orThrow(refusal -> new IllegalStateException(refusal.toString()));
        assertThat(student.decisions())
                .extracting(of -> of.decision().student())
                .containsExactly(BEN);
        var teacher = SeriesCancellation.decide(
                        SeriesScope.ALL_FUTURE, pair, List.of(pair), Act.byTeacher(TEACHER, BOOKED), POLICY)
                .orThrow(refusal -> new IllegalStateException(refusal.toString()));
        assertThat(teacher.decisions())
                .extracting(of -> of.decision().student())
                .containsExactly(ANNA, BEN);
    }

    @Test
    void with_nothing_left_to_cancel_it_is_refused_as_the_named_one_is() {
        var over = START.plus(WEEK.multipliedBy(4));
        for (var scope : SeriesScope.values()) {
            assertThat(refusal(decide(scope, 1, Act.byStudent(ANNA, over))))
                    .isEqualTo(new BookingRefusal.AlreadyStarted(START.plus(WEEK)));
        }
        assertThat(refusal(decide(SeriesScope.ONE, 1, Act.byStudent(BEN, BOOKED))))
                .isEqualTo(new BookingRefusal.WrongState(SessionState.SCHEDULED, SessionAction.CANCEL));
    }

    @Test
    void a_series_gives_back_what_its_sessions_would_one_by_one() {
        ForAll.forAll(300, random -> {
            var series = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(week -> scheduled(week, anyPayment(random), "EUR"))
                    .toList();
            var now = START.plusSeconds(random.nextLong(-WEEK.toSeconds(), 5 * WEEK.toSeconds()));
            var act = random.nextBoolean() ? Act.byStudent(ANNA, now) : Act.byTeacher(TEACHER, now);
            var scope = List.of(SeriesScope.values()).get(random.nextInt(3));
            var named = series.get(random.nextInt(series.size()));
            var outcome = SeriesCancellation.decide(scope, named, series, act, POLICY);
            if (outcome instanceof Outcome.Accepted<SeriesCancellation, BookingRefusal>(var preview)) {
                var alone = scope.choose(named, series, now).stream()
                        .map(session -> Sample.decided(session, act))
                        .toList();
                assertThat(preview.decisions().stream().map(SeriesCancellation.Of::decision))
                        .containsExactlyElementsOf(alone);
                assertThat(preview.refunds())
                        .containsExactly(alone.stream()
                                .map(CancellationDecision::refund)
                                .reduce(Money.of(0, "EUR"), Money::plus));
            } else {
                assertThat(refusal(outcome)).isInstanceOf(BookingRefusal.AlreadyStarted.class);
            }
        });
    }

    private static PaidWith anyPayment(RandomGenerator random) {
        return random.nextBoolean() ? Sample.credit() : new PaidWith.Nothing();
    }

    private static SeriesCancellation accepted(SeriesScope scope, int named, Act act) {
        return decide(scope, named, act).orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }

    private static Outcome<SeriesCancellation, BookingRefusal> decide(SeriesScope scope, int named, Act act) {
        return SeriesCancellation.decide(scope, series().get(named), series(), act, POLICY);
    }

    private static List<Session> series() {
        return IntStream.range(0, 4)
                .mapToObj(week -> at(week, Sample.scheduled().facts()))
                .toList();
    }

    private static Session scheduled(int week, PaidWith paidWith, String currency) {
        var seat = Seat.withoutCheckout(
                Sample.seat(Sample.scheduled(), ANNA).id(),
                ANNA,
                paidWith,
                Currency.getInstance(currency),
                false,
                BOOKED);
        return at(week, Sample.booked(Sample.terms(false), seat).state().facts());
    }

    private static Session at(int week, SessionFacts facts) {
        Instant start = START.plus(WEEK.multipliedBy(week));
        return new Session.Scheduled(new SessionFacts(
                new SessionId(new UUID(3, 10 + week)),
                facts.teacher(),
                facts.subject(),
                TimeRange.of(start, facts.time().length()),
                facts.terms(),
                facts.seats(),
                facts.moves(),
                false,
                facts.createdAt(),
                0));
    }
}
