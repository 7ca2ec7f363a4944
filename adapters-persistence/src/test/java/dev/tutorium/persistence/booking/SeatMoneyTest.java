package dev.tutorium.persistence.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.BookingSweeps;
import dev.tutorium.application.booking.Consequences;
import dev.tutorium.application.booking.SeatCredits;
import dev.tutorium.application.booking.SeatPayment;
import dev.tutorium.application.booking.SessionCancellation;
import dev.tutorium.application.booking.SessionConduct;
import dev.tutorium.application.booking.SessionSteps;
import dev.tutorium.application.booking.port.Quotes;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.Strikes;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.payment.Discounting;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.application.payment.port.DiscountCodes;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.scheduling.WaitlistOffering;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.CancellationPolicy;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionFacts;
import dev.tutorium.domain.booking.SessionTerms;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.Portion;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.Share;
import dev.tutorium.domain.payment.SplitRule;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.persistence.kernel.DatabaseTest;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the life of a session does with the money of its seats, over a real database. */
class SeatMoneyTest extends DatabaseTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LAPSED = NOW.plus(BookingPolicy.standard().hold());
    private static final Instant START = Instant.parse("2026-03-20T15:00:00Z");
    private static final Money PRICE = Money.of(4001, "EUR");

    @Inject
    Sessions sessions;

    @Inject
    Calendars calendars;

    @Inject
    Waitlists waitlists;

    @Inject
    Services services;

    @Inject
    Charges charges;

    @Inject
    Ledger ledger;

    @Inject
    CreditPackages packages;

    @Inject
    DiscountCodes codes;

    @Inject
    Strikes strikes;

    @Inject
    Courses courses;

    @Inject
    Quotes quotes;

    @Inject
    Transactions transactions;

    @Inject
    Ids ids;

    @Inject
    Sql sql;

    @Test
    void money_after_the_hold_takes_the_seat_again_where_the_time_is_still_free() {
        var held = held(account(), account());
        expire();
        assertThat(sessions.get(held.id())).isInstanceOf(Session.Expired.class);
        pay(held);
        arrived(held);
        assertThat(sessions.get(held.id())).isInstanceOf(Session.Scheduled.class);
        arrived(held);
        assertThat(sessions.get(held.id())).isInstanceOf(Session.Scheduled.class);
        assertThat(charge(held))
                .isInstanceOfSatisfying(
                        Charge.Paid.class, paid -> assertThat(paid.refunds()).isEmpty());
    }

    @Test
    void money_after_the_hold_goes_back_in_full_and_once_where_the_time_is_taken() {
        var teacher = account();
        var held = held(teacher, account());
        expire();
        var other = held(teacher, account());
        pay(held);
        arrived(held);
        arrived(held);
        assertThat(sessions.get(held.id())).isInstanceOf(Session.Expired.class);
        assertThat(sessions.get(other.id())).isInstanceOf(Session.Held.class);
        assertThat(charge(held)).isInstanceOfSatisfying(Charge.Paid.class, paid -> {
            assertThat(paid.left().isZero()).isTrue();
            assertThat(paid.refunds()).hasSize(1);
        });
        assertThat(sql.count(
                        "select count(*) from outbox_event where aggregate_id = ? and type = 'booking.SeatLost'",
                        held.id()))
                .isEqualTo(1);
    }

    @Test
    void money_after_the_hold_goes_back_where_the_student_has_another_session_by_then() {
        var student = account();
        var held = held(account(), student);
        expire();
        held(account(), student);
        pay(held);
        arrived(held);
        assertThat(sessions.get(held.id())).isInstanceOf(Session.Expired.class);
        assertThat(charge(held))
                .isInstanceOfSatisfying(
                        Charge.Paid.class,
                        paid -> assertThat(paid.left().isZero()).isTrue());
    }

    @Test
    void a_hold_that_lapses_gives_its_charge_up() {
        var held = held(account(), account());
        expire();
        assertThat(charge(held)).isInstanceOf(Charge.Expired.class);
        assertThat(sessions.get(held.id()).facts().seats().getFirst().state()).isEqualTo(SeatState.EXPIRED);
    }

    @Test
    void a_seat_that_was_held_is_earned_once_and_available_after_the_hold() {
        var session = scheduled(account());
        var over = session.facts().time().end();
        complete(session, over);
        complete(session, over.plusSeconds(60));
        assertThat(charge(session))
                .isInstanceOfSatisfying(
                        Charge.Paid.class,
                        paid -> assertThat(paid.shares())
                                .flatExtracting(Share::portions)
                                .allSatisfy(portion -> {
                                    assertThat(portion.state()).isEqualTo(Portion.State.EARNED);
                                    assertThat(portion.availableAt())
                                            .isEqualTo(over.plus(
                                                    PaymentPolicy.standard().escrowHold()));
                                }));
    }

    @Test
    void a_teacher_who_cancels_late_gives_all_back_owes_a_compensation_and_has_a_strike() {
        var teacher = account();
        var session = scheduled(teacher);
        var late = START.minus(BookingPolicy.standard().lateTeacher()).plusSeconds(1);
        new SessionCancellation(sessions, quotes, steps(), ids, BookingPolicy.standard(), () -> late)
                .byTeacher(member(teacher), session.id(), "ill")
                .orThrow(refusal -> new IllegalStateException(refusal.toString()));
        var student = session.facts().seats().getFirst().student();
        var compensation = BookingPolicy.standard().compensationIn(PRICE.currency());
        assertThat(compensation).isEqualTo(Money.of(500, "EUR"));
        assertThat(ledger.balance(LedgerAccount.of(LedgerAccount.Kind.WALLET, student), PRICE.currency()))
                .isEqualTo(compensation);
        assertThat(ledger.balance(LedgerAccount.of(LedgerAccount.Kind.PAYABLE_AVAILABLE, teacher), PRICE.currency()))
                .isEqualTo(compensation.negated());
        assertThat(charge(session))
                .isInstanceOfSatisfying(
                        Charge.Paid.class,
                        paid -> assertThat(paid.left().isZero()).isTrue());
        assertThat(strikes.count(teacher, NOW)).isEqualTo(1);
    }

    private Session scheduled(AccountId teacher) {
        var held = held(teacher, account());
        pay(held);
        arrived(held);
        return sessions.get(held.id());
    }

    private void complete(Session session, Instant now) {
        new SessionConduct(sessions, courses, steps(), BookingPolicy.standard(), () -> now)
                .complete(member(session.facts().teacher()), session.id())
                .orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }

    private Actor.Member member(AccountId account) {
        return new Actor.Member(account, Set.of(Role.TEACHER), ids.next());
    }

    private Session held(AccountId teacher, AccountId student) {
        var seat = new SeatId(ids.next());
        var charge = new ChargeId(ids.next());
        var order = new ChargeOrder(
                charge,
                student,
                ChargePurpose.seat(seat),
                "Piano",
                PRICE,
                null,
                new SplitRule.Workspace(teacher),
                List.of(seat.value()),
                false,
                new ReturnPages("https://example.org", "https://example.org"));
        var terms = new SessionTerms(
                Duration.ZERO, Duration.ZERO, Duration.ofHours(2), 1, 1, false, CancellationPolicy.standard());
        var facts = SessionFacts.first(
                new SessionId(ids.next()),
                teacher,
                new Subject.ServiceLesson(service(teacher)),
                new TimeRange(START, START.plus(Duration.ofHours(1))),
                terms,
                Seat.held(seat, student, PRICE, charge, NOW, BookingPolicy.standard()));
        return transactions.inTransaction(() -> {
            charges.record(Charge.open(order, PaymentPolicy.standard(), NOW));
            return sessions.record(Session.booked(facts, BookingPolicy.standard()))
                    .orThrow(refusal -> new IllegalStateException(refusal.toString()));
        });
    }

    private void expire() {
        new BookingSweeps(sessions, quotes, steps(), transactions, BookingPolicy.standard(), () -> LAPSED)
                .expireHolds();
    }

    private void pay(Session session) {
        transactions.inTransaction(
                () -> charges.record(charges.getForUpdate(chargeOf(session)).paid("pay_1", LAPSED)));
    }

    private void arrived(Session session) {
        new SeatPayment(
                        sessions,
                        calendars,
                        waitlists,
                        consequences(),
                        transactions,
                        BookingPolicy.standard(),
                        () -> LAPSED)
                .arrived(session.facts().seats().getFirst().id());
    }

    private SessionSteps steps() {
        return new SessionSteps(sessions, calendars, consequences(), transactions);
    }

    private WaitlistOffering offering() {
        return new WaitlistOffering(waitlists, services, calendars, SchedulingPolicy.standard());
    }

    private Consequences consequences() {
        var credits = new SeatCredits(packages, new Discounting(codes));
        return new Consequences(charges, ledger, strikes, credits, offering(), ids, PaymentPolicy.standard());
    }

    private Charge charge(Session session) {
        return charges.get(chargeOf(session));
    }

    private static ChargeId chargeOf(Session session) {
        return session.facts().seats().getFirst().paidWith().charged().orElseThrow();
    }

    private AccountId account() {
        var id = new AccountId(ids.next());
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'Someone', ?, array['STUDENT'], 'UTC', 'ACTIVE', ?, 1)""", id, id.value() + "@example.org", "h" + id.value(), NOW);
        return id;
    }

    private ServiceId service(AccountId teacher) {
        var id = new ServiceId(ids.next());
        sql.update("""
                insert into service (id, teacher_id, slug, title, description, status, price_minor, currency, duration_minutes,
                    step_minutes, packing, before_minutes, after_minutes, notice_minutes, horizon_minutes, capacity,
                    minimum_participants, approval_required, trial, version)
                values (?, ?, ?, 'Piano', '', 'PUBLISHED', 4001, 'EUR', 60, 60, 'STEP', 0, 0, 120, 86400, 1, 1, false, false,
                    1)""", id, teacher, "s" + id.value());
        return id;
    }
}
