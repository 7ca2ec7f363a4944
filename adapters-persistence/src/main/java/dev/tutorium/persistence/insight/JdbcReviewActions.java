package dev.tutorium.persistence.insight;

import dev.tutorium.application.insight.view.ActionFacts;
import dev.tutorium.application.insight.view.SmartAction;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reviews of late that nobody has answered. */
@Singleton
final class JdbcReviewActions implements ActionFacts {

    private static final Duration LATELY = Duration.ofDays(90);

    private static final String UNANSWERED = """
            select r.id, a.id as student, a.name, r.written_at
            from review r join account a on a.id = r.author_id
            where r.teacher_id = ? and r.written_at >= ? and r.removed_at is null and r.response is null
            order by r.written_at desc, r.id desc limit ?""";

    private final Sql sql;

    JdbcReviewActions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<SmartAction> of(AccountId teacher, Instant now, int limit) {
        return sql.list(
                UNANSWERED,
                row -> new SmartAction(
                        SmartAction.Kind.ANSWER_REVIEW,
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "student"),
                        row.getString("name"),
                        Sql.instant(row, "written_at"),
                        1),
                teacher,
                now.minus(LATELY),
                limit);
    }
}
