package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.RoomVisits;
import dev.tutorium.application.booking.port.SessionRoom;
import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.port.VideoRooms.Capability;
import dev.tutorium.application.booking.port.VideoRooms.Gathering;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.booking.Attendance;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.CompletedBy;
import dev.tutorium.domain.booking.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Looks into every room that is due: who is in it, and whether the meeting is over. What providers tell by themselves only makes a
 * look due earlier, so that nothing is lost with a callback and a forged one does no harm. A meeting that is over completes its
 * session, if it was one; a room that nobody is let into any more is ended.
 */
public final class RoomTending {

    private static final int BATCH = 100;

    private final Sessions sessions;
    private final SessionRooms rooms;
    private final RoomVisits visits;
    private final VideoRooms video;
    private final SessionSteps steps;
    private final Transactions transactions;
    private final Numbers numbers;

    /** What it goes by. */
    public record Numbers(BookingPolicy policy, InstantSource clock) {}

    public RoomTending(
            Sessions sessions,
            SessionRooms rooms,
            RoomVisits visits,
            VideoRooms video,
            SessionSteps steps,
            Transactions transactions,
            Numbers numbers) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.visits = visits;
        this.video = video;
        this.steps = steps;
        this.transactions = transactions;
        this.numbers = numbers;
    }

    public RecurringJob tending() {
        return new RecurringJob("booking.tend-rooms", Duration.ofSeconds(15), this::tendDue);
    }

    public void tendDue() {
        var now = numbers.clock().instant();
        rooms.toLookAt(video.provider(), now, BATCH).forEach(room -> {
            rooms.lookAt(room, now.plus(numbers.policy().roomLook()));
            tend(room, sessions.get(room.session()), now);
        });
    }

    private void tend(SessionRoom room, Session session, Instant now) {
        if (!isEntered(room, session, now)) {
            end(room, session, now);
        } else if (video.can(Capability.RUNNING)) {
            look(room, session, now);
        } else {
            rooms.lookAt(room, closes(session));
        }
    }

    private boolean isEntered(SessionRoom room, Session session, Instant now) {
        var off = switch (session.state()) {
            case DECLINED, EXPIRED, CANCELLED -> true;
            case HELD, REQUESTED, SCHEDULED, IN_PROGRESS, COMPLETED, NO_SHOW_STUDENT, NO_SHOW_TEACHER -> false;
        };
        return room.isLive() && !off && room.revision() == session.facts().revision() && now.isBefore(closes(session));
    }

    private Instant closes(Session session) {
        return session.facts().time().end().plus(numbers.policy().joinUntil());
    }

    /** A provider that does not answer is asked again by the next look. */
    private void end(SessionRoom room, Session session, Instant now) {
        if (video.can(Capability.END) && video.end(room.reference()) instanceof RemoteResult.Unknown<?>) {
            return;
        }
        transactions.inTransaction(() -> {
            rooms.end(room, now, video.can(Capability.RECORDINGS) ? now : null);
            visits.emptied(room, now);
        });
        if (room.isLive()) {
            completeIfHeld(room, session, now);
        }
    }

    private void look(SessionRoom room, Session session, Instant now) {
        if (!(video.look(room.reference()) instanceof RemoteResult.Succeeded<Gathering>(var gathering))) {
            return;
        }
        var looked = room.looked(gathering.running(), now);
        transactions.inTransaction(() -> {
            rooms.looked(looked);
            if (video.can(Capability.ATTENDANCE)) {
                var facts = session.facts();
                var ours = gathering.inside().stream()
                        .filter(visitor -> facts.takesPart(visitor.account()))
                        .toList();
                visits.found(looked, ours, now);
            }
        });
        if (!gathering.running()) {
            completeIfHeld(looked, session, now);
        }
    }

    /** Refused, among others, before the start and when someone has told how it went. */
    private void completeIfHeld(SessionRoom room, Session session, Instant now) {
        if (isOver(room, session, now) && wasHeld(session)) {
            try {
                steps.take(session, now, each -> each.complete(CompletedBy.VIDEO, now, numbers.policy()));
            } catch (Stale | Missing _) {
                // the next look sees it as it is then
            }
        }
    }

    private boolean isOver(SessionRoom room, Session session, Instant now) {
        var ran = room.ranUntil();
        return ran != null
                && (session.facts().endedBy(now)
                        || !now.isBefore(ran.plus(numbers.policy().roomLeft())));
    }

    /** A provider that does not know who came is only believed that it was held if the meeting ended after the end. */
    private boolean wasHeld(Session session) {
        return video.can(Capability.ATTENDANCE)
                ? Attendance.held(session.facts(), visits.of(session.id()))
                : session.facts().endedBy(numbers.clock().instant());
    }
}
