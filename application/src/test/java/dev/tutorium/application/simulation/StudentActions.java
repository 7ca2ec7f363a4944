package dev.tutorium.application.simulation;

import dev.tutorium.application.booking.BookedSeat;
import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.booking.PayBy;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.scheduling.SlotQuery;
import dev.tutorium.application.scheduling.view.OfferedSlot;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.CancellationQuote;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionAction;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.payment.Charge;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What students do with lessons. */
final class StudentActions {

    private record Remembered(ServiceId service, Instant start) {}

    private final Ground ground;
    private final Platform platform;
    private final World world;
    private final Chance chance;
    private final Checks checks;
    private final Promises promises;
    private final Deque<Remembered> remembered = new ArrayDeque<>();

    StudentActions(Ground ground, Platform platform, World world, Checks checks, Promises promises) {
        this.ground = ground;
        this.platform = platform;
        this.world = world;
        this.chance = ground.chance;
        this.checks = checks;
        this.promises = promises;
    }

    List<Action> all() {
        return List.of(
                new Action("book a listed slot", 90, this::bookListed),
                new Action("book a stale slot", 15, this::bookStale),
                new Action("two book one slot", 12, this::bookTwice),
                new Action("book a made-up time", 10, this::bookMadeUp),
                new Action("pay", 130, this::pay),
                new Action("cancel as quoted", 14, this::cancelAsQuoted),
                new Action("cancel", 12, this::cancel),
                new Action("student moves", 14, this::move),
                new Action("teacher missed", 6, this::teacherMissed));
    }

    private Actor.Member someone() {
        return chance.pick(chance.oneIn(12) ? world.teachers : world.students);
    }

    private Optional<Service> openService() {
        return world.open.pick(chance).flatMap(ground.services::find);
    }

    private Channel channel() {
        return chance.oneIn(2) ? Channel.WORKSPACE : Channel.MARKETPLACE;
    }

    private List<OfferedSlot> listed(Service service, ZoneId zone, LocalDate from, LocalDate to) {
        var slug = ground.accounts.get(service.teacher()).handle().value();
        return platform.slots
                .slots(slug, service.id(), new SlotQuery(zone.getId(), from, to, null, null, List.of()))
                .slots();
    }

    private Optional<OfferedSlot> slot(Service service, Actor.Member student) {
        var zone = ground.accounts.get(student.id()).zone();
        var from = LocalDate.ofInstant(ground.clock.instant(), zone).plusDays(chance.between(0, 12));
        var slots = listed(service, zone, from, from.plusDays(chance.between(0, 6)));
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        var slot = chance.pick(slots);
        remembered.addLast(new Remembered(service.id(), slot.start()));
        if (remembered.size() > 200) {
            remembered.removeFirst();
        }
        return Optional.of(slot);
    }

    private Outcome<BookedSeat, BookingRefusal> book(Actor.Member student, ServiceId service, Instant start) {
        var outcome = platform.booking.byStudent(student, service, start, PayBy.card(), channel());
        promises.booked(outcome, student.id());
        return outcome;
    }

    private String bookListed() {
        var student = someone();
        return openService()
                .flatMap(service -> slot(service, student).map(slot -> {
                    var before = ground.faults.interruptions();
                    var outcome = book(student, service.id(), slot.start());
                    if (before == ground.faults.interruptions()) {
                        agrees(outcome, service, slot.start());
                    }
                    return Told.of(outcome);
                }))
                .orElse(Action.IDLE);
    }

    /**
     * What was listed in the same moment is only refused for what the student is or has, or when a group was booked with a longer
     * notice than its service has now.
     */
    private void agrees(Outcome<BookedSeat, BookingRefusal> outcome, Service service, Instant start) {
        if (outcome instanceof Outcome.Refused<BookedSeat, BookingRefusal>(var why)) {
            checks.that(
                    why instanceof BookingRefusal.StudentBusy
                            || why instanceof BookingRefusal.AlreadyBooked
                            || why instanceof BookingRefusal.TrialUsed
                            || why instanceof BookingRefusal.OwnLesson
                            || (why instanceof BookingRefusal.TooLate(var action, var _)
                                    && action == SessionAction.JOIN_SEAT),
                    "%s of %s was listed and refused: %s",
                    start,
                    service,
                    why);
        }
    }

    private String bookStale() {
        return remembered.isEmpty() ? Action.IDLE : Told.of(bookRemembered(chance.pick(List.copyOf(remembered))));
    }

    private Outcome<BookedSeat, BookingRefusal> bookRemembered(Remembered slot) {
        return book(someone(), slot.service(), slot.start());
    }

