package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * What a course certifies of a student who completed it. The teacher of the enrollment recommends it; then the creator of the
 * course or an admin issues or rejects it, or issues it without being asked. An admin may revoke what was issued and reinstate
 * what was revoked. An enrollment has one live certificate of each type: one that was rejected makes room for another
 * recommendation, one that was revoked does not.
 *
 * <p>Each step says first who may take it, then whether the state allows it; a step already taken changes nothing.
 */
public sealed interface Certificate {

    CertificateId id();

    Award award();

    long version();

    CertificateStatus status();

    /** What is certified, of whom. */
    record Award(CertificateType type, EnrollmentId enrollment, CourseId course, AccountId holder) {}

    /** Recommended, and not decided. */
    record Pending(CertificateId id, Award award, AccountId recommender, Instant recommendedAt, long version)
            implements Certificate {

        @Override
        public CertificateStatus status() {
            return CertificateStatus.PENDING;
        }
    }

    /** In force. */
    record Issued(CertificateId id, Award award, AccountId issuer, Instant issuedAt, long version)
            implements Certificate {

        @Override
        public CertificateStatus status() {
            return CertificateStatus.ISSUED;
        }
    }

    /** Recommended in vain. */
    record Rejected(CertificateId id, Award award, AccountId rejecter, String reason, Instant rejectedAt, long version)
            implements Certificate {

        @Override
        public CertificateStatus status() {
            return CertificateStatus.REJECTED;
        }
    }

    /** Issued once, and in force no more. */
    record Revoked(
            CertificateId id,
            Award award,
            AccountId issuer,
            Instant issuedAt,
            AccountId revoker,
            String reason,
            Instant revokedAt,
            long version)
            implements Certificate {

        @Override
        public CertificateStatus status() {
            return CertificateStatus.REVOKED;
        }
    }

    /**
     * A teacher proposes a certificate.
     *
     * @param id   of the certificate, when it becomes a new one
     * @param live the enrollment's live certificate of this type
     */
    static Outcome<Change<Certificate>, LearningRefusal> recommend(
            CertificateId id,
            CertificateType type,
            Enrollment enrollment,
            Optional<Certificate> live,
            Certifier by,
            Instant now) {
        return by.may(CertificateAction.RECOMMEND, enrollment.place().student())
                .then(_ -> live.isPresent()
                        ? live.get().recommendAgain()
                        : award(type, enrollment).map(award -> recommended(id, award, by, now)));
    }

    /** Issues a certificate without a recommendation, or the one that was recommended. The parameters are as for that. */
    static Outcome<Change<Certificate>, LearningRefusal> issue(
            CertificateId id,
            CertificateType type,
            Enrollment enrollment,
            Optional<Certificate> live,
            Certifier by,
            Instant now) {
        return live.isPresent()
                ? live.get().issue(by, now)
                : by.may(CertificateAction.ISSUE, enrollment.place().student())
                        .then(_ -> award(type, enrollment).map(award -> issued(id, award, by, now, 0)));
    }

    /** Puts it in force. */
    default Outcome<Change<Certificate>, LearningRefusal> issue(Certifier by, Instant now) {
        return by.may(CertificateAction.ISSUE, award().holder()).then(_ -> switch (this) {
            case Pending pending -> Outcome.accepted(issued(pending.id(), pending.award(), by, now, pending.version()));
            case Issued issued -> unchanged(issued);
            case Rejected _, Revoked _ -> refuse(CertificateAction.ISSUE);
        });
    }

    /** Turns a recommendation down. */
    default Outcome<Change<Certificate>, LearningRefusal> reject(Certifier by, String reason, Instant now) {
        return by.may(CertificateAction.REJECT, award().holder()).then(_ -> switch (this) {
            case Pending _ -> said(reason).map(why -> rejected(by, why, now));
            case Rejected rejected -> unchanged(rejected);
            case Issued _, Revoked _ -> refuse(CertificateAction.REJECT);
        });
    }

