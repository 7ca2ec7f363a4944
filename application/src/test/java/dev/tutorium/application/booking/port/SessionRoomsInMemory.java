package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rooms of sessions in memory. */
public final class SessionRoomsInMemory implements SessionRooms {

    record Key(SessionId session, int revision, int turn) {
        static Key of(SessionRoom room) {
            return new Key(room.session(), room.revision(), room.turn());
        }
    }

    private record Kept(
            SessionRoom room,
            @Nullable Instant lookAt,
            @Nullable Instant askAt) {}

    private final Rows<Key, Kept> rooms;
    private final SessionsInMemory sessions;

    public SessionRoomsInMemory(Memory memory, SessionsInMemory sessions) {
        this.sessions = sessions;
        rooms = memory.rows();
    }

    @Override
    public Optional<SessionRoom> last(SessionId session, int revision) {
        return all().filter(room -> room.session().equals(session) && room.revision() == revision)
                .max(Comparator.comparingInt(SessionRoom::turn));
    }

    @Override
    public Optional<SessionRoom> find(String provider, String reference) {
        return all().filter(room ->
                        room.provider().equals(provider) && room.reference().equals(reference))
                .findFirst();
    }

    @Override
    public SessionRoom keep(SessionRoom room, Instant lookAt) {
        var key = Key.of(room);
        if (rooms.find(key).isEmpty()) {
            rooms.put(key, new Kept(room, lookAt, null));
        }
        return rooms.find(key).orElseThrow().room();
    }

    @Override
    public boolean giveUp(SessionRoom room, Instant now) {
        var kept = kept(room);
        if (kept.room().givenUpAt() != null) {
            return false;
        }
        var old = kept.room();
        change(room, each -> new Kept(with(old, now, old.ranUntil(), old.endedAt()), now, each.askAt()));
        return true;
    }

    @Override
    public List<SessionId> toOpen(String provider, Instant now, Instant startingBefore, int limit) {
        return sessions.all()
                .filter(session -> session instanceof Session.Due)
                .filter(session -> !session.facts().time().start().isAfter(startingBefore)
                        && !session.facts().endedBy(now))
                .filter(session -> all().noneMatch(room -> room.session().equals(session.id())
                        && room.revision() == session.facts().revision()
                        && room.provider().equals(provider)
                        && room.isLive()))
                .sorted(Comparator.comparing(session -> session.facts().time()))
                .limit(limit)
                .map(Session::id)
                .toList();
    }

    @Override
    public List<SessionRoom> toLookAt(String provider, Instant now, int limit) {
        return due(provider, now, limit, Kept::lookAt);
    }

    @Override
    public void looked(SessionRoom room) {
        change(
                room,
                kept -> new Kept(
                        new SessionRoom(
                                room.session(),
                                room.revision(),
                                room.turn(),
                                room.provider(),
                                room.reference(),
                                room.openedAt(),
                                kept.room().givenUpAt(),
                                room.watchedSince(),
                                room.lookedAt(),
                                later(kept.room().ranUntil(), room.ranUntil()),
                                kept.room().endedAt()),
                        kept.lookAt(),
                        kept.askAt()));
    }

    @Override
    public void lookAt(SessionRoom room, Instant then) {
        change(room, kept -> new Kept(kept.room(), kept.room().endedAt() == null ? then : null, kept.askAt()));
    }

    @Override
    public void ranUntil(SessionRoom room, Instant then) {
        change(room, kept -> {
            var old = kept.room();
            return new Kept(
                    with(old, old.givenUpAt(), later(old.ranUntil(), then), old.endedAt()),
                    kept.lookAt(),
                    kept.askAt());
        });
    }

    @Override
    public void end(SessionRoom room, Instant now, @Nullable Instant askAt) {
        change(room, kept -> {
            var old = kept.room();
            return new Kept(with(old, old.givenUpAt(), old.ranUntil(), now), null, askAt);
        });
    }

    @Override
    public List<SessionRoom> toAsk(String provider, Instant now, int limit) {
        return due(provider, now, limit, Kept::askAt);
    }

    @Override
    public void askAt(SessionRoom room, @Nullable Instant then) {
        change(room, kept -> new Kept(kept.room(), kept.lookAt(), then));
    }

    private List<SessionRoom> due(String provider, Instant now, int limit, Function<Kept, @Nullable Instant> when) {
        record Due(Instant at, SessionRoom room) {}
        return rooms.stream()
                .flatMap(kept -> Stream.ofNullable(when.apply(kept)).map(at -> new Due(at, kept.room())))
                .filter(due ->
                        due.room().provider().equals(provider) && !due.at().isAfter(now))
                .sorted(Comparator.comparing(Due::at))
                .limit(limit)
                .map(Due::room)
                .toList();
    }

    private Stream<SessionRoom> all() {
        return rooms.stream().map(Kept::room);
    }

    private Kept kept(SessionRoom room) {
        return rooms.find(Key.of(room)).orElseThrow();
    }

    private void change(SessionRoom room, UnaryOperator<Kept> change) {
        rooms.put(Key.of(room), change.apply(kept(room)));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static SessionRoom with(
            SessionRoom room, @Nullable Instant givenUpAt, @Nullable Instant ranUntil, @Nullable Instant endedAt) {
        return new SessionRoom(
                room.session(),
                room.revision(),
                room.turn(),
                room.provider(),
                room.reference(),
                room.openedAt(),
                givenUpAt,
                room.watchedSince(),
                room.lookedAt(),
                ranUntil,
                endedAt);
    }
}
