package dev.tutorium.persistence.people;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.people.port.TutorApplications;
import dev.tutorium.domain.identity.TutorApplication;
import dev.tutorium.domain.identity.TutorApplication.Presentation;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcTutorApplications implements TutorApplications {

    private static final String SAVE = """
            insert into tutor_application as a
                (id, account_id, status, display_name, subjects, certifications, experience, bio, photo, created_at, reviewed_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            on conflict (account_id) do update
            set status = excluded.status, display_name = excluded.display_name, subjects = excluded.subjects,
                certifications = excluded.certifications, experience = excluded.experience, bio = excluded.bio,
                photo = excluded.photo, reviewed_at = excluded.reviewed_at, version = a.version + 1
            where a.version = ?
            returning *""";

    private static final String NOTE =
            "insert into tutor_review_told (event_id, at) values (?, ?) on conflict (event_id) do nothing";

    private static final String FORGET = """
            delete from tutor_review_told where event_id in (
                select event_id from tutor_review_told where at < ? order by at limit ?)""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcTutorApplications(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Optional<TutorApplication> find(AccountId applicant) {
        return sql.first(
                "select * from tutor_application where account_id = ?", JdbcTutorApplications::read, applicant);
    }

    @Override
    public TutorApplication record(Change<TutorApplication> change) {
        var application = change.state();
        var shown = application.presentation();
        var saved = sql.first(
                        SAVE,
                        JdbcTutorApplications::read,
                        application.id(),
                        application.applicant(),
                        application.status(),
                        shown.displayName(),
                        shown.subjects(),
                        shown.certifications(),
                        shown.experience(),
                        shown.bio(),
                        shown.photo(),
                        application.createdAt(),
                        application.reviewedAt(),
                        application.version())
                .orElseThrow(() -> new Stale("tutor application"));
        outbox.append(change.events());
        return saved;
    }

    @Override
    public boolean noteTold(String eventId, Instant now) {
        return sql.update(NOTE, eventId, now) > 0;
    }

    @Override
    public int forgetToldBefore(Instant instant, int most) {
        return sql.update(FORGET, instant, most);
    }

    private static TutorApplication read(ResultSet row) throws SQLException {
        return new TutorApplication(
                Sql.uuid(row, "id"),
                new AccountId(Sql.uuid(row, "account_id")),
                TutorApplication.Status.valueOf(row.getString("status")),
                new Presentation(
                        row.getString("display_name"),
                        row.getString("subjects"),
                        row.getString("certifications"),
                        row.getString("experience"),
                        row.getString("bio"),
                        row.getString("photo")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "reviewed_at"),
                row.getLong("version"));
    }
}
