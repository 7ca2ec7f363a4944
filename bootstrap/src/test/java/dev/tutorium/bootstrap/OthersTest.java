package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.context.BeanLocator;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is another teacher's or another student's is not there, by whatever route of the workspace: 404, and nothing is written. */
class OthersTest extends ServerTest {

    /** Enough for every route that takes a body. */
    private static final String BODY = """
            {"startUtc": "2030-01-01T10:00:00Z", "reason": "None.", "rating": 5, "mood": "good", "templateIds": ["%1$s"], "resourceIds": ["%1$s"],
             "response": "Thanks", "title": "Mine", "name": "Mine", "percent": 5, "since": "2026-01-01T00:00:00Z", "notes": "Mine", "statement": "Mine"}""".formatted(new UUID(7, 7));

    /** What changes by itself, and how often who called. */
    private static final String TABLES = """
            select tablename from pg_tables where schemaname = 'public'
                and tablename not in ('rate_window', 'scheduled_tasks', 'outbox_outlet')""";

    @Inject
    BeanLocator beans;

    @Inject
    Sql sql;

    private final TestDatabase database = TestDatabase.create();

    private Practice practice;
    private Map<Role, Member> strangers;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.putAll(database.properties());
        return properties;
    }

    @BeforeAll
    void a_practice_and_those_of_others() throws SQLException, IOException {
        var people = Members.of(beans);
        practice = Practice.of(
                database.dataSource(),
                people.join("teacher-1", Role.TEACHER),
                people.join("student-1", Role.STUDENT),
                10);
        var other = Practice.of(
                database.dataSource(),
                people.join("teacher-2", Role.TEACHER),
                people.join("student-2", Role.STUDENT),
                10);
        strangers = Map.of(Role.TEACHER, other.teacher(), Role.STUDENT, other.student());
    }

    @Test
    void every_route_with_an_id_hides_what_is_anothers() throws IOException {
        var before = content();
        var wrong = new ArrayList<String>();
        var seen = 0;
        for (var route : Practice.routes()) {
            if (!route.path().matches("/api/(teacher|student)/.*\\{.*")) {
                continue;
            }
            seen++;
            var answer = call(route.method(), practice.path(route.path(), sql), BODY, Role.valueOf(route.who()));
            if (answer.statusCode() != 404) {
                wrong.add(route + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(70);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void an_id_of_anothers_in_a_body_is_none() {
        var before = content();
        var session = practice.id("teacher/sessions", sql);
        var resource = practice.id("teacher/resources", sql);
        var entry = practice.id("teacher/students", sql);
        var charge = sql.first(
                        "select charge_id from charge_share where account_id = ?",
                        row -> row.getString(1),
                        practice.teacher().id())
                .orElseThrow();
        refused("materials/move", "{'itemIds':['" + resource + "']}");
        refused("lesson-templates", "{'title':'Halves','folderId':'" + practice.id("teacher/materials", sql) + "'}");
        refused("payments/refund", "{'paymentId':'" + charge + "','reason':'None.'}");
        refused("privacy/erase-student", "{'studentId':'" + entry + "'}");
        assertThat(call(
                                "POST",
                                "/api/teacher/reviews/requests/send",
                                "{\"sessionIds\":[\"" + session + "\"]}",
                                Role.TEACHER)
                        .body())
                .contains("\"sent\":0");
        refused("scheduled-messages", "{'sessionId':'" + session + "','offsetMinutes':-60,'subject':'A','text':'B'}");
        refused("widget-configs", "{'name':'A','serviceIds':['" + practice.id("teacher/services", sql) + "']}");
        refused(
                "services",
                "{'title':'A','price':{'amount':0,'currency':'EUR'},'durationMinutes':60,'scheduleId':'"
                        + practice.id("teacher/availability-schedules", sql) + "'}");
        assertThat(content()).isEqualTo(before);
    }

    private void refused(String path, String body) {
        var answer = call("POST", "/api/teacher/" + path, body.replace('\'', '"'), Role.TEACHER);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(404, 422);
        assertThat(answer.body()).as(path).doesNotContain("\"code\":\"required\"", "\"code\":\"type\"");
    }

    /** What every table holds, in short. */
    private Map<String, String> content() {
        eventually(() -> sql.count("select count(*) from outbox_delivery where parked_at is null") == 0);
        var content = new TreeMap<String, String>();
        for (var table : sql.list(TABLES, row -> row.getString(1))) {
            content.put(
                    table,
                    sql.first(
                                    "select count(*) || ' ' || md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from "
                                            + table + " t",
                                    row -> row.getString(1))
                            .orElseThrow());
        }
        return content;
    }

    private HttpResponse<String> call(String method, String path, String body, Role as) {
        sql.update("delete from rate_window");
        return send(request(path)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header(
                        "Cookie",
                        "pinteach_session="
                                + Objects.requireNonNull(strangers.get(as)).cookie()));
    }
}
