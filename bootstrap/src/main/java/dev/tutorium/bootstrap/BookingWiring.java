package dev.tutorium.bootstrap;

import dev.tutorium.application.booking.BookingSweeps;
import dev.tutorium.application.booking.CancellationPolicies;
import dev.tutorium.application.booking.Consequences;
import dev.tutorium.application.booking.CourseBooking;
import dev.tutorium.application.booking.CreditBooking;
import dev.tutorium.application.booking.EnrollmentEnding;
import dev.tutorium.application.booking.ModuleNaming;
import dev.tutorium.application.booking.OfferedTimes;
import dev.tutorium.application.booking.SeatAuthorised;
import dev.tutorium.application.booking.SeatCredits;
import dev.tutorium.application.booking.SeatPaid;
import dev.tutorium.application.booking.SeatPayment;
import dev.tutorium.application.booking.SeatSale;
import dev.tutorium.application.booking.SeatTill;
import dev.tutorium.application.booking.SeatUnpaid;
import dev.tutorium.application.booking.SessionBooking;
import dev.tutorium.application.booking.SessionCancellation;
import dev.tutorium.application.booking.SessionConduct;
import dev.tutorium.application.booking.SessionReading;
import dev.tutorium.application.booking.SessionRescheduling;
import dev.tutorium.application.booking.SessionSteps;
import dev.tutorium.application.booking.TrialConfirmation;
import dev.tutorium.application.booking.TrialRequest;
import dev.tutorium.application.booking.port.CheckoutPages;
import dev.tutorium.application.booking.port.Earnings;
import dev.tutorium.application.booking.port.Policies;
import dev.tutorium.application.booking.port.Quotes;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.Strikes;
import dev.tutorium.application.booking.port.TrialWishes;
import dev.tutorium.application.booking.view.SessionViews;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.CourseSessions;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.messaging.TrialTelling;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.payment.Checkouts;
import dev.tutorium.application.payment.Discounting;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.people.StudentInvitation;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.scheduling.WaitlistOffering;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;

/** Booking, cancelling, moving and holding sessions. */
@Factory
final class BookingWiring {

    /** How long a visitor has to follow the link to a trial. */
    private static final Duration TRIAL_WISH = Duration.ofHours(1);

    @Singleton
    BookingPolicy bookingPolicy(Overrides configured) {
        var standard = BookingPolicy.standard();
        return new BookingPolicy(
                configured.duration("tutorium.booking.hold", standard.hold()),
                configured.duration("tutorium.booking.approval", standard.approval()),
                configured.duration("tutorium.booking.grace", standard.grace()),
                configured.duration("tutorium.booking.quote", standard.quote()),
                configured.duration("tutorium.booking.late-cancellation", standard.lateCancellation()),
                configured.duration("tutorium.booking.late-teacher", standard.lateTeacher()),
                configured
                        .text("tutorium.booking.compensation")
                        .map(BigDecimal::new)
                        .orElse(standard.compensation()),
                configured.number("tutorium.booking.strikes", standard.strikes()),
                configured.duration("tutorium.booking.strike-window", standard.strikeWindow()),
                configured.duration("tutorium.booking.move-notice", standard.moveNotice()),
                configured.number("tutorium.booking.moves", standard.moves()),
                configured.duration("tutorium.booking.no-show-from", standard.noShowFrom()),
                configured.duration("tutorium.booking.no-show-until", standard.noShowUntil()),
                configured.duration("tutorium.booking.stale", standard.stale()),
                configured.duration("tutorium.booking.dispute", standard.dispute()),
                configured.duration("tutorium.booking.join-from", standard.joinFrom()),
                configured.duration("tutorium.booking.join-until", standard.joinUntil()),
                configured.duration("tutorium.booking.room-look", standard.roomLook()),
                configured.duration("tutorium.booking.room-left", standard.roomLeft()),
                configured.number("tutorium.booking.nearest-slots", standard.nearestSlots()));
    }

