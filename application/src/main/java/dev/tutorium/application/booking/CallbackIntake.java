package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Recordings;
import dev.tutorium.application.booking.port.RoomCallbacks;
import dev.tutorium.application.booking.port.RoomCallbacks.Genuine;
import dev.tutorium.application.booking.port.RoomNotice;
import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Notices;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.RoomNoticeReceived;
import dev.tutorium.domain.kernel.Outcome;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in what the video provider calls back with: checks it, keeps what is about rooms of ours as it came, and leaves the handling
 * for after the answer.
 */
public final class CallbackIntake {

    /** What became of a callback. */
    public sealed interface Receipt {

        /**
         * About rooms of ours.
         *
         * @param first false when it was known from before
         */
        record Kept(boolean first) implements Receipt {}

        /** Genuine, and about nothing of ours or of no meaning: nothing is kept. */
        record Passed() implements Receipt {}

        /** A question, and our answer to it. */
        record Answer(Map<String, String> values) implements Receipt {
            public Answer {
                values = Map.copyOf(values);
            }
        }
    }

    private final Optional<RoomCallbacks> configured;
    private final SessionRooms rooms;
    private final Recordings recordings;
    private final Notices notices;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public CallbackIntake(
            Optional<RoomCallbacks> configured,
            SessionRooms rooms,
            Recordings recordings,
            Notices notices,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.configured = configured;
        this.rooms = rooms;
        this.recordings = recordings;
        this.notices = notices;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** To anyone who calls for another provider than the configured one there is nothing here. */
    public Outcome<Receipt, BookingRefusal> receive(
            String provider, byte[] body, Map<String, String> headers, Map<String, String> parameters) {
        return callbacks(provider).verify(body, headers, parameters).then(genuine -> switch (genuine) {
            case Genuine.Asked(var answer) -> Outcome.accepted(new Receipt.Answer(answer));
            case Genuine.Told told -> take(provider, told, body);
        });
    }

    /** Someone says that the meeting in a room of ours has ended, which only a look can tell. */
    public void hint(String provider, String reference) {
        var callbacks = callbacks(provider);
        var room = rooms.find(callbacks.provider(), reference).orElseThrow(() -> new Missing("meeting"));
        rooms.lookAt(room, clock.instant());
    }

    private RoomCallbacks callbacks(String provider) {
        return configured
                .filter(each -> each.provider().equals(provider))
                .orElseThrow(() -> new Missing("video provider"));
    }

    private Outcome<Receipt, BookingRefusal> take(String provider, Genuine.Told told, byte[] body) {
        if (told.notices().stream().anyMatch(notice -> isUnwanted(provider, notice))) {
            return Outcome.refused(new BookingRefusal.RecordingGone());
        }
        var ours = told.notices().stream()
                .anyMatch(notice -> rooms.find(provider, notice.reference()).isPresent());
        return Outcome.accepted(ours ? kept(provider, told.event(), body) : new Receipt.Passed());
    }

    private Receipt kept(String provider, String event, byte[] body) {
        return transactions.inTransaction(() -> {
            var id = ids.next();
            return new Receipt.Kept(
                    notices.keep(id, provider, event, body, new RoomNoticeReceived(id, clock.instant())));
        });
    }

    private boolean isUnwanted(String provider, RoomNotice notice) {
        return notice instanceof RoomNotice.RecordingReady(var reference, var recording)
                && (rooms.find(provider, reference).isEmpty()
                        || recordings
                                .find(provider, recording)
                                .filter(each -> each.deletedAt() != null)
                                .isPresent());
    }
}
