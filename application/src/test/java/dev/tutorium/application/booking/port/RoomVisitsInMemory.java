package dev.tutorium.application.booking.port;

import dev.tutorium.application.booking.port.VideoRooms.Visitor;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.domain.booking.Presence;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Comings and goings in memory. */
public final class RoomVisitsInMemory implements RoomVisits {

    private record Key(SessionRoomsInMemory.Key room, String visit) {}

    private record Visit(Key key, Presence presence) {}

    private final Rows<Key, Visit> visits;

    public RoomVisitsInMemory(Memory memory) {
        visits = memory.rows();
    }

    @Override
    public void joined(SessionRoom room, String visit, AccountId account, Instant at) {
        var key = key(room, visit);
        var known = visits.find(key).map(Visit::presence);
        var from = known.map(Presence::from).filter(at::isAfter).orElse(at);
        put(key, new Presence(account, from, known.map(Presence::until).orElse(null)));
    }

    @Override
    public void left(SessionRoom room, String visit, AccountId account, Instant at) {
        var key = key(room, visit);
        var from = visits.find(key).map(known -> known.presence().from()).filter(at::isAfter);
        put(key, new Presence(account, from.orElse(at), at));
    }

    @Override
    public void found(SessionRoom room, List<Visitor> inside, Instant now) {
        open(room, now).stream()
                .filter(visit -> inside.stream()
                        .noneMatch(visitor ->
                                visitor.account().equals(visit.presence().account())))
                .forEach(visit -> close(visit, now));
        for (var visitor : inside) {
            if (open(room, now).stream()
                    .noneMatch(visit -> visit.presence().account().equals(visitor.account()))) {
                var since = Objects.requireNonNullElse(visitor.since(), now);
                put(
                        key(room, "seen " + visitor.account().value() + " " + now),
                        new Presence(visitor.account(), since, null));
            }
        }
    }

    @Override
    public void emptied(SessionRoom room, Instant at) {
        open(room, at).forEach(visit -> close(visit, at));
    }

    @Override
    public List<Presence> of(SessionId session) {
        return visits.stream()
                .filter(visit -> visit.key().room().session().equals(session))
                .map(Visit::presence)
                .sorted(Comparator.comparing(Presence::from)
                        .thenComparing(presence -> presence.account().value()))
                .toList();
    }

    private List<Visit> open(SessionRoom room, Instant before) {
        return visits.stream()
                .filter(visit -> visit.key().room().equals(SessionRoomsInMemory.Key.of(room)))
                .filter(visit -> visit.presence().until() == null
                        && !visit.presence().from().isAfter(before))
                .toList();
    }

    private void close(Visit visit, Instant at) {
        var presence = visit.presence();
        put(visit.key(), new Presence(presence.account(), presence.from(), at));
    }

    private void put(Key key, Presence presence) {
        visits.put(key, new Visit(key, presence));
    }

    private static Key key(SessionRoom room, String visit) {
        return new Key(SessionRoomsInMemory.Key.of(room), visit);
    }
}
