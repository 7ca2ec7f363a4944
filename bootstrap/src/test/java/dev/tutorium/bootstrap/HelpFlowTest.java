package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Students who ask for help and helpers who come, over HTTP. */
class HelpFlowTest extends CourseTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Sql sql;

    @Inject
    List<RecurringJob> jobs;

    private Members members;
    private Member creator;
    private Member helper;
    private String course = "";

    @BeforeAll
    void aCourseWithAHelper() {
        members = Members.of(server.getApplicationContext());
        creator = members.join("help-creator", Role.CREATOR);
        helper = join(Role.TEACHER);
        course = course(creator, helper);
        available(helper, true);
    }

    @Test
    void one_of_many_who_respond_at_once_has_it_and_is_thanked() {
        var others = IntStream.range(0, 7).mapToObj(_ -> helper()).toList();
        var student = student();
        var asked = json(201, ask(student));
        assertThat(asked.at("/summon/status").asText()).isEqualTo("pending");
        assertThat(asked.at("/summon/available_helpers").asInt()).isGreaterThanOrEqualTo(8);
        var id = asked.at("/summon/id").asText();
        assertThat(json(201, ask(student)).at("/summon/id").asText()).isEqualTo(id);
        assertThat(waiting(others.getFirst())).contains(id);

        var answers =
                others.stream().map(other -> CompletableFuture.supplyAsync(() -> respond(other, id))).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(answer ->
                        assertThat(json(409, answer).at("/code").asText()).isEqualTo("already_answered"));
        var first = others.get(IntStream.range(0, 7)
                .filter(place -> answers.get(place).statusCode() == 200)
                .findFirst()
                .orElseThrow());
        json(200, respond(first, id));
        assertThat(waiting(helper)).doesNotContain(id);

        assertThat(code(409, complete(student, id, 15))).isEqualTo("help_too_short");
        moveTo(clock.instant().plus(Duration.ofMinutes(6)));
        assertThat(code(422, complete(student, id, 26))).isEqualTo("points_out_of_range");
        assertThat(code(403, complete(first, id, 25))).isEqualTo("not_your_summon");
        json(404, complete(student(), id, 15));
        var done = json(200, complete(student, id, 15));
        assertThat(done.toString())
                .as("out of the allowance of a day, as the student has nothing yet")
                .isEqualTo(
                        "{\"summon\":{\"status\":\"completed\",\"points_awarded\":10,\"refused\":null},\"helper_new_total\":10}");
        assertThat(json(200, complete(student, id, 15))).isEqualTo(done);
        assertThat(sql.count("select cut_allowance from goodwill_entry where subject_id = ?", UUID.fromString(id)))
                .isEqualTo(5);
        assertThat(get(first, "/api/goodwill/balance")
                        .at("/breakdown/summons_helped")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void help_of_the_same_helper_within_a_day_is_over_without_points() {
        var student = student();
        assertThat(helped(student).at("/summon/points_awarded").asInt()).isEqualTo(10);
        var again = helped(student);
        assertThat(again.at("/summon/points_awarded").asInt()).isZero();
        assertThat(again.at("/summon/refused").asText()).isEqualTo("too_soon");
    }

    @Test
    void a_summon_nobody_answers_expires_and_one_can_be_given_up() {
        var student = student();
        var id = json(201, ask(student)).at("/summon/id").asText();
        moveTo(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(waiting(helper)).doesNotContain(id);
        assertThat(code(409, respond(helper, id))).isEqualTo("waited_too_long");
        run("goodwill.summon-expiry");
        assertThat(code(409, post("/api/summons/" + id + "/cancel", student, "")))
                .isEqualTo("wrong_state");
        var next = json(201, ask(student)).at("/summon/id").asText();
        assertThat(next).isNotEqualTo(id);
        json(404, post("/api/summons/" + next + "/cancel", student(), ""));
        assertThat(json(200, post("/api/summons/" + next + "/cancel", student, ""))
                        .at("/summon/status")
                        .asText())
                .isEqualTo("cancelled");
        assertThat(code(409, respond(helper, next))).isEqualTo("wrong_state");
    }

    @Test
    void help_is_for_students_of_the_course_by_certified_teachers_who_are_available() {
        var stranger = join(Role.STUDENT);
        assertThat(code(403, ask(stranger))).isEqualTo("not_enrolled");
        json(403, send(as(stranger, "/api/courses/" + course + "/available-helpers")));
        var student = student();
        var module = post("/api/summons", student, """
                {"course_id":"%s","module_id":"%s"}""".formatted(course, UUID.randomUUID()));
        assertThat(json(422, module).toString()).contains("module_id");
        var id = json(201, ask(student)).at("/summon/id").asText();
        var teacher = join(Role.TEACHER);
        assertThat(code(409, respond(teacher, id))).isEqualTo("not_certified");
        json(403, setAvailable(teacher, teacher, true));
        json(404, setAvailable(teacher, helper, false));
        teaches(creator, course, teacher);
        assertThat(code(409, respond(teacher, id))).isEqualTo("not_available");
        var before = helpers(student, "/api/courses/" + course + "/chat/helpers");
        available(teacher, true);
        assertThat(helpers(student, "/api/courses/" + course + "/available-helpers"))
                .isEqualTo(before + 1)
                .isEqualTo(helpers(stranger, "/api/helpers/available?course_id=" + course))
                .isEqualTo(helpers(stranger, "/api/courses/" + course + "/helpers/available"));
        available(teacher, false);
        assertThat(helpers(student, "/api/courses/" + course + "/available-helpers"))
                .isEqualTo(before);
        assertThat(code(409, respond(teacher, id))).isEqualTo("not_available");
        json(200, respond(helper, id));
        json(404, send(as(stranger, "/api/courses/" + UUID.randomUUID() + "/helpers/available")));
    }

    @Test
    void a_day_of_being_available_is_rewarded_once() {
        var one = helper();
        run("goodwill.availability-rewarding");
        run("goodwill.availability-rewarding");
        assertThat(earned(one)).isEqualTo(5);
        moveTo(clock.instant().plus(Duration.ofDays(1)));
        run("goodwill.availability-rewarding");
        assertThat(earned(one)).isEqualTo(10);
        available(one, false);
        moveTo(clock.instant().plus(Duration.ofDays(1)));
        run("goodwill.availability-rewarding");
        assertThat(earned(one)).isEqualTo(10);
    }

    private JsonNode helped(Member student) {
        var id = json(201, ask(student)).at("/summon/id").asText();
        json(200, respond(helper, id));
        moveTo(clock.instant().plus(Duration.ofMinutes(5)));
        return json(200, complete(student, id, 10));
    }

    private Member helper() {
        var one = join(Role.TEACHER);
        teaches(creator, course, one);
        available(one, true);
        return one;
    }

    private Member student() {
        var one = join(Role.STUDENT);
        enroll(one, course, helper);
        return one;
    }

    private Member join(Role role) {
        return members.join("helping" + NEXT.incrementAndGet(), role);
    }

    private HttpResponse<String> ask(Member student) {
        return post("/api/summons", student, "{\"course_id\":\"%s\"}".formatted(course));
    }

    private HttpResponse<String> respond(Member one, String summon) {
        return post("/api/summons/" + summon + "/respond", one, "");
    }

    private HttpResponse<String> complete(Member student, String summon, int points) {
        return post("/api/help/" + summon + "/complete", student, "{\"points\":%d}".formatted(points));
    }

    private void available(Member one, boolean is) {
        json(200, setAvailable(one, one, is));
    }

    private HttpResponse<String> setAvailable(Member by, Member whose, boolean is) {
        return send(as(by, "/api/users/" + whose.id().value() + "/availability")
                .method("PATCH", BodyPublishers.ofString("{\"is_available\":%s}".formatted(is))));
    }

    private String waiting(Member one) {
        return get(one, "/api/summons/active?limit=100").toString();
    }

    private int helpers(Member reader, String path) {
        return get(reader, path).at("/available_count").asInt();
    }

    private int earned(Member one) {
        return get(one, "/api/goodwill/balance").at("/total_earned").asInt();
    }

    private JsonNode get(Member member, String path) {
        return json(200, send(as(member, path)));
    }

    private static String code(int status, HttpResponse<String> answer) {
        return json(status, answer).at("/code").asText();
    }

    private void run(String job) {
        jobs.stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }
}
