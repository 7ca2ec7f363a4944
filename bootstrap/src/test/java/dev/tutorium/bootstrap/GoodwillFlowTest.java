package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.community.CommunityEvent.PostRemoved;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.PostId;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points as members and admins see them, over HTTP. */
class GoodwillFlowTest extends CourseTest {

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    private Members members;
    private Member admin;

    @BeforeAll
    void anAdmin() {
        members = Members.of(server.getApplicationContext());
        admin = members.join("goodwill-admin", Role.ADMIN);
    }

    @Test
    void points_by_hand_are_told_audited_ranked_and_bring_their_gifts_once() {
        var ada = members.join("ada-earns", Role.STUDENT);
        assertThat(get(ada, "/api/leaderboard/me").toString()).isEqualTo("{\"rank\":null,\"points\":0}");
        award(ada, 999);
        assertThat(rewards(ada))
                .containsExactly("badge true", "discount_code false", "session_credit false", "teaching_share false");
        award(ada, 1);
        eventually(() -> get(ada, "/api/users/me/rewards").at("/rewards/1/code").isTextual());
        assertThat(rewards(ada))
                .containsExactly("badge true", "discount_code true", "session_credit false", "teaching_share false");
        award(ada, 2_000);
        assertThat(sql.count("select count(*) from goodwill_gift where account_id = ?", ada.id()))
                .isEqualTo(3);

        var balance = get(ada, "/api/goodwill/balance");
        assertThat(balance.toString())
                .isEqualTo("{\"total_earned\":3000,\"spent\":0,\"balance\":3000,\"breakdown\":"
                        + "{\"summons_helped\":0,\"questions_answered\":0,\"referrals\":0}}");
        assertThat(get(ada, "/api/users/me/goodwill")).isEqualTo(balance);
        var latest = get(ada, "/api/goodwill/transactions?type=earned&page=1&limit=2");
        assertThat(latest.at("/total").asInt()).isEqualTo(3);
        assertThat(latest.at("/transactions")).hasSize(2);
        assertThat(latest.at("/transactions/0/points").asInt()).isEqualTo(2_000);
        assertThat(latest.at("/transactions/0/reason").asText()).isEqualTo("grant");
        assertThat(get(ada, "/api/goodwill/transactions?type=spent").at("/transactions"))
                .isEmpty();
        assertThat(get(ada, "/api/leaderboard/me").at("/rank").asInt()).isEqualTo(1);
        var first = get(ada, "/api/leaderboard").at("/leaderboard/0");
        assertThat(first.at("/user/id").asText()).isEqualTo(ada.id().value().toString());
        assertThat(first.toString()).contains("\"points\":3000").doesNotContain("spent", "balance");
        assertThat(sql.count(
                        "select count(*) from audit_entry where action = 'goodwill.grant' and subject_id = ?",
                        ada.id()))
                .isEqualTo(3);
    }

    @Test
    void the_code_that_was_earned_takes_ten_percent_off_one_purchase() {
        var bea = members.join("bea-earns", Role.STUDENT);
        award(bea, 1_000);
        eventually(() -> get(bea, "/api/users/me/rewards").at("/rewards/1/code").isTextual());
        var code = get(bea, "/api/users/me/rewards").at("/rewards/1/code").asText();
        var teacher = members.join("paid-teacher", Role.TEACHER);
        var service = service(teacher, 50_00);
        var seat = json(201, book(bea, service, 2, code));
        assertThat(seat.at("/price/amount").asInt()).isEqualTo(45_00);
        json(409, book(bea, service, 3, code));
        assertThat(get(bea, "/api/users/me/rewards").at("/rewards/1/used").asBoolean())
                .isTrue();
    }

    @Test
    void five_thousand_points_bring_a_teacher_five_percent_more_of_the_places_sold_from_then_on() {
        var creator = members.join("emil-writes", Role.CREATOR);
        var teacher = members.join("earns-more", Role.TEACHER);
        var course = course(creator, teacher, 100_00);
        award(teacher, 4_999);
        assertThat(shares(enroll(members.join("pays-before", Role.STUDENT), course, teacher)))
                .containsExactly(70_00, 15_00, 15_00);
        award(teacher, 1);
        assertThat(shares(enroll(members.join("pays-after", Role.STUDENT), course, teacher)))
                .containsExactly(75_00, 15_00, 10_00);
    }

