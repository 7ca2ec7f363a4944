package dev.tutorium.application.people;

import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.people.StudentInvitation.Guest;
import dev.tutorium.application.people.port.Rosters;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.people.view.StudentView;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.trust.AuditEntry.Subject;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Teachers' own students. Nobody is looked up by the address: a sign-in link goes out to it, and whoever follows the link finds
 * or gets the account. So the answer tells no one who has an account.
 */
public final class StudentRoster {

    private static final int LONGEST_NOTES = 5_000;

    private final Rosters rosters;
    private final PeopleList people;
    private final StudentInvitation invitation;
    private final SignIns signIns;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final InstantSource clock;

    public StudentRoster(
            Rosters rosters,
            PeopleList people,
            StudentInvitation invitation,
            SignIns signIns,
            AuditTrail trail,
            Transactions transactions,
            InstantSource clock) {
        this.rosters = rosters;
        this.people = people;
        this.invitation = invitation;
        this.signIns = signIns;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A visitor becomes a student of the teacher with this page.
     *
     * @param zone the visitor's IANA zone; UTC when null
     */
    public void join(Actor visitor, String teacherSlug, String email, String name, @Nullable String zone) {
        var teacher = new AccountId(people.getTeacher(teacherSlug).id());
        var _ = invite(teacher, new Guest(email, name, zone), "");
    }

    /** A teacher adds a student, who gets a link to sign in; one who is there already stays as they are. */
    public RosterEntry add(Actor.Member teacher, String email, String name, String notes) {
        return invite(teacher.id(), new Guest(email, name, null), notes(notes));
    }

    /**
     * Changes how the teacher calls the student and what the teacher notes; null stays as it is.
     *
     * @param seen the version the teacher had before them; empty to write over whatever is there
     */
    public RosterEntry update(
            Actor.Member teacher, UUID id, OptionalLong seen, @Nullable String name, @Nullable String notes) {
        return transactions.inTransaction(() -> {
            var entry = rosters.getOwned(teacher.id(), id);
            if (seen.isPresent() && seen.getAsLong() != entry.version()) {
                throw new Stale("student");
            }
            return rosters.update(new RosterEntry(
                    entry.id(),
                    entry.teacher(),
                    entry.email(),
                    name == null ? entry.name() : StudentInvitation.name(name),
                    notes == null ? entry.notes() : notes(notes),
                    entry.addedAt(),
                    entry.version()));
        });
    }

    /** Whoever is no student any more is not acted for either. */
    public void remove(Actor.Member teacher, UUID id) {
        var account = people.findStudent(teacher.id(), id).map(StudentView::account);
        transactions.inTransaction(() -> {
            var entry = rosters.getOwned(teacher.id(), id);
            rosters.remove(entry, clock.instant());
            account.ifPresent(student ->
                    signIns.endAllBehind(teacher.id(), new AccountId(student), SignInEnd.GIVEN_UP, clock.instant()));
            var deed = new Deed("student.remove", new Subject("student", id), teacher.id());
            trail.note(
                    teacher,
                    deed,
                    Map.of("name", entry.name(), "email", entry.email().value()),
                    Map.of());
        });
    }

    private RosterEntry invite(AccountId teacher, Guest guest, String notes) {
        return transactions.inTransaction(() -> invitation.invite(teacher, guest, notes, clock.instant()));
    }

    private static String notes(String typed) {
        if (typed.length() > LONGEST_NOTES) {
            throw new Malformed("notes", "must be at most " + LONGEST_NOTES + " characters");
        }
        return typed.strip();
    }
}
