package dev.tutorium.application.scheduling.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.ExternalCalendar;
import java.util.List;
import java.util.UUID;

final class ExternalCalendarsInMemoryTest extends ExternalCalendarsContract {

    private final Memory memory = new Memory();
    private final ExternalCalendarsInMemory calendars = new ExternalCalendarsInMemory(memory);

    @Override
    protected ExternalCalendars calendars() {
        return calendars;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory(memory);
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    protected List<TimeRange> busy(ExternalCalendar calendar) {
        return calendars.busy(calendar.id());
    }
}
