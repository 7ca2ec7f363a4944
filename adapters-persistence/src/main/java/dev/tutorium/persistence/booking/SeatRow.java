package dev.tutorium.persistence.booking;

import dev.tutorium.domain.booking.PaidWith;
import dev.tutorium.domain.booking.Party;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Settlement;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code seat}, to and from the domain. */
final class SeatRow {

    static final String COLUMNS = """
            seat.id as seat_id, seat.session_id, seat.student_id, seat.price_minor, seat.currency, seat.charge_id, \
            seat.credit_package_id, seat.credit_id, seat.state as seat_state, seat.booked_at, seat.held_until, \
            seat.settled_at, seat.settled_by, seat.refund_percent, seat.refund_minor, seat.settlement_text, seat.settlement_reason""";

    private SeatRow() {}

    static Seat read(ResultSet row) throws SQLException {
        var price = Money.of(row.getLong("price_minor"), row.getString("currency"));
        return new Seat(
                new SeatId(Sql.uuid(row, "seat_id")),
                new AccountId(Sql.uuid(row, "student_id")),
                price,
                paidWith(row),
                SeatState.valueOf(row.getString("seat_state")),
                Sql.instant(row, "booked_at"),
                Sql.nullableInstant(row, "held_until"),
                settlement(row, price));
    }

    private static PaidWith paidWith(ResultSet row) throws SQLException {
        var charge = row.getObject("charge_id", UUID.class);
        if (charge != null) {
            return new PaidWith.Card(new ChargeId(charge));
        }
        var credit = row.getObject("credit_id", UUID.class);
        return credit == null
                ? new PaidWith.Nothing()
                : new PaidWith.Credit(new CreditPackageId(Sql.uuid(row, "credit_package_id")), new CreditId(credit));
    }

    static @Nullable Settlement settlement(ResultSet row, Money price) throws SQLException {
        var at = Sql.nullableInstant(row, "settled_at");
        return at == null
                ? null
                : new Settlement(
                        at,
                        Party.valueOf(Objects.requireNonNull(row.getString("settled_by"))),
                        row.getInt("refund_percent"),
                        Money.of(row.getLong("refund_minor"), price.currency()),
                        Objects.requireNonNull(row.getString("settlement_text")),
                        row.getString("settlement_reason"));
    }

    private static final String INSERT = """
            insert into seat (id, session_id, position, student_id, starts_at, ends_at, price_minor, currency, charge_id,
                credit_package_id, credit_id, state, booked_at, held_until, settled_at, settled_by, refund_percent, refund_minor, settlement_text,
                settlement_reason)
            values\s""";
    private static final String VALUES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = """
             on conflict (id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                state = excluded.state, held_until = excluded.held_until, settled_at = excluded.settled_at,
                settled_by = excluded.settled_by, refund_percent = excluded.refund_percent,
                refund_minor = excluded.refund_minor, settlement_text = excluded.settlement_text,
                settlement_reason = excluded.settlement_reason
            returning position, \
            """;

    /** All of a session's by one statement; as they are stored. */
    static List<Seat> save(Sql sql, SessionRow session, List<Seat> seats) {
        if (seats.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<@Nullable Object>();
        for (var position = 0; position < seats.size(); position++) {
            add(values, session, position, seats.get(position));
        }
        var save = INSERT + String.join(", ", Collections.nCopies(seats.size(), VALUES)) + UPDATE + COLUMNS;
        return sql.list(save, row -> Map.entry(row.getInt("position"), read(row)), values.toArray()).stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void add(List<@Nullable Object> values, SessionRow session, int position, Seat seat) {
        var settlement = seat.settlement();
        var credit = seat.paidWith() instanceof PaidWith.Credit one ? one : null;
        Collections.addAll(
                values,
                seat.id(),
                session.id(),
                position,
                seat.student(),
                session.startsAt(),
                session.endsAt(),
                seat.price().minor(),
                seat.price().currency(),
                seat.paidWith().charged().orElse(null),
                credit == null ? null : credit.from(),
                credit == null ? null : credit.credit(),
                seat.state(),
                seat.bookedAt(),
                seat.heldUntil(),
                settlement == null ? null : settlement.at(),
                settlement == null ? null : settlement.by(),
                settlement == null ? null : settlement.refundPercent(),
                settlement == null ? null : settlement.refund().minor(),
                settlement == null ? null : settlement.explanation(),
                settlement == null ? null : settlement.reason());
    }
}
