package dev.tutorium.persistence.widget;

import dev.tutorium.application.widget.port.VisitCounts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;

@Singleton
final class JdbcVisitCounts implements VisitCounts {

    private static final String COUNT = """
            insert into visit_count as c (teacher_id, day, place, what, times)
            select ?::uuid, ?::date, ?,
                   case when known.what is not null or
                       (select count(*) from visit_count where teacher_id = ?::uuid and day = ?::date) < ? then asked.what
                   else 'other' end, 1
            from (values (?)) as asked (what)
            left join visit_count known on known.teacher_id = ?::uuid and known.day = ?::date and known.place = ?
                and known.what = asked.what
            on conflict (teacher_id, day, place, what) do update set times = c.times + 1""";

    private final Sql sql;

    JdbcVisitCounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void count(AccountId teacher, LocalDate day, Place place, String what, int most) {
        sql.update(COUNT, teacher, day, place, teacher, day, most, what, teacher, day, place);
    }

    @Override
    public void forget(LocalDate before) {
        sql.update("delete from visit_count where day < ?", before);
    }
}
