package dev.tutorium.application.scheduling.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.DayException;
import dev.tutorium.domain.scheduling.TimeOff;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Overrides and time off in a map. */
public final class OverridesInMemory implements Overrides {

    private final Rows<UUID, DayException> exceptions;
    private final Index<UUID, UUID, DayException> byTeacher;

    public OverridesInMemory() {
        this(new Memory());
    }

    public OverridesInMemory(Memory memory) {
        exceptions = memory.rows();
        byTeacher = exceptions.index(exception -> Stream.of(exception.teacher().value()));
    }

    @Override
    public List<DayException> of(AccountId teacher, LocalDate first, LocalDate last) {
        return byTeacher
                .at(teacher.value())
                .filter(exception ->
                        !exception.first().isAfter(last) && !exception.last().isBefore(first))
                .sorted(Comparator.comparing(DayException::first).thenComparing(DayException::uuid))
                .toList();
    }

    @Override
    public DayException get(AccountId teacher, UUID id) {
        return exceptions
                .find(id)
                .filter(found -> found.teacher().equals(teacher))
                .orElseThrow(() -> new Missing("override"));
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
        var stored =
                exceptions.find(exception.uuid()).map(DayException::version).orElse(0L);
        if (stored != exception.version()) {
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
