package dev.tutorium.persistence.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.CalendarsContract;
import dev.tutorium.application.scheduling.port.Overrides;
import dev.tutorium.application.scheduling.port.Schedules;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcCalendarsTest extends CalendarsContract implements TestPropertyProvider {

    @Inject
    Calendars calendars;

    @Inject
    Schedules schedules;

    @Inject
    Overrides overrides;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

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
        return Rows.account(sql);
    }

    @Override
    protected void externalRead(AccountId teacher, Instant at) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into external_calendar (id, teacher_id, name, url, added_at, read_at, failures, next_at)
                values (?, ?, 'Other', ?, ?, ?, 0, 'infinity')""", id, teacher, "https://example.org/" + id, at, at);
    }

    @Override
    protected void put(AccountId teacher, Busy busy) {
        if (busy.kind() == Busy.Kind.EXTERNAL) {
            externalRead(teacher, busy.time().start());
            sql.update("""
                    insert into external_busy (calendar_id, teacher_id, starts_at, ends_at)
                    select id, teacher_id, ?, ? from external_calendar where teacher_id = ?""", busy.time().start(), busy.time().end(), teacher);
            return;
        }
        Rows.session(sql, teacher, busy);
    }

    @Test
    void a_lock_outside_a_transaction_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> calendars.lock(newTeacher())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_holds_the_lock_decides_alone() throws InterruptedException {
        var teacher = newTeacher();
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofVirtual()
                        .start(() -> transactions.inTransaction(() -> {
                            calendars.lock(teacher);
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            calendars.externalAsOf(teacher);
                            inside.decrementAndGet();
                        })))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
    }
}
