package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.PayoutList;
import dev.tutorium.application.payment.view.PayoutView;
import dev.tutorium.application.payment.view.TimeSpan;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcPayoutList implements PayoutList {

    private static final String PAYOUT = """
            select p.*, a.name from payout p join account a on a.id = p.payee_id
            """;

    private static final String PAGE =
            " and (p.proposed_at, p.id) < (?, ?) order by p.proposed_at desc, p.id desc limit ? offset ?";

    private final Sql sql;

    JdbcPayoutList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<PayoutView> of(AccountId payee, PageRequest page) {
        return page("p.payee_id = ?", payee, TimeSpan.ALL, page);
    }

    @Override
    public Page<PayoutView> all(@Nullable String state, TimeSpan proposed, PageRequest page) {
        return state == null ? page("?", true, proposed, page) : page("p.state = ?", state, proposed, page);
    }

    @Override
    public Optional<PayoutView> find(PayoutId id) {
        return sql.first(PAYOUT + "where p.id = ?", JdbcPayoutList::read, id);
    }

    private Page<PayoutView> page(String whose, Object value, TimeSpan proposed, PageRequest page) {
        var where = "where " + whose + " and p.proposed_at >= ? and p.proposed_at < ?";
        var from = TimePage.of(page);
        var rows = sql.list(
                PAYOUT + where + PAGE,
                JdbcPayoutList::read,
                value,
                proposed.from(),
                proposed.to(),
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                payout -> TimePage.cursor(payout.proposedAt(), payout.id()),
                () -> sql.count("select count(*) from payout p " + where, value, proposed.from(), proposed.to()));
    }

    private static PayoutView read(ResultSet row) throws SQLException {
        return new PayoutView(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "payee_id"),
                row.getString("name"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("state"),
                row.getInt("attempt"),
                Sql.instant(row, "proposed_at"),
                row.getString("approved_by"),
                Sql.nullableInstant(row, "approved_at"),
                Sql.nullableInstant(row, "settled_at"),
                row.getString("reference"),
                row.getString("failure"));
    }
}
