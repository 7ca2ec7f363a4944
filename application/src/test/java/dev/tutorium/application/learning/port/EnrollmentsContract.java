package dev.tutorium.application.learning.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.CourseSession;
import dev.tutorium.domain.learning.CourseSession.Standing;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.Enrollment.Active;
import dev.tutorium.domain.learning.Enrollment.AwaitingPayment;
import dev.tutorium.domain.learning.Enrollment.Completed;
import dev.tutorium.domain.learning.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of enrollments does. */
public abstract class EnrollmentsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** A course with its modules. */
    public record CourseOfTwo(CourseId id, AccountId creator, ModuleId first, ModuleId second) {}

    protected abstract Enrollments enrollments();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    /** A new course that the store knows. */
    protected abstract CourseOfTwo course();

    @Test
    void every_state_reads_as_it_was_stored() {
        var course = course();
        var waiting = (AwaitingPayment) roundTrip(taken(account(), course));
        var active = (Active) roundTrip(waiting.paid(NOON));
        var first = session(1, Standing.MISSED);
        var half = (Active) roundTrip(active.settle(List.of(first), NOON));
        var ticked = (Active) roundTrip(half.tick(course.second(), true, NOON)
                .orThrow(refusal -> new IllegalStateException("refused: " + refusal)));
        var completed = roundTrip(ticked.settle(List.of(first, session(2, Standing.HELD)), NOON));
        assertThat(completed).isInstanceOf(Completed.class);
        var other = (AwaitingPayment) roundTrip(taken(account(), course));
        roundTrip(other.lapse("not paid", NOON));
    }

    @Test
    void a_student_has_one_live_place_in_a_course() {
        var student = account();
        var course = course();
        var first = (AwaitingPayment) recorded(taken(student, course));
        assertThat(enrollments().findLive(student, course.id())).contains(first);
        assertThatThrownBy(() -> recorded(taken(student, course))).isInstanceOf(Stale.class);

        recorded(first.lapse("not paid", NOON));
        assertThat(enrollments().findLive(student, course.id())).isEmpty();
        var again = recorded(taken(student, course));
        assertThat(enrollments().findLive(student, course.id())).contains(again);
    }

    @Test
    void a_change_of_an_old_version_is_stale() {
        var waiting = (AwaitingPayment) recorded(taken(account(), course()));
        recorded(waiting.paid(NOON));
        assertThatThrownBy(() -> recorded(waiting.lapse("not paid", NOON))).isInstanceOf(Stale.class);
    }

    @Test
    void another_students_enrollment_is_missing() {
        var stored = recorded(taken(account(), course()));
        assertThat(enrollments().getOwned(stored.place().student(), stored.id()))
                .isEqualTo(stored);
        assertThatThrownBy(() -> enrollments().getOwned(account(), stored.id())).isInstanceOf(Missing.class);
    }

    private Enrollment roundTrip(Change<Enrollment> change) {
        var stored = recorded(change);
        assertThat(transactions().inTransaction(() -> enrollments().getForUpdate(stored.id())))
                .isEqualTo(stored);
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(change.state());
        return stored;
    }

    private Enrollment recorded(Change<Enrollment> change) {
        return transactions().inTransaction(() -> enrollments().record(change));
    }

    private Change<Enrollment> taken(AccountId student, CourseOfTwo course) {
        var place = new Place(
                student,
                course.id(),
                course.creator(),
                course.creator(),
                Money.of(9_900, "EUR"),
                new ChargeId(UUID.randomUUID()),
                NOON);
        return Enrollment.take(
                new EnrollmentId(UUID.randomUUID()), place, List.of(course.first(), course.second()), NOON);
    }

    private static CourseSession session(int day, Standing standing) {
        return new CourseSession(
                new SessionId(new UUID(5, day)), Instant.parse("2026-03-0" + day + "T10:00:00Z"), standing);
    }
}
