package dev.tutorium.application.trust;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.people.port.Rosters;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.people.view.StudentView;
import dev.tutorium.application.trust.port.PersonalRecords;
import dev.tutorium.application.trust.port.PrivacyRequests;
import dev.tutorium.application.trust.view.ErasedStudent;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.trust.AuditEntry.Subject;
import dev.tutorium.domain.trust.PrivacyRequest.Kind;
import dev.tutorium.domain.trust.TrustRefusal;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/**
 * A teacher forgets one of their students. Who asked for it is forgotten everywhere; of anyone else only what this teacher keeps
 * goes, since the account is the person's own and may be another teacher's student.
 */
public final class StudentErasure {

    private final Rosters rosters;
    private final PeopleList people;
    private final PrivacyRequests requests;
    private final PersonalRecords records;
    private final Erasure erasure;
    private final Audited audited;

    /** How what is done is kept. */
    public record Audited(AuditTrail trail, Transactions transactions, InstantSource clock) {}

    public StudentErasure(
            Rosters rosters,
            PeopleList people,
            PrivacyRequests requests,
            PersonalRecords records,
            Erasure erasure,
            Audited audited) {
        this.rosters = rosters;
        this.people = people;
        this.requests = requests;
        this.records = records;
        this.erasure = erasure;
        this.audited = audited;
    }

    public Outcome<ErasedStudent, TrustRefusal> erase(Actor.Member teacher, UUID entry) {
        var student = people.findStudent(teacher.id(), entry).orElseThrow(() -> new Missing("student"));
        var account = student.account() == null ? null : new AccountId(student.account());
        return audited.transactions().inTransaction(() -> {
            if (account == null) {
                return Outcome.accepted(forget(teacher, student));
            }
            var asked = requests.findOpen(account, Kind.ERASURE);
            if (asked.isPresent()) {
                var deed = Deed.of("account.erase", "account", account).in(teacher.id());
                return erasure.grant(
                                asked.get(),
                                teacher,
                                teacher.id(),
                                deed,
                                audited.clock().instant())
                        .map(_ -> ErasedStudent.EVERYWHERE);
            }
            var planned = records.plannedBetween(teacher.id(), account);
            if (planned > 0) {
                return Outcome.refused(new TrustRefusal.StillUnderway(planned, false));
            }
            records.forgetNotes(teacher.id(), account);
            return Outcome.accepted(forget(teacher, student));
        });
    }

    private ErasedStudent forget(Actor.Member teacher, StudentView student) {
        rosters.forget(rosters.getOwned(teacher.id(), student.id()));
        var deed = new Deed("student.erase", new Subject("student", student.id()), teacher.id());
        audited.trail().note(teacher, deed, Map.of("name", student.name(), "email", student.email()), Map.of());
        return ErasedStudent.HERE;
    }
}