    @Test
    void who_taught_a_new_teacher_is_rewarded_for_their_first_session_and_no_other() {
        var creator = members.join("carla-writes", Role.CREATOR);
        var mentor = members.join("mentor", Role.TEACHER);
        var newTeacher = members.join("new-teacher", Role.STUDENT);
        service(mentor, 0);
        var course = course(creator, mentor);
        learn(newTeacher, course, mentor);
        teaches(creator, course, newTeacher);
        eventually(() ->
                sql.count("select count(*) from account where id = ? and 'TEACHER' = any (roles)", newTeacher.id())
                        == 1);
        service(newTeacher, 0);
        assertThat(earned(mentor)).isZero();
        learn(members.join("first-student", Role.STUDENT), course, newTeacher);
        eventually(() -> earned(mentor) == 50);
        learn(members.join("second-student", Role.STUDENT), course, newTeacher);
        eventually(() -> sql.count("""
                select count(*) from outbox_delivery where reaction = 'goodwill.mentor-rewarding'""") == 0);
        assertThat(earned(mentor)).isEqualTo(50);
        assertThat(get(mentor, "/api/goodwill/transactions")
                        .at("/transactions/0/reason")
                        .asText())
                .isEqualTo("first_session_mentor");
    }

    @Test
    void what_was_awarded_for_a_removed_post_is_taken_back_once() {
        var creator = members.join("dora-writes", Role.CREATOR);
        var helper = members.join("answers", Role.TEACHER);
        var asker = members.join("asks", Role.STUDENT);
        var course = course(creator, helper);
        var post = UUID.randomUUID();
        sql.update("""
                insert into goodwill_entry (id, kind, receiver_id, points, at, reason, occasion, giver_id, course_id, subject_id,
                    funding, cut_received, cut_given, cut_allowance)
                values (?, 'AWARDED', ?, 5, ?, 'question_answer', ?, ?, ?::uuid, ?, 'ALLOWANCE', 0, 0, 0)""", UUID.randomUUID(), helper.id(), clock.instant(), post.toString(), asker.id(), course, post);
        assertThat(earned(helper)).isEqualTo(5);
        var removed = new PostRemoved(new PostId(post), helper.id(), admin.id(), clock.instant());
        transactions.inTransaction(() -> outbox.append(List.of(removed, removed)));
        eventually(() -> earned(helper) == 0);
        eventually(() ->
                sql.count("select count(*) from outbox_delivery where reaction = 'goodwill.award-reversal'") == 0);
        assertThat(get(helper, "/api/goodwill/transactions").at("/transactions"))
                .extracting(line -> line.at("/reason").asText())
                .containsExactly("reversal", "question_answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'points':5,'reason':'Thanks'}",
                "{'to_user_id':'WHO','reason':'Thanks'}",
                "{'to_user_id':'WHO','points':0,'reason':'Thanks'}",
                "{'to_user_id':'WHO','points':1.5,'reason':'Thanks'}",
                "{'to_user_id':'WHO','points':5,'reason':' '}",
                "{'to_user_id':'WHO','points':1000001,'reason':'Thanks'}"
            })
    void an_award_that_cannot_be_is_refused_and_nothing_written(String body) {
        var who = members.join("m" + UUID.randomUUID().toString().substring(0, 8), Role.STUDENT);
        var answer = post(
                "/api/goodwill/award",
                admin,
                body.replace('\'', '"').replace("WHO", who.id().value().toString()));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(earned(who)).isZero();
    }

    @Test
    void nobody_gives_points_to_themselves_or_to_nobody() {
        assertThat(json(422, award(admin, admin, 5)).at("/code").asText()).isEqualTo("to_oneself");
        json(404, post("/api/goodwill/award", admin, """
                {"to_user_id":"%s","points":5,"reason":"Thanks"}""".formatted(UUID.randomUUID())));
    }

    private List<Integer> shares(String enrollment) {
        return sql.list("""
                select s.amount_minor from charge_share s join enrollment e on e.charge_id = s.charge_id
                where e.id = ?::uuid order by s.position""", row -> row.getInt(1), enrollment);
    }

    private List<String> rewards(Member member) {
        var rewards = new ArrayList<String>();
        get(member, "/api/users/me/rewards")
                .at("/rewards")
                .forEach(reward -> rewards.add(reward.at("/type").asText() + " " + reward.hasNonNull("granted_at")));
        return rewards;
    }

    private int earned(Member member) {
        return get(member, "/api/goodwill/balance").at("/total_earned").asInt();
    }

    private void award(Member member, int points) {
        json(201, award(admin, member, points));
    }

    private HttpResponse<String> award(Member by, Member to, int points) {
        return post("/api/goodwill/award", by, """
                {"to_user_id":"%s","points":%d,"reason":"Thanks"}""".formatted(to.id().value(), points));
    }

    private HttpResponse<String> book(Member student, String service, int days, String code) {
        var start = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(days, ChronoUnit.DAYS);
        return post("/api/student/sessions", student, """
                {"serviceId":"%s","startUtc":"%s","discountCode":"%s"}""".formatted(service, start, code));
    }

    private JsonNode get(Member member, String path) {
        return json(200, send(as(member, path)));
    }
}
