package dev.tutorium.persistence.scheduling;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.scheduling.port.ExternalCalendars;
import dev.tutorium.application.scheduling.port.ExternalCalendarsContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.ExternalCalendar;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JdbcExternalCalendarsTest extends ExternalCalendarsContract implements TestPropertyProvider {

    @Inject
    ExternalCalendars calendars;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected ExternalCalendars calendars() {
        return calendars;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AccountId account() {
        return Rows.account(sql);
    }

    @Override
    protected List<TimeRange> busy(ExternalCalendar calendar) {
        return sql.list(
                "select starts_at, ends_at from external_busy where calendar_id = ? order by starts_at",
                row -> new TimeRange(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
                calendar.id());
    }
}
