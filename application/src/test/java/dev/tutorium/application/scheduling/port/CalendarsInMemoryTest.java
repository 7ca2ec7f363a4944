package dev.tutorium.application.scheduling.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.scheduling.Busy;
import java.time.Instant;
import java.util.UUID;

class CalendarsInMemoryTest extends CalendarsContract {

    private final Schedules schedules = new SchedulesInMemory();
    private final Overrides overrides = new OverridesInMemory();
    private final CalendarsInMemory calendars = new CalendarsInMemory(schedules, overrides);

    @Override
    protected Calendars calendars() {
        return calendars;
    }

    @Override
    protected Schedules schedules() {
        return schedules;
    }

    @Override
    protected Overrides overrides() {
        return overrides;
    }

    @Override
    protected AccountId newTeacher() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    protected void put(AccountId teacher, Busy busy) {
        calendars.add(teacher, busy);
    }

    @Override
    protected void externalRead(AccountId teacher, Instant at) {
        calendars.readExternal(teacher, at);
    }
}
