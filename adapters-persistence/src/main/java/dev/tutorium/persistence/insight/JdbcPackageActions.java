package dev.tutorium.persistence.insight;

import dev.tutorium.application.insight.view.ActionFacts;
import dev.tutorium.application.insight.view.SmartAction;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Packages that expire soon with credits left. */
@Singleton
final class JdbcPackageActions implements ActionFacts {

    private static final Duration SOON = Duration.ofDays(30);

    private static final String EXPIRING = """
            select p.id, a.id as student, a.name, p.expires_at, count(*) as free
            from credit_package p
            join credit c on c.package_id = p.id and c.state = 'FREE'
            join account a on a.id = p.student_id
            where p.teacher_id = ? and p.expires_at > ? and p.expires_at <= ?
            group by p.id, a.id
            order by p.expires_at, p.id limit ?""";

    private final Sql sql;

    JdbcPackageActions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<SmartAction> of(AccountId teacher, Instant now, int limit) {
        return sql.list(
                EXPIRING,
                row -> new SmartAction(
                        SmartAction.Kind.EXPIRING_PACKAGE,
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "student"),
                        row.getString("name"),
                        Sql.instant(row, "expires_at"),
                        row.getInt("free")),
                teacher,
                now,
                now.plus(SOON),
                limit);
    }
}
