package dev.tutorium.application.learning.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.domain.learning.CertificateId;
import dev.tutorium.domain.learning.CertificateType;
import dev.tutorium.domain.learning.Certifier;
import dev.tutorium.domain.learning.Certifier.Standing;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.LearningRefusal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of certificates does. */
public abstract class CertificatesContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract Certificates certificates();

    protected abstract Transactions transactions();

    /** A new completed enrollment that the store knows. */
    protected abstract Enrollment.Completed completed();

    @Test
    void every_state_reads_as_it_was_stored() {
        var first = completed();
        var pending = roundTrip(recommended(first));
        var issued = roundTrip(pending.issue(creatorOf(first), NOON));
        var revoked = roundTrip(issued.revoke(creatorOf(first), "forged work", NOON));
        roundTrip(revoked.reinstate(creatorOf(first), NOON));
        var second = completed();
        roundTrip(recorded(recommended(second)).reject(creatorOf(second), "too early", NOON));
        roundTrip(issued(completed()));
    }

    @Test
    void an_enrollment_has_one_live_certificate_of_a_type() {
        var enrollment = completed();
        var pending = recorded(recommended(enrollment));
        assertThat(certificates().findLive(enrollment.id(), CertificateType.TEACHING))
                .contains(pending);
        assertThat(certificates().findLive(enrollment.id(), CertificateType.MASTERY))
                .isEmpty();
        assertThatThrownBy(() -> recorded(issued(enrollment))).isInstanceOf(Stale.class);

        recorded(pending.reject(creatorOf(enrollment), "too early", NOON));
        assertThat(certificates().findLive(enrollment.id(), CertificateType.TEACHING))
                .isEmpty();
        var again = recorded(issued(enrollment));
        assertThat(certificates().findLive(enrollment.id(), CertificateType.TEACHING))
                .contains(again);
    }

    @Test
    void a_teaching_certificate_is_held_while_it_is_in_force() {
        var enrollment = completed();
        var course = enrollment.place().course();
        var holder = enrollment.place().student();
        var pending = recorded(recommended(enrollment));
        assertThat(certificates().holdsTeaching(course, holder)).isFalse();
        var issued = recorded(pending.issue(creatorOf(enrollment), NOON));
        assertThat(certificates().holdsTeaching(course, holder)).isTrue();
        assertThat(certificates().holdsTeaching(course, enrollment.place().teacher()))
                .isFalse();
        recorded(issued.revoke(creatorOf(enrollment), "forged work", NOON));
        assertThat(certificates().holdsTeaching(course, holder)).isFalse();
    }

    @Test
    void a_change_of_an_old_version_is_stale() {
        var enrollment = completed();
        var pending = recorded(recommended(enrollment));
        recorded(pending.issue(creatorOf(enrollment), NOON));
        assertThatThrownBy(() -> recorded(pending.reject(creatorOf(enrollment), "too early", NOON)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void an_unknown_certificate_is_missing() {
        assertThatThrownBy(() -> certificates().get(new CertificateId(UUID.randomUUID())))
                .isInstanceOf(Missing.class);
    }

    private Certificate roundTrip(Outcome<Change<Certificate>, LearningRefusal> step) {
        var stored = recorded(step);
        assertThat(certificates().get(stored.id())).isEqualTo(stored);
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(accepted(step).state());
        return stored;
    }

    private Certificate recorded(Outcome<Change<Certificate>, LearningRefusal> step) {
        return transactions().inTransaction(() -> certificates().record(accepted(step)));
    }

    private static Outcome<Change<Certificate>, LearningRefusal> recommended(Enrollment enrollment) {
        return Certificate.recommend(
                new CertificateId(UUID.randomUUID()),
                CertificateType.TEACHING,
                enrollment,
                Optional.empty(),
                creatorOf(enrollment),
                NOON);
    }

    private static Outcome<Change<Certificate>, LearningRefusal> issued(Enrollment enrollment) {
        return Certificate.issue(
                new CertificateId(UUID.randomUUID()),
                CertificateType.TEACHING,
                enrollment,
                Optional.empty(),
                creatorOf(enrollment),
                NOON);
    }

    private static Certifier creatorOf(Enrollment enrollment) {
        return new Certifier(enrollment.place().creator(), Set.of(Standing.values()));
    }

    private static Change<Certificate> accepted(Outcome<Change<Certificate>, LearningRefusal> step) {
        return step.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }
}
