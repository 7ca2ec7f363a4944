package dev.tutorium.persistence.goodwill;

import dev.tutorium.application.goodwill.port.Helpers;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@Singleton
final class JdbcHelpers implements Helpers {

    private static final String UNREWARDED = """
            select h.account_id from available_helper h join account a on a.id = h.account_id
            where a.status = 'ACTIVE'
                and exists (select 1 from certified_teacher t where t.teacher_id = h.account_id and t.certified_at is not null)
                and not exists (select 1 from goodwill_entry e
                    where e.kind = 'AWARDED' and e.reason = 'availability_bonus' and e.occasion = h.account_id || '/' || ?)
            order by h.available_since, h.account_id limit ?""";

    private final Sql sql;

    JdbcHelpers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean isAvailable(AccountId account) {
        return sql.count("select count(*) from available_helper where account_id = ?", account) > 0;
    }

    @Override
    public void available(AccountId account, Instant since) {
        sql.update(
                "insert into available_helper (account_id, available_since) values (?, ?) on conflict do nothing",
                account,
                since);
    }

    @Override
    public void unavailable(AccountId account) {
        sql.update("delete from available_helper where account_id = ?", account);
    }

    @Override
    public boolean mayHelp(AccountId account) {
        return sql.count(
                        "select count(*) from certified_teacher where teacher_id = ? and certified_at is not null",
                        account)
                > 0;
    }

    @Override
    public List<AccountId> unrewarded(LocalDate day, int limit) {
        return sql.list(UNREWARDED, row -> new AccountId(Sql.uuid(row, "account_id")), day.toString(), limit);
    }
}
