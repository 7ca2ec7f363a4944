package dev.tutorium.persistence.scheduling;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.scheduling.TimeOffer;
import dev.tutorium.domain.scheduling.Waitlist;
import dev.tutorium.domain.scheduling.WaitlistEntry;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** A waitlist is a row with a row for each who waits; only those that changed are written. */
@Singleton
final class JdbcWaitlists implements Waitlists {

    private static final String CREATE = """
            insert into waitlist (service_id, teacher_id, version) select id, teacher_id, 1 from service where id = ?
            on conflict (service_id) do nothing""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcWaitlists(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Waitlist get(ServiceId service) {
        var version =
                sql.first("select version from waitlist where service_id = ?", row -> row.getLong("version"), service);
        return version.isEmpty() ? new Waitlist(service, List.of(), 0) : read(service, version.get());
    }

    @Override
    public Waitlist getForUpdate(ServiceId service) {
        sql.update(CREATE, service);
        var version = sql.first(
                        "select version from waitlist where service_id = ? for update",
                        row -> row.getLong("version"),
                        service)
                .orElseThrow(() -> new Missing("service"));
        return read(service, version);
    }

    private Waitlist read(ServiceId service, long version) {
        return new Waitlist(service, entries(service), version);
    }

    private List<WaitlistEntry> entries(ServiceId service) {
        return sql.list(
                "select * from waitlist_entry where service_id = ? order by place",
                row -> WaitlistRow.read(row).toDomain(),
                service);
    }

    @Override
    public List<ServiceId> waitedFor(AccountId teacher) {
        return services("""
                select service_id from waitlist_entry where teacher_id = ? and offered_until is null
                group by service_id order by min(place)""", teacher);
    }

    @Override
    public List<TimeOffer> offers(AccountId teacher, Instant now) {
        return sql.list(
                "select * from waitlist_entry where teacher_id = ? and offered_until > ? order by offered_until, place",
                WaitlistRow::offer,
                teacher,
                now);
    }

    @Override
    public List<ServiceId> lapsed(Instant now, int limit) {
        return services("""
                select service_id from waitlist_entry where offered_until <= ?
                group by service_id order by min(offered_until) limit ?""", now, limit);
    }

    private List<ServiceId> services(String query, Object... values) {
        return sql.list(query, row -> new ServiceId(Sql.uuid(row, "service_id")), values);
    }

    @Override
    public Waitlist record(Change<Waitlist> change) {
        var list = change.state();
        sql.updateOne(
                "waitlist",
                "update waitlist set version = version + 1 where service_id = ? and version = ?",
                list.service(),
                list.version());
        var before = entries(list.service());
        sql.update(
                "delete from waitlist_entry where service_id = ? and student_id <> all (?::uuid[])",
                list.service(),
                list.entries().stream().map(WaitlistEntry::student).toList());
        list.entries().stream()
                .filter(entry -> !before.contains(entry))
                .forEach(entry -> WaitlistRow.of(entry).save(sql, list.service()));
        outbox.append(change.events());
        return read(list.service(), list.version() + 1);
    }
}
