package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Denied;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.learning.LearningRefusal;
import dev.tutorium.domain.offering.OfferingRefusal;
import dev.tutorium.domain.payment.CreditRefusal;
import dev.tutorium.domain.payment.DiscountRefusal;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.SubscriptionRefusal;
import dev.tutorium.domain.scheduling.SchedulingRefusal;
import dev.tutorium.domain.scheduling.SeriesRefusal;
import dev.tutorium.domain.scheduling.SlotRefusal;
import dev.tutorium.domain.scheduling.WaitlistRefusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.List;

/**
 * The one table of what can go wrong: status, code and title of every refusal and of the application's exceptions. A capability
 * adds a {@code case} to {@link #row} and one method with an exhaustive switch over its sealed refusal, so that a refusal without
 * a row does not compile; those of money stand in {@link PaymentFaults}, those of the
 * community in {@link CommunityFaults}. A refusal's code is its name in snake_case and its facts are its components. What the server itself
 * finds wrong with a request is told by {@link RequestFaults}.
 */
final class Faults {

    private Faults() {}

    static Fault of(Throwable thrown, HttpRequest<?> request) {
        return switch (thrown) {
            case RefusalException e -> of(e.refusal());
            case Missing e ->
                Fault.of(
                        HttpStatus.NOT_FOUND,
                        e.kind().replace(' ', '_') + "_not_found",
                        "There is no such " + e.kind() + ".");
            case Denied e -> Fault.of(HttpStatus.FORBIDDEN, "denied", sentence(e));
            case Stale e ->
                Fault.of(
                        versionNamed(request) ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                        "stale",
                        sentence(e));
            case FaultException e -> e.fault();
            case Malformed e -> RequestFaults.malformed(e, request);
            default -> RequestFaults.of(thrown, request);
        };
    }

    static Fault of(Refusal refusal) {
        var told = PaymentFaults.told(refusal);
        var row = row(told);
        var code = Names.snake(told.getClass().getSimpleName());
        return new Fault(row.status, code, row.title, List.of(), Facts.of(told));
    }

    static Row row(Refusal refusal) {
        return switch (refusal) {
            case IdentityRefusal identity -> identity(identity);
            case SlotRefusal slot -> slot(slot);
            case SchedulingRefusal scheduling -> scheduling(scheduling);
            case SeriesRefusal series -> series(series);
            case WaitlistRefusal waitlist -> waitlist(waitlist);
            case OfferingRefusal offering -> offering(offering);
            case PaymentRefusal payment -> PaymentFaults.payment(payment);
            case DiscountRefusal discount -> PaymentFaults.discount(discount);
            case CreditRefusal credit -> PaymentFaults.credit(credit);
            case SubscriptionRefusal subscription -> PaymentFaults.subscription(subscription);
            case BookingRefusal booking -> booking(booking);
            case LearningRefusal learning -> learning(learning);
            default -> CommunityFaults.row(refusal);
        };
    }

    private static Row identity(IdentityRefusal refusal) {
        return switch (refusal) {
            case IdentityRefusal.EmailTaken _ -> conflict("There is an account with this address already.");
            case IdentityRefusal.HandleTaken _ -> conflict("This handle belongs to another account.");
            case IdentityRefusal.WrongCredentials _ ->
                new Row(HttpStatus.UNAUTHORIZED, "The address or the password is wrong.");
            case IdentityRefusal.AccountSuspended _ -> new Row(HttpStatus.FORBIDDEN, "This account is suspended.");
            case IdentityRefusal.LinkInvalid _ -> new Row(HttpStatus.GONE, "This link is not valid any more.");
            case IdentityRefusal.StudentNotSignedUp _ -> conflict("The student has not signed up yet.");
            case IdentityRefusal.SignInOver _ -> new Row(HttpStatus.UNAUTHORIZED, "Sign in again.");
        };
    }

    private static Row slot(SlotRefusal refusal) {
        return switch (refusal) {
            case SlotRefusal.NoticeTooShort _ -> conflict("It is too late to book this time.");
            case SlotRefusal.BeyondHorizon _ -> conflict("This time cannot be booked yet.");
            case SlotRefusal.Full _ -> conflict("No seat is left at this time.");
            case SlotRefusal.OnTimeOff _ -> conflict("The teacher is away at this time.");
            case SlotRefusal.BlockedByOverride _ -> conflict("The teacher does not teach at this time on this date.");
            case SlotRefusal.OutsideHours _ -> conflict("This time is outside the teacher's hours.");
            case SlotRefusal.Occupied _, SlotRefusal.BusyElsewhere _ -> conflict("The teacher is busy at this time.");
            case SlotRefusal.Held _ -> conflict("This time is kept for another booking.");
            case SlotRefusal.InBuffer _ -> conflict("This time is too close to another session.");
            case SlotRefusal.LimitReached _ -> conflict("The teacher takes no more sessions in this period.");
            case SlotRefusal.NotOnGrid _ -> conflict("Sessions do not start at this time.");
        };
    }

