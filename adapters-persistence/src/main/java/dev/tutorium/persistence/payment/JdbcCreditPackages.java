package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.PackageOrder;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcCreditPackages implements CreditPackages {

    private static final String ORDER = """
            insert into credit_package (id, student_id, teacher_id, service_id, charge_id, ordered_at)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String ORDER_CREDITS = """
            insert into credit (id, package_id, position, state)
            select c.id, ?, c.position, 'FREE' from unnest(?::uuid[]) with ordinality as c (id, position)""";

    private static final String UPDATE = """
            update credit_package
            set purchased_at = ?, expires_at = ?, reminders = ?, next_step_at = ?, version = version + 1
            where id = ? and version = ?""";

    private static final String UPDATE_CREDITS = """
            update credit
            set state = changed.state, seat_id = changed.seat_id::uuid, explanation = changed.explanation::jsonb
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as changed (id, state, seat_id, explanation)
            where credit.id = changed.id
                and (credit.state, credit.seat_id) is distinct from (changed.state, changed.seat_id::uuid)""";

    private static final String BOUGHT = "select * from credit_package where id = ? and purchased_at is not null";

    private static final String SPENDABLE = """
            select * from credit_package
            where student_id = ? and service_id = ? and purchased_at is not null and expires_at > ?
                and exists (select from credit where package_id = credit_package.id and state = 'FREE')
            order by expires_at, id for no key update""";

    private final Sql sql;
    private final Outbox outbox;
    private final PaymentPolicy policy;

    JdbcCreditPackages(Sql sql, Outbox outbox, PaymentPolicy policy) {
        this.sql = sql;
        this.outbox = outbox;
        this.policy = policy;
    }

    @Override
    public void order(PackageOrder order) {
        sql.update(
                ORDER,
                order.id(),
                order.student(),
                order.teacher(),
                order.service(),
                order.charge(),
                order.orderedAt());
        sql.update(ORDER_CREDITS, order.id(), order.credits());
    }

    @Override
    public Optional<PackageOrder> findOrder(CreditPackageId id) {
        return sql.first("select * from credit_package where id = ?", PackageRow::read, id)
                .map(row -> row.toOrder(credits(List.of(row))));
    }

    @Override
    public void record(Change<CreditPackage> change) {
        var lot = change.state();
        sql.updateOne(
                "package",
                UPDATE,
                lot.purchasedAt(),
                lot.expiresAt(),
                lot.reminders(),
                lot.nextStep(policy.packages()).orElse(null),
                lot.id(),
                lot.version());
        var rows = lot.credits().stream()
                .map(credit -> CreditRow.of(lot.id().value(), credit))
                .toList();
        var seats = new ArrayList<@Nullable String>();
        var explanations = new ArrayList<@Nullable String>();
        rows.forEach(row -> {
            seats.add(row.seatId() == null ? null : row.seatId().toString());
            explanations.add(row.explanation());
        });
        sql.update(
                UPDATE_CREDITS,
                rows.stream().map(CreditRow::id).toList(),
                rows.stream().map(row -> row.state().name()).toList(),
                seats,
                explanations);
        outbox.append(change.events());
    }

    @Override
    public Optional<CreditPackage> find(CreditPackageId id) {
        return load(BOUGHT, id).stream().findFirst();
    }

    @Override
    public CreditPackage getForUpdate(CreditPackageId id) {
        return one(BOUGHT + " for no key update", id);
    }

    @Override
    public CreditPackage getOwnedForUpdate(AccountId student, CreditPackageId id) {
        return one(BOUGHT + " and student_id = ? for no key update", id, student);
    }

    @Override
    public List<CreditPackage> spendableForUpdate(AccountId student, ServiceId service, Instant now) {
        return load(SPENDABLE, student, service, now);
    }

    @Override
    public List<CreditPackageId> due(Instant now, int limit) {
        return sql.list(
                "select id from credit_package where next_step_at <= ? order by next_step_at limit ?",
                row -> new CreditPackageId(Sql.uuid(row, "id")),
                now,
                limit);
    }

    private CreditPackage one(String query, Object... values) {
        return load(query, values).stream().findFirst().orElseThrow(() -> new Missing("package"));
    }

    /** The credits are read after their packages are locked, so that they are as the last who had the lock left them. */
    private List<CreditPackage> load(String query, Object... values) {
        var rows = sql.list(query, PackageRow::read, values);
        var credits = credits(rows).stream().collect(Collectors.groupingBy(CreditRow::packageId));
        return rows.stream()
                .map(row -> row.toDomain(credits.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<CreditRow> credits(List<PackageRow> packages) {
        List<UUID> ids = packages.stream().map(PackageRow::id).toList();
        return sql.list(
                "select * from credit where package_id = any (?::uuid[]) order by package_id, position",
                CreditRow::read,
                ids);
    }
}
