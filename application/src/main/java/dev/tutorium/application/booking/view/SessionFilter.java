package dev.tutorium.application.booking.view;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ServiceId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a list shows; what is null or empty does not narrow it.
 *
 * @param participant who teaches in it or has or had a seat in it
 * @param from        ends after
 * @param until       starts before
 * @param earliest    the earliest first, else the latest first
 */
public record SessionFilter(
        @Nullable AccountId teacher,
        @Nullable AccountId student,
        @Nullable AccountId participant,
        @Nullable EnrollmentId enrollment,
        @Nullable ServiceId service,
        Set<SessionState> states,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean earliest) {

    public SessionFilter {
        states = Set.copyOf(states);
    }

    public static SessionFilter ofTeacher(AccountId teacher) {
        return new SessionFilter(teacher, null, null, null, null, Set.of(), null, null, false);
    }

    public static SessionFilter ofStudent(AccountId student) {
        return new SessionFilter(null, student, null, null, null, Set.of(), null, null, false);
    }

    /** Those the student may see: all, or those with who acts in their name. */
    public static SessionFilter ofStudent(Actor.Member student) {
        return new SessionFilter(student.behind(), student.id(), null, null, null, Set.of(), null, null, false);
    }

    public static SessionFilter ofParticipant(AccountId account) {
        return new SessionFilter(null, null, account, null, null, Set.of(), null, null, false);
    }

    public static SessionFilter ofEnrollment(EnrollmentId enrollment) {
        return new SessionFilter(null, null, null, enrollment, null, Set.of(), null, null, true);
    }

    public SessionFilter with(@Nullable AccountId someone) {
        return someone == null
                ? this
                : new SessionFilter(teacher, someone, participant, enrollment, service, states, from, until, earliest);
    }

    public SessionFilter of(@Nullable ServiceId wanted) {
        return new SessionFilter(teacher, student, participant, enrollment, wanted, states, from, until, earliest);
    }

    public SessionFilter in(Set<SessionState> wanted) {
        return new SessionFilter(teacher, student, participant, enrollment, service, wanted, from, until, earliest);
    }

    public SessionFilter between(@Nullable Instant start, @Nullable Instant end) {
        return new SessionFilter(teacher, student, participant, enrollment, service, states, start, end, earliest);
    }

    public SessionFilter earliestFirst(boolean wanted) {
        return new SessionFilter(teacher, student, participant, enrollment, service, states, from, until, wanted);
    }
}
