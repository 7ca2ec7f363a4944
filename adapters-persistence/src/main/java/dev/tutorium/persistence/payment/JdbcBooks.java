package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.view.BookProof;
import dev.tutorium.application.payment.view.BookProof.Difference;
import dev.tutorium.application.payment.view.Books;
import dev.tutorium.application.payment.view.TrialBalance;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

@Singleton
final class JdbcBooks implements Books {

    /**
     * What happened and what the entries about it come to, both by subject: the money that came and went, and what is withheld for
     * disputes. Keys begin with the kind and id of their subject; that a refund came back is a subject beside the refund.
     */
    private static final String ENTRIES = """
            with happened as (
                select 'charge' as kind, id::text as subject, currency, amount_minor as money, 0 as withheld
                from charge where state = 'PAID'
                union all
                select 'refund', r.id::text, c.currency, -r.amount_minor, 0
                from refund r join charge c on c.id = r.charge_id where r.state in ('COMPLETED', 'RETURNED')
                union all
                select 'return of refund', r.id::text, c.currency, r.amount_minor, 0
                from refund r join charge c on c.id = r.charge_id where r.state = 'RETURNED'
                union all
                select 'payout', id::text, currency, -amount_minor, 0 from payout where state = 'PAID'
                union all
                select 'dispute', d.reference, c.currency, case d.state when 'WON' then 0 else -d.amount_minor end,
                    case d.state when 'OPENED' then d.amount_minor else 0 end
                from dispute d join charge c on c.id = d.charge_id
            ), posted as (
                select case when e.key like 'refund:%:returned' then 'return of refund' else split_part(e.key, ':', 1) end
                        as kind, split_part(e.key, ':', 2) as subject, l.currency,
                    coalesce(sum(l.amount_minor) filter (where l.kind in ('PROCESSOR_CLEARING', 'PROCESSOR_FEES')
                        or l.kind = 'WALLET' and e.what in ('payment', 'refund')), 0) as money,
                    coalesce(sum(l.amount_minor) filter (where l.kind = 'WITHHELD'), 0) as withheld
                from journal_entry e join journal_line l on l.entry_id = e.id
                where split_part(e.key, ':', 1) in ('charge', 'refund', 'payout', 'dispute')
                group by 1, 2, 3
            ), compared as (
                select kind, subject, currency, h.money as money, h.withheld, p.money as money_booked,
                    p.withheld as withheld_booked
                from happened h full join posted p using (kind, subject, currency)
                where (h.money, h.withheld) is distinct from (p.money, p.withheld)
            )
            select case when money_booked is null then 'MISSING_ENTRY' when money is null then 'UNKNOWN_ENTRY'
                    else 'WRONG_AMOUNT' end as problem,
                kind || ' ' || subject as about, currency,
                case when money is distinct from money_booked then money_booked else withheld_booked end as booked,
                case when money is distinct from money_booked then money else withheld end as expected
            from compared
            where not (money is null and money_booked = 0 and withheld_booked = 0)
            order by about, currency limit ?""";

    /** What people are owed and what is on its way to them, by portions, refunds and payouts and by the books. */
    private static final String BALANCES = """
            with claims as (
                select case when p.state = 'AVAILABLE' then null else 'PAYABLE_PENDING' end as kind, s.account_id as owner,
                    c.currency, p.left_minor - p.held_minor as amount
                from share_portion p
                    join charge_share s on s.charge_id = p.charge_id and s.position = p.share_position
                    join charge c on c.id = p.charge_id
                where s.paid_at is not null and s.account_id is not null
                union all
                select 'HELD_FOR_DISPUTE', s.account_id, c.currency, p.held_minor
                from share_portion p
                    join charge_share s on s.charge_id = p.charge_id and s.position = p.share_position
                    join charge c on c.id = p.charge_id
                where s.paid_at is not null and s.account_id is not null
                union all
                select 'PAYABLE_PENDING', t.account_id, c.currency, t.amount_minor
                from refund_part t join refund r on r.id = t.refund_id join charge c on c.id = r.charge_id
                where r.state not in ('COMPLETED', 'RETURNED') and not t.available and t.account_id is not null
                union all
                select 'PAYOUT_IN_TRANSIT', payee_id, currency, amount_minor from payout where state = 'APPROVED'
            ), claimed as (
                select kind, owner, currency, sum(amount) as amount from claims where kind is not null group by 1, 2, 3
            ), booked as (
                select kind, owner_id as owner, currency, -sum(amount_minor) as amount from journal_line
                where kind in ('PAYABLE_PENDING', 'HELD_FOR_DISPUTE', 'PAYOUT_IN_TRANSIT') group by 1, 2, 3
            )
            select 'WRONG_BALANCE' as problem, kind || ' ' || owner as about, currency, coalesce(b.amount, 0) as booked,
                coalesce(c.amount, 0) as expected
            from claimed c full join booked b using (kind, owner, currency)
            where coalesce(c.amount, 0) <> coalesce(b.amount, 0)
            order by about, currency limit ?""";

    private static final String SUMS = """
            select 'UNBALANCED' as problem, e.key as about, l.currency, sum(l.amount_minor) as booked, 0 as expected
            from journal_line l join journal_entry e on e.id = l.entry_id
            group by e.key, l.currency having sum(l.amount_minor) <> 0 order by e.key limit ?""";

    private static final String OVERDRAWN = """
            select 'OVERDRAWN' as problem, 'WALLET ' || owner_id as about, currency, -sum(amount_minor) as booked,
                null::bigint as expected
            from journal_line where kind = 'WALLET'
            group by owner_id, currency having sum(amount_minor) > 0 order by about, currency limit ?""";

    private final Sql sql;

    JdbcBooks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public TrialBalance trialBalance() {
        var rows = sql.list(
                """
                select kind, currency,
                    coalesce(sum(amount_minor) filter (where amount_minor > 0), 0) as debits,
                    coalesce(-sum(amount_minor) filter (where amount_minor < 0), 0) as credits
                from journal_line group by kind, currency order by currency, kind""",
                row -> new TrialBalance.Row(
                        LedgerAccount.Kind.valueOf(row.getString("kind")),
                        row.getString("currency"),
                        row.getLong("debits"),
                        row.getLong("credits")));
        return new TrialBalance(rows, entries(), sql.count("""
                        select count(*) from (
                            select 1 from journal_line group by entry_id, currency having sum(amount_minor) <> 0) as wrong"""));
    }

    @Override
    public long entries() {
        return sql.count("select count(*) from journal_entry");
    }

    @Override
    public List<Difference> differences() {
        return Stream.of(SUMS, ENTRIES, BALANCES, OVERDRAWN)
                .flatMap(query -> sql.list(query, DifferenceRow::read, BookProof.MOST).stream())
                .toList();
    }

    @Override
    public List<Money> clearing() {
        return sql.list("""
                select currency, sum(amount_minor) as amount from journal_line
                where kind = 'PROCESSOR_CLEARING' group by currency order by currency""", row -> Money.of(row.getLong("amount"), row.getString("currency")));
    }
}