    /** Without a page of the operator's own the browser comes back to the session itself. */
    @Singleton
    CheckoutPages checkoutPages(Overrides configured, PublicAddress address) {
        var page = configured.text("tutorium.booking.return-page");
        return session -> {
            var url = page.map(template ->
                            template.replace("{session}", session.value().toString()))
                    .orElseGet(() -> address.of("/api/student/sessions/" + session.value())
                            .toString());
            return new ReturnPages(url, url);
        };
    }

    @Singleton
    OfferedTimes offeredTimes(
            Calendars calendars, Waitlists waitlists, SchedulingPolicy scheduling, BookingPolicy policy) {
        return new OfferedTimes(calendars, waitlists, scheduling, policy);
    }

    @Singleton
    SeatCredits seatCredits(CreditPackages packages, Discounting discounts) {
        return new SeatCredits(packages, discounts);
    }

    @Singleton
    Consequences consequences(
            Charges charges,
            Ledger ledger,
            Strikes strikes,
            SeatCredits credits,
            WaitlistOffering waiting,
            Ids ids,
            PaymentPolicy payment) {
        return new Consequences(charges, ledger, strikes, credits, waiting, ids, payment);
    }

    @Singleton
    SessionSteps sessionSteps(
            Sessions sessions, Calendars calendars, Consequences consequences, Transactions transactions) {
        return new SessionSteps(sessions, calendars, consequences, transactions);
    }

    @Singleton
    SeatTill.Desk desk(Charges charges, Earnings earnings, Checkouts checkouts, CheckoutPages pages) {
        return new SeatTill.Desk(charges, earnings, checkouts, pages);
    }

    @Singleton
    SeatTill seatTill(
            SeatTill.Desk desk,
            Discounting discounts,
            CreditPackages packages,
            Ids ids,
            BookingPolicy booking,
            PaymentPolicy payment) {
        return new SeatTill(desk, discounts, packages, ids, new SeatTill.Numbers(booking, payment));
    }

    @Singleton
    SeatSale.Numbers saleNumbers(BookingPolicy booking, InstantSource clock) {
        return new SeatSale.Numbers(booking, clock);
    }

    @Singleton
    SeatSale seatSale(
            Sessions sessions,
            Calendars calendars,
            OfferedTimes times,
            SeatTill till,
            Transactions transactions,
            Ids ids,
            SeatSale.Numbers numbers) {
        return new SeatSale(sessions, calendars, times, till, transactions, ids, numbers);
    }

    @Singleton
    SessionBooking.Numbers bookingNumbers(BookingPolicy policy, InstantSource clock) {
        return new SessionBooking.Numbers(policy, clock);
    }

    @Singleton
    SessionBooking sessionBooking(
            Services services,
            Sessions sessions,
            Policies policies,
            Strikes strikes,
            PeopleList people,
            SeatSale sale,
            SessionBooking.Numbers numbers) {
        return new SessionBooking(services, sessions, policies, strikes, people, sale, numbers);
    }

    @Singleton
    CreditBooking creditBooking(
            Services services,
            Sessions sessions,
            SeatSale sale,
            SessionSteps steps,
            BookingPolicy policy,
            InstantSource clock) {
        return new CreditBooking(services, sessions, sale, steps, policy, clock);
    }

    @Singleton
    CourseBooking courseBooking(
            Enrollments enrollments,
            Courses courses,
            CourseSessions courseSessions,
            OfferedTimes times,
            SeatSale sale) {
        return new CourseBooking(enrollments, courses, courseSessions, times, sale);
    }

    @Singleton
    SessionCancellation sessionCancellation(
            Sessions sessions, Quotes quotes, SessionSteps steps, Ids ids, BookingPolicy policy, InstantSource clock) {
        return new SessionCancellation(sessions, quotes, steps, ids, policy, clock);
    }

    @Singleton
    SessionRescheduling.Numbers reschedulingNumbers(BookingPolicy policy, InstantSource clock) {
        return new SessionRescheduling.Numbers(policy, clock);
    }

    @Singleton
    SessionRescheduling sessionRescheduling(
            Sessions sessions,
            Services services,
            Calendars calendars,
            OfferedTimes times,
            SessionSteps steps,
            Transactions transactions,
            SessionRescheduling.Numbers numbers) {
        return new SessionRescheduling(sessions, services, calendars, times, steps, transactions, numbers);
    }

