package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a session is in whatever state: one teacher's time, and the seats of one or more students in it, those that ended too.
 *
 * @param moves    its reschedulings, oldest first
 * @param disputed whether someone contests how it went; stands beside the state
 * @param version  how often it was stored; 0 when never
 */
public record SessionFacts(
        SessionId id,
        AccountId teacher,
        Subject subject,
        TimeRange time,
        SessionTerms terms,
        List<Seat> seats,
        List<Move> moves,
        boolean disputed,
        Instant createdAt,
        long version) {

    public SessionFacts {
        seats = List.copyOf(seats);
        moves = List.copyOf(moves);
        if (seats.isEmpty()) {
            throw new IllegalArgumentException("a session has a seat");
        }
    }

    /** A session about to be booked. */
    public static SessionFacts first(
            SessionId id, AccountId teacher, Subject subject, TimeRange time, SessionTerms terms, Seat seat) {
        return new SessionFacts(id, teacher, subject, time, terms, List.of(seat), List.of(), false, seat.bookedAt(), 0);
    }

    /** Counts the times it was moved. */
    public int revision() {
        return moves.size();
    }

    /** The part of the teacher's calendar it takes. */
    public TimeRange blocked() {
        return terms.blocked(time);
    }

    public boolean startedBy(Instant now) {
        return !now.isBefore(time.start());
    }

    public boolean endedBy(Instant now) {
        return !now.isBefore(time.end());
    }

    /** Whether it is theirs to teach, or they have or had a seat in it. */
    public boolean takesPart(AccountId account) {
        return teacher.equals(account) || seatOf(account).isPresent();
    }

    /** The seats that take a place. */
    public List<Seat> takenSeats() {
        return seats.stream().filter(Seat::holdsCalendar).toList();
    }

    public List<Seat> seatsIn(SeatState state) {
        return seats.stream().filter(seat -> seat.state() == state).toList();
    }

    public boolean full() {
        return takenSeats().size() >= terms.capacity();
    }

    public Optional<Seat> seat(SeatId id) {
        return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    /** The student's seat: the one that takes a place, else the one that ended last. */
    public Optional<Seat> seatOf(AccountId student) {
        var own = seats.stream().filter(seat -> seat.student().equals(student)).toList();
        return own.stream()
                .filter(Seat::holdsCalendar)
                .findFirst()
                .or(() -> own.isEmpty() ? Optional.empty() : Optional.of(own.getLast()));
    }

    /** Whether nobody else has a seat in it. */
    boolean isOnly(@Nullable AccountId student) {
        var taken = takenSeats();
        return taken.size() == 1 && taken.getFirst().student().equals(student);
    }

    /** The moves a seat booked then has seen. */
    List<Move> movesSince(Instant bookedAt) {
        return moves.stream().filter(move -> !move.at().isBefore(bookedAt)).toList();
    }

    public List<AccountId> students(Predicate<Seat> which) {
        return seats.stream().filter(which).map(Seat::student).toList();
    }

    SessionFacts with(Seat added) {
        var more = new ArrayList<>(seats);
        more.add(added);
        return withSeats(more);
    }

    /** With every seat that fits replaced. */
    SessionFacts changing(Predicate<Seat> which, UnaryOperator<Seat> change) {
        return withSeats(seats.stream()
                .map(seat -> which.test(seat) ? change.apply(seat) : seat)
                .toList());
    }

    SessionFacts moved(Move move) {
        var all = new ArrayList<>(moves);
        all.add(move);
        return new SessionFacts(id, teacher, subject, move.to(), terms, seats, all, disputed, createdAt, version);
    }

    SessionFacts disputed(boolean now) {
        return new SessionFacts(id, teacher, subject, time, terms, seats, moves, now, createdAt, version);
    }

    SessionFacts about(Subject other) {
        return new SessionFacts(id, teacher, other, time, terms, seats, moves, disputed, createdAt, version);
    }

    private SessionFacts withSeats(List<Seat> changed) {
        return new SessionFacts(id, teacher, subject, time, terms, changed, moves, disputed, createdAt, version);
    }
}
