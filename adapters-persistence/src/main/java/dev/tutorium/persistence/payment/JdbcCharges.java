package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.Refund;
import dev.tutorium.domain.payment.Share;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcCharges implements Charges {

    private static final String INSERT = """
            insert into charge
                (id, payer_id, purpose, purpose_id, description, amount_minor, currency, manual_capture, success_url,
                 cancel_url, absorbed_minor, explanation, created_at, expires_at, state, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 1)""";

    private static final String UPDATE = """
            update charge
            set state = ?, checkout_reference = coalesce(?, checkout_reference), checkout_url = coalesce(?, checkout_url),
                payment_reference = ?, wanted = ?, settled_at = ?, failure = ?, owed_minor = ?, closing = ?, version = version + 1
            where id = ? and version = ?""";

    private static final String INSERT_SHARES = """
            insert into charge_share (charge_id, position, role, account_id, amount_minor)
            select ?, s.position - 1, s.role, s.account_id::uuid, s.amount_minor
            from unnest(?::text[], ?::text[], ?::bigint[]) with ordinality as s (role, account_id, amount_minor, position)""";

    private static final String SAVE_PORTIONS = """
            insert into share_portion
                (charge_id, share_position, position, deliverable, amount_minor, left_minor, lost_minor, held_minor, state,
                 available_at)
            select ?, p.* from unnest(?::int[], ?::int[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                    ?::text[], ?::timestamptz[])
                as p (share_position, position, deliverable, amount_minor, left_minor, lost_minor, held_minor, state,
                    available_at)
            on conflict (charge_id, share_position, position) do update
            set left_minor = excluded.left_minor, lost_minor = excluded.lost_minor, held_minor = excluded.held_minor,
                state = excluded.state, available_at = excluded.available_at
            where (share_portion.left_minor, share_portion.lost_minor, share_portion.held_minor, share_portion.state,
                    share_portion.available_at)
                is distinct from (excluded.left_minor, excluded.lost_minor, excluded.held_minor, excluded.state,
                    excluded.available_at)""";

    private static final String SAVE_REFUND = """
            insert into refund
                (id, charge_id, position, amount_minor, explanation, requested_at, attempt, state, reference, failure,
                 settled_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
            set amount_minor = excluded.amount_minor, attempt = excluded.attempt, state = excluded.state,
                reference = excluded.reference, failure = excluded.failure, settled_at = excluded.settled_at
            where (refund.state, refund.amount_minor) <> (excluded.state, excluded.amount_minor)""";

    private static final String INSERT_PARTS = """
            insert into refund_part (refund_id, position, role, account_id, deliverable, amount_minor, available)
            select ?, p.position - 1, p.role, p.account_id::uuid, p.deliverable, p.amount_minor, p.available::boolean
            from unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::text[]) with ordinality
                as p (role, account_id, deliverable, amount_minor, available, position)""";

    private static final String SAVE_DISPUTE = """
            insert into dispute
                (reference, charge_id, amount_minor, fee_minor, reason, opened_at, state, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (reference) do update
            set state = excluded.state, decided_at = excluded.decided_at
            where dispute.charge_id = excluded.charge_id and dispute.state <> excluded.state""";

    private static final String DISPUTES = """
            select d.*, c.currency from dispute d join charge c on c.id = d.charge_id
            where d.charge_id = ? order by d.opened_at, d.reference collate "C\"""";

    private static final String PORTIONS = """
            select p.*, s.role, s.account_id, s.amount_minor as share_minor, c.currency
            from share_portion p
                join charge_share s on s.charge_id = p.charge_id and s.position = p.share_position
                join charge c on c.id = p.charge_id
            where p.charge_id = ? order by p.share_position, p.position""";

    private static final String REFUNDS = """
            select r.*, c.currency from refund r join charge c on c.id = r.charge_id
            where r.charge_id = ? order by r.position""";

    private static final String PARTS = """
            select p.*, c.currency from refund_part p join refund r on r.id = p.refund_id join charge c on c.id = r.charge_id
            where r.charge_id = ? order by p.refund_id, p.position""";

    /** A part of a refund with the refund it is of. */
    private record PartRow(UUID refund, Refund.Part part) {

        static PartRow read(ResultSet row) throws SQLException {
            var part = new Refund.Part(
                    PortionRow.payee(row),
                    Sql.uuid(row, "deliverable"),
                    Money.of(row.getLong("amount_minor"), row.getString("currency")),
                    row.getBoolean("available"));
            return new PartRow(Sql.uuid(row, "refund_id"), part);
        }
    }

    private final Sql sql;
    private final Outbox outbox;

    JdbcCharges(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public void record(Change<Charge> change) {
        var charge = change.state();
        var row = ChargeRow.of(charge);
        if (row.version() == 0) {
            insert(row);
            insertShares(charge.terms().shares(), row.id());
        } else {
            update(row);
        }
        if (charge instanceof Charge.Paid paid) {
            sql.update(
                    "update charge_share set paid_at = ? where charge_id = ? and paid_at is null",
                    paid.paidAt(),
                    row.id());
            savePortions(PortionRow.of(paid.shares()), row.id());
            saveRefunds(paid.refunds(), row.id());
            saveDisputes(paid.disputes(), row.id());
        }
        outbox.append(change.events());
    }

    @Override
    public Optional<Charge> find(ChargeId id) {
        return first("select * from charge where id = ?", id);
    }

    @Override
    public Charge get(ChargeId id) {
        return find(id).orElseThrow(() -> new Missing("charge"));
    }

    @Override
    public Charge getForUpdate(ChargeId id) {
        return first("select * from charge where id = ? for no key update", id)
                .orElseThrow(() -> new Missing("charge"));
    }

    @Override
    public Optional<Charge> findLatestForUpdate(ChargePurpose purpose) {
        return first("""
                select * from charge where purpose_id = ? and purpose = ?
                order by created_at desc limit 1 for no key update""", purpose.id(), purpose.kind());
    }

    @Override
    public Optional<ChargeId> findByRefund(RefundId refund) {
        return sql.first(
                "select charge_id from refund where id = ?", row -> new ChargeId(Sql.uuid(row, "charge_id")), refund);
    }

    @Override
    public List<ChargeId> unopened(Instant before, int limit) {
        return ids("""
                select id from charge where state = 'OPEN' and checkout_reference is null and created_at < ?
                order by created_at limit ?""", before, limit);
    }

    @Override
    public List<ChargeId> unanswered(Instant before, int limit) {
        return ids("""
                select id from charge where state = 'OPEN' and checkout_reference is not null and created_at < ?
                order by created_at limit ?""", before, limit);
    }

    @Override
    public List<ChargeId> unclosed(Instant before, int limit) {
        return ids("select id from charge where closing and settled_at < ? order by settled_at limit ?", before, limit);
    }

    @Override
    public List<ChargeId> uncollected(Instant before, int limit) {
        return ids("""
                select id from charge where state = 'AUTHORISED' and wanted <> 'UNDECIDED' and settled_at < ?
                order by settled_at limit ?""", before, limit);
    }

    @Override
    public List<RefundId> unsettledRefunds(Instant before, int limit) {
        return sql.list(
                "select id from refund where state = 'REQUESTED' and requested_at < ? order by requested_at limit ?",
                row -> new RefundId(Sql.uuid(row, "id")),
                before,
                limit);
    }

    @Override
    public List<ChargeId> maturing(Instant now, int limit) {
        return ids("""
                select charge_id as id from share_portion
                where state = 'EARNED' and held_minor = 0 and available_at <= ?
                group by charge_id order by min(available_at) limit ?""", now, limit);
    }

    private void insert(ChargeRow row) {
        sql.update(
                INSERT,
                row.id(),
                row.payerId(),
                row.purpose(),
                row.purposeId(),
                row.description(),
                row.amountMinor(),
                row.currency(),
                row.manualCapture(),
                row.successUrl(),
                row.cancelUrl(),
                row.absorbedMinor(),
                row.explanation(),
                row.createdAt(),
                row.expiresAt(),
                row.state());
    }

    private void update(ChargeRow row) {
        sql.updateOne(
                "charge",
                UPDATE,
                row.state(),
                row.checkoutReference(),
                row.checkoutUrl(),
                row.paymentReference(),
                row.wanted(),
                row.settledAt(),
                row.failure(),
                row.owedMinor(),
                row.closing(),
                row.id(),
                row.version());
    }

    private void insertShares(List<Share> shares, UUID charge) {
        var accounts = new ArrayList<@Nullable String>();
        shares.forEach(share -> accounts.add(account(share.payee().account())));
        sql.update(
                INSERT_SHARES,
                charge,
                shares.stream().map(share -> share.payee().role().name()).toList(),
                accounts,
                shares.stream().map(share -> share.amount().minor()).toList());
        savePortions(PortionRow.of(shares), charge);
    }

    private void savePortions(List<PortionRow> rows, UUID charge) {
        var available = new ArrayList<@Nullable String>();
        rows.forEach(row -> available.add(
                row.availableAt() == null ? null : row.availableAt().toString()));
        sql.update(
                SAVE_PORTIONS,
                charge,
                rows.stream().map(PortionRow::share).toList(),
                rows.stream().map(PortionRow::position).toList(),
                rows.stream().map(PortionRow::deliverable).toList(),
                rows.stream().map(row -> row.amount().minor()).toList(),
                rows.stream().map(row -> row.left().minor()).toList(),
                rows.stream().map(row -> row.lost().minor()).toList(),
                rows.stream().map(row -> row.held().minor()).toList(),
                rows.stream().map(PortionRow::state).map(Enum::name).toList(),
                available);
    }

    private void saveRefunds(List<Refund> refunds, UUID charge) {
        for (int position = 0; position < refunds.size(); position++) {
            var refund = refunds.get(position);
            var row = RefundRow.of(refund);
            var touched = sql.update(
                    SAVE_REFUND,
                    row.id(),
                    charge,
                    position,
                    row.amount().minor(),
                    row.explanation(),
                    row.requestedAt(),
                    row.attempt(),
                    row.state(),
                    row.reference(),
                    row.failure(),
                    row.settledAt());
            if (touched > 0) {
                sql.update("delete from refund_part where refund_id = ?", row.id());
                insertParts(refund.parts(), row.id());
            }
        }
    }

    private void insertParts(List<Refund.Part> parts, UUID refund) {
        var accounts = new ArrayList<@Nullable String>();
        parts.forEach(part -> accounts.add(account(part.payee().account())));
        sql.update(
                INSERT_PARTS,
                refund,
                parts.stream().map(part -> part.payee().role().name()).toList(),
                accounts,
                parts.stream().map(Refund.Part::deliverable).toList(),
                parts.stream().map(part -> part.amount().minor()).toList(),
                parts.stream().map(part -> String.valueOf(part.available())).toList());
    }

    private void saveDisputes(List<Dispute> disputes, UUID charge) {
        for (var dispute : disputes) {
            var row = DisputeRow.of(dispute);
            sql.update(
                    SAVE_DISPUTE,
                    row.reference(),
                    charge,
                    row.amount().minor(),
                    row.fee().minor(),
                    row.reason(),
                    row.openedAt(),
                    row.state(),
                    row.decidedAt());
        }
    }

    private List<Dispute> disputes(UUID charge) {
        return sql.list(DISPUTES, DisputeRow::read, charge).stream()
                .map(DisputeRow::toDomain)
                .toList();
    }

    private Optional<Charge> first(String query, Object... values) {
        return sql.first(query, ChargeRow::read, values).map(this::load);
    }

    private Charge load(ChargeRow row) {
        var portions = sql.list(PORTIONS, PortionRow::read, row.id());
        var agreed = PortionRow.held(portions.stream().map(PortionRow::agreed).toList());
        return row.state() == ChargeRow.State.PAID
                ? row.toDomain(agreed, PortionRow.held(portions), refunds(row.id()), disputes(row.id()))
                : row.toDomain(agreed, List.of(), List.of(), List.of());
    }

    private List<Refund> refunds(UUID charge) {
        var parts = sql.list(PARTS, PartRow::read, charge).stream()
                .collect(
                        Collectors.groupingBy(PartRow::refund, Collectors.mapping(PartRow::part, Collectors.toList())));
        return sql.list(REFUNDS, RefundRow::read, charge).stream()
                .map(row -> row.toDomain(parts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<ChargeId> ids(String query, Object... values) {
        return sql.list(query, row -> new ChargeId(Sql.uuid(row, "id")), values);
    }

    private static @Nullable String account(@Nullable AccountId account) {
        return account == null ? null : account.value().toString();
    }
}