    private String bookTwice() {
        var first = someone();
        var second = someone();
        return openService()
                .flatMap(service -> slot(service, first).map(slot -> {
                    var one = book(first, service.id(), slot.start());
                    var other = book(second, service.id(), slot.start());
                    return Told.of(one) + " and " + Told.of(other);
                }))
                .orElse(Action.IDLE);
    }

    private String bookMadeUp() {
        var student = someone();
        return openService()
                .map(service -> {
                    var start = ground.clock
                            .instant()
                            .plus(chance.minutes(0, 20_000))
                            .truncatedTo(chance.oneIn(2) ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
                    var utc = ZoneId.of("UTC");
                    var date = LocalDate.ofInstant(start, utc);
                    var offered = listed(service, utc, date, date).stream()
                            .anyMatch(slot -> slot.start().equals(start));
                    var before = ground.faults.interruptions();
                    var outcome = book(student, service.id(), start);
                    if (before == ground.faults.interruptions()) {
                        checks.that(
                                offered || !outcome.isAccepted(),
                                "%s of %s was not listed, but booked",
                                start,
                                service);
                        if (offered) {
                            agrees(outcome, service, start);
                        }
                    }
                    return Told.of(outcome);
                })
                .orElse(Action.IDLE);
    }

    private String pay() {
        return (chance.oneIn(10) ? world.late : world.payable)
                .pick(chance)
                .flatMap(ground.charges::find)
                .map(charge -> {
                    var checkout = switch (charge) {
                        case Charge.Open open -> open.checkout();
                        case Charge.Expired late -> late.checkout();
                        case Charge.Authorised _, Charge.Paid _, Charge.Voided _, Charge.Failed _ -> null;
                    };
                    if (checkout == null) {
                        return Action.IDLE;
                    }
                    var late = charge instanceof Charge.Expired;
                    var done = ground.provider.pay(checkout.reference(), charge.id());
                    if (!done) {
                        world.late.remove(charge.id());
                    }
                    return (late ? "late " : "") + (done ? Told.OK : "closed");
                })
                .orElse(Action.IDLE);
    }

    private interface Step {
        String take(Actor.Member student, Session session);
    }

    private String some(SessionState state, Step step) {
        return world.in(state)
                .pick(chance)
                .map(ground.sessions::get)
                .map(session -> step.take(
                        world.member(chance.pick(session.facts().seats()).student()), session))
                .orElse(Action.IDLE);
    }

    private SessionState live() {
        return chance.pick(List.of(
                SessionState.SCHEDULED,
                SessionState.SCHEDULED,
                SessionState.SCHEDULED,
                SessionState.REQUESTED,
                SessionState.HELD));
    }

    private String cancelAsQuoted() {
        return some(live(), (student, session) -> {
            var preview = platform.cancellation.preview(student, session.id());
            if (!(preview instanceof Outcome.Accepted<CancellationQuote, BookingRefusal>(var quote))) {
                return "preview " + Told.of(preview);
            }
            ground.clock.pass(chance.oneIn(6) ? chance.minutes(5, 20) : chance.seconds(0, 240));
            var reason = quote.decision().reasonRequired() && !chance.oneIn(6) ? "ill" : null;
            var seat = quote.decision().seat();
            var before = ground.sessions.get(session.id()).seatOrThrow(seat);
            var left = promises.left(before);
            var outcome = platform.cancellation.byStudent(student, session.id(), reason, quote.id());
            if (outcome instanceof Outcome.Accepted<Session, BookingRefusal>(var after) && before.holdsCalendar()) {
                promises.kept(quote, after.seatOrThrow(seat), left);
            }
            return Told.of(outcome);
        });
    }

    private String cancel() {
        var reason = chance.oneIn(5) ? null : "ill";
        return some(
                chance.oneIn(10) ? SessionState.IN_PROGRESS : live(),
                (student, session) -> Told.of(platform.cancellation.byStudent(student, session.id(), reason, null)));
    }

    private String move() {
        return some(SessionState.SCHEDULED, (student, session) -> {
            var start = session.facts().subject() instanceof Subject.ServiceLesson(var id)
                    ? ground.services
                            .find(id)
                            .filter(Service::isOpen)
                            .flatMap(service -> slot(service, student))
                            .map(OfferedSlot::start)
                    : Optional.<Instant>empty();
            var to =
                    start.orElseGet(() -> session.facts().time().start().plus(Duration.ofHours(chance.between(0, 48))));
            var preview = platform.rescheduling.preview(student, session.id(), to);
            return preview.isAccepted()
                    ? Told.of(platform.rescheduling.move(student, session.id(), to))
                    : "preview " + Told.of(preview);
        });
    }

    private String teacherMissed() {
        return some(
                chance.pick(List.of(SessionState.IN_PROGRESS, SessionState.IN_PROGRESS, SessionState.COMPLETED)),
                (student, session) -> Told.of(platform.conduct.teacherMissed(student, session.id())));
    }
}
