package dev.tutorium.application.scheduling.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.DayException;
import dev.tutorium.domain.scheduling.TimeOff;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Overrides and time off in a map. */
public final class OverridesInMemory implements Overrides {

    private final Map<UUID, DayException> exceptions = new LinkedHashMap<>();

    @Override
    public List<DayException> of(AccountId teacher, LocalDate first, LocalDate last) {
        return exceptions.values().stream()
                .filter(exception -> exception.teacher().equals(teacher))
                .filter(exception ->
                        !exception.first().isAfter(last) && !exception.last().isBefore(first))
                .sorted(Comparator.comparing(DayException::first).thenComparing(DayException::uuid))
                .toList();
    }

    @Override
    public DayException get(AccountId teacher, UUID id) {
        var found = exceptions.get(id);
        if (found == null || !found.teacher().equals(teacher)) {
            throw new Missing("override");
        }
        return found;
    }

    @Override
    public DayException save(DayException exception) {
        requireCurrent(exception);
        var next = exception.version() + 1;
        var stored = switch (exception) {
            case DateOverride override -> {
                requireFreeDate(override);
                yield new DateOverride(
                        override.id(), override.teacher(), override.date(), override.hours(), override.note(), next);
            }
            case TimeOff away -> new TimeOff(away.id(), away.teacher(), away.first(), away.last(), away.note(), next);
        };
        exceptions.put(stored.uuid(), stored);
        return stored;
    }

    @Override
    public void remove(DayException exception) {
        requireCurrent(exception);
        exceptions.remove(exception.uuid());
    }

    private void requireCurrent(DayException exception) {
        var stored = exceptions.get(exception.uuid());
        if ((stored == null ? 0 : stored.version()) != exception.version()) {
            throw new Stale("override");
        }
    }

    private void requireFreeDate(DateOverride override) {
        var taken = of(override.teacher(), override.date(), override.date()).stream()
                .anyMatch(
                        other -> other instanceof DateOverride && !other.uuid().equals(override.uuid()));
        if (taken) {
            throw new Stale("override");
        }
    }
}
