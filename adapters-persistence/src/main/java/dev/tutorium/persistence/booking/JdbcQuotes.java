package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.Quotes;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.booking.CancellationDecision;
import dev.tutorium.domain.booking.CancellationQuote;
import dev.tutorium.domain.booking.CreditEffect;
import dev.tutorium.domain.booking.QuoteId;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;

/** Previewed cancellations in {@code booking_quote}. */
@Singleton
final class JdbcQuotes implements Quotes {

    private final Sql sql;

    JdbcQuotes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(CancellationQuote quote) {
        var decision = quote.decision();
        sql.update(
                """
                insert into booking_quote (id, session_id, student_id, revision, seat_id, paid_minor, currency,
                    refund_percent, refund_minor, credit_effect, compensation_minor, reason_required, ground_type, ground, valid_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
                quote.id(),
                quote.session(),
                quote.student(),
                quote.revision(),
                decision.seat(),
                decision.paid().minor(),
                decision.paid().currency(),
                decision.refundPercent(),
                decision.refund().minor(),
                decision.credit(),
                decision.compensation().minor(),
                decision.reasonRequired(),
                GroundJson.type(decision.ground()),
                GroundJson.write(decision.ground()),
                quote.validUntil());
    }

    @Override
    public CancellationQuote getOwned(AccountId student, QuoteId id) {
        return sql.first("select * from booking_quote where id = ? and student_id = ?", JdbcQuotes::read, id, student)
                .orElseThrow(() -> new Missing("quote"));
    }

    @Override
    public void forget(Instant lapsedBefore) {
        sql.update("delete from booking_quote where valid_until < ?", lapsedBefore);
    }

    private static CancellationQuote read(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var student = new AccountId(Sql.uuid(row, "student_id"));
        var decision = new CancellationDecision(
                new SeatId(Sql.uuid(row, "seat_id")),
                student,
                Money.of(row.getLong("paid_minor"), currency),
                row.getInt("refund_percent"),
                Money.of(row.getLong("refund_minor"), currency),
                CreditEffect.valueOf(row.getString("credit_effect")),
                Money.of(row.getLong("compensation_minor"), currency),
                row.getBoolean("reason_required"),
                GroundJson.read(row.getString("ground_type"), row.getString("ground")));
        return new CancellationQuote(
                new QuoteId(Sql.uuid(row, "id")),
                new SessionId(Sql.uuid(row, "session_id")),
                student,
                row.getInt("revision"),
                decision,
                Sql.instant(row, "valid_until"));
    }
}
