package dev.tutorium.persistence.offering;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.offering.ServiceDetails;
import dev.tutorium.domain.offering.ServiceStatus;
import dev.tutorium.domain.scheduling.Buffers;
import dev.tutorium.domain.scheduling.Grid;
import dev.tutorium.domain.scheduling.GroupSize;
import dev.tutorium.domain.scheduling.LeadTime;
import dev.tutorium.domain.scheduling.Maxima;
import dev.tutorium.domain.scheduling.Packing;
import dev.tutorium.domain.scheduling.SlotTerms;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code service}. */
final class ServiceRow {

    private ServiceRow() {}

    static Service read(ResultSet row) throws SQLException {
        return new Service(
                new ServiceId(Sql.uuid(row, "id")),
                new AccountId(Sql.uuid(row, "teacher_id")),
                row.getString("slug"),
                details(row),
                ServiceStatus.valueOf(row.getString("status")),
                Sql.nullableInstant(row, "deleted_at"),
                row.getLong("version"));
    }

    private static ServiceDetails details(ResultSet row) throws SQLException {
        var price = Money.of(row.getLong("price_minor"), row.getString("currency"));
        var policy = row.getObject("policy_id", UUID.class);
        var schedule = row.getObject("schedule_id", UUID.class);
        return new ServiceDetails(
                row.getString("title"),
                row.getString("description"),
                price,
                terms(row),
                row.getBoolean("approval_required"),
                row.getBoolean("trial"),
                policy == null ? null : new PolicyId(policy),
                schedule == null ? null : new ScheduleId(schedule),
                PackageOfferJson.read(row.getString("packages"), price.currency()));
    }

    private static SlotTerms terms(ResultSet row) throws SQLException {
        return new SlotTerms(
                null,
                minutes(row, "duration_minutes"),
                new Grid(minutes(row, "step_minutes"), Packing.valueOf(row.getString("packing"))),
                new Buffers(minutes(row, "before_minutes"), minutes(row, "after_minutes")),
                new LeadTime(minutes(row, "notice_minutes"), minutes(row, "horizon_minutes")),
                new Maxima(nullableInt(row, "daily_maximum"), nullableInt(row, "weekly_maximum")),
                new GroupSize(row.getInt("capacity"), row.getInt("minimum_participants")));
    }

    /** The values of a service's columns that an edit may change, in the order of {@link JdbcServices}. */
    static @Nullable Object[] editable(Service service) {
        var details = service.details();
        var terms = details.terms();
        return new @Nullable Object[] {
            service.slug(),
            details.title(),
            details.description(),
            service.status(),
            details.price().minor(),
            details.price().currency(),
            terms.duration().toMinutes(),
            terms.grid().step().toMinutes(),
            terms.grid().packing(),
            terms.buffers().before().toMinutes(),
            terms.buffers().after().toMinutes(),
            terms.leadTime().notice().toMinutes(),
            terms.leadTime().horizon().toMinutes(),
            terms.maxima().perDay(),
            terms.maxima().perWeek(),
            terms.size().capacity(),
            terms.size().minimum(),
            details.approvalRequired(),
            details.trial(),
            details.policy(),
            details.schedule(),
            service.deletedAt(),
            PackageOfferJson.write(details.packages())
        };
    }

    private static Duration minutes(ResultSet row, String column) throws SQLException {
        return Duration.ofMinutes(row.getLong(column));
    }

    private static @Nullable Integer nullableInt(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
