package dev.tutorium.persistence.payment;

import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.payment.Credit;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code credit}. */
record CreditRow(
        UUID id,
        UUID packageId,
        State state,
        @Nullable UUID seatId,
        @Nullable String explanation) {

    enum State {
        FREE,
        RESERVED,
        USED,
        REFUNDED,
        LAPSED,
        REVOKED
    }

    static CreditRow read(ResultSet row) throws SQLException {
        return new CreditRow(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "package_id"),
                State.valueOf(row.getString("state")),
                row.getObject("seat_id", UUID.class),
                row.getString("explanation"));
    }

    static CreditRow of(UUID packageId, Credit credit) {
        return switch (credit.state()) {
            case Credit.Free _ -> row(packageId, credit, State.FREE, null);
            case Credit.Reserved(var seat) -> row(packageId, credit, State.RESERVED, seat);
            case Credit.Used(var seat) -> row(packageId, credit, State.USED, seat);
            case Credit.Refunded _ -> row(packageId, credit, State.REFUNDED, null);
            case Credit.Lapsed _ -> row(packageId, credit, State.LAPSED, null);
            case Credit.Revoked(var why) ->
                new CreditRow(credit.id().value(), packageId, State.REVOKED, null, ExplanationJson.write(why));
        };
    }

    Credit toDomain() {
        return new Credit(
                new CreditId(id),
                switch (state) {
                    case FREE -> new Credit.Free();
                    case RESERVED -> new Credit.Reserved(seat());
                    case USED -> new Credit.Used(seat());
                    case REFUNDED -> new Credit.Refunded();
                    case LAPSED -> new Credit.Lapsed();
                    case REVOKED -> new Credit.Revoked(ExplanationJson.read(Objects.requireNonNull(explanation)));
                });
    }

    private static CreditRow row(UUID packageId, Credit credit, State state, @Nullable SeatId seat) {
        return new CreditRow(credit.id().value(), packageId, state, seat == null ? null : seat.value(), null);
    }

    private SeatId seat() {
        return new SeatId(Objects.requireNonNull(seatId));
    }
}
