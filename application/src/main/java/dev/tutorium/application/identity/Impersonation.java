package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Denied;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A teacher looks at the platform as one of their own students for a short while, with nothing but a student's role. */
public final class Impersonation {

    private final PeopleList people;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SignInOpening opening;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final InstantSource clock;

    public Impersonation(
            PeopleList people,
            Accounts accounts,
            SignIns signIns,
            SignInOpening opening,
            AuditTrail trail,
            Transactions transactions,
            InstantSource clock) {
        this.people = people;
        this.accounts = accounts;
        this.signIns = signIns;
        this.opening = opening;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** {@code entry} is the student on the teacher's roster, who has followed their link. */
    public Outcome<GrantedSignIn, IdentityRefusal> start(Actor.Member teacher, UUID entry) {
        var student = student(teacher, entry);
        if (student.isEmpty()) {
            return Outcome.refused(new IdentityRefusal.StudentNotSignedUp());
        }
        if (student.get().equals(teacher.id())) {
            throw new Denied("nobody acts in their own name as someone else");
        }
        return Outcome.accepted(transactions.inTransaction(() -> {
            var granted = opening.impersonate(accounts.get(student.get()), teacher.id(), clock.instant());
            note(teacher, "impersonation.start", student.get());
            return granted;
        }));
    }

    /** Ends it, wherever the teacher is signed in as this student; where they are not, nothing happens. */
    public void end(Actor.Member teacher, UUID entry) {
        student(teacher, entry)
                .ifPresent(student -> transactions.inTransaction(() -> {
                    signIns.endAllBehind(teacher.id(), student, SignInEnd.GIVEN_UP, clock.instant());
                    note(teacher, "impersonation.end", student);
                }));
    }

    private Optional<AccountId> student(Actor.Member teacher, UUID entry) {
        var student = people.findStudent(teacher.id(), entry).orElseThrow(() -> new Missing("student"));
        return Optional.ofNullable(student.account()).map(AccountId::new);
    }

    private void note(Actor.Member teacher, String action, AccountId student) {
        trail.note(teacher, Deed.of(action, "account", student).in(teacher.id()), Map.of(), Map.of());
    }
}
