package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.BalanceView;
import dev.tutorium.application.payment.view.EarningView;
import dev.tutorium.application.payment.view.Earnings;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.ShareRole;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcEarnings implements Earnings {

    private static final String BALANCES = """
            select l.currency,
                coalesce(-sum(l.amount_minor) filter (where l.kind = 'PAYABLE_PENDING'), 0) as pending,
                coalesce(-sum(l.amount_minor) filter (where l.kind = 'PAYABLE_AVAILABLE'), 0) as available,
                coalesce(-sum(l.amount_minor) filter (where l.kind = 'PAYOUT_IN_TRANSIT'), 0) as in_transit,
                coalesce(sum(l.amount_minor) filter (where l.kind = 'PAYOUT_IN_TRANSIT' and e.what = 'payout'), 0) as paid_out,
                coalesce(-sum(l.amount_minor) filter (where (e.what in ('payment', 'refund') or e.what like 'dispute %')
                    and l.kind in ('PAYABLE_PENDING', 'PAYABLE_AVAILABLE', 'HELD_FOR_DISPUTE')), 0) as earned,
                coalesce(-sum(l.amount_minor) filter (where l.kind = 'WALLET'), 0) as wallet
            from journal_line l join journal_entry e on e.id = l.entry_id
            where l.owner_id = ?
            group by l.currency order by earned desc, l.currency""";

    private static final String EARNED_AS = """
            select c.currency, sum(p.left_minor) as earned
            from charge_share s
                join charge c on c.id = s.charge_id
                join share_portion p on p.charge_id = s.charge_id and p.share_position = s.position
            where s.account_id = ? and s.paid_at is not null and s.role = ?
            group by c.currency order by earned desc, c.currency""";

    private static final String SHARES = """
            select s.charge_id, s.role, s.amount_minor, s.paid_at, c.purpose, c.purpose_id, c.description, c.currency, p.left_minor, p.status
            from charge_share s
                join charge c on c.id = s.charge_id
                cross join lateral (
                    select sum(left_minor) as left_minor,
                        case when sum(left_minor) = 0 then 'REFUNDED'
                            when bool_or(state = 'PENDING' and left_minor > 0) then 'PENDING'
                            when bool_or(state = 'EARNED' and left_minor > 0) then 'HELD'
                            else 'AVAILABLE' end as status
                    from share_portion where charge_id = s.charge_id and share_position = s.position) p
            where s.account_id = ? and s.paid_at is not null and (?::text is null or s.role = ?)
                and (s.paid_at, s.charge_id) < (?, ?)
            order by s.paid_at desc, s.charge_id desc limit ? offset ?""";

    private static final String COUNT = """
            select count(*) from charge_share
            where account_id = ? and paid_at is not null and (?::text is null or role = ?)""";

    private final Sql sql;

    JdbcEarnings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<BalanceView> balances(AccountId account) {
        return sql.list(
                BALANCES,
                row -> new BalanceView(
                        money(row, "pending"),
                        money(row, "available"),
                        money(row, "in_transit"),
                        money(row, "paid_out"),
                        money(row, "earned"),
                        money(row, "wallet")),
                account);
    }

    @Override
    public List<Money> earnedAs(ShareRole role, AccountId account) {
        return sql.list(EARNED_AS, row -> money(row, "earned"), account, role);
    }

    @Override
    public Page<EarningView> shares(AccountId account, @Nullable ShareRole role, PageRequest page) {
        var from = TimePage.of(page);
        var rows = sql.list(
                SHARES,
                row -> new EarningView(
                        Sql.uuid(row, "charge_id"),
                        ShareRole.valueOf(row.getString("role")),
                        purpose(row),
                        row.getString("description"),
                        money(row, "amount_minor"),
                        money(row, "left_minor"),
                        EarningView.Status.valueOf(row.getString("status")),
                        Sql.instant(row, "paid_at")),
                account,
                role,
                role,
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                share -> TimePage.cursor(share.paidAt(), share.charge()),
                () -> sql.count(COUNT, account, role, role));
    }

    static ChargePurpose purpose(ResultSet row) throws SQLException {
        return new ChargePurpose(ChargePurpose.Kind.valueOf(row.getString("purpose")), Sql.uuid(row, "purpose_id"));
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getLong(column), row.getString("currency"));
    }
}