    @Singleton
    SessionConduct sessionConduct(
            Sessions sessions, Courses courses, SessionSteps steps, BookingPolicy policy, InstantSource clock) {
        return new SessionConduct(sessions, courses, steps, policy, clock);
    }

    @Singleton
    CancellationPolicies cancellationPolicies(
            Policies policies, AuditTrail trail, Transactions transactions, Ids ids, InstantSource clock) {
        return new CancellationPolicies(policies, trail, transactions, ids, clock);
    }

    @Singleton
    SessionReading sessionReading(SessionViews views, Enrollments enrollments, Charges charges) {
        return new SessionReading(views, enrollments, charges);
    }

    @Singleton
    SeatPayment seatPayment(
            Sessions sessions,
            Calendars calendars,
            Waitlists waitlists,
            Consequences consequences,
            Transactions transactions,
            BookingPolicy policy,
            InstantSource clock) {
        return new SeatPayment(sessions, calendars, waitlists, consequences, transactions, policy, clock);
    }

    @Singleton
    Reaction<?> seatPaid(SeatPayment payment) {
        return new SeatPaid(payment);
    }

    @Singleton
    Reaction<?> seatAuthorised(SeatPayment payment) {
        return new SeatAuthorised(payment);
    }

    @Singleton
    Reaction<?> seatUnpaid(SeatPayment payment) {
        return new SeatUnpaid(payment);
    }

    @Singleton
    Reaction<?> moduleNaming(Sessions sessions, Transactions transactions) {
        return new ModuleNaming(sessions, transactions);
    }

    @Singleton
    BookingSweeps bookingSweeps(
            Sessions sessions,
            Quotes quotes,
            SessionSteps steps,
            Transactions transactions,
            BookingPolicy policy,
            InstantSource clock) {
        return new BookingSweeps(sessions, quotes, steps, transactions, policy, clock);
    }

    @Singleton
    RecurringJob expireHolds(BookingSweeps sweeps) {
        return sweeps.expiringHolds();
    }

    @Singleton
    RecurringJob expireRequests(BookingSweeps sweeps) {
        return sweeps.expiringRequests();
    }

    @Singleton
    RecurringJob closeBooking(BookingSweeps sweeps) {
        return sweeps.closingBooking();
    }

    @Singleton
    RecurringJob startSessions(BookingSweeps sweeps) {
        return sweeps.startingSessions();
    }

    @Singleton
    RecurringJob closeStale(BookingSweeps sweeps) {
        return sweeps.closingStale();
    }

    @Singleton
    RecurringJob remind(BookingSweeps sweeps) {
        return sweeps.reminding();
    }

    @Singleton
    RecurringJob forgetQuotes(BookingSweeps sweeps) {
        return sweeps.forgettingQuotes();
    }

    @Singleton
    Reaction<?> enrollmentEnding(
            CourseSessions courseSessions,
            Sessions sessions,
            SessionSteps steps,
            BookingPolicy policy,
            InstantSource clock) {
        return new EnrollmentEnding(courseSessions, sessions, steps, policy, clock);
    }

    @Singleton
    TrialRequest trialRequest(
            PeopleList people,
            Services services,
            OfferedTimes times,
            TrialWishes wishes,
            StudentInvitation invitation,
            TrialRequest.Numbers numbers) {
        return new TrialRequest(people, services, times, wishes, invitation, numbers);
    }

    @Singleton
    TrialRequest.Numbers trialNumbers(Transactions transactions, Ids ids, InstantSource clock) {
        return new TrialRequest.Numbers(transactions, ids, clock);
    }

    @Singleton
    TrialConfirmation trialConfirmation(
            TrialWishes wishes, SessionBooking booking, TrialTelling telling, InstantSource clock) {
        return new TrialConfirmation(wishes, booking, telling, TRIAL_WISH, clock);
    }

    @Singleton
    RecurringJob forgetTrialWishes(TrialConfirmation confirmation) {
        return confirmation.forgetting();
    }
}
