package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.review.Occasion;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.review.Lessons;
import dev.tutorium.rest.kernel.SessionCookie;
import io.micronaut.context.BeanLocator;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What surrounds a lesson on the workspace: how it felt and what is said of it. */
class AroundLessonsTest extends ServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Inject
    Sql sql;

    @Inject
    BeanLocator beans;

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

    /** Held by the teacher some time ago. */
    private String lesson(Members.Member student, Duration ago) {
        var end = Instant.now().minus(ago);
        var lesson = Lessons.of(sql, teacher.id(), student.id(), end);
        return ((Occasion.About.Lesson) lesson.about()).session().value().toString();
    }

    private JsonNode ok(String method, String path, @Nullable String body, Members.@Nullable Member who) {
        var response = call(method, path, body, who);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
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