    private static Row scheduling(SchedulingRefusal refusal) {
        return switch (refusal) {
            case SchedulingRefusal.TooManySchedules _ -> conflict("There is no room for another schedule.");
            case SchedulingRefusal.DateOverridden _ -> conflict("This date has an override already.");
            case SchedulingRefusal.TooManyCalendars _ -> conflict("There is no room for another calendar.");
            case SchedulingRefusal.AlreadySubscribed _ -> conflict("This calendar is subscribed already.");
            case SchedulingRefusal.AddressNotPublic _ -> unprocessable("This is no public address.");
        };
    }

    private static Row series(SeriesRefusal refusal) {
        return switch (refusal) {
            case SeriesRefusal.WrongLength _ -> unprocessable("A series has fewer or more lessons.");
            case SeriesRefusal.Conflicts _ -> conflict("Not every lesson of the series can be had.");
        };
    }

    private static Row waitlist(WaitlistRefusal refusal) {
        return switch (refusal) {
            case WaitlistRefusal.AlreadyWaiting _ -> conflict("The student waits already.");
            case WaitlistRefusal.NotWaiting _ -> new Row(HttpStatus.NOT_FOUND, "The student does not wait.");
            case WaitlistRefusal.NobodyWaits _ -> conflict("Nobody waits for this time.");
            case WaitlistRefusal.NotBookable _ -> conflict("This time cannot be booked.");
            case WaitlistRefusal.NothingOffered _ ->
                new Row(HttpStatus.NOT_FOUND, "Nothing is offered to the student.");
            case WaitlistRefusal.OfferLapsed _ -> conflict("The offer has lapsed.");
        };
    }

    private static Row offering(OfferingRefusal refusal) {
        return switch (refusal) {
            case OfferingRefusal.SlugTaken _ -> conflict("Another offering already has this address.");
            case OfferingRefusal.TooManyServices _ -> conflict("There is no room for another service.");
            case OfferingRefusal.ServiceArchived _ -> conflict("The service is archived.");
            case OfferingRefusal.ServiceNotPublished _ -> conflict("The service is not published.");
            case OfferingRefusal.CourseWithoutModules _ -> unprocessable("A published course needs a module.");
            case OfferingRefusal.CourseWithoutPrice _ -> unprocessable("A published course needs a price.");
            case OfferingRefusal.CourseNotPublished _ -> conflict("The course is not published.");
            case OfferingRefusal.OrderIncomplete _ -> unprocessable("Name each module of the course once.");
            case OfferingRefusal.CoursePackNotPublished _ -> conflict("The course pack is not published.");
            case OfferingRefusal.CoursePackIsDeleted _ -> conflict("The course pack is deleted.");
            case OfferingRefusal.CoursePackInUse _ -> conflict("Students are enrolled: unpublish it instead.");
            case OfferingRefusal.RemovalReasonRequired _ ->
                unprocessable("Those enrolled are told a reason: give one.");
            case OfferingRefusal.PreliminaryMeetingFirst _ -> conflict("A preliminary meeting is to be held first.");
            case OfferingRefusal.PreliminaryMeetingTaken _ -> conflict("There is a preliminary meeting already.");
            case OfferingRefusal.NoPreliminaryMeeting _ -> conflict("There is no preliminary meeting.");
            case OfferingRefusal.NoClassLeft _ -> unprocessable("Every class is booked already.");
            case OfferingRefusal.DayFull _ -> conflict("No more classes fit on this day.");
            case OfferingRefusal.OutsidePeriod _ -> conflict("This is outside the period of the course pack.");
            case OfferingRefusal.PlanWouldBreak _ -> conflict("The classes left could not be spread as agreed.");
        };
    }

