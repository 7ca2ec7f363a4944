package dev.tutorium.application.simulation;

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
import dev.tutorium.application.booking.SessionRescheduling;
import dev.tutorium.application.booking.SessionSteps;
import dev.tutorium.application.identity.RoleGranting;
import dev.tutorium.application.kernel.OutboxInMemory;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.learning.CandidateNaming;
import dev.tutorium.application.learning.Certification;
import dev.tutorium.application.learning.CreatorTeaches;
import dev.tutorium.application.learning.Enrolling;
import dev.tutorium.application.learning.EnrollmentCancellation;
import dev.tutorium.application.learning.EnrollmentPayment;
import dev.tutorium.application.learning.LessonSettling;
import dev.tutorium.application.learning.PlaceTaking;
import dev.tutorium.application.learning.ProgressTicking;
import dev.tutorium.application.learning.StudentCounting;
import dev.tutorium.application.learning.TeacherApproval;
import dev.tutorium.application.learning.TeacherCertifying;
import dev.tutorium.application.learning.TeacherRole;
import dev.tutorium.application.offering.CourseAuthoring;
import dev.tutorium.application.offering.CurriculumAuthoring;
import dev.tutorium.application.offering.ServiceAuthoring;
import dev.tutorium.application.offering.ServiceLife;
import dev.tutorium.application.payment.ChargeSettlement;
import dev.tutorium.application.payment.CheckoutClosing;
import dev.tutorium.application.payment.CheckoutReconciliation;
import dev.tutorium.application.payment.Checkouts;
import dev.tutorium.application.payment.ClosingReconciliation;
import dev.tutorium.application.payment.CreditMoney;
import dev.tutorium.application.payment.CreditRevoking;
import dev.tutorium.application.payment.CreditSettling;
import dev.tutorium.application.payment.Discounting;
import dev.tutorium.application.payment.DisputeSettlement;
import dev.tutorium.application.payment.HeldCreditRefunding;
import dev.tutorium.application.payment.ModuleEarning;
import dev.tutorium.application.payment.MovementReconciliation;
import dev.tutorium.application.payment.NoticeHandling;
import dev.tutorium.application.payment.NoticeIntake;
import dev.tutorium.application.payment.NoticeSettlement;
import dev.tutorium.application.payment.PackageExpiry;
import dev.tutorium.application.payment.PackageOpening;
import dev.tutorium.application.payment.PackageSale;
import dev.tutorium.application.payment.PayeeAccounts;
import dev.tutorium.application.payment.PayoutExecution;
import dev.tutorium.application.payment.PayoutProposal;
import dev.tutorium.application.payment.PayoutRun;
import dev.tutorium.application.payment.PayoutSettlement;
import dev.tutorium.application.payment.RedemptionFollowing;
import dev.tutorium.application.payment.RefundDesk;
import dev.tutorium.application.payment.RefundExecution;
import dev.tutorium.application.payment.RefundSettlement;
import dev.tutorium.application.payment.ReservationExecution;
import dev.tutorium.application.payment.ReservationSettlement;
import dev.tutorium.application.payment.ShareRelease;
import dev.tutorium.application.payment.SubscriptionSettlement;
import dev.tutorium.application.payment.Takings;
import dev.tutorium.application.scheduling.OverrideKeeping;
import dev.tutorium.application.scheduling.ScheduleKeeping;
import dev.tutorium.application.scheduling.SlotSearch;
import dev.tutorium.application.scheduling.WaitlistOffering;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.domain.booking.BookingEvent;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.trust.TrustPolicy;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The real activities, reactions and sweeps, put together as the bootstrap does, over the ground. */
final class Platform {

    private static final ReturnPages PAGES = new ReturnPages("https://tutorium.test/yes", "https://tutorium.test/no");

    final OverrideKeeping overrides;
    final ScheduleKeeping schedules;
    final SlotSearch slots;
    final ServiceAuthoring services;
    final ServiceLife serviceLife;
    final CancellationPolicies policies;
    final CourseAuthoring courses;
    final CurriculumAuthoring curricula;
    final SessionBooking booking;
    final CourseBooking courseBooking;
    final CreditBooking creditBooking;
    final PackageSale packages;
    final SessionCancellation cancellation;
    final SessionRescheduling rescheduling;
    final SessionConduct conduct;
    final Enrolling enrolling;
    final EnrollmentCancellation leaving;
    final ProgressTicking progress;
    final Certification certification;
    final TeacherApproval approval;
    final RefundDesk refundDesk;
    final PayoutRun payouts;
    final NoticeIntake intake;
    final OutboxInMemory outbox;
    final List<RecurringJob> jobs;

