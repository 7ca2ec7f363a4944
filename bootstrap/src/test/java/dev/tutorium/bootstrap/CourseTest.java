package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.bootstrap.Members.Member;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A test of the whole server by members who learn and teach courses. */
abstract class CourseTest extends LessonTest {

    @Inject
    InstantSource clock;

    /** Published, of one module, taught by the teacher, and free. */
    final String course(Member creator, Member teacher) {
        return course(creator, teacher, 0);
    }

    final String course(Member creator, Member teacher, int cents) {
        var id = json(201, post("/api/courses", creator, """
                {"title":"Algebra","description":"From the beginning.","level":"beginner","price_cents":%d,"currency":"EUR",
                 "session_minutes":60}""".formatted(cents)))
                .at("/id")
                .asText();
        json(201, post("/api/courses/" + id + "/curriculum", creator, """
                {"title":"First steps","description":"How it goes."}"""));
        teaches(creator, id, teacher);
        json(200, send(as(creator, "/api/courses/" + id + "/publish").PUT(BodyPublishers.noBody())));
        return id;
    }

    final void teaches(Member creator, String course, Member teacher) {
        json(200, post("/api/student-teachers/" + teacher.id().value() + "/approve", creator, """
                {"course_id":"%s"}""".formatted(course)));
    }

    final String enroll(Member student, String course, Member teacher) {
        return json(200, post("/api/courses/" + course + "/enroll", student, """
                {"student_teacher_id":"%s"}""".formatted(
                                teacher.id().value())))
                .at("/enrollment_id")
                .asText();
    }

    /** Takes the place and has its one session, so that the course is completed. */
    final void learn(Member student, String course, Member teacher) {
        var enrollment = enroll(student, course, teacher);
        var start = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS);
        var session = json(201, post("/api/sessions", student, """
                {"enrollment_id":"%s","scheduled_start":"%s"}""".formatted(enrollment, start)))
                .at("/session/id")
                .asText();
        moveTo(start.plus(Duration.ofMinutes(61)));
        json(200, post("/api/sessions/" + session + "/complete", teacher, ""));
        eventually(() -> json(200, send(as(student, "/api/enrollments")))
                .at("/enrollments/0/status")
                .asText()
                .equals("completed"));
    }

    final void moveTo(Instant then) {
        var ahead = Duration.between(clock.instant(), then);
        var answer = post("/sandbox/clock", "{\"advance\":\"%s\"}".formatted(ahead));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
