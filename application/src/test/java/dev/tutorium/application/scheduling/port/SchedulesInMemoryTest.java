package dev.tutorium.application.scheduling.port;

import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

class SchedulesInMemoryTest extends SchedulesContract {

    private final Schedules schedules = new SchedulesInMemory();

    @Override
    protected Schedules schedules() {
        return schedules;
    }

    @Override
    protected AccountId newTeacher() {
        return new AccountId(UUID.randomUUID());
    }
}
