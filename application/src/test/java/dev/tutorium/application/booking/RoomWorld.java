package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.BookingFixture;
import dev.tutorium.application.booking.port.RecordingsInMemory;
import dev.tutorium.application.booking.port.RoomVisitsInMemory;
import dev.tutorium.application.booking.port.RoomsInMemory;
import dev.tutorium.application.booking.port.SessionRoom;
import dev.tutorium.application.booking.port.SessionRoomsInMemory;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.SessionsInMemory;
import dev.tutorium.application.booking.port.StrikesInMemory;
import dev.tutorium.application.booking.view.SeatView;
import dev.tutorium.application.booking.view.SessionFilter;
import dev.tutorium.application.booking.view.SessionView;
import dev.tutorium.application.booking.view.SessionViews;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.NoticesInMemory;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.offering.port.ServicesInMemory;
import dev.tutorium.application.payment.Discounting;
import dev.tutorium.application.payment.port.ChargesInMemory;
import dev.tutorium.application.payment.port.CreditPackagesInMemory;
import dev.tutorium.application.payment.port.DiscountCodesInMemory;
import dev.tutorium.application.payment.port.LedgerInMemory;
import dev.tutorium.application.payment.port.PayoutsInMemory;
import dev.tutorium.application.scheduling.WaitlistOffering;
import dev.tutorium.application.scheduling.port.CalendarsInMemory;
import dev.tutorium.application.scheduling.port.OverridesInMemory;
import dev.tutorium.application.scheduling.port.SchedulesInMemory;
import dev.tutorium.application.scheduling.port.WaitlistsInMemory;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions, their rooms and a provider in memory, with a clock that is set. */
final class RoomWorld implements BookingFixture, SessionViews {

    final Memory memory = new Memory();
    final SessionsInMemory sessions = new SessionsInMemory(memory);
    final Transactions transactions = new TransactionsInMemory(memory);
    final SessionRoomsInMemory rooms = new SessionRoomsInMemory(memory, sessions);
    final RoomVisitsInMemory visits = new RoomVisitsInMemory(memory);
    final RecordingsInMemory recordings = new RecordingsInMemory(memory);
    final NoticesInMemory notices = new NoticesInMemory(memory);
    final RoomsInMemory video = new RoomsInMemory();
    final RoomOpening opening = new RoomOpening(sessions, this, rooms, video, POLICY, () -> now());
    final RoomTending tending = new RoomTending(
            sessions, rooms, visits, video, steps(), transactions, new RoomTending.Numbers(POLICY, () -> now()));

    private Instant now = NOW;
    private long lastId;

    Instant now() {
        return now;
    }

    void setTo(Instant then) {
        now = then;
    }

    UUID nextId() {
        return new UUID(9, ++lastId);
    }

    SessionSteps steps() {
        var calendars = new CalendarsInMemory(
                memory, new SchedulesInMemory(memory), new OverridesInMemory(memory), sessions, _ -> ZoneOffset.UTC);
        var ledger = new LedgerInMemory(memory, new PayoutsInMemory(memory));
        Ids ids = this::nextId;
        var services = new ServicesInMemory(memory);
        var credits =
                new SeatCredits(new CreditPackagesInMemory(memory), new Discounting(new DiscountCodesInMemory(memory)));
        var waiting = new WaitlistOffering(
                new WaitlistsInMemory(memory, services), services, calendars, SchedulingPolicy.standard());
        var consequences = new Consequences(
                new ChargesInMemory(memory),
                ledger,
                new StrikesInMemory(memory),
                credits,
                waiting,
                ids,
                PaymentPolicy.standard());
        return new SessionSteps(sessions, calendars, consequences, transactions);
    }

    static Actor.Member member(AccountId account, Role... roles) {
        return new Actor.Member(account, Set.of(roles), new UUID(0, 0));
    }

    /** The room a session has now. */
    SessionRoom room(Session session) {
        return rooms.last(session.id(), sessions.get(session.id()).facts().revision())
                .orElseThrow();
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public AccountId account() {
        return new AccountId(nextId());
    }

    @Override
    public ServiceId service(AccountId teacher) {
        return new ServiceId(nextId());
    }

    @Override
    public ChargeId charge(SeatId seat, AccountId student, AccountId teacher) {
        return new ChargeId(nextId());
    }

    @Override
    public Optional<SessionView> find(SessionId id) {
        return sessions.find(id).map(RoomWorld::view);
    }

    @Override
    public Page<SessionView> page(SessionFilter filter, PageRequest page) {
        throw new UnsupportedOperationException("rooms are no list");
    }

    private static SessionView view(Session session) {
        var facts = session.facts();
        var seats = facts.seats().stream()
                .map(seat -> new SeatView(
                        seat.id().value(),
                        seat.student().value(),
                        "Stu",
                        seat.state(),
                        PRICE,
                        null,
                        seat.bookedAt(),
                        null,
                        null))
                .toList();
        return new SessionView(
                session.id().value(),
                facts.teacher().value(),
                "Tess",
                null,
                null,
                null,
                null,
                "Fractions",
                facts.time().start(),
                facts.time().end(),
                session.state(),
                1,
                facts.revision(),
                false,
                null,
                null,
                null,
                null,
                "",
                facts.createdAt(),
                seats);
    }
}
