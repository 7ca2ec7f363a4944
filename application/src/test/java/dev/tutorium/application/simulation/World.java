package dev.tutorium.application.simulation;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.EnrollmentStatus;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.CourseStatus;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.offering.ServiceStatus;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Payout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The people, and what there is for them to act on at the moment. */
final class World {

    final List<Actor.Member> students = new ArrayList<>();
    final List<Actor.Member> teachers = new ArrayList<>();
    final List<Actor.Member> creators = new ArrayList<>();
    final List<Actor.Member> admins = new ArrayList<>();
    final Map<AccountId, Actor.Member> members = new HashMap<>();
    /** Roster entries by teacher. */
    final Map<AccountId, List<UUID>> rosters = new HashMap<>();

    final Pool<ServiceId> services = new Pool<>();
    final Pool<ServiceId> open = new Pool<>();
    final Pool<PolicyId> policies = new Pool<>();
    final Pool<CourseId> courses = new Pool<>();
    final Pool<CourseId> published = new Pool<>();
    final Map<SessionState, Pool<SessionId>> sessions = new EnumMap<>(SessionState.class);
    final Pool<EnrollmentId> awaiting = new Pool<>();
    final Pool<EnrollmentId> active = new Pool<>();
    final Pool<EnrollmentId> completed = new Pool<>();
    final Pool<ChargeId> payable = new Pool<>();
    /** Given up here, while the payer may still have the page open. */
    final Pool<ChargeId> late = new Pool<>();

    final Pool<ChargeId> paid = new Pool<>();
    final Pool<PayoutId> proposed = new Pool<>();
    final Pool<PayoutId> failed = new Pool<>();

    World(Ground ground) {
        for (var state : SessionState.values()) {
            sessions.put(state, new Pool<>());
        }
        ground.services.watch(this::stored);
        ground.courses.watch(this::stored);
        ground.sessions.watch(this::stored);
        ground.charges.watch(this::stored);
        ground.enrollments.watch(this::stored);
        ground.payouts.watch(this::stored);
    }

    Pool<SessionId> in(SessionState state) {
        return sessions.computeIfAbsent(state, _ -> new Pool<>());
    }

    Actor.Member member(AccountId account) {
        var member = members.get(account);
        if (member == null) {
            throw new Violation("nobody is " + account);
        }
        return member;
    }

    private void stored(Service service) {
        services.set(service.id(), service.deletedAt() == null && service.status() != ServiceStatus.ARCHIVED);
        open.set(service.id(), service.isOpen());
    }

    private void stored(Course course) {
        courses.set(course.id(), course.deletedAt() == null);
        published.set(course.id(), course.deletedAt() == null && course.status() == CourseStatus.PUBLISHED);
    }

    private void stored(Session session) {
        sessions.forEach((state, pool) -> pool.set(session.id(), state == session.state()));
    }

    private void stored(Charge charge) {
        payable.set(charge.id(), charge instanceof Charge.Open waiting && waiting.checkout() != null);
        late.set(charge.id(), charge instanceof Charge.Expired over && over.checkout() != null);
        paid.set(charge.id(), charge instanceof Charge.Paid);
    }

    private void stored(Enrollment enrollment) {
        awaiting.set(enrollment.id(), enrollment.status() == EnrollmentStatus.PENDING_PAYMENT);
        active.set(enrollment.id(), enrollment.status() == EnrollmentStatus.ACTIVE);
        completed.set(enrollment.id(), enrollment.status() == EnrollmentStatus.COMPLETED);
    }

    private void stored(Payout payout) {
        proposed.set(payout.id(), payout.progress() instanceof Payout.Proposed);
        failed.set(payout.id(), payout.progress() instanceof Payout.Failed);
    }
}
