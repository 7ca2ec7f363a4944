package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What admins answer for beside money: events that are delivered again, and roles that are given. */
class RedeliveryTest extends CourseTest {

    @Inject
    Sql sql;

    @Test
    void an_admin_has_an_event_delivered_again_and_the_role_it_gives_is_in_the_audit_log() {
        var members = Members.of(server.getApplicationContext());
        var admin = members.join("mending-admin", Role.ADMIN);
        var helper = members.join("mending-helper", Role.STUDENT);
        course(members.join("mending-creator", Role.CREATOR), helper);
        eventually(() -> rolesOf(helper).contains("TEACHER"));
        assertThat(audited("account.roles", helper.id().value())).isEqualTo(1);

        sql.update("update account set roles = '{STUDENT}' where id = ?", helper.id());
        sql.update("""
                insert into outbox_delivery (event_seq, reaction, aggregate_id, attempts, parked_at, last_error)
                select seq, 'learning.teacher-role', aggregate_id, 9, now(), 'the database was away'
                from outbox_event where body ->> 'teacher' = ? and type like '%TeacherCertified'""", helper.id().value().toString());
        var parked = listed(admin).get(0);
        assertThat(parked.get("error").asText()).isEqualTo("the database was away");
        assertThat(parked.get("reactions").toString()).isEqualTo("[\"learning.teacher-role\"]");
        var event = parked.get("id").asText();
        var path = "/api/admin/deliveries/" + event + "/redeliver";
        assertThat(post(path, helper, "").statusCode()).isEqualTo(403);

        assertThat(json(202, post(path, admin, "")).get("reactions").toString())
                .isEqualTo("[\"learning.teacher-role\"]");

        eventually(() -> rolesOf(helper).contains("TEACHER"));
        assertThat(audited("delivery.redeliver", UUID.fromString(event))).isEqualTo(1);
        assertThat(audited("account.roles", helper.id().value())).isEqualTo(2);
        assertThat(listed(admin)).isEmpty();
        assertThat(post(path, admin, "").statusCode()).isEqualTo(404);
        assertThat(post("/api/admin/deliveries/7/redeliver", admin, "").statusCode())
                .isBetween(400, 422);
    }

    private JsonNode listed(Member admin) {
        return json(200, send(as(admin, "/api/admin/deliveries"))).get("deliveries");
    }

    private String rolesOf(Member member) {
        return sql.first("select roles::text from account where id = ?", row -> row.getString(1), member.id())
                .orElseThrow();
    }

    private long audited(String action, UUID subject) {
        return sql.count("select count(*) from audit_entry where action = ? and subject_id = ?", action, subject);
    }
}
