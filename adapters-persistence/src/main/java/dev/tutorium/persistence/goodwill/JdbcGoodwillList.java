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

    private static final String SIDES = """
            (select 'EARNED' as side, giver_id as other_id, e.* from goodwill_entry e where receiver_id = ?
            union all
            select 'SPENT', receiver_id, e.* from goodwill_entry e where payer_id = ?) e
            """;

    private static final String ENTRIES = """
            select e.id, e.side, e.at, e.note, a.name, c.title,
                case e.kind when 'REVERSED' then -e.points else e.points end as points,
                case e.kind when 'AWARDED' then e.reason when 'GRANTED' then 'grant' when 'PROMOTED' then 'promotion'
                    else 'reversal' end as reason
            from\s""" + SIDES + """
                left join account a on a.id = e.other_id
                left join course c on c.id = e.course_id
            where (?::text is null or e.side = ?) and (e.at, e.id) < (?, ?)
            order by e.at desc, e.id desc limit ? offset ?""";

    private static final String COUNT = "select count(*) from " + SIDES + "where (?::text is null or e.side = ?)";

    /** In the order of an index, so that ranks are counted no further than the page goes. */
    private static final String RANKED = """
            select t.account_id, t.earned, a.name, a.handle, rank() over (order by t.earned desc) as rank
            from goodwill_total t join account a on a.id = t.account_id
            where t.earned > 0 and a.status = 'ACTIVE'""";

    private static final String LEADERBOARD = "select * from (" + RANKED + """
            ) r
            where (r.earned, r.account_id) < (?, ?)
            order by r.earned desc, r.account_id desc limit ? offset ?""";

    private static final String LEADERS = """
            select count(*) from goodwill_total t join account a on a.id = t.account_id
            where t.earned > 0 and a.status = 'ACTIVE'""";

    private static final String STANDING = """
            select t.account_id, t.earned, a.name, a.handle, 1 + (
                select count(*) from goodwill_total better join account b on b.id = better.account_id
                where better.earned > t.earned and b.status = 'ACTIVE') as rank
            from goodwill_total t join account a on a.id = t.account_id
            where t.account_id = ? and t.earned > 0""";

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
        var rows = sql.list(
                ENTRIES,
                JdbcGoodwillList::entry,
                account,
                account,
                side,
                side,
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                entry -> TimePage.cursor(entry.at(), entry.id()),
                () -> sql.count(COUNT, account, account, side, side));
    }

    @Override
    public Page<Standing> leaderboard(PageRequest page) {
        var after = page.after();
        var rows = sql.list(
                LEADERBOARD,
                JdbcGoodwillList::standing,
                after == null ? Integer.MAX_VALUE : points(after),
                after == null ? new UUID(-1, -1) : after.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                last -> new Cursor(String.valueOf(last.earned()), last.person().id()),
                () -> sql.count(LEADERS));
    }

    @Override
    public Optional<Standing> standing(AccountId account) {
        return sql.first(STANDING, JdbcGoodwillList::standing, account);
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

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("rank"),
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
