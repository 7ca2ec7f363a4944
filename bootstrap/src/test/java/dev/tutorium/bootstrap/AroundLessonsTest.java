package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.SignIn;
import dev.tutorium.domain.identity.SignInKind;
import dev.tutorium.domain.kernel.SignInId;
import dev.tutorium.domain.review.Occasion;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.review.Lessons;
import dev.tutorium.rest.kernel.AccessTokens;
import dev.tutorium.rest.kernel.SessionCookie;
import io.micronaut.context.BeanLocator;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What surrounds a lesson on the workspace: what it is taught with, how it felt and what is said of it. */
class AroundLessonsTest extends ServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Inject
    Sql sql;

    @Inject
    BeanLocator beans;

    @Inject
    SignIns signIns;

    @Inject
    Secrets secrets;

    @Inject
    AccessTokens tokens;

    @Inject
    Transactions transactions;

    @Inject
    InstantSource clock;

    private Members.Member teacher;
    private Members.Member student;
    private String slug;

    @BeforeEach
    void a_teacher_and_a_student() {
        slug = "tess-" + PEOPLE.incrementAndGet();
        teacher = Members.of(beans).join(slug, Role.TEACHER);
        student = Members.of(beans).join("stan-" + PEOPLE.get(), Role.STUDENT);
    }

    @Test
    void a_lesson_is_reviewed_answered_and_seen_by_all() {
        var path = "/api/student/sessions/" + lesson(student, Duration.ofDays(1));
        assertThat(call("POST", path + "/review", "{'rating':6}", student).statusCode())
                .isEqualTo(422);
        var review = ok("POST", path + "/review", "{'rating':4,'comment':'Clear'}", student);
        assertThat(call("POST", path + "/review", "{'rating':5}", student).body())
                .contains("already_reviewed");
        var id = review.get("id").asText();
        ok("PATCH", "/api/student/reviews/" + id, "{'rating':5}", student);

        assertThat(ok("GET", "/api/teacher/reviews?answered=false&rating=5&sort=highest", null, teacher)
                        .at("/reviews/0/id")
                        .asText())
                .isEqualTo(id);
        ok("POST", "/api/teacher/reviews/" + id + "/respond", "{'response':'Thanks'}", teacher);
        assertThat(call("PATCH", "/api/student/reviews/" + id, "{'rating':1}", student)
                        .body())
                .contains("already_answered");

        var page = ok("GET", "/api/public/" + slug + "/reviews", null, null);
        assertThat(page.at("/stats/average").decimalValue()).isEqualByComparingTo("5");
        assertThat(page.at("/stats/distribution/5").asInt()).isEqualTo(1);
        assertThat(page.at("/reviews/0/comment").asText()).isEqualTo("Clear");
        assertThat(page.at("/reviews/0/response/text").asText()).isEqualTo("Thanks");

        assertThat(call("DELETE", "/api/student/reviews/" + id, null, student).statusCode())
                .isEqualTo(204);
        assertThat(ok("GET", "/api/teacher/reviews/stats", null, teacher)
                        .get("count")
                        .asInt())
                .isZero();
    }

    @Test
    void a_review_is_written_and_read_through_every_surface() {
        var booked = lesson(student, Duration.ofDays(1));
        var review = send(bearing(student, "/api/v1/reviews")
                .POST(BodyPublishers.ofString("{\"booking_id\":\"" + booked + "\",\"rating\":3}")));
        assertThat(review.statusCode()).as(review.body()).isEqualTo(201);
        var taught = lesson(student, Duration.ofDays(2));
        for (var status : List.of(201, 409)) {
            var path = "/api/sessions/" + taught + (status == 201 ? "/assessment" : "/feedback");
            assertThat(send(bearing(student, path).POST(BodyPublishers.ofString("{\"rating\":4}")))
                            .statusCode())
                    .isEqualTo(status);
        }
        var tutor = read(get("/api/v1/reviews/tutors/" + teacher.id().value() + "?page_size=1"));
        assertThat(tutor.at("/data/average_rating").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(tutor.at("/data/total").asInt()).isEqualTo(2);
        assertThat(tutor.at("/data/reviews")).hasSize(1);
        assertThat(ok("GET", "/api/teacher/reviews/stats", null, teacher)
                        .get("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void reviews_of_others_are_not_there() {
        var session = lesson(student, Duration.ofDays(1));
        var review = ok("POST", "/api/student/sessions/" + session + "/review", "{'rating':4}", student)
                .get("id")
                .asText();
        var otherTeacher = Members.of(beans).join("tom-" + PEOPLE.get(), Role.TEACHER);
        var otherStudent = Members.of(beans).join("sue-" + PEOPLE.get(), Role.STUDENT);
        assertThat(call("POST", "/api/teacher/reviews/" + review + "/respond", "{'response':'Thanks'}", otherTeacher)
                        .statusCode())
                .isEqualTo(404);
        for (var method : new String[] {"PATCH", "DELETE"}) {
            assertThat(call(method, "/api/student/reviews/" + review, "{'rating':1}", otherStudent)
                            .statusCode())
                    .isEqualTo(404);
        }
        for (var what : new String[] {"/review", "/mood"}) {
            assertThat(call(
                                    "POST",
                                    "/api/student/sessions/" + session + what,
                                    "{'rating':1,'mood':'bad'}",
                                    otherStudent)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_student_is_asked_for_a_review_once_and_by_mail() {
        lesson(student, Duration.ofDays(1));
        assertThat(ok("POST", "/api/teacher/reviews/requests/send", null, teacher)
                        .get("sent")
                        .asInt())
                .isEqualTo(1);
        assertThat(ok("POST", "/api/teacher/reviews/requests/send", "{}", teacher)
                        .get("sent")
                        .asInt())
                .isZero();
        eventually(() -> get("/sandbox/mail?to=stan-" + PEOPLE.get() + "@example.org")
                .body()
                .contains("How was"));
    }

    @Test
    void reviews_from_elsewhere_are_marked_and_counted_apart() {
        var rows =
                "{'reviews':[{'source':'Preply','authorName':'Ada Lovelace','rating':5,'writtenAt':'2025-01-01T00:00:00Z'}]}";
        assertThat(ok("POST", "/api/teacher/reviews/import", rows, teacher)
                        .get("imported")
                        .asInt())
                .isEqualTo(1);
        assertThat(ok("POST", "/api/teacher/reviews/import", rows, teacher)
                        .get("skipped")
                        .asInt())
                .isEqualTo(1);
        assertThat(call("POST", "/api/teacher/reviews/import", rows.replace("2025", "2099"), teacher)
                        .body())
                .contains("reviews.0.writtenAt");
        var page = ok("GET", "/api/public/" + slug + "/reviews", null, null);
        assertThat(page.at("/reviews/0/authorName").asText()).isEqualTo("Ada L.");
        assertThat(page.at("/reviews/0/source").asText()).isEqualTo("Preply");
        assertThat(page.at("/stats/count").asInt()).isZero();
        assertThat(page.at("/stats/imported/count").asInt()).isEqualTo(1);
        var id = page.at("/reviews/0/id").asText();
        assertThat(call("POST", "/api/teacher/reviews/" + id + "/respond", "{'response':'Thanks'}", teacher)
                        .body())
                .contains("written_elsewhere");
    }

    @Test
    void how_a_lesson_felt_may_be_said_again() {
        var path = "/api/student/sessions/" + lesson(student, Duration.ofDays(1)) + "/mood";
        assertThat(ok("POST", path, "{'mood':'great'}", student).get("mood").asText())
                .isEqualTo("great");
        assertThat(ok("POST", path, "{'mood':'HARD','note':'Fractions'}", student)
                        .get("note")
                        .asText())
                .isEqualTo("Fractions");
        assertThat(call("POST", path, "{'mood':'so so'}", student).body()).contains("\"field\":\"mood\"");
    }

    @Test
    void templates_stand_in_a_tree_and_move_without_a_cycle() {
        var top = create("lesson-templates", "{'type':'folder','title':'Algebra'}");
        var inner = create("lesson-templates", "{'type':'folder','title':'Fractions','folderId':'" + top + "'}");
        var plan = create("lesson-templates", "{'title':'Halves','content':'A cake','folderId':'" + inner + "'}");
        assertThat(ok("GET", "/api/teacher/lesson-templates/tree", null, teacher)
                        .at("/tree/0/children/0/children/0/id")
                        .asText())
                .isEqualTo(plan);
        var move = "/api/teacher/materials/move";
        assertThat(call("POST", move, "{'itemIds':['" + top + "'],'targetFolderId':'" + inner + "'}", teacher)
                        .body())
                .contains("into_itself");
        assertThat(call(
                                "POST",
                                move,
                                "{'itemIds':['" + plan + "','" + teacher.id().value() + "']}",
                                teacher)
                        .body())
                .contains("itemIds.1");
        ok("POST", move, "{'itemIds':['" + plan + "']}", teacher);
        assertThat(ok("GET", "/api/teacher/materials/root/contents", null, teacher)
                        .at("/contents/1/id")
                        .asText())
                .isEqualTo(plan);
        assertThat(ok("GET", "/api/teacher/materials/search?q=cak", null, teacher)
                        .at("/materials/0/id")
                        .asText())
                .isEqualTo(plan);
        assertThat(call("DELETE", "/api/teacher/lesson-templates/" + top, null, teacher)
                        .body())
                .contains("folder_not_empty");
        assertThat(ok("PATCH", "/api/teacher/lesson-templates/" + plan, "{'title':'Thirds'}", teacher)
                        .get("content")
                        .asText())
                .isEqualTo("A cake");
        assertThat(call("DELETE", "/api/teacher/lesson-templates/" + plan, null, teacher)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_file_is_handed_to_the_students_of_a_session_and_to_nobody_else() {
        var pdf = "%PDF-1.7\nfractions";
        var made = upload("../sheet 1.pdf", pdf.getBytes(StandardCharsets.UTF_8));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var file = read(made);
        assertThat(file.at("/file/name").asText()).isEqualTo("sheet 1.pdf");
        assertThat(file.at("/file/type").asText()).isEqualTo("application/pdf");
        var id = file.get("id").asText();
        var own = call("GET", "/api/teacher/resources/" + id + "/file", null, teacher);
        assertThat(own.body()).isEqualTo(pdf);
        assertThat(own.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(own.headers().firstValue("X-Content-Type-Options")).contains("nosniff");

        var session = lesson(student, Duration.ofDays(1));
        var shared = "/api/student/sessions/" + session + "/resources/" + id + "/file";
        assertThat(call("GET", shared, null, student).statusCode()).isEqualTo(404);
        for (var again = 0; again < 2; again++) {
            ok("POST", "/api/teacher/sessions/" + session + "/resources", "{'resourceIds':['" + id + "']}", teacher);
        }
        assertThat(call("GET", shared, null, student).body()).isEqualTo(pdf);
        var stranger = Members.of(beans).join("sid-" + PEOPLE.get(), Role.STUDENT);
        assertThat(call("GET", shared, null, stranger).statusCode()).isEqualTo(404);
        ok("PATCH", "/api/teacher/sessions/" + session + "/content", "{'resourceIds':[]}", teacher);
        assertThat(call("GET", shared, null, student).statusCode()).isEqualTo(404);
    }

    @Test
    void an_upload_is_bounded_and_checked_and_other_bodies_stay_small() {
        assertThat(upload("page.pdf", "<html>".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(415);
        assertThat(upload("large.txt", text(10 * 1024 * 1024)).statusCode()).isEqualTo(201);
        assertThat(upload("larger.txt", text(10 * 1024 * 1024 + 1)).statusCode())
                .isEqualTo(413);
        assertThat(form("picture", "notes.txt", text(1)).body()).contains("\"field\":\"file\",\"in\":\"body\"");
        var large = "{'title':'" + "x".repeat(1024 * 1024) + "','url':'https://example.org'}";
        assertThat(call("POST", "/api/teacher/resources", large, teacher).statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_student_sees_what_is_shared_of_a_session() {
        var session = lesson(student, Duration.ofDays(1));
        var plan = create("lesson-templates", "{'title':'Halves'}");
        var link = create("resources", "{'title':'Map','url':'https://example.org/map'}");
        ok("POST", "/api/teacher/sessions/" + session + "/templates", "{'templateIds':['" + plan + "']}", teacher);
        ok("POST", "/api/teacher/sessions/" + session + "/resources", "{'resourceIds':['" + link + "']}", teacher);
        assertThat(call(
                                "POST",
                                "/api/teacher/sessions/" + session + "/resources",
                                "{'resourceIds':['" + plan + "']}",
                                teacher)
                        .body())
                .contains("resourceIds.0");
        ok(
                "PATCH",
                "/api/teacher/sessions/" + session + "/content",
                "{'notes':'Well done','privateNotes':'Slow','homework':'p. 7'}",
                teacher);
        ok("POST", "/api/student/sessions/" + session + "/mood", "{'mood':'good'}", student);

        var seen =
                call("GET", "/api/student/sessions/" + session, null, student).body();
        assertThat(seen).contains("Well done", "p. 7", "https://example.org/map");
        assertThat(seen).doesNotContain("Slow", "Halves");
        var taught =
                ok("GET", "/api/teacher/sessions/" + session, null, teacher).get("content");
        assertThat(taught.get("privateNotes").asText()).isEqualTo("Slow");
        assertThat(taught.at("/templates/0/title").asText()).isEqualTo("Halves");
        assertThat(taught.at("/moods/0/mood").asText()).isEqualTo("good");

        var other = Members.of(beans).join("tim-" + PEOPLE.get(), Role.TEACHER);
        assertThat(call("PATCH", "/api/teacher/sessions/" + session + "/content", "{'notes':'Mine'}", other)
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpRequest.Builder bearing(Members.Member who, String path) {
        var id = new SignInId(UUID.randomUUID());
        transactions.inTransaction(() -> signIns.record(SignIn.start(
                id,
                who.id(),
                SignInKind.BEARER,
                secrets.hash(secrets.next()),
                clock.instant(),
                IdentityPolicy.standard())));
        return request(path)
                .header("Authorization", "Bearer " + tokens.issue(who.id(), id, Duration.ofMinutes(5)))
                .header("Content-Type", "application/json");
    }

    private String create(String what, String body) {
        return ok("POST", "/api/teacher/" + what, body, teacher).get("id").asText();
    }

    private static byte[] text(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'a');
        return bytes;
    }

    private HttpResponse<String> upload(String name, byte[] content) {
        return form("file", name, content);
    }

    private HttpResponse<String> form(String part, String name, byte[] content) {
        var head = "--cut\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--cut--\r\n"));
        return send(request("/api/teacher/resources")
                .POST(body)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("Cookie", SessionCookie.NAME + "=" + teacher.cookie()));
    }

    /** Held by the teacher some time ago. */
    private String lesson(Members.Member student, Duration ago) {
        var end = Instant.now().minus(ago);
        var lesson = Lessons.of(sql, teacher.id(), student.id(), end);
        return ((Occasion.About.Lesson) lesson.about()).session().value().toString();
    }

    private JsonNode ok(String method, String path, @Nullable String body, Members.@Nullable Member who) {
        var response = call(method, path, body, who);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return read(response);
    }

    private static JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> call(String method, String path, @Nullable String body, Members.@Nullable Member who) {
        var request = request(path)
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", "application/json");
        if (who != null) {
            request.header("Cookie", SessionCookie.NAME + "=" + who.cookie());
        }
        return send(request);
    }
}
