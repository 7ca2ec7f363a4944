package dev.tutorium.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.messaging.port.JoinLinks;
import dev.tutorium.application.messaging.port.JoinLinks.Pass;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.DatabaseTest;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class JdbcMailFactsTest extends DatabaseTest {

    @Inject
    private MailFacts facts;

    @Inject
    private JoinLinks links;

    @Inject
    private Sql sql;

    @Test
    void a_session_of_a_service_has_its_title_and_its_people() {
        var teacher = account("Tess", "ACTIVE");
        var student = account("Stu", "ERASED");
        var session = session(teacher, service(teacher));

        var about = facts.session(session, List.of(teacher, student)).orElseThrow();

        assertThat(about.title()).isEqualTo("Fractions");
        assertThat(about.revision()).isEqualTo(3);
        assertThat(about.people().get(teacher))
                .isEqualTo(new Addressee(
                        teacher, "Tess", teacher.value() + "@example.org", ZoneId.of("Europe/Berlin"), true));
        assertThat(about.people().get(student).reachable()).isFalse();
    }

    @Test
    void what_is_not_there_is_empty() {
        var someone = account("Tess", "ACTIVE");

        assertThat(facts.session(new SessionId(UUID.randomUUID()), List.of(someone)))
                .isEmpty();
        assertThat(facts.course(new CourseId(UUID.randomUUID()), List.of(someone)))
                .isEmpty();
        assertThat(facts.person(new AccountId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_join_link_stays_the_same_and_is_of_one_participant() {
        var teacher = account("Tess", "ACTIVE");
        var student = account("Stu", "ACTIVE");
        var session = session(teacher, service(teacher));

        var token = links.token(session, student);

        assertThat(links.token(session, student)).isEqualTo(token);
        assertThat(links.token(session, teacher)).isNotEqualTo(token);
        assertThat(links.find(token)).contains(new Pass(session, student));
        assertThat(links.find("guessed")).isEmpty();
    }

    private AccountId account(String name, String status) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, ?, ?, '{STUDENT}', 'Europe/Berlin', ?, '2026-01-01T00:00:00Z', 1)""", id, id + "@example.org", name, id.toString(), status);
        return new AccountId(id);
    }

    private UUID service(AccountId teacher) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into service (id, teacher_id, slug, title, description, status, price_minor, currency,
                    duration_minutes, step_minutes, packing, before_minutes, after_minutes, notice_minutes,
                    horizon_minutes, capacity, minimum_participants, approval_required, trial, version)
                values (?, ?, 'fractions', 'Fractions', '', 'PUBLISHED', 2500, 'EUR', 60, 60, 'STEP', 0, 0, 0, 1000,
                    1, 1, false, false, 1)""", id, teacher);
        return id;
    }

    private SessionId session(AccountId teacher, UUID service) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into session (id, teacher_id, service_id, starts_at, ends_at, blocked_from, blocked_until,
                    notice_minutes, capacity, minimum_participants, approval, policy_name, policy_tiers, state, revision,
                    created_at, version)
                values (?, ?, ?, '2026-03-02T10:00:00Z', '2026-03-02T11:00:00Z', '2026-03-02T10:00:00Z',
                    '2026-03-02T11:00:00Z', 0, 1, 1, false, 'standard', '[]', 'SCHEDULED', 3, '2026-03-01T10:00:00Z', 1)""", id, teacher, service);
        return new SessionId(id);
    }
}
