package dev.tutorium.application.people.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.people.RosterEntry;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rosters in memory. */
public final class RostersInMemory implements Rosters {

    private final Map<UUID, RosterEntry> entries = new LinkedHashMap<>();
    private final Set<UUID> removed = new HashSet<>();

    @Override
    public RosterEntry getOwned(AccountId teacher, UUID id) {
        var entry = entries.get(id);
        if (entry == null || removed.contains(id) || !entry.teacher().equals(teacher)) {
            throw new Missing("student");
        }
        return entry;
    }

    @Override
    public RosterEntry add(RosterEntry entry) {
        var known = entries.values().stream()
                .filter(e -> e.teacher().equals(entry.teacher()) && e.email().equals(entry.email()))
                .findFirst();
        if (known.isEmpty()) {
            return stored(entry);
        }
        return removed.remove(known.get().id()) ? stored(known.get()) : known.get();
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
        removed.add(entry.id());
    }

    private void requireCurrent(RosterEntry entry) {
        var known = entries.get(entry.id());
        if (known == null || removed.contains(entry.id()) || known.version() != entry.version()) {
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
