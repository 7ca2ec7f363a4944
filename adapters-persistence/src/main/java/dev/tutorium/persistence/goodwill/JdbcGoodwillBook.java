package dev.tutorium.persistence.goodwill;

import dev.tutorium.application.goodwill.port.GoodwillBook;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.goodwill.AwardFacts;
import dev.tutorium.domain.goodwill.Balance;
import dev.tutorium.domain.goodwill.Entry;
import dev.tutorium.domain.goodwill.Gift;
import dev.tutorium.domain.goodwill.GoodwillEvent.GiftGranted;
import dev.tutorium.domain.goodwill.Reason;
import dev.tutorium.domain.goodwill.UtcCalendar;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.GoodwillEntryId;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Singleton
final class JdbcGoodwillBook implements GoodwillBook {

    private static final String OPEN = """
            insert into goodwill_total (account_id) select account from unnest(?::uuid[]) as account order by account
            on conflict do nothing""";
    private static final String HOLD =
            "select account_id from goodwill_total where account_id = any (?::uuid[]) order by account_id for update";

    private static final String AWARDED =
            "select * from goodwill_entry where kind = 'AWARDED' and reason = ? and occasion = ?";

    private static final String FACTS = """
            select
                (select coalesce(sum(points), 0) from goodwill_entry
                    where receiver_id = ? and at >= ? and at < ? and giver_id is not null) as received_today,
                (select coalesce(sum(points), 0) from goodwill_entry where giver_id = ? and at >= ? and at < ?) as given_today,
                (select coalesce(sum(points), 0) from goodwill_entry
                    where giver_id = ? and at >= ? and at < ? and funding = 'ALLOWANCE') as allowance_used,
                (select count(*) from goodwill_entry
                    where giver_id = ? and receiver_id = ? and at >= ? and at < ? and reason = 'question_answer') as answers_today,
                (select max(at) from goodwill_entry
                    where giver_id = ? and receiver_id = ? and reason <> 'question_answer') as last_other,
                (select count(*) from goodwill_entry
                    where giver_id = ? and receiver_id = ? and at >= ? and at < ? and reason = 'remedial_volunteer') as remedials_in_week,
                coalesce((select earned - spent from goodwill_total where account_id = ?), 0) as balance""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcGoodwillBook(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public void hold(Collection<AccountId> accounts) {
        sql.update(OPEN, accounts);
        sql.list(HOLD, row -> Sql.uuid(row, "account_id"), accounts);
    }

    @Override
    public AwardFacts facts(Reason reason, AccountId receiver, boolean certified, Instant now) {
        var before = find(reason, receiver).isPresent();
        return switch (reason) {
            case Reason.FromPlatform _ -> new AwardFacts(certified, before, 0, 0, 0, null, 0, 0, 0);
            case Reason.FromMember thanks -> facts(thanks, receiver, certified, before, now);
        };
    }

    private AwardFacts facts(
            Reason.FromMember thanks, AccountId receiver, boolean certified, boolean before, Instant now) {
        var giver = thanks.giver();
        var today = UtcCalendar.dayOf(now);
        var week = UtcCalendar.weekOf(now);
        return sql.first(
                        FACTS,
                        row -> new AwardFacts(
                                certified,
                                before,
                                row.getInt("received_today"),
                                row.getInt("given_today"),
                                row.getInt("answers_today"),
                                Sql.nullableInstant(row, "last_other"),
                                row.getInt("remedials_in_week"),
                                row.getInt("balance"),
                                row.getInt("allowance_used")),
                        receiver,
                        today.start(),
                        today.end(),
                        giver,
                        today.start(),
                        today.end(),
                        giver,
                        today.start(),
                        today.end(),
                        giver,
                        receiver,
                        today.start(),
                        today.end(),
                        giver,
                        receiver,
                        giver,
                        receiver,
                        week.start(),
                        week.end(),
                        giver)
                .orElseThrow();
    }

    @Override
    public Balance balance(AccountId account) {
        return Totals.of(sql, account);
    }

    @Override
    public Optional<Entry.Awarded> find(Reason reason, AccountId receiver) {
        return sql.first(AWARDED, EntryRow::award, reason.code(), reason.occasion(receiver));
    }

    @Override
    public List<Entry.Awarded> awardsFor(ContentId content) {
        return sql.list(
                "select * from goodwill_entry where subject_id = ? and reason = 'question_answer' order by at, id",
                EntryRow::award,
                content);
    }

    @Override
    public boolean isReversed(GoodwillEntryId award) {
        return sql.first("select 1 from goodwill_entry where award_id = ?", row -> true, award)
                .isPresent();
    }

    @Override
    public void add(Entry entry) {
        var columns = EntryRow.columns(entry);
        var names = String.join(", ", columns.keySet());
        var marks = columns.keySet().stream().map(_ -> "?").collect(Collectors.joining(", "));
        try {
            sql.update(
                    "insert into goodwill_entry (" + names + ") values (" + marks + ")",
                    columns.values().toArray());
        } catch (DataAccessException e) {
            throw SqlStates.isDuplicate(e) ? new Stale("goodwill") : e;
        }
    }

    @Override
    public Set<Gift> gifts(AccountId account) {
        return Set.copyOf(sql.list(
                "select gift from goodwill_gift where account_id = ?",
                row -> Gift.valueOf(row.getString("gift")),
                account));
    }

    @Override
    public void grant(List<GiftGranted> gifts) {
        for (var granted : gifts) {
            sql.update(
                    "insert into goodwill_gift (id, account_id, gift, granted_at) values (?, ?, ?, ?)",
                    granted.id(),
                    granted.account(),
                    granted.gift(),
                    granted.at());
        }
        outbox.append(List.copyOf(gifts));
    }
}
