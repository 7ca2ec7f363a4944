package dev.tutorium.persistence.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.booking.port.Quotes;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.SessionsInMemory;
import dev.tutorium.application.booking.view.SessionFilter;
import dev.tutorium.application.booking.view.SessionViews;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.BookingEvent.Reminder;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.CancellationDecision;
import dev.tutorium.domain.booking.CancellationGround;
import dev.tutorium.domain.booking.CancellationPolicy;
import dev.tutorium.domain.booking.CancellationQuote;
import dev.tutorium.domain.booking.CompletedBy;
import dev.tutorium.domain.booking.CreditEffect;
import dev.tutorium.domain.booking.Move;
import dev.tutorium.domain.booking.PaidWith;
import dev.tutorium.domain.booking.Party;
import dev.tutorium.domain.booking.QuoteId;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionFacts;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.booking.SessionTerms;
import dev.tutorium.domain.booking.Settlement;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.booking.Tier;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import dev.tutorium.persistence.kernel.DatabaseTest;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JdbcSessionsTest extends DatabaseTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant START = Instant.parse("2026-03-20T15:00:00Z");
    private static final Money PRICE = Money.of(4000, "EUR");

    @Inject
    Sessions sessions;

    @Inject
    Charges charges;

    @Inject
    SessionViews views;

    @Inject
    Quotes quotes;

    @Inject
    Transactions transactions;

    @Inject
    Ids ids;

    @Inject
    Sql sql;

    private AccountId teacher = new AccountId(new UUID(0, 0));
    private AccountId anna = teacher;
    private AccountId ben = teacher;
    private ServiceId service = new ServiceId(new UUID(0, 0));

    @BeforeEach
    void people() {
        teacher = account("Tess Teacher");
        anna = account("Anna");
        ben = account("Ben");
        service = new ServiceId(ids.next());
        sql.update("""
                insert into service (id, teacher_id, slug, title, description, status, price_minor, currency, duration_minutes,
                    step_minutes, packing, before_minutes, after_minutes, notice_minutes, horizon_minutes, capacity,
                    minimum_participants, approval_required, trial, version)
                values (?, ?, 'piano', 'Piano', '', 'PUBLISHED', 4000, 'EUR', 60, 60, 'STEP', 0, 0, 120, 86400, 1, 1, false,
                    false, 1)""", service, teacher);
    }

    enum Payment {
        NOTHING,
        CARD,
        CREDIT
    }

    static Stream<Arguments> statesAndPayments() {
        return Stream.of(SessionState.values())
                .flatMap(state -> Stream.of(Payment.values())
                        .filter(payment -> state != SessionState.HELD || payment == Payment.CARD)
                        .map(payment -> Arguments.of(state, payment)));
    }

    @ParameterizedTest(name = "{0} paid with {1}")
    @MethodSource("statesAndPayments")
    void a_session_comes_back_as_it_was_stored(SessionState state, Payment payment) {
        var session = in(state, START, anna, payment);
        var stored = store(session);
        assertThat(stored.facts().version()).isEqualTo(1);
        assertThat(sessions.find(session.id())).contains(stored);
        assertThat(unversioned(stored)).isEqualTo(session);
    }

    @Test
    void moves_and_settlements_come_back_too() {
        var stored = store(in(SessionState.SCHEDULED, START));
        var moved = sessionOf(stored.move(
                stored.facts().time().movedTo(START.plusSeconds(7200)), Act.byStudent(anna, NOW), policy()));
        var again = store(moved);
        assertThat(again.facts().moves()).hasSize(1);
        assertThat(again.facts().time().start()).isEqualTo(START.plusSeconds(7200));
        assertThat(sessions.find(again.id())).contains(again);
    }

    @Test
    void a_change_of_an_outdated_session_is_stale() {
        var stored = store(in(SessionState.SCHEDULED, START));
        store(sessionOf(stored.start(START)));
        assertThatThrownBy(() -> store(sessionOf(stored.start(START)))).isInstanceOf(Stale.class);
    }

    @Test
    void a_teachers_blocked_times_do_not_overlap() {
        store(in(SessionState.SCHEDULED, START));
        var touching = in(SessionState.SCHEDULED, START.plus(Duration.ofMinutes(75)), ben);
        var overlapping = in(SessionState.SCHEDULED, START.plus(Duration.ofMinutes(74)), ben);
        assertThat(record(overlapping)).isInstanceOf(Outcome.Refused.class);
        assertThat(refused(record(overlapping))).isInstanceOf(BookingRefusal.SlotTaken.class);
        assertThat(record(touching).isAccepted()).isTrue();
    }

    @Test
    void a_cancelled_session_frees_its_time() {
        store(in(SessionState.CANCELLED, START));
        assertThat(record(in(SessionState.SCHEDULED, START, ben)).isAccepted()).isTrue();
    }

    @Test
    void a_students_seats_do_not_overlap() {
        store(in(SessionState.SCHEDULED, START));
        teacher = account("Other Teacher");
        assertThat(refused(record(in(SessionState.SCHEDULED, START.plusSeconds(1800)))))
                .isInstanceOf(BookingRefusal.StudentBusy.class);
        assertThat(sessions.studentBusy(anna, new TimeRange(START, START.plusSeconds(60)), new SessionId(ids.next())))
                .isTrue();
    }

    @Test
    void of_many_who_want_one_time_exactly_one_gets_it() throws Exception {
        var students =
                IntStream.range(0, 24).mapToObj(i -> account("Student " + i)).toList();
        List<Future<Outcome<Session, BookingRefusal>>> answers;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = students.stream()
                    .map(student -> pool.submit(() -> record(in(SessionState.SCHEDULED, START, student))))
                    .toList();
        }
        var accepted = 0;
        for (var answer : answers) {
            accepted += answer.get().isAccepted() ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(1);
        assertThat(sql.count("select count(*) from session where teacher_id = ?", teacher))
                .isEqualTo(1);
    }

    @Test
    void sweeps_find_what_is_due_and_nothing_else() {
        var held = store(in(SessionState.HELD, START));
        var requested = store(in(SessionState.REQUESTED, START.plus(Duration.ofDays(1))));
        var scheduled = store(in(SessionState.SCHEDULED, START.plus(Duration.ofDays(2))));
        var until = NOW.plus(policy().hold());
        assertThat(sessions.lapsed(until.minusSeconds(1), 10_000)).doesNotContain(held.id());
        assertThat(sessions.lapsed(until, 10_000)).contains(held.id());
        assertThat(sessions.unanswered(NOW.plus(Duration.ofDays(1)), 10_000)).contains(requested.id());
        var start = scheduled.facts().time().start();
        assertThat(sessions.started(start.minusSeconds(1), 10_000)).doesNotContain(scheduled.id());
        assertThat(sessions.started(start, 10_000)).contains(scheduled.id());
        assertThat(sessions.unclosed(scheduled.facts().time().end(), 10_000)).contains(scheduled.id());
        assertThat(sessions.toRemind(Reminder.DAY_BEFORE, start.minus(Duration.ofHours(24)), 10_000))
                .contains(scheduled.id());
        assertThat(sessions.remind(scheduled, Reminder.DAY_BEFORE, NOW)).isTrue();
        assertThat(sessions.remind(scheduled, Reminder.DAY_BEFORE, NOW)).isFalse();
        assertThat(sessions.toRemind(Reminder.DAY_BEFORE, start.minus(Duration.ofHours(24)), 10_000))
                .doesNotContain(scheduled.id());
    }

    @Test
    void lists_are_paged_by_start() {
        for (var day = 0; day < 5; day++) {
            store(in(SessionState.SCHEDULED, START.plus(Duration.ofDays(day))));
        }
        var filter =
                SessionFilter.ofStudent(anna).in(Set.of(SessionState.SCHEDULED)).earliestFirst(true);
        var first = views.page(filter, new PageRequest(3, null, 1, true));
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.rows().getFirst().title()).isEqualTo("Piano");
        assertThat(first.rows().getFirst().seats().getFirst().studentName()).isEqualTo("Anna");
        var second = views.page(filter, new PageRequest(3, first.next(), 1, false));
        assertThat(second.rows()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(second.rows().getFirst().startsAt()).isEqualTo(START.plus(Duration.ofDays(3)));
        assertThat(views.page(SessionFilter.ofParticipant(teacher), PageRequest.first(10))
                        .rows())
                .hasSize(5);
        assertThat(views.page(SessionFilter.ofTeacher(anna), PageRequest.first(10))
                        .rows())
                .isEmpty();
    }

    @Test
    void a_students_seats_in_a_service_are_found_whatever_became_of_them() {
        var late = store(in(SessionState.CANCELLED, START));
        var next = store(in(SessionState.SCHEDULED, START.plus(Duration.ofDays(1))));
        store(in(SessionState.SCHEDULED, START.plus(Duration.ofDays(2)), ben));
        assertThat(sessions.seatsOf(anna, service))
                .containsExactlyInAnyOrder(
                        late.facts().seats().getFirst(), next.facts().seats().getFirst());
        assertThat(sessions.seatsOf(anna, new ServiceId(ids.next()))).isEmpty();
    }

    @Test
    void a_credit_is_reserved_once_and_may_be_spent_again_when_it_came_back() {
        var declined = in(SessionState.DECLINED, START, anna, Payment.CREDIT);
        var credit = declined.facts().seats().getFirst().paidWith();
        store(declined);
        store(paidWith(credit, in(SessionState.SCHEDULED, START.plus(Duration.ofDays(1)))));
        var again = paidWith(credit, in(SessionState.SCHEDULED, START.plus(Duration.ofDays(2))));
        assertThatThrownBy(() -> store(again)).hasMessageContaining("seat_credit_once");
    }

    private static Session paidWith(PaidWith paidWith, Session session) {
        var facts = session.facts();
        var seat = facts.seats().getFirst();
        return new Session.Scheduled(new SessionFacts(
                facts.id(),
                facts.teacher(),
                facts.subject(),
                facts.time(),
                facts.terms(),
                List.of(new Seat(
                        seat.id(), seat.student(), seat.price(), paidWith, seat.state(), seat.bookedAt(), null, null)),
                facts.moves(),
                facts.disputed(),
                facts.createdAt(),
                facts.version()));
    }

    static Stream<CancellationGround> grounds() {
        var tier = Tier.of(Duration.ofHours(12), 50);
        return Stream.of(
                new CancellationGround.Unpaid(),
                new CancellationGround.PaymentFailed(),
                new CancellationGround.NotAcceptedYet(),
                new CancellationGround.Grace(NOW),
                new CancellationGround.MovedByTeacher(NOW),
                new CancellationGround.ByTier(tier, Duration.ofHours(13)),
                new CancellationGround.CappedByMove(tier, Duration.ofHours(13), NOW, 0),
                new CancellationGround.ByTeacher(Duration.ofHours(1)),
                new CancellationGround.ByPlatform(),
                new CancellationGround.TooFewParticipants(1, 2),
                new CancellationGround.TeacherMissed());
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void a_quote_comes_back_with_its_ground(CancellationGround ground) {
        var session = store(in(SessionState.SCHEDULED, START));
        var seat = session.facts().seats().getFirst();
        var decision = new CancellationDecision(
                seat.id(), anna, PRICE, 50, Money.of(2000, "EUR"), CreditEffect.USED, Money.of(0, "EUR"), true, ground);
        var quote = new CancellationQuote(new QuoteId(ids.next()), session.id(), anna, 0, decision, NOW);
        quotes.keep(quote);
        assertThat(quotes.getOwned(anna, quote.id())).isEqualTo(quote);
    }

    private static BookingPolicy policy() {
        return BookingPolicy.standard();
    }

    private PaidWith.Credit credit(AccountId student) {
        var credit = new PaidWith.Credit(new CreditPackageId(ids.next()), new CreditId(ids.next()));
        sql.update("""
                with lot as (
                    insert into credit_package (id, student_id, teacher_id, service_id, ordered_at) values (?, ?, ?, ?, ?)
                    returning id)
                insert into credit (id, package_id, position, state) select ?, lot.id, 1, 'FREE' from lot""", credit.from(), student, teacher, service, NOW, credit.credit());
        return credit;
    }

    private AccountId account(String name) {
        var id = new AccountId(ids.next());
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, ?, ?, array['STUDENT'], 'UTC', 'ACTIVE', ?, 1)""", id, id.value() + "@example.org", name, "h" + id.value(), NOW);
        return id;
    }

    private Session in(SessionState state, Instant start) {
        return in(state, start, anna);
    }

    private Session in(SessionState state, Instant start, AccountId student) {
        return in(state, start, student, state == SessionState.HELD ? Payment.CARD : Payment.NOTHING);
    }

    private Session in(SessionState state, Instant start, AccountId student, Payment payment) {
        return in(state, seatState -> facts(start, student, seatState, payment));
    }

    private static Session in(SessionState state, Function<SeatState, SessionFacts> facts) {
        return switch (state) {
            case HELD -> new Session.Held(facts.apply(SeatState.HELD));
            case REQUESTED -> new Session.Requested(facts.apply(SeatState.REQUESTED), NOW.plus(Duration.ofDays(1)));
            case SCHEDULED -> new Session.Scheduled(facts.apply(SeatState.BOOKED));
            case IN_PROGRESS -> new Session.InProgress(facts.apply(SeatState.BOOKED));
            case COMPLETED -> new Session.Completed(facts.apply(SeatState.ATTENDED), CompletedBy.VIDEO, START);
            case DECLINED -> new Session.Declined(facts.apply(SeatState.DECLINED), "away", NOW);
            case EXPIRED -> new Session.Expired(facts.apply(SeatState.EXPIRED), NOW);
            case CANCELLED -> new Session.Cancelled(facts.apply(SeatState.CANCELLED), Party.STUDENT, null, NOW);
            case NO_SHOW_STUDENT -> new Session.NoShowByStudent(facts.apply(SeatState.MISSED), START);
            case NO_SHOW_TEACHER -> new Session.NoShowByTeacher(facts.apply(SeatState.CANCELLED), START);
        };
    }

    private SessionFacts facts(Instant start, AccountId student, SeatState state, Payment payment) {
        var id = new SeatId(ids.next());
        var paidWith = switch (payment) {
            case NOTHING -> new PaidWith.Nothing();
            case CARD -> new PaidWith.Card(charge(id, student));
            case CREDIT -> credit(student);
        };
        var price = payment == Payment.CARD ? PRICE : Money.zero(PRICE.currency());
        var heldUntil = state == SeatState.HELD ? NOW.plus(policy().hold()) : null;
        var settlement = state == SeatState.CANCELLED
                ? new Settlement(NOW, Party.STUDENT, 50, price.fraction(1, 2, RoundingMode.UNNECESSARY), "half", "ill")
                : null;
        var seat = new Seat(id, student, price, paidWith, state, NOW, heldUntil, settlement);
        var terms = new SessionTerms(
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofHours(2),
                3,
                1,
                true,
                CancellationPolicy.standard());
        return new SessionFacts(
                new SessionId(ids.next()),
                teacher,
                new Subject.ServiceLesson(service),
                new TimeRange(start, start.plus(Duration.ofHours(1))),
                terms,
                List.of(seat),
                List.<Move>of(),
                false,
                NOW,
                0);
    }

    private ChargeId charge(SeatId seat, AccountId student) {
        var order = new ChargeOrder(
                new ChargeId(ids.next()),
                student,
                ChargePurpose.seat(seat),
                "Piano",
                PRICE,
                null,
                new SplitRule.Workspace(teacher),
                List.of(seat.value()),
                false,
                new ReturnPages("https://example.org", "https://example.org"));
        transactions.inTransaction(() -> charges.record(Charge.open(order, PaymentPolicy.standard(), NOW)));
        return order.id();
    }

    private Outcome<Session, BookingRefusal> record(Session session) {
        return transactions.inTransaction(() -> sessions.record(Change.of(session)));
    }

    private Session store(Session session) {
        return record(session).orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }

    private static Session sessionOf(Outcome<Change<Session>, BookingRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException(refusal.toString()))
                .state();
    }

    private static @Nullable BookingRefusal refused(Outcome<?, BookingRefusal> outcome) {
        return outcome instanceof Outcome.Refused<?, BookingRefusal>(var refusal) ? refusal : null;
    }

    private static Session unversioned(Session session) {
        var facts = session.facts();
        var first = new SessionFacts(
                facts.id(),
                facts.teacher(),
                facts.subject(),
                facts.time(),
                facts.terms(),
                facts.seats(),
                facts.moves(),
                facts.disputed(),
                facts.createdAt(),
                0);
        return SessionsInMemory.with(session, first);
    }
}
