package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Outcome.Refused;
import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.CourseSession.Standing;
import dev.tutorium.domain.learning.Enrollment.Active;
import dev.tutorium.domain.learning.Enrollment.AwaitingPayment;
import dev.tutorium.domain.learning.Enrollment.Completed;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.CourseDetails;
import dev.tutorium.domain.offering.CourseModule;
import dev.tutorium.domain.offering.CourseModule.ModuleDetails;
import dev.tutorium.domain.offering.CourseStatus;
import dev.tutorium.domain.offering.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A course of two modules by one creator, and a student's place in it. */
final class Sample {

    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    static final AccountId CREATOR = account(1);
    static final AccountId TEACHER = account(2);
    static final AccountId STUDENT = account(3);
    static final CourseId COURSE = new CourseId(new UUID(10, 1));
    static final EnrollmentId ENROLLMENT = new EnrollmentId(new UUID(11, 1));
    static final ModuleId FIRST = new ModuleId(new UUID(12, 1));
    static final ModuleId SECOND = new ModuleId(new UUID(12, 2));

    private Sample() {}

    static Course course(CourseStatus status) {
        var details = new CourseDetails(
                "Algebra",
                "",
                Level.BEGINNER,
                null,
                Money.of(10_000, "EUR"),
                Duration.ofMinutes(60),
                List.of(),
                List.of(),
                List.of());
        var modules = List.of(module(FIRST), module(SECOND));
        return new Course(COURSE, CREATOR, "algebra", details, modules, status, false, null, 1);
    }

    static Active active() {
        return (Active) waiting().paid(NOW).state();
    }

    static Completed completed() {
        var sessions = List.of(session(1, Standing.HELD), session(2, Standing.HELD));
        return (Completed) active().settle(sessions, NOW).state();
    }

    static AwaitingPayment waiting() {
        var place = new Place(
                STUDENT, COURSE, CREATOR, TEACHER, Money.of(10_000, "EUR"), new ChargeId(new UUID(13, 1)), NOW);
        return (AwaitingPayment)
                Enrollment.take(ENROLLMENT, place, List.of(FIRST, SECOND), NOW).state();
    }

    static CourseSession session(int day, Standing standing) {
        return new CourseSession(
                new SessionId(new UUID(14, day)), Instant.parse("2026-03-%02dT10:00:00Z".formatted(day)), standing);
    }

    static AccountId account(int number) {
        return new AccountId(new UUID(9, number));
    }

    static <R extends Refusal> R refusal(Outcome<?, R> outcome) {
        if (outcome instanceof Refused<?, R>(var reason)) {
            return reason;
        }
        throw new AssertionError("accepted: " + outcome);
    }

    static <T> T accepted(Outcome<T, ?> outcome) {
        return outcome.orThrow(reason -> new IllegalStateException("refused: " + reason));
    }

    private static CourseModule module(ModuleId id) {
        return new CourseModule(id, new ModuleDetails("Module", "", null, null, null));
    }
}
