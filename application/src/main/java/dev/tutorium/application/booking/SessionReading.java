package dev.tutorium.application.booking;

import dev.tutorium.application.booking.view.SessionFilter;
import dev.tutorium.application.booking.view.SessionView;
import dev.tutorium.application.booking.view.SessionViews;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.payment.Charge;
import java.util.Optional;
import java.util.UUID;

/** Reading sessions: one's own, whichever part one has in them. */
public final class SessionReading {

    private final SessionViews views;
    private final Enrollments enrollments;
    private final Charges charges;

    public SessionReading(SessionViews views, Enrollments enrollments, Charges charges) {
        this.views = views;
        this.enrollments = enrollments;
        this.charges = charges;
    }

    /** The filter names whose sessions it shows, the caller's own. */
    public Page<SessionView> list(SessionFilter filter, PageRequest page) {
        return views.page(filter, page);
    }

    public SessionView asStudent(Actor.Member student, SessionId id) {
        return views.find(id)
                .filter(session -> student.sees(new AccountId(session.teacherId()))
                        && hasSeat(session, student.id().value()))
                .orElseThrow(() -> new Missing("session"));
    }

    public SessionView asTeacher(Actor.Member teacher, SessionId id) {
        return views.find(id)
                .filter(session -> session.teacherId().equals(teacher.id().value()))
                .orElseThrow(() -> new Missing("session"));
    }

    /** For whoever has just acted on it. */
    public SessionView find(SessionId id) {
        return views.find(id).orElseThrow(() -> new Missing("session"));
    }

    /** For those who take part in it and for administrators. */
    public SessionView asParticipant(Actor.Member member, SessionId id) {
        var account = member.id().value();
        return views.find(id)
                .filter(session -> isAdmin(member) || session.teacherId().equals(account) || hasSeat(session, account))
                .orElseThrow(() -> new Missing("session"));
    }

    /** All sessions of an enrollment, for its student, its teacher, its course's creator and administrators. */
    public Page<SessionView> ofEnrollment(Actor.Member member, EnrollmentId id, PageRequest page) {
        var place = enrollments.get(id).place();
        AccountId reader = member.id();
        if (!isAdmin(member)
                && !place.student().equals(reader)
                && !place.teacher().equals(reader)
                && !place.creator().equals(reader)) {
            throw new Missing("enrollment");
        }
        return views.page(SessionFilter.ofEnrollment(id), page);
    }

    /** Where a seat that is still to be paid can be paid. */
    public Optional<String> checkout(SessionView session, Actor.Member student) {
        return Optional.ofNullable(session.seatOf(student.id().value()).chargeId())
                .flatMap(charge -> charges.find(new ChargeId(charge)))
                .flatMap(charge -> charge instanceof Charge.Open(var _, var checkout, var _) && checkout != null
                        ? Optional.of(checkout.url())
                        : Optional.empty());
    }

    private static boolean hasSeat(SessionView session, UUID account) {
        return session.seats().stream().anyMatch(seat -> seat.studentId().equals(account));
    }

    private static boolean isAdmin(Actor.Member member) {
        return member.is(Role.ADMIN) || member.is(Role.OWNER);
    }
}
