package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.port.SessionCredits;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class JdbcSessionCredits implements SessionCredits {

    private static final String INSERT = """
            insert into session_credit (seat_id, session_id, student_id, amount_minor, currency, reason, given_by, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final Sql sql;

    JdbcSessionCredits(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<CreditableSeat> seats(SessionId session) {
        return sql.list(
                """
                select id, student_id, price_minor, currency from seat
                where session_id = ? and state <> 'HELD' order by position""",
                row -> new CreditableSeat(
                        new SeatId(Sql.uuid(row, "id")),
                        new AccountId(Sql.uuid(row, "student_id")),
                        Money.of(row.getLong("price_minor"), row.getString("currency"))),
                session);
    }

    @Override
    public boolean add(SessionCredit credit) {
        return sql.update(
                        INSERT,
                        credit.seat(),
                        credit.session(),
                        credit.student(),
                        credit.amount().minor(),
                        credit.amount().currency(),
                        credit.reason(),
                        credit.by(),
                        credit.at())
                > 0;
    }
}
