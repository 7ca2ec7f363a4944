package dev.tutorium.application.simulation;

import dev.tutorium.application.booking.BookedSeat;
import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.booking.PayBy;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.offering.ServiceFields;
import dev.tutorium.application.scheduling.RuleFields;
import dev.tutorium.application.scheduling.ScheduleFields;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.payment.Charge;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** A platform on which nothing goes wrong by itself, with one teacher who is always open and students who are told what to do. */
final class OneTeacher {

    static final Instant TOMORROW = VirtualClock.START.plus(Duration.ofHours(27));

    final Ground ground = new Ground(1, Build.sound());
    final Platform platform = new Platform(ground);
    final Actor.Member teacher = join("tess", Role.TEACHER);
    final Actor.Member anna = join("anna", Role.STUDENT);
    final Actor.Member ben = join("ben", Role.STUDENT);

    OneTeacher() {
        var always = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> new RuleFields(day, "00:00", "24:00"))
                .toList();
        accepted(platform.schedules.create(teacher, new ScheduleFields("Always", "UTC", always, true)));
    }

    /** Published, of an hour at 40.01 EUR, bookable at once. */
    Service service(boolean approval) {
        var fields = new ServiceFields(
                "Piano",
                null,
                null,
                Money.of(4_001, "EUR"),
                60,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                approval,
                null,
                null,
                null,
                null);
        var draft = accepted(platform.services.create(teacher, fields));
        return accepted(platform.serviceLife.publish(teacher, draft.id()));
    }

    Outcome<BookedSeat, BookingRefusal> book(Actor.Member student, Service service, Instant start) {
        return platform.booking.byStudent(student, service.id(), start, PayBy.card(), Channel.WORKSPACE);
    }

    /** Pays at the provider; nobody here has heard of it. */
    void pay(BookedSeat seat) {
        var checkout = switch (charge(seat)) {
            case Charge.Open open -> open.checkout();
            case Charge.Expired late -> late.checkout();
            case Charge.Authorised _, Charge.Paid _, Charge.Voided _, Charge.Failed _ -> null;
        };
        var known = Objects.requireNonNull(checkout).reference();
        Violation.unless(ground.provider.pay(known, charge(seat).id()), "closed: %s", known);
    }

    /** The provider's news is taken in and handled; what follows from it waits. */
    void hear() {
        ground.clock.pass(Duration.ofSeconds(3));
        while (ground.webhooks.isDue()) {
            ground.webhooks.deliver(body -> platform.intake.receive(body, Webhooks.SIGNED));
        }
        platform.outbox.collect();
        platform.outbox.deliver(0, true);
    }

    /** Everything that follows from what happened happens. */
    void settle() {
        platform.outbox.collect();
        while (platform.outbox.isDue()) {
            platform.outbox.deliver(0, true);
            platform.outbox.collect();
        }
    }

    void run(String job) {
        platform.jobs.stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    void at(Instant instant) {
        ground.clock.pass(Duration.between(ground.clock.instant(), instant));
    }

    Session session(BookedSeat seat) {
        return ground.sessions.get(seat.session());
    }

    Seat seat(BookedSeat seat) {
        return session(seat).seatOrThrow(seat.seat());
    }

    Charge charge(BookedSeat seat) {
        return ground.charges.get(seat(seat).paidWith().charged().orElseThrow());
    }

    Charge.Paid paid(BookedSeat seat) {
        return (Charge.Paid) charge(seat);
    }

    static <T> T accepted(Outcome<T, ?> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }

    private Actor.Member join(String name, Role role) {
        var id = new AccountId(ground.ids.next());
        var handle = Handle.parse(name).orElseThrow();
        accepted(ground.accounts.record(Account.signedUp(
                id,
                new Email(name + "@example.test"),
                true,
                name,
                handle,
                Set.of(role),
                ZoneId.of("UTC"),
                null,
                ground.clock.instant())));
        return new Actor.Member(id, Set.of(role), ground.ids.next());
    }
}
