package dev.tutorium.persistence.review;

import dev.tutorium.application.review.port.ReviewRequests;
import dev.tutorium.domain.review.ReviewEvent.ReviewRequested;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

@Singleton
final class JdbcReviewRequests implements ReviewRequests {

    private static final String INSERT = """
            insert into review_request (session_id, student_id, asked_at)
            select q.session_id, q.student_id, q.at
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) as q (session_id, student_id, at)
            on conflict do nothing
            returning session_id, student_id""";

    private record Asked(UUID session, UUID student) {}

    private final Sql sql;
    private final Outbox outbox;

    JdbcReviewRequests(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public List<ReviewRequested> record(List<ReviewRequested> requests) {
        var asked = new HashSet<>(sql.list(
                INSERT,
                row -> new Asked(Sql.uuid(row, "session_id"), Sql.uuid(row, "student_id")),
                requests.stream().map(ReviewRequested::session).toList(),
                requests.stream().map(ReviewRequested::student).toList(),
                requests.stream().map(request -> request.at().toString()).toList()));
        var made = requests.stream()
                .filter(request -> asked.contains(
                        new Asked(request.session().value(), request.student().value())))
                .toList();
        outbox.append(List.copyOf(made));
        return made;
    }
}