    /** Takes it out of force. */
    default Outcome<Change<Certificate>, LearningRefusal> revoke(Certifier by, String reason, Instant now) {
        return by.may(CertificateAction.REVOKE, award().holder()).then(_ -> switch (this) {
            case Issued issued -> said(reason).map(why -> revoked(issued, by, why, now));
            case Revoked revoked -> unchanged(revoked);
            case Pending _, Rejected _ -> refuse(CertificateAction.REVOKE);
        });
    }

    /** Puts it in force again, as it was issued. */
    default Outcome<Change<Certificate>, LearningRefusal> reinstate(Certifier by, Instant now) {
        return by.may(CertificateAction.REINSTATE, award().holder()).then(_ -> switch (this) {
            case Revoked revoked -> Outcome.accepted(reinstated(revoked, by, now));
            case Issued issued -> unchanged(issued);
            case Pending _, Rejected _ -> refuse(CertificateAction.REINSTATE);
        });
    }

    private Outcome<Change<Certificate>, LearningRefusal> recommendAgain() {
        return switch (this) {
            case Pending pending -> unchanged(pending);
            case Issued _, Rejected _, Revoked _ -> refuse(CertificateAction.RECOMMEND);
        };
    }

    private static Change<Certificate> recommended(CertificateId id, Award award, Certifier by, Instant now) {
        return Change.of(
                new Pending(id, award, by.account(), now, 0),
                new LearningEvent.CertificateRecommended(
                        id, award.type(), award.enrollment(), award.course(), award.holder(), by.account(), now));
    }

    private static Change<Certificate> issued(CertificateId id, Award award, Certifier by, Instant now, long version) {
        return Change.of(
                new Issued(id, award, by.account(), now, version),
                new LearningEvent.CertificateIssued(
                        id, award.type(), award.enrollment(), award.course(), award.holder(), by.account(), now));
    }

    private Change<Certificate> rejected(Certifier by, String why, Instant now) {
        var event = new LearningEvent.CertificateRejected(
                id(), award().type(), award().course(), award().holder(), by.account(), why, now);
        return Change.of(new Rejected(id(), award(), by.account(), why, now, version()), event);
    }

    private static Change<Certificate> revoked(Issued issued, Certifier by, String why, Instant now) {
        var award = issued.award();
        return Change.of(
                new Revoked(
                        issued.id(),
                        award,
                        issued.issuer(),
                        issued.issuedAt(),
                        by.account(),
                        why,
                        now,
                        issued.version()),
                new LearningEvent.CertificateRevoked(
                        issued.id(), award.type(), award.course(), award.holder(), by.account(), why, now));
    }

    private static Change<Certificate> reinstated(Revoked revoked, Certifier by, Instant now) {
        var award = revoked.award();
        return Change.of(
                new Issued(revoked.id(), award, revoked.issuer(), revoked.issuedAt(), revoked.version()),
                new LearningEvent.CertificateReinstated(
                        revoked.id(), award.type(), award.course(), award.holder(), by.account(), now));
    }

    private static Outcome<Award, LearningRefusal> award(CertificateType type, Enrollment enrollment) {
        return enrollment instanceof Enrollment.Completed completed
                ? Outcome.accepted(new Award(
                        type,
                        completed.id(),
                        completed.place().course(),
                        completed.place().student()))
                : Outcome.refused(new LearningRefusal.EnrollmentNotCompleted(enrollment.status()));
    }

    private static Outcome<String, LearningRefusal> said(String reason) {
        return reason.isBlank()
                ? Outcome.refused(new LearningRefusal.ReasonRequired())
                : Outcome.accepted(reason.strip());
    }

    private static Outcome<Change<Certificate>, LearningRefusal> unchanged(Certificate certificate) {
        return Outcome.accepted(Change.of(certificate));
    }

    private Outcome<Change<Certificate>, LearningRefusal> refuse(CertificateAction action) {
        return Outcome.refused(new LearningRefusal.CertificateStepNotAllowed(action, status()));
    }
}
