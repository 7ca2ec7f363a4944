package dev.tutorium.application.booking;

import dev.tutorium.application.booking.OfferedTimes.Wanted;
import dev.tutorium.application.booking.SeatOrder.Lesson;
import dev.tutorium.application.booking.port.Policies;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.Strikes;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.CancellationPolicy;
import dev.tutorium.domain.booking.OwnedPolicy;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.SessionTerms;
import dev.tutorium.domain.booking.Strike;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Booking a lesson of a teacher's own service. */
public final class SessionBooking {

    private final Services services;
    private final Sessions sessions;
    private final Policies policies;
    private final Strikes strikes;
    private final PeopleList people;
    private final SeatSale sale;
    private final Numbers numbers;

    /** The figures and the clock booking goes by. */
    public record Numbers(BookingPolicy policy, InstantSource clock) {}

    public SessionBooking(
            Services services,
            Sessions sessions,
            Policies policies,
            Strikes strikes,
            PeopleList people,
            SeatSale sale,
            Numbers numbers) {
        this.services = services;
        this.sessions = sessions;
        this.policies = policies;
        this.strikes = strikes;
        this.people = people;
        this.sale = sale;
        this.numbers = numbers;
    }

    /** A student books an offered time; where it is paid by card it is kept until the checkout is paid. */
    public Outcome<BookedSeat, BookingRefusal> byStudent(
            Actor.Member student, ServiceId id, Instant start, PayBy pay, Channel channel) {
        var service = services.get(id);
        if (!service.isOpen()) {
            return Outcome.refused(new BookingRefusal.NotBookable());
        }
        if (student.id().equals(service.teacher())) {
            return Outcome.refused(new BookingRefusal.OwnLesson());
        }
        var order = order(service, student.id(), start, service.price(), pay, channel, false);
        return trial(service, order).then(_ -> sale.sell(order, () -> trial(service, order)));
    }

    private Outcome<SeatOrder, BookingRefusal> trial(Service service, SeatOrder order) {
        return service.trial()
                        && sessions.seatsOf(order.student(), service.id()).stream()
                                .anyMatch(Seat::spends)
                ? Outcome.refused(new BookingRefusal.TrialUsed())
                : Outcome.accepted(order);
    }

    /**
     * A teacher books one of their students in, at any free time of theirs whatever their open hours.
     *
     * @param student the entry on the teacher's roster
     * @param charged whether the student is to pay by a checkout; else the two settle it between them
     */
    public Outcome<BookedSeat, BookingRefusal> byTeacher(
            Actor.Member teacher, ServiceId id, UUID student, Instant start, boolean charged) {
        var service = services.getOwned(teacher.id(), id);
        var account = people.findStudent(teacher.id(), student)
                .orElseThrow(() -> new Missing("student"))
                .account();
        return account == null
                ? Outcome.refused(new BookingRefusal.StudentNotSignedUp())
                : sale.sell(order(
                        service,
                        new AccountId(account),
                        start,
                        charged ? service.price() : Money.zero(service.price().currency()),
                        PayBy.card(),
                        Channel.WORKSPACE,
                        true));
    }

    private SeatOrder order(
            Service service,
            AccountId student,
            Instant start,
            Money price,
            PayBy pay,
            Channel channel,
            boolean arranged) {
        var wanted = new Wanted(service.teacher(), service.terms(), service.schedule(), start, null);
        var lesson =
                new Lesson(new Subject.ServiceLesson(service.id()), terms(service, channel, arranged), service.title());
        return new SeatOrder(wanted, lesson, student, price, pay, channel, arranged);
    }

    private SessionTerms terms(Service service, Channel channel, boolean arranged) {
        var slots = service.terms();
        return new SessionTerms(
                slots.buffers().before(),
                slots.buffers().after(),
                slots.leadTime().notice(),
                slots.size().capacity(),
                slots.size().minimum(),
                !arranged && (service.approvalRequired() || struck(service.teacher())),
                policy(service.policy(), channel));
    }

    private CancellationPolicy policy(@Nullable PolicyId id, Channel channel) {
        var own = id == null ? null : policies.find(id).map(OwnedPolicy::policy).orElse(null);
        if (own != null) {
            return own;
        }
        return switch (channel) {
            case WORKSPACE -> CancellationPolicy.standard();
            case MARKETPLACE -> CancellationPolicy.marketplace();
        };
    }

    private boolean struck(AccountId teacher) {
        var since = Strike.countedFrom(numbers.clock().instant(), numbers.policy());
        return Strike.callForApproval(strikes.count(teacher, since), numbers.policy());
    }
}