    private static Row booking(BookingRefusal refusal) {
        return switch (refusal) {
            case BookingRefusal.WrongState _ -> conflict("The session's state does not allow this.");
            case BookingRefusal.SlotTaken _ -> conflict("This time has just been taken.");
            case BookingRefusal.NotOffered _ -> conflict("This time is not offered.");
            case BookingRefusal.StudentBusy _ -> conflict("The student has another session at this time.");
            case BookingRefusal.SessionFull _ -> conflict("No seat is left in this session.");
            case BookingRefusal.AlreadyBooked _ -> conflict("The student has a seat in this session.");
            case BookingRefusal.OwnLesson _ -> conflict("Teachers do not book themselves.");
            case BookingRefusal.NotBookable _ -> conflict("The service takes no bookings now.");
            case BookingRefusal.NotPayable(var why) -> row(why);
            case BookingRefusal.EnrollmentNotActive _ -> conflict("The enrollment is not active.");
            case BookingRefusal.ModulesExhausted _ -> unprocessable("Every module has a session already.");
            case BookingRefusal.AlreadyStarted _ -> conflict("The session has started.");
            case BookingRefusal.ReasonRequired _ -> unprocessable("A cancellation this late needs a reason.");
            case BookingRefusal.QuoteExpired _ -> conflict("The quote has expired: ask for a new preview.");
            case BookingRefusal.QuoteOutdated _ -> conflict("The session has changed since: ask for a new preview.");
            case BookingRefusal.TooLateToMove _ -> conflict("It is too late to move this session.");
            case BookingRefusal.TooManyMoves _ -> conflict("The session cannot be moved again.");
            case BookingRefusal.SharedSession _ -> conflict("Others have seats in this session.");
            case BookingRefusal.NotTheirsToSay _ -> conflict("Someone else says how this went.");
            case BookingRefusal.NotDisputed _ -> conflict("Nobody contests how this session went.");
            case BookingRefusal.TooEarly _ -> conflict("It is too early for this.");
            case BookingRefusal.TooLate _ -> conflict("It is too late for this.");
            case BookingRefusal.TrialUsed _ -> conflict("The student has had this trial.");
            case BookingRefusal.StudentNotSignedUp _ -> conflict("The student has not signed in yet.");
            case BookingRefusal.RoomUnavailable _ ->
                new Row(HttpStatus.SERVICE_UNAVAILABLE, "The room cannot be opened now.");
            case BookingRefusal.TooManyRooms _ -> conflict("The session has had too many rooms.");
            case BookingRefusal.CallbackNotGenuine _ ->
                new Row(HttpStatus.UNAUTHORIZED, "The callback is not from its provider.");
            case BookingRefusal.RecordingGone _ -> new Row(HttpStatus.GONE, "The recording was deleted.");
            case BookingRefusal.PolicyInUse _ -> conflict("The policy is in use.");
        };
    }

    private static Row learning(LearningRefusal refusal) {
        return switch (refusal) {
            case LearningRefusal.OwnCourse _ -> conflict("This is your own course.");
            case LearningRefusal.TeachesCourse _ -> conflict("You teach this course.");
            case LearningRefusal.AlreadyEnrolled _ -> conflict("There is a live enrollment in this course.");
            case LearningRefusal.CheckoutOpen _ -> conflict("Another place in this course waits for its payment.");
            case LearningRefusal.CourseClosed _ -> conflict("The course takes no new students.");
            case LearningRefusal.NoActiveTeacher _ -> conflict("Nobody teaches this course at present.");
            case LearningRefusal.NotATeacherOfCourse _ -> unprocessable("This teacher does not teach this course.");
            case LearningRefusal.CodeRefused(var why) -> row(why);
            case LearningRefusal.EnrollmentNotActive _ -> conflict("The enrollment is not active.");
            case LearningRefusal.NoModuleLeft _ -> unprocessable("Every module has a session already.");
            case LearningRefusal.ModuleNotInCourse _ -> unprocessable("The course has no such module.");
            case LearningRefusal.ModuleTaught _ -> conflict("A module taught in a session stays complete.");
            case LearningRefusal.SessionUnderway _ -> conflict("A session is under way.");
            case LearningRefusal.EnrollmentNotCompleted _ -> conflict("The enrollment is not completed.");
            case LearningRefusal.MayNotCertify _ -> new Row(HttpStatus.FORBIDDEN, "This is for others to decide.");
            case LearningRefusal.OwnCertificate _ ->
                new Row(HttpStatus.FORBIDDEN, "Nobody decides about a certificate of their own.");
            case LearningRefusal.CertificateStepNotAllowed _ ->
                conflict("The certificate's state does not allow this.");
            case LearningRefusal.ReasonRequired _ -> unprocessable("A reason is needed.");
        };
    }

    static Row conflict(String title) {
        return new Row(HttpStatus.CONFLICT, title);
    }

    static Row unprocessable(String title) {
        return new Row(HttpStatus.UNPROCESSABLE_ENTITY, title);
    }

    static Row forbidden(String title) {
        return new Row(HttpStatus.FORBIDDEN, title);
    }

    /** One row of the table. */
    record Row(HttpStatus status, String title) {}

    private static boolean versionNamed(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.IF_MATCH);
    }

    private static String sentence(Throwable thrown) {
        var text = String.valueOf(thrown.getMessage());
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