    Platform(Ground ground) {
        var clock = ground.clock;
        var transactions = ground.transactions;
        var ids = ground.ids;
        var charges = ground.charges;
        var books = ground.books;
        var provider = ground.provider;
        var sessions = ground.sessions;
        var calendars = ground.calendars;
        var courseSessions = ground.courseSessions;
        var enrollments = ground.enrollments;
        var policy = ground.booking;

        var trail = new AuditTrail((_, _) -> {}, TrustPolicy.standard(), ids, clock);
        schedules = new ScheduleKeeping(ground.schedules, ground.scheduling, ids, transactions);
        overrides = new OverrideKeeping(ground.overrides, ground.scheduling, ids, transactions, clock);
        slots = new SlotSearch(ground.people, ground.services, calendars, ground.waitlists, ground.scheduling, clock);
        services = new ServiceAuthoring(
                ground.services, ground.schedules, ground.policies, ground.scheduling, ids, transactions, clock);
        serviceLife = new ServiceLife(ground.services, trail, transactions, clock);
        policies = new CancellationPolicies(ground.policies, trail, transactions, ids, clock);
        courses = new CourseAuthoring(ground.courses, ground.categories, ids, transactions, clock);
        curricula = new CurriculumAuthoring(ground.courses, ids, transactions, clock);

        var checkouts = new Checkouts(
                charges,
                ground.subscriptions,
                payer -> Optional.of(payer.value() + "@example.test"),
                provider,
                transactions,
                clock);
        var takings = new Takings(charges, books, ground.payment);
        var subscribing = new SubscriptionSettlement(
                ground.subscriptions, ground.packages, takings, ground.ledger::earned, ids, ground.payment, clock);
        var charging = new ChargeSettlement(charges, takings, subscribing, clock);
        var refunding = new RefundSettlement(charges, books, clock);
        var paying = new PayoutSettlement(ground.payouts, books, clock);
        var payees = new PayeeAccounts(ground.payoutAccounts, provider, books);
        var disputing = new DisputeSettlement(charges, books, ids, clock);
        var notices = new NoticeSettlement(charging, subscribing, refunding, disputing, paying, payees);
        var reservations = new ReservationSettlement(charges, provider, charging, transactions, clock);
        var refunds = new RefundExecution(charges, provider, refunding, transactions);
        var transfers = new PayoutExecution(ground.payouts, provider, paying, transactions);
        refundDesk = new RefundDesk(charges, trail, transactions, ids, clock);
        payouts = new PayoutRun(ground.payouts, books, payees, transfers, trail, transactions, clock);
        intake = new NoticeIntake(ground.webhooks, ground.notices, provider, transactions, ids, clock);

        var offering = new WaitlistOffering(ground.waitlists, ground.services, calendars, ground.scheduling);
        var times = new OfferedTimes(calendars, ground.waitlists, ground.scheduling, policy);
        var discounts = new Discounting(ground.codes);
        var credits = new SeatCredits(ground.packages, discounts);
        var consequences = new Consequences(charges, books, ground.strikes, credits, offering, ids, ground.payment);
        var steps = new SessionSteps(sessions, calendars, consequences, transactions);
        var till = new SeatTill(
                new SeatTill.Desk(charges, ground.ledger::earned, checkouts, _ -> PAGES),
                discounts,
                ground.packages,
                ids,
                new SeatTill.Numbers(policy, ground.payment));
        var sale =
                new SeatSale(sessions, calendars, times, till, transactions, ids, new SeatSale.Numbers(policy, clock));
        booking = new SessionBooking(
                ground.services,
                sessions,
                ground.policies,
                ground.strikes,
                ground.people,
                sale,
                new SessionBooking.Numbers(policy, clock));
        creditBooking = new CreditBooking(ground.services, sessions, sale, steps, policy, clock);
        packages = new PackageSale(
                ground.services,
                ground.packages,
                discounts,
                new PackageSale.Till(
                        charges,
                        ground.subscriptions,
                        ground.ledger::earned,
                        checkouts,
                        path -> URI.create("https://tutorium.test" + path)),
                transactions,
                ids,
                new PackageSale.Numbers(ground.payment, clock));
        var creditMoney = new CreditMoney(charges, books, transactions, ids, ground.payment);
        var creditRevoking = new CreditRevoking(ground.packages, charges, transactions, clock);
        courseBooking = new CourseBooking(enrollments, ground.courses, courseSessions, times, sale);
        cancellation = new SessionCancellation(sessions, ground.quotes, steps, ids, policy, clock);
        rescheduling = new SessionRescheduling(
                sessions,
                ground.services,
                calendars,
                times,
                steps,
                transactions,
                new SessionRescheduling.Numbers(policy, clock));
        conduct = new SessionConduct(sessions, ground.courses, steps, policy, clock);
        var arrivals =
                new SeatPayment(sessions, calendars, ground.waitlists, consequences, transactions, policy, clock);
        var sweeps = new BookingSweeps(sessions, ground.quotes, steps, transactions, policy, clock);

        var places = new PlaceTaking(
                enrollments,
                charges,
                discounts,
                ground.payment,
                path -> URI.create("https://tutorium.test" + path),
                ids,
                clock);
        enrolling =
                new Enrolling(ground.courses, ground.teachers, enrollments, places, checkouts, _ -> 0, transactions);
        leaving = new EnrollmentCancellation(
                enrollments, courseSessions, charges, ground.payment, ids, transactions, clock);
        progress = new ProgressTicking(enrollments, transactions, clock);
        var certifying = new TeacherCertifying(ground.teachers, ids);
        certification = new Certification(enrollments, ground.certificates, certifying, ids, transactions, clock);
        approval =
                new TeacherApproval(ground.courses, ground.teachers, certifying, ground.accounts, transactions, clock);

        var closing = new CheckoutClosing(charges, provider, charging, transactions);
        var reactions = List.<Reaction<?>>of(
                new SeatPaid(arrivals),
                new SeatAuthorised(arrivals),
                new SeatUnpaid(arrivals),
                new ModuleNaming(sessions, transactions),
                new EnrollmentEnding(courseSessions, sessions, steps, policy, clock),
                new NoticeHandling(ground.notices, ground.webhooks, notices, transactions, clock),
                closing,
                new ReservationExecution(reservations),
                refunds,
                transfers,
                new PackageOpening(ground.packages, transactions, ground.payment),
                creditRevoking,
                new CreditSettling(creditMoney, creditRevoking),
                new HeldCreditRefunding(ground.packages, creditMoney),
                new RedemptionFollowing(charges, discounts, transactions),
                new ModuleEarning(charges, transactions, ground.payment),
                new EnrollmentPayment(enrollments, charges, ids, transactions, clock),
                new LessonSettling<>(
                        BookingEvent.SessionCompleted.class, enrollments, courseSessions, transactions, clock),
                new LessonSettling<>(
                        BookingEvent.StudentMissed.class, enrollments, courseSessions, transactions, clock),
                new LessonSettling<>(
                        BookingEvent.TeacherMissed.class, enrollments, courseSessions, transactions, clock),
                new LessonSettling<>(
                        BookingEvent.SessionReleased.class, enrollments, courseSessions, transactions, clock),
                new LessonSettling<>(BookingEvent.SessionMoved.class, enrollments, courseSessions, transactions, clock),
                new StudentCounting(enrollments),
                new CreatorTeaches(certifying, transactions),
                new CandidateNaming(ground.teachers, ids, transactions),
                new TeacherRole(ground.accounts, new RoleGranting(ground.accounts, trail), transactions));
        outbox = new OutboxInMemory(ground.memory, reactions, clock);
        jobs = List.of(
                sweeps.expiringHolds(),
                sweeps.expiringRequests(),
                sweeps.closingBooking(),
                sweeps.startingSessions(),
                sweeps.closingStale(),
                sweeps.reminding(),
                sweeps.forgettingQuotes(),
                new CheckoutReconciliation(charges, provider, checkouts, charging, transactions, clock, ground.payment)
                        .job(),
                new ClosingReconciliation(charges, closing, clock, ground.payment).job(),
                new MovementReconciliation(
                                charges, ground.payouts, reservations, refunds, transfers, clock, ground.payment)
                        .job(),
                new PackageExpiry(ground.packages, transactions, clock, ground.payment).job(),
                new ShareRelease(charges, books, transactions, clock).job(),
                new PayoutProposal(books, ground.payouts, payees, transactions, ids, clock, ground.payment).job());
    }
}
