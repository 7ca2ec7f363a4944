package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.SeatPayment;
import dev.tutorium.application.payment.view.TimeSpan;
import dev.tutorium.application.payment.view.WalletEntry;
import dev.tutorium.application.payment.view.Wallets;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcWallets implements Wallets {

    private static final String ENTRIES = """
            select l.entry_id, l.position, l.kind, l.amount_minor, l.currency, e.what, e.charge_id, e.at
            from journal_line l join journal_entry e on e.id = l.entry_id
            where l.owner_id = ? and e.at >= ? and e.at < ? order by l.entry_id desc, l.position limit ? offset ?""";

    private static final String COUNT = """
            select count(*) from journal_line l join journal_entry e on e.id = l.entry_id
            where l.owner_id = ? and e.at >= ? and e.at < ?""";

    private static final String OF_SESSION = """
            select c.*, s.id as seat_id,
                (select coalesce(sum(r.amount_minor), 0) from refund r where r.charge_id = c.id) as refunded
            from seat s join session n on n.id = s.session_id join charge c on c.purpose_id = s.id and c.purpose = 'SEAT'
            where s.session_id = ? and (s.student_id = ? or n.teacher_id = ?)
            order by c.created_at desc limit 1""";

    private final Sql sql;

    JdbcWallets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<WalletEntry> entries(AccountId owner, TimeSpan at, PageRequest page) {
        var rows = sql.list(ENTRIES, JdbcWallets::entry, owner, at.from(), at.to(), page.size(), page.offset());
        var total = sql.count(COUNT, owner, at.from(), at.to());
        return new Page<>(rows, null, total);
    }

    @Override
    public Optional<SeatPayment> ofSession(SessionId session, AccountId reader) {
        return sql.first(OF_SESSION, JdbcWallets::payment, session, reader, reader);
    }

    /** Everything in a person's accounts is owed to them, so a credit is what came in. */
    private static WalletEntry entry(ResultSet row) throws SQLException {
        return new WalletEntry(
                row.getLong("entry_id") + "-" + row.getInt("position"),
                row.getString("what"),
                LedgerAccount.Kind.valueOf(row.getString("kind")),
                Money.of(-row.getLong("amount_minor"), row.getString("currency")),
                row.getObject("charge_id", UUID.class),
                Sql.instant(row, "at"));
    }

    private static SeatPayment payment(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var state = row.getString("state");
        return new SeatPayment(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "seat_id"),
                state,
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("refunded"), currency),
                state.equals("OPEN") ? row.getString("checkout_url") : null,
                Sql.instant(row, "created_at"),
                Sql.nullableInstant(row, "settled_at"));
    }
}
