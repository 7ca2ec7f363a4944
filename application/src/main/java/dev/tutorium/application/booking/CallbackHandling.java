package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.RoomCallbacks;
import dev.tutorium.application.booking.port.RoomNotice;
import dev.tutorium.application.booking.port.RoomVisits;
import dev.tutorium.application.booking.port.SessionRoom;
import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Notices;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.booking.RoomNoticeReceived;
import dev.tutorium.domain.kernel.AccountId;
import java.time.InstantSource;
import java.util.Optional;

/** Handles each kept callback once: notes who came and went, and what is to be looked at or asked for now. */
public final class CallbackHandling implements Reaction<RoomNoticeReceived> {

    private static final int LONGEST_VISIT = 200;

    private final Optional<RoomCallbacks> configured;
    private final Notices notices;
    private final Sessions sessions;
    private final SessionRooms rooms;
    private final RoomVisits visits;
    private final Transactions transactions;
    private final InstantSource clock;

    public CallbackHandling(
            Optional<RoomCallbacks> configured,
            Notices notices,
            Sessions sessions,
            SessionRooms rooms,
            RoomVisits visits,
            Transactions transactions,
            InstantSource clock) {
        this.configured = configured;
        this.notices = notices;
        this.sessions = sessions;
        this.rooms = rooms;
        this.visits = visits;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.callback-handling";
    }

    @Override
    public Class<RoomNoticeReceived> event() {
        return RoomNoticeReceived.class;
    }

    /**
     * Each thing told is noted in a transaction of its own, a room always before its visits, so that it never waits crosswise with a
     * look. What is left over from a provider that is not configured any more is done with.
     */
    @Override
    public void react(RoomNoticeReceived event) {
        transactions.inTransaction(() -> notices.takeUnhandled(event.notice())).ifPresent(body -> {
            configured.ifPresent(callbacks -> callbacks.read(body).forEach(notice -> settle(callbacks, notice)));
            transactions.inTransaction(() -> notices.forget(event.notice(), clock.instant()));
        });
    }

    private void settle(RoomCallbacks callbacks, RoomNotice notice) {
        transactions.inTransaction(
                () -> rooms.find(callbacks.provider(), notice.reference()).ifPresent(room -> settle(room, notice)));
    }

    private void settle(SessionRoom room, RoomNotice notice) {
        switch (notice) {
            case RoomNotice.Joined joined -> {
                if (isExpected(room, joined.account(), joined.visit())) {
                    visits.joined(room, joined.visit(), joined.account(), joined.at());
                }
            }
            case RoomNotice.Left left -> {
                if (isExpected(room, left.account(), left.visit())) {
                    visits.left(room, left.visit(), left.account(), left.at());
                }
            }
            case RoomNotice.MeetingEnded(var _, var at) -> {
                rooms.ranUntil(room, at);
                rooms.lookAt(room, clock.instant());
                visits.emptied(room, at);
            }
            case RoomNotice.RecordingsChanged _, RoomNotice.RecordingReady _ -> rooms.askAt(room, clock.instant());
        }
    }

    private boolean isExpected(SessionRoom room, AccountId account, String visit) {
        return !visit.isBlank()
                && visit.length() <= LONGEST_VISIT
                && sessions.find(room.session())
                        .filter(session -> session.facts().takesPart(account))
                        .isPresent();
    }
}
