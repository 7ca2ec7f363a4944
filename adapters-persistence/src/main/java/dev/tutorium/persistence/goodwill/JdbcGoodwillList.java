package dev.tutorium.persistence.goodwill;

import dev.tutorium.application.goodwill.view.EntryView;
import dev.tutorium.application.goodwill.view.GiftView;
import dev.tutorium.application.goodwill.view.GoodwillList;
import dev.tutorium.application.goodwill.view.ReasonTotal;
import dev.tutorium.application.goodwill.view.Side;
import dev.tutorium.application.goodwill.view.Standing;
import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.offering.view.PersonRef;
import dev.tutorium.domain.goodwill.Balance;
import dev.tutorium.domain.goodwill.Gift;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcGoodwillList implements GoodwillList {

    private static final String BY_REASON = """
            select e.reason, count(*) filter (where back.id is null) as times, sum(e.points - coalesce(back.points, 0)) as points
            from goodwill_entry e left join goodwill_entry back on back.award_id = e.id
            where e.receiver_id = ? and e.kind = 'AWARDED'
            group by e.reason order by points desc, e.reason""";

    private static final String GIFTS = """
            select g.gift, g.granted_at, c.code, coalesce(c.redeemed > 0, false) as used
            from goodwill_gift g left join discount_code c on c.id = g.id and c.deleted_at is null
            where g.account_id = ?
            order by g.granted_at, g.id""";

    /** Of each side no more is read than the page may take, in the order of its index. */
    private static final String ENTRIES = """
            select e.id, e.side, e.at, e.note, a.name, c.title,
                case e.kind when 'REVERSED' then -e.points else e.points end as points,
                case e.kind when 'AWARDED' then e.reason when 'GRANTED' then 'grant' when 'PROMOTED' then 'promotion'
                    else 'reversal' end as reason
            from (
                (select 'EARNED' as side, giver_id as other_id, * from goodwill_entry
                where receiver_id = ? and (?::text is null or ? = 'EARNED') and (at, id) < (?, ?)
                order by at desc, id desc limit ?)
                union all
                (select 'SPENT', receiver_id, * from goodwill_entry
                where payer_id = ? and (?::text is null or ? = 'SPENT') and (at, id) < (?, ?)
                order by at desc, id desc limit ?)
                order by at desc, id desc limit ? offset ?) e
                left join account a on a.id = e.other_id
                left join course c on c.id = e.course_id
            order by e.at desc, e.id desc""";

    private static final String COUNT = """
            select (select count(*) from goodwill_entry where receiver_id = ? and (?::text is null or ? = 'EARNED'))
                + (select count(*) from goodwill_entry where payer_id = ? and (?::text is null or ? = 'SPENT'))""";

    private static final String MEMBERS = """
            select t.account_id, t.earned, a.name, a.handle
            from goodwill_total t join account a on a.id = t.account_id
            where t.earned > 0 and a.status = 'ACTIVE'
            """;

    private static final String LEADERBOARD = MEMBERS + """
             and (t.earned, t.account_id) < (?, ?)
            order by t.earned desc, t.account_id desc limit ? offset ?""";

    /** Who stands before someone in the list, and who of them has more. */
    private static final String BEFORE = """
            select count(*) as places, count(*) filter (where t.earned > ?) as better
            from goodwill_total t join account a on a.id = t.account_id
            where t.earned > 0 and (t.earned, t.account_id) > (?, ?) and a.status = 'ACTIVE'""";

    private static final String LEADERS = "select count(*) from (" + MEMBERS + ") m";

    private final Sql sql;

    JdbcGoodwillList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Balance balance(AccountId account) {
        return Totals.of(sql, account);
    }

    @Override
    public List<ReasonTotal> byReason(AccountId account) {
        return sql.list(
                BY_REASON,
                row -> new ReasonTotal(row.getString("reason"), row.getInt("times"), row.getInt("points")),
                account);
    }

    @Override
    public List<GiftView> gifts(AccountId account) {
        return sql.list(
                GIFTS,
                row -> new GiftView(
                        Gift.valueOf(row.getString("gift")),
                        Sql.instant(row, "granted_at"),
                        row.getString("code"),
                        row.getBoolean("used")),
                account);
    }

    @Override
    public Page<EntryView> entries(AccountId account, @Nullable Side side, PageRequest page) {
        var from = TimePage.of(page);
        var most = page.offset() + Pages.fetch(page);
        var rows = sql.list(
                ENTRIES,
                JdbcGoodwillList::entry,
                account,
                side,
                side,
                from.before(),
                from.id(),
                most,
                account,
                side,
                side,
                from.before(),
                from.id(),
                most,
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                entry -> TimePage.cursor(entry.at(), entry.id()),
                () -> sql.count(COUNT, account, side, side, account, side, side));
    }

    @Override
    public Page<Standing> leaderboard(PageRequest page) {
        var after = page.after();
        var rows = ranked(sql.list(
                LEADERBOARD,
                JdbcGoodwillList::leader,
                after == null ? Integer.MAX_VALUE : points(after),
                after == null ? new UUID(-1, -1) : after.id(),
                Pages.fetch(page),
                page.offset()));
        return Pages.of(
                rows,
                page,
                last -> new Cursor(String.valueOf(last.earned()), last.person().id()),
                () -> sql.count(LEADERS));
    }

    @Override
    public Optional<Standing> standing(AccountId account) {
        return ranked(sql.list(MEMBERS + " and t.account_id = ?", JdbcGoodwillList::leader, account)).stream()
                .findFirst();
    }

    private record Leader(PersonRef person, int earned) {}

    /** Rows of the list that follow each other, the first of them after as many as are counted here. */
    private List<Standing> ranked(List<Leader> rows) {
        var ranked = new ArrayList<Standing>();
        if (rows.isEmpty()) {
            return ranked;
        }
        var first = rows.getFirst();
        var before = sql.first(
                        BEFORE,
                        row -> new long[] {row.getLong("places"), row.getLong("better")},
                        first.earned(),
                        first.earned(),
                        first.person().id())
                .orElseThrow();
        var rank = before[1] + 1;
        for (var row : rows) {
            if (!ranked.isEmpty() && row.earned() < ranked.getLast().earned()) {
                rank = before[0] + ranked.size() + 1;
            }
            ranked.add(new Standing(rank, row.person(), row.earned()));
        }
        return ranked;
    }

    private static EntryView entry(ResultSet row) throws SQLException {
        return new EntryView(
                Sql.uuid(row, "id"),
                Side.valueOf(row.getString("side")),
                row.getInt("points"),
                row.getString("reason"),
                row.getString("note"),
                row.getString("name"),
                row.getString("title"),
                Sql.instant(row, "at"));
    }

    private static Leader leader(ResultSet row) throws SQLException {
        return new Leader(
                new PersonRef(Sql.uuid(row, "account_id"), row.getString("name"), row.getString("handle")),
                row.getInt("earned"));
    }

    private static int points(Cursor after) {
        try {
            return Integer.parseInt(after.sortValue());
        } catch (NumberFormatException e) {
            throw new Malformed("cursor", "is not a cursor of this list");
        }
    }
}
