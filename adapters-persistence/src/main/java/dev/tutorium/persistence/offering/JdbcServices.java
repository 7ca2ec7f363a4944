package dev.tutorium.persistence.offering;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
final class JdbcServices implements Services {

    private static final String COLUMNS = """
            slug, title, description, status, price_minor, currency, duration_minutes, step_minutes, packing,
            before_minutes, after_minutes, notice_minutes, horizon_minutes, daily_maximum, weekly_maximum, capacity,
            minimum_participants, approval_required, trial, policy_id, schedule_id, deleted_at, packages""";
    private static final String MARKS = "?" + ", ?".repeat(21) + ", ?::jsonb";
    private static final String INSERT =
            "insert into service (" + COLUMNS + ", id, teacher_id, version) values (" + MARKS + ", ?, ?, 1)";
    private static final String UPDATE = "update service set (" + COLUMNS + ", version) = row (" + MARKS
            + ", version + 1) where id = ? and version = ?";
    private static final String OPEN = "status = 'PUBLISHED' and deleted_at is null";

    private final Sql sql;
    private final Outbox outbox;

    JdbcServices(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Optional<Service> find(ServiceId id) {
        return sql.first("select * from service where id = ? and deleted_at is null", ServiceRow::read, id);
    }

    @Override
    public Service getOwned(AccountId teacher, ServiceId id) {
        return sql.first(
                        "select * from service where id = ? and teacher_id = ? and deleted_at is null",
                        ServiceRow::read,
                        id,
                        teacher)
                .orElseThrow(() -> new Missing("service"));
    }

    @Override
    public List<Service> of(AccountId teacher) {
        return sql.list(
                "select * from service where teacher_id = ? and deleted_at is null order by id desc",
                ServiceRow::read,
                teacher);
    }

    @Override
    public List<Service> openOf(AccountId teacher) {
        return sql.list(
                "select * from service where teacher_id = ? and " + OPEN + " order by id", ServiceRow::read, teacher);
    }

    @Override
    public Optional<Service> findOpen(AccountId teacher, String slug) {
        return sql.first(
                "select * from service where teacher_id = ? and slug = ? and " + OPEN, ServiceRow::read, teacher, slug);
    }

    @Override
    public Set<String> slugs(AccountId teacher, String prefix) {
        return Set.copyOf(sql.list(
                "select slug from service where teacher_id = ? and starts_with(slug, ?) and deleted_at is null",
                row -> row.getString(1),
                teacher,
                prefix));
    }

    @Override
    public Service record(Change<Service> change) {
        var service = change.state();
        var values = ServiceRow.editable(service);
        try {
            if (service.version() == 0) {
                sql.update(INSERT, Rows.and(values, service.id(), service.teacher()));
            } else {
                sql.updateOne("service", UPDATE, Rows.and(values, service.id(), service.version()));
            }
        } catch (DataAccessException e) {
            throw SqlStates.isDuplicate(e) ? new Stale("service") : e;
        }
        outbox.append(change.events());
        return new Service(
                service.id(),
                service.teacher(),
                service.slug(),
                service.details(),
                service.status(),
                service.deletedAt(),
                service.version() + 1);
    }
}
