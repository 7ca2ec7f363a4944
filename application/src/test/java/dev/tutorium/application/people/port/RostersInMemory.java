package dev.tutorium.application.people.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.people.RosterEntry;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Rosters in memory. */
public final class RostersInMemory implements Rosters {

    private final Rows<UUID, RosterEntry> entries;
    private final Rows<UUID, Instant> removed;
    private final Index<String, UUID, RosterEntry> byAddress;

    public RostersInMemory() {
        this(new Memory());
    }

    public RostersInMemory(Memory memory) {
        entries = memory.rows();
        removed = memory.rows();
        byAddress = entries.index(entry -> Stream.of(address(entry)));
    }

    private static String address(RosterEntry entry) {
        return entry.teacher().value() + " " + entry.email();
    }

    /** All that are not removed. */
    Stream<RosterEntry> all() {
        return entries.stream().filter(entry -> !isRemoved(entry.id()));
    }

    Optional<RosterEntry> find(AccountId teacher, UUID id) {
        return entries.find(id)
                .filter(entry -> !isRemoved(id) && entry.teacher().equals(teacher));
    }

    private boolean isRemoved(UUID id) {
        return removed.find(id).isPresent();
    }

    @Override
    public RosterEntry getOwned(AccountId teacher, UUID id) {
        return find(teacher, id).orElseThrow(() -> new Missing("student"));
    }

    @Override
    public RosterEntry add(RosterEntry entry) {
        var known = byAddress.at(address(entry)).findFirst();
        if (known.isEmpty()) {
            return stored(entry);
        }
        if (!isRemoved(known.get().id())) {
            return known.get();
        }
        removed.remove(known.get().id());
        return stored(known.get());
    }

    @Override
    public RosterEntry update(RosterEntry entry) {
        requireCurrent(entry);
        return stored(entry);
    }

    @Override
    public void remove(RosterEntry entry, Instant now) {
        requireCurrent(entry);
        stored(entry);
        removed.put(entry.id(), now);
    }

    @Override
    public void forget(RosterEntry entry) {
        requireCurrent(entry);
        entries.remove(entry.id());
    }

    private void requireCurrent(RosterEntry entry) {
        var known = find(entry.teacher(), entry.id());
        if (known.isEmpty() || known.get().version() != entry.version()) {
            throw new Stale("student");
        }
    }

    private RosterEntry stored(RosterEntry entry) {
        var saved = new RosterEntry(
                entry.id(),
                entry.teacher(),
                entry.email(),
                entry.name(),
                entry.notes(),
                entry.addedAt(),
                entry.version() + 1);
        entries.put(saved.id(), saved);
        return saved;
    }
}
