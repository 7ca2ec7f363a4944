package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.CancellationPolicy;
import dev.tutorium.domain.booking.PaidWith;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionFacts;
import dev.tutorium.domain.booking.SessionTerms;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A store of sessions and what sessions refer to, for the contracts of booking's ports. */
public interface BookingFixture {

    Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    Money PRICE = Money.of(4_000, "EUR");
    BookingPolicy POLICY = BookingPolicy.standard();

    /** The id of no session. */
    SessionId NOBODYS = new SessionId(new UUID(0, 0));

    Sessions sessions();

    Transactions transactions();

    /** A new account that the store knows. */
    AccountId account();

    /** A new service of the teacher. */
    ServiceId service(AccountId teacher);

    /** A new open charge of {@link #PRICE} for the seat. */
    ChargeId charge(SeatId seat, AccountId student, AccountId teacher);

    /** Of an hour with 5 minutes kept free before it and 10 after it, in which three find room. */
    default SessionFacts facts(AccountId teacher, Instant start, Seat seat, boolean approval) {
        return facts(teacher, service(teacher), start, seat, approval, 1);
    }

    default SessionFacts facts(
            AccountId teacher, ServiceId service, Instant start, Seat seat, boolean approval, int minimum) {
        var terms = new SessionTerms(
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofHours(2),
                3,
                minimum,
                approval,
                CancellationPolicy.standard());
        return SessionFacts.first(
                new SessionId(UUID.randomUUID()),
                teacher,
                new Subject.ServiceLesson(service),
                TimeRange.of(start, Duration.ofHours(1)),
                terms,
                seat);
    }

    default Seat free(AccountId student, boolean approval) {
        return Seat.withoutCheckout(
                new SeatId(UUID.randomUUID()), student, new PaidWith.Nothing(), PRICE.currency(), approval, NOW);
    }

    default Seat held(AccountId student, AccountId teacher) {
        var id = new SeatId(UUID.randomUUID());
        return Seat.held(id, student, PRICE, charge(id, student, teacher), NOW, POLICY);
    }

    default Session scheduled(AccountId teacher, AccountId student, Instant start) {
        return stored(Session.booked(facts(teacher, start, free(student, false), false), POLICY));
    }

    default Session stored(Change<Session> change) {
        return transactions()
                .inTransaction(() ->
                        sessions().record(change).orThrow(refusal -> new IllegalStateException("refused: " + refusal)));
    }
}
