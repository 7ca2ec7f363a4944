package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.persistence.kernel.Sql;
import io.micronaut.context.BeanContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A teacher's practice over HTTP: who waits for a time, what is kept of whom, and what a teacher sees of it. */
class PracticeTest extends ServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    BeanContext beans;

    @Inject
    InstantSource clock;

    @Inject
    Sql sql;

    private int members;

    /** It calls more often than one address may. */
    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.proxies", "127.0.0.1");
        return properties;
    }

    @Test
    void a_freed_time_is_kept_for_the_first_who_waits_then_for_the_next_and_taken_by_booking_it() {
        var teacher = member(Role.TEACHER);
        var service = service(teacher, 0);
        var start = hoursAhead(100);
        var holder = member(Role.STUDENT);
        var first = member(Role.STUDENT);
        var second = member(Role.STUDENT);
        var stranger = member(Role.STUDENT);
        var session = text(book(holder, service, start), "id");
        for (var student : new Member[] {first, second}) {
            assertThat(join(student, service).statusCode()).isEqualTo(201);
        }
        assertThat(join(first, service).body()).contains("already_waiting");
        assertThat(place(second, service).get("position").asInt()).isEqualTo(2);
        assertThat(call("GET", "/api/student/waitlist/" + service, null, stranger)
                        .statusCode())
                .isEqualTo(404);

        ok(call("POST", "/api/student/sessions/" + session + "/cancel", "{}", holder));

        var offer = place(first, service).get("offer");
        assertThat(Instant.parse(offer.get("startUtc").asText())).isEqualTo(start);
        assertThat(Instant.parse(offer.get("until").asText())).isBetween(hoursAhead(9), hoursAhead(11));
        assertThat(place(second, service).hasNonNull("offer")).isFalse();
        assertThat(book(stranger, service, start).body()).contains("slot_taken");
        eventually(() -> get("/sandbox/mail").body().contains("Free again: Maths"));

        ok(call("POST", "/api/student/waitlist/" + service + "/decline", "{}", first));
        assertThat(place(first, service).get("position").asInt()).isEqualTo(1);
        assertThat(book(first, service, start).body()).contains("slot_taken");
        assertThat(place(second, service).hasNonNull("offer")).isTrue();
        assertThat(book(second, service, start).statusCode()).isEqualTo(201);
        assertThat(call("GET", "/api/student/waitlist/" + service, null, second).statusCode())
                .isEqualTo(404);
        assertThat(call("DELETE", "/api/student/waitlist/" + service, null, first)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void many_who_wait_and_free_times_at_once_are_offered_each_time_once() {
        var teacher = member(Role.TEACHER);
        var service = service(teacher, 0);
        var holders = IntStream.range(0, 4).mapToObj(_ -> member(Role.STUDENT)).toList();
        var sessions = IntStream.range(0, 4)
                .mapToObj(nth -> text(book(holders.get(nth), service, hoursAhead(120 + nth)), "id"))
                .toList();
        var waiting = IntStream.range(0, 6).mapToObj(_ -> member(Role.STUDENT)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var student : waiting) {
                threads.execute(() -> join(student, service));
                threads.execute(() -> join(student, service));
            }
        }
        assertThat(sql.count("select count(*) from waitlist_entry where service_id = ?::uuid", service))
                .isEqualTo(6);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var nth = 0; nth < 4; nth++) {
                var path = "/api/student/sessions/" + sessions.get(nth) + "/cancel";
                var holder = holders.get(nth);
                threads.execute(() -> call("POST", path, "{}", holder));
            }
        }
        assertThat(sql.list(
                        "select offer_starts from waitlist_entry where service_id = ?::uuid and offer_starts is not null",
                        row -> Sql.instant(row, "offer_starts"),
                        service))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void a_teacher_acts_as_a_student_for_a_while_and_everybody_can_see_who_it_was() {
        var teacher = member(Role.TEACHER);
        var student = member(Role.STUDENT);
        var entry = onRoster(teacher, student);
        var other = member(Role.TEACHER);
        assertThat(call("POST", "/api/teacher/students/" + entry + "/impersonate", "{}", other)
                        .statusCode())
                .isEqualTo(404);
        var granted = ok(call("POST", "/api/teacher/students/" + entry + "/impersonate", "{}", teacher));
        var acting = new Member(student.id(), granted.get("token").asText());
        assertThat(Instant.parse(granted.get("expiresAt").asText()))
                .isBetween(clock.instant().plusSeconds(1700), clock.instant().plusSeconds(1801));

        var who = ok(call("GET", "/api/auth/session", null, acting));
        assertThat(who.get("id").asText()).isEqualTo(student.id().value().toString());
        assertThat(who.get("impersonatedBy").get("id").asText())
                .isEqualTo(teacher.id().value().toString());
        assertThat(ok(call("GET", "/api/auth/session", null, student)).hasNonNull("impersonatedBy"))
                .isFalse();
        ok(call("GET", "/api/student/sessions", null, acting));
        for (var path : new String[] {"/api/student/privacy/export", "/api/student/sessions"}) {
            var refused = call("POST", path, "{}", acting);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).contains("impersonated");
        }
        var service = service(teacher, 0);
        assertThat(join(acting, service).statusCode()).isEqualTo(201);

        assertThat(call("DELETE", "/api/teacher/students/" + entry + "/impersonate", null, teacher)
                        .statusCode())
                .isEqualTo(204);
        assertThat(call("GET", "/api/student/sessions", null, acting).statusCode())
                .isEqualTo(401);
        var again = ok(call("POST", "/api/teacher/students/" + entry + "/impersonate", "{}", teacher));
        var once = new Member(student.id(), again.get("token").asText());
        assertThat(call("DELETE", "/api/auth/session", null, once).statusCode()).isEqualTo(204);
        assertThat(call("GET", "/api/auth/session", null, once).statusCode()).isEqualTo(401);
        var log = ok(call("GET", "/api/teacher/audit-log?subjectType=account", null, teacher))
                .get("entries");
        assertThat(log.findValuesAsText("action"))
                .containsExactly("impersonation.start", "impersonation.end", "impersonation.start");
        assertThat(log.get(0).get("ipAddress").asText()).startsWith("10.0.");
        assertThat(ok(call("GET", "/api/teacher/audit-log", null, other)).get("entries"))
                .isEmpty();
    }

    @Test
    void who_acts_as_a_student_sees_nothing_of_other_teachers_and_only_while_they_are_a_student() {
        var teacher = member(Role.TEACHER);
        var other = member(Role.TEACHER);
        var student = member(Role.STUDENT);
        var elsewhere = service(other, 0);
        var hidden = text(book(student, elsewhere, hoursAhead(500)), "id");
        var own = text(book(student, service(teacher, 0), hoursAhead(510)), "id");
        assertThat(join(student, elsewhere).statusCode()).isEqualTo(201);
        var entry = onRoster(teacher, student);
        var granted = ok(call("POST", "/api/teacher/students/" + entry + "/impersonate", "{}", teacher));
        var acting = new Member(student.id(), granted.get("token").asText());

        assertThat(ok(call("GET", "/api/student/sessions", null, acting))
                        .get("sessions")
                        .findValuesAsText("id"))
                .containsExactly(own);
        ok(call("GET", "/api/student/sessions/" + own, null, acting));
        var path = "/api/student/sessions/" + hidden;
        var moved = "{\"startUtc\": \"" + hoursAhead(520) + "\"}";
        assertThat(List.of(
                        call("GET", path, null, acting).statusCode(),
                        call("GET", path + "/cancellation-preview", null, acting)
                                .statusCode(),
                        call("GET", path + "/reschedule-preview", null, acting).statusCode(),
                        call("POST", path + "/reschedule", moved, acting).statusCode(),
                        join(acting, elsewhere).statusCode(),
                        call("GET", "/api/student/waitlist/" + elsewhere, null, acting)
                                .statusCode(),
                        call("POST", "/api/student/waitlist/" + elsewhere + "/decline", "{}", acting)
                                .statusCode(),
                        call("DELETE", "/api/student/waitlist/" + elsewhere, null, acting)
                                .statusCode()))
                .containsOnly(404);
        assertThat(place(student, elsewhere).get("position").asInt()).isEqualTo(1);

        assertThat(call("DELETE", "/api/teacher/students/" + entry, null, teacher)
                        .statusCode())
                .isEqualTo(204);
        assertThat(call("GET", "/api/student/sessions", null, acting).statusCode())
                .isEqualTo(401);
        ok(call("GET", "/api/student/sessions", null, student));
    }

    @Test
    void a_person_sees_and_takes_along_all_there_is_of_them_and_is_forgotten_once_nothing_is_planned() {
        var teacher = member(Role.TEACHER);
        var student = member(Role.STUDENT);
        var entry = onRoster(teacher, student);
        var service = service(teacher, 0);
        var session = text(book(student, service, hoursAhead(300)), "id");
        var summary = ok(call("GET", "/api/student/privacy/my-data", null, student));
        assertThat(summary.get("plannedSessions").asInt()).isEqualTo(1);
        assertThat(summary.get("counts").get("sessions").get("records").asInt()).isEqualTo(1);
        var export = call("POST", "/api/student/privacy/export", "{}", student);
        assertThat(export.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).contains("my-data.json"));
        var all = ok(export);
        assertThat(all.get("account.id").get(0).get("email").asText()).isEqualTo(email(student));
        assertThat(all.get("account.id").get(0).has("password_hash")).isFalse();
        assertThat(all.get("seat.student_id").get(0).get("session_id").asText()).isEqualTo(session);
        assertThat(all.get("roster_entry.email")).hasSize(1);

        ok(call("POST", "/api/student/privacy/erasure-request", "{}", student));
        assertThat(call("POST", "/api/student/privacy/erasure-request", "{}", student)
                        .statusCode())
                .isEqualTo(409);
        var asked = ok(call("GET", "/api/teacher/privacy/erasure-requests", null, teacher))
                .get("erasureRequests");
        assertThat(asked.get(0).get("studentId").asText()).isEqualTo(entry);
        var body = "{\"studentId\": \"" + entry + "\"}";
        assertThat(call("POST", "/api/teacher/privacy/erase-student", body, member(Role.TEACHER))
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("POST", "/api/teacher/privacy/erase-student", body, teacher)
                        .body())
                .contains("still_underway");
        ok(call("POST", "/api/student/sessions/" + session + "/cancel", "{}", student));
        assertThat(text(call("POST", "/api/teacher/privacy/erase-student", body, teacher), "scope"))
                .isEqualTo("account");

        assertThat(call("GET", "/api/student/sessions", null, student).statusCode())
                .isEqualTo(401);
        assertThat(sql.first(
                        "select name || ' ' || status as told from account where id = ?",
                        row -> row.getString("told"),
                        student.id()))
                .contains("deleted user ERASED");
        assertThat(ok(call("GET", "/api/teacher/students", null, teacher)).get("students"))
                .isEmpty();
        assertThat(ok(call("GET", "/api/teacher/privacy/erasure-requests", null, teacher))
                        .get("erasureRequests")
                        .get(0)
                        .get("status")
                        .asText())
                .isEqualTo("granted");
        var line = ok(call("GET", "/api/teacher/audit-log?action=account.erase", null, teacher))
                .get("entries")
                .get(0);
        assertThat(line.get("before").get("name").asText()).isEqualTo("(withheld)");
        assertThat(line.get("after").get("status").asText()).isEqualTo("ERASED");
    }

    @Test
    void a_student_who_did_not_ask_is_forgotten_in_this_practice_only() {
        var teacher = member(Role.TEACHER);
        var student = member(Role.STUDENT);
        var entry = onRoster(teacher, student);
        var body = "{\"studentId\": \"" + entry + "\"}";
        assertThat(text(call("POST", "/api/teacher/privacy/erase-student", body, teacher), "scope"))
                .isEqualTo("practice");
        assertThat(call("POST", "/api/teacher/privacy/erase-student", body, teacher)
                        .statusCode())
                .isEqualTo(404);
        ok(call("GET", "/api/student/sessions", null, student));
        ok(call("POST", "/api/student/privacy/erasure-request", "{}", student));
        assertThat(call("DELETE", "/api/student/privacy/erasure-request", null, student)
                        .statusCode())
                .isEqualTo(204);
        assertThat(call("DELETE", "/api/student/privacy/erasure-request", null, student)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_visitor_is_booked_into_a_trial_by_following_the_link_and_nothing_is_kept_before() {
        var teacher = member(Role.TEACHER);
        var trial = service(
                teacher,
                "{'title':'First meeting','price':{'amount':0,'currency':'EUR'},'durationMinutes':30,'trial':true}");
        var paid = service(teacher, 2500);
        var slug = "member-" + members;
        var start = hoursAhead(200);
        var ask = "{\"serviceId\": \"%s\", \"startUtc\": \"%s\", \"email\": \"%s\", \"name\": \"Vera\"}";
        var path = "/api/public/" + slug + "/trial-session";
        assertThat(post(path, ask.formatted(paid, start, "vera@example.org")).statusCode())
                .as("no trial")
                .isEqualTo(404);
        assertThat(post(path, ask.formatted(trial, start.plusSeconds(60), "vera@example.org"))
                        .statusCode())
                .as("not offered")
                .isEqualTo(409);
        assertThat(post(path, ask.formatted(trial, start, "vera")).statusCode()).isEqualTo(422);
        assertThat(post(path, ask.formatted(trial, start, "vera@example.org")).statusCode())
                .isEqualTo(202);
        assertThat(sql.count("select count(*) from session where service_id = ?::uuid", trial))
                .isZero();
        assertThat(ok(call("GET", "/api/teacher/dashboard/summary", null, teacher))
                        .get("pendingTrials")
                        .asInt())
                .isEqualTo(1);

        assertThat(post(path, ask.formatted(trial, start, "vito@example.org")).statusCode())
                .isEqualTo(202);
        followLink("vera@example.org");
        eventually(() ->
                sql.count("select count(*) from session where service_id = ?::uuid and starts_at = ?", trial, start)
                        == 1);
        followLink("vito@example.org");
        eventually(() -> get("/sandbox/mail").body().contains("Not booked: First meeting"));
        assertThat(ok(call("GET", "/api/teacher/students?q=vERA@", null, teacher))
                        .get("students"))
                .hasSize(1);
        assertThat(ok(call("GET", "/api/teacher/students?q=nobody", null, teacher))
                        .get("students"))
                .isEmpty();
        assertThat(call("GET", "/api/teacher/students?sort=age", null, teacher).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_visitor_who_enrolls_with_a_package_finds_it_to_be_paid_after_following_the_link() {
        var teacher = member(Role.TEACHER);
        var slug = "member-" + members;
        var service = service(teacher, """
                {'title':'Chess','price':{'amount':3000,'currency':'EUR'},'durationMinutes':60,
                 'packages':[{'credits':2,'price':{'amount':5000,'currency':'EUR'}},
                             {'credits':4,'price':{'amount':9000,'currency':'EUR'},'renewal':'monthly'}]}""");
        var path = "/api/public/" + slug + "/enroll";
        var ask =
                "{\"email\":\"%s\",\"name\":\"Vada\",\"creditPackage\":{\"serviceId\":\"%s\",\"credits\":%d,\"autoRenew\":%s}}";
        assertThat(post(path, ask.formatted("vada@example.org", service, 2, true))
                        .statusCode())
                .as("not offered with renewal")
                .isEqualTo(422);
        assertThat(post(path, ask.formatted("vada@example.org", service, 3, false))
                        .statusCode())
                .as("not offered")
                .isEqualTo(422);
        assertThat(post(path, ask.formatted("vada@example.org", service, 0, false))
                        .body())
                .contains("creditPackage.credits");
        assertThat(post(path, ask.formatted("vada@example.org", UUID.randomUUID(), 4, true))
                        .statusCode())
                .as("another's service")
                .isEqualTo(404);
        assertThat(sql.count("select count(*) from package_wish")).isZero();

        assertThat(post(path, ask.formatted("vada@example.org", service, 2, false))
                        .statusCode())
                .isEqualTo(202);
        assertThat(post(path, ask.formatted("vada@example.org", service, 4, true))
                        .statusCode())
                .as("the latest counts")
                .isEqualTo(202);
        assertThat(sql.count("select count(*) from credit_package where service_id = ?::uuid", service))
                .isZero();
        followLink("vada@example.org");
        eventually(() -> sql.count("""
                        select count(*) from subscription s join charge c on c.id = s.first_charge_id
                        where s.service_id = ?::uuid and s.credits = 4 and c.checkout_url is not null""", service) == 1);
        assertThat(sql.count("select count(*) from credit_package where service_id = ?::uuid", service))
                .isEqualTo(1);
        assertThat(sql.count("select count(*) from package_wish")).isZero();
    }

    @Test
    void a_widgets_style_sheet_is_made_of_valid_values_only_and_is_cached_by_its_tag() {
        var teacher = member(Role.TEACHER);
        var slug = "member-" + members;
        var css = get("/api/public/" + slug + "/widget-css");
        assertThat(css.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(css.body()).contains("--tutorium-primary: #2456a6");
        var made = ok(call(
                "POST",
                "/api/teacher/widget-configs",
                "{\"name\": \"Blog\", \"theme\": {\"primary\": \"#AA0000\", \"font\": \"serif\", \"radius\": 0}}",
                teacher));
        assertThat(made.get("main").asBoolean()).isTrue();
        var own = get(
                "/api/public/" + slug + "/widget-css?configId=" + made.get("id").asText());
        assertThat(own.body()).contains("--tutorium-primary: #aa0000").contains("Georgia");
        assertThat(get("/api/public/" + slug + "/widget-css").body()).isEqualTo(own.body());
        var tag = own.headers().firstValue("ETag").orElseThrow();
        assertThat(send(request("/api/public/" + slug + "/widget-css").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        for (var bad : new String[] {
            "{'theme':{'primary':'red;}body{display:none'}}",
            "{'theme':{'primary':'url(x)'}}",
            "{'theme':{'font':'Comic Sans'}}",
            "{'theme':{'radius':33}}",
            "{'serviceIds':['00000000-0000-0007-0000-000000000007']}"
        }) {
            assertThat(call("POST", "/api/teacher/widget-configs", bad.replace('\'', '"'), teacher)
                            .statusCode())
                    .as(bad)
                    .isEqualTo(422);
        }
        var path = "/api/teacher/widget-configs/" + made.get("id").asText();
        var second = text(call("POST", "/api/teacher/widget-configs", "{\"main\": true}", teacher), "id");
        assertThat(ok(call("GET", path, null, teacher)).get("main").asBoolean()).isFalse();
        assertThat(text(call("PATCH", path, "{\"texts\": {\"button\": \"Book\"}}", teacher), "name"))
                .isEqualTo("Blog");
        assertThat(call("DELETE", path, null, teacher).statusCode()).isEqualTo(204);
        assertThat(ok(call("GET", "/api/teacher/widget-configs", null, teacher))
                        .get("widgetConfigs")
                        .findValuesAsText("id"))
                .containsExactly(second);
    }

    @Test
    void what_visitors_do_is_counted_by_day_and_nothing_else_is_kept() {
        var teacher = member(Role.TEACHER);
        var page = "/api/public/member-" + members;
        for (var nth = 0; nth < 55; nth++) {
            assertThat(post(page + "/events", "{\"name\": \"thing_" + nth + "\", \"props\": {\"a\": \"b\"}}")
                            .statusCode())
                    .isEqualTo(202);
        }
        assertThat(post(page + "/widget-event", "{\"name\": \"open\"}").statusCode())
                .isEqualTo(202);
        assertThat(post(page + "/events", "{\"name\": \"Ann <ann@example.org>\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(sql.list(
                        "select times from visit_count where teacher_id = ? and what = 'other' order by place",
                        row -> row.getLong("times"),
                        teacher.id()))
                .containsExactly(5L, 1L);
        var summary = ok(call("GET", "/api/teacher/dashboard/summary", null, teacher));
        assertThat(summary.get("pageVisits").asInt()).isEqualTo(55);
        assertThat(summary.get("widgetEvents").asInt()).isEqualTo(1);
    }

    @Test
    void a_teacher_is_shown_figures_and_what_to_do_next() {
        var teacher = member(Role.TEACHER);
        var student = member(Role.STUDENT);
        var paid = service(teacher, 2500);
        var asked = service(
                teacher,
                "{'title':'Essay','price':{'amount':0,'currency':'EUR'},'durationMinutes':60,'approvalRequired':true}");
        assertThat(book(student, paid, hoursAhead(50)).statusCode()).isEqualTo(201);
        assertThat(book(student, asked, hoursAhead(52)).statusCode()).isEqualTo(201);
        var summary = ok(call("GET", "/api/teacher/dashboard/summary", null, teacher));
        assertThat(summary.get("openRequests").asInt()).isEqualTo(1);
        assertThat(summary.get("unpaidSeats").asInt()).isEqualTo(1);
        assertThat(summary.get("activeStudents").asInt()).isEqualTo(1);
        var actions = ok(call("GET", "/api/teacher/dashboard/smart-actions", null, teacher))
                .get("actions");
        assertThat(actions.findValuesAsText("kind")).startsWith("answer_request", "unpaid", "fill_gap");
        assertThat(actions.get(0).get("studentId").asText())
                .isEqualTo(student.id().value().toString());
        assertThat(actions.findValuesAsText("why")).allMatch(why -> !why.isBlank());
        var sessions = "/api/teacher/sessions?serviceId=" + paid;
        assertThat(ok(call("GET", sessions, null, teacher)).get("sessions")).hasSize(1);
        assertThat(ok(call("GET", sessions + "&studentAccountId=" + teacher.id().value(), null, teacher))
                        .get("sessions"))
                .isEmpty();

        assertThat(call("DELETE", "/api/teacher/services/" + paid, null, teacher)
                        .statusCode())
                .isEqualTo(204);
        assertThat(ok(call("GET", "/api/teacher/sessions", null, teacher)).get("sessions"))
                .hasSize(2);
        ok(call(
                "POST",
                "/api/teacher/availability-overrides",
                "{\"startDate\": \"%s\", \"endDate\": \"%s\", \"note\": \"Sea\"}"
                        .formatted(today(), today().plusDays(1)),
                teacher));
        var week = ok(call("GET", "/api/teacher/calendar/week?date=" + today(), null, teacher));
        assertThat(week.get("timeOff").get(0).get("note").asText()).isEqualTo("Sea");
        assertThat(call("GET", "/api/teacher/calendar/agenda?cursor=eyJ9", null, teacher)
                        .statusCode())
                .isLessThan(500);
    }

    @Test
    void what_could_not_be_stored_or_looked_for_is_refused() {
        var teacher = member(Role.TEACHER);
        var far = "%2B1000000000-12-31T00:00:00Z";
        var cursor = Base64.getUrlEncoder()
                .encodeToString((new UUID(7, 7) + "+1000000000-12-31T00:00:00Z").getBytes(StandardCharsets.UTF_8));
        for (var path : new String[] {
            "sessions?from=" + far,
            "sessions?cursor=" + cursor,
            "sessions?order=up",
            "calendar/agenda?from=" + far,
            "calendar/agenda?cursor=" + cursor,
            "payments?cursor=" + cursor,
            "students?q=%00",
            "discount-codes?code=a%00b",
            "audit-log?action=%00",
            "audit-log?from=" + far
        }) {
            var answer = call("GET", "/api/teacher/" + path, null, teacher);
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(400, 499);
        }
        for (var text : new String[] {"a\\u0000b", "a\\ud800b"}) {
            for (var body : new String[] {
                "students {'name':'Ann','email':'ann@example.org','notes':'%s'}",
                "widget-configs {'name':'%s'}",
                "lesson-templates {'title':'Halves','content':'%s'}"
            }) {
                var parts = body.formatted(text).replace('\'', '"').split(" ", 2);
                var answer = call("POST", "/api/teacher/" + parts[0], parts[1], teacher);
                assertThat(answer.statusCode()).as(body + " " + answer.body()).isEqualTo(422);
            }
        }
        assertThat(get("/api/public/%00").statusCode()).isEqualTo(400);
        var code = "{\"code\": \"SPRING\", \"percent\": 5, \"validTo\": \"+1000000000-12-31T00:00:00Z\"}";
        assertThat(call("POST", "/api/teacher/discount-codes", code, teacher).body())
                .contains("\"field\":\"validTo\"");
    }

    private void followLink(String address) {
        eventually(() -> get("/sandbox/mail").body().contains(address));
        var mail = get("/sandbox/mail").body();
        var link = Pattern.compile("(?s)" + Pattern.quote(address) + ".*?/api/auth/magic-link/([A-Za-z0-9_-]{43})")
                .matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        var verified = post("/api/auth/magic-link/verify", "{\"token\": \"" + link.group(1) + "\"}");
        assertThat(verified.statusCode()).isEqualTo(200);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String email(Member member) {
        return sql.first("select email from account where id = ?", row -> row.getString("email"), member.id())
                .orElseThrow();
    }

    private String onRoster(Member teacher, Member student) {
        return text(
                call(
                        "POST",
                        "/api/teacher/students",
                        "{\"name\": \"Ann\", \"email\": \"" + email(student) + "\"}",
                        teacher),
                "id");
    }

    private HttpResponse<String> join(Member student, String service) {
        return call("POST", "/api/student/waitlist", "{\"serviceId\": \"" + service + "\"}", student);
    }

    private JsonNode place(Member student, String service) {
        return ok(call("GET", "/api/student/waitlist/" + service, null, student));
    }

    private HttpResponse<String> book(Member student, String service, Instant start) {
        return call(
                "POST",
                "/api/student/sessions",
                "{\"serviceId\": \"%s\", \"startUtc\": \"%s\"}".formatted(service, start),
                student);
    }

    /** A published service of an hour of someone who is open day and night; the price in cents. */
    private String service(Member teacher, int price) {
        return service(
                teacher,
                "{'title':'Maths','price':{'amount':%d,'currency':'EUR'},'durationMinutes':60}".formatted(price));
    }

    private String service(Member teacher, String fields) {
        openAlways(teacher);
        var id = text(call("POST", "/api/teacher/services", fields.replace('\'', '"'), teacher), "id");
        ok(call("POST", "/api/teacher/services/" + id + "/publish", "{}", teacher));
        return id;
    }

    private void openAlways(Member teacher) {
        var hours = new StringBuilder();
        for (var day = 1; day <= 7; day++) {
            hours.append(
                    "%s{\"day\": %d, \"start\": \"00:00\", \"end\": \"24:00\"}".formatted(day == 1 ? "" : ",", day));
        }
        ok(call(
                "POST",
                "/api/teacher/availability-schedules",
                "{\"name\": \"Always\", \"timezone\": \"UTC\", \"main\": true, \"rules\": [" + hours + "]}",
                teacher));
    }

    private Instant hoursAhead(int hours) {
        return clock.instant()
                .atZone(ZoneOffset.UTC)
                .withMinute(0)
                .withSecond(0)
                .withNano(0)
                .plusHours(hours)
                .toInstant();
    }

    private Member member(Role role) {
        return Members.of(beans).join("member-" + ++members, role);
    }

    private HttpResponse<String> call(String method, String path, @Nullable String body, Member member) {
        return send(request(path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Cookie", "pinteach_session=" + member.cookie()));
    }

    private static String text(HttpResponse<String> response, String field) {
        return ok(response).get(field).asText();
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
