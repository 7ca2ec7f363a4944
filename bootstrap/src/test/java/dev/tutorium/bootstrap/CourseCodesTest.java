package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Discount codes of a creator and of the platform, kept over HTTP and redeemed for places in courses, down to who gets what. */
class CourseCodesTest extends CourseTest {

    private static final String CODES = "/api/admin/discount-codes";

    @Inject
    Sql sql;

    private Members members;
    private Member admin;
    private int people;

    @BeforeAll
    void anAdmin() {
        members = Members.of(server.getApplicationContext());
        admin = join(Role.ADMIN);
    }

    @Test
    void what_a_creators_code_takes_off_is_less_for_all_who_earn() {
        var creator = join(Role.CREATOR);
        sql.update("update account set roles = '{CREATOR,TEACHER}' where id = ?", creator.id());
        var teacher = join(Role.TEACHER);
        var course = course(creator, teacher, 100_00);
        json(201, post("/api/teacher/discount-codes", creator, """
                {"code":"CREATOR20","percent":20,"offeringIds":["%s"]}""".formatted(course)));

        pay(course, teacher, "creator20", 80_00);

        assertThat(pending(teacher)).isEqualTo(56_00);
        assertThat(pending(creator)).isEqualTo(12_00);
        assertThat(balance("PLATFORM_REVENUE")).isEqualTo(12_00);
        assertThat(balance("DISCOUNTS")).isZero();
        assertProven();
    }

    @Test
    void what_the_platforms_code_takes_off_is_paid_by_its_part_first_and_then_by_the_others() {
        var creator = join(Role.CREATOR);
        var small = join(Role.TEACHER);
        var large = join(Role.TEACHER);
        var course = course(creator, small, 100_00);
        teaches(creator, course, large);
        code("{'code':'PLATFORM10','percent':10,'max_per_student':1}");
        code("{'code':'PLATFORM20','amount_cents':2000,'currency':'EUR'}");
        var absorbed = balance("DISCOUNTS");

        pay(course, small, "platform10", 90_00);
        assertThat(pending(small)).isEqualTo(70_00);
        assertThat(pending(creator)).isEqualTo(15_00);
        assertThat(balance("DISCOUNTS") - absorbed).isEqualTo(10_00);

        pay(course, large, "platform20", 80_00);
        assertThat(pending(large)).isEqualTo(65_88);
        assertThat(pending(creator)).isEqualTo(15_00 + 14_12);
        assertThat(balance("DISCOUNTS") - absorbed).isEqualTo(10_00 + 15_00);
        assertProven();
    }

    @Test
    void the_platforms_codes_are_kept_by_admins_and_by_nobody_else() {
        var made = code("{'code':'SPRING','percent':12.5,'max_redemptions':2,'minimum_cents':500,'currency':'EUR',"
                + "'valid_to':'2020-01-01T00:00:00Z'}");
        var path = CODES + "/" + made.get("id").asText();
        assertThat(made.get("percent").asDouble()).isEqualTo(12.5);
        assertThat(made.get("minimum_cents").asLong()).isEqualTo(500);
        assertThat(post(CODES, admin, quoted("{'code':'spring','percent':5}")).statusCode())
                .isEqualTo(409);
        assertThat(listed("?status=expired&code=spr")).hasSize(1);
        assertThat(listed("?status=active&code=spr")).isEmpty();

        var open = json(200, patch(path, "{'valid_to':null,'minimum_cents':0,'currency':'EUR'}"));
        assertThat(open.hasNonNull("valid_to")).isFalse();
        assertThat(open.hasNonNull("minimum_cents")).isFalse();
        assertThat(open.get("percent").asDouble()).isEqualTo(12.5);
        assertThat(open.get("max_redemptions").asInt()).isEqualTo(2);
        assertThat(listed("?status=active&code=spr")).hasSize(1);
        var stale = send(as(admin, path)
                .header("If-Match", "\"1\"")
                .method("PATCH", BodyPublishers.ofString("{\"percent\": 5}")));
        assertThat(stale.statusCode()).isEqualTo(412);

        var teacher = join(Role.TEACHER);
        var own = json(201, post("/api/teacher/discount-codes", teacher, quoted("{'code':'SPRING','percent':1}")))
                .get("id")
                .asText();
        assertThat(send(as(admin, CODES + "/" + own)).statusCode()).isEqualTo(404);
        assertThat(patch(CODES + "/" + own, "{'percent':5}").statusCode()).isEqualTo(404);
        assertThat(send(as(
                                teacher,
                                "/api/teacher/discount-codes/" + made.get("id").asText()))
                        .statusCode())
                .isEqualTo(404);

        assertThat(send(as(admin, path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(send(as(admin, path)).statusCode()).isEqualTo(404);
        assertThat(send(as(admin, path).DELETE()).statusCode()).isEqualTo(404);
        assertThat(sql.list(
                        "select action from audit_entry where subject_id = ?::uuid order by at, id",
                        row -> row.getString(1),
                        made.get("id").asText()))
                .isEqualTo(List.of("discount-code.create", "discount-code.change", "discount-code.remove"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'code':'A B','percent':1}; code",
                "{'code':'ABC'}; percent",
                "{'code':'ABC','percent':0}; percent",
                "{'code':'ABC','percent':1.234}; percent",
                "{'code':'ABC','percent':1,'amount_cents':1,'currency':'EUR'}; amount",
                "{'code':'ABC','amount_cents':0,'currency':'EUR'}; amount",
                "{'code':'ABC','amount_cents':5}; currency",
                "{'code':'ABC','amount_cents':5,'currency':'XXY'}; currency",
                "{'code':'ABC','percent':1,'max_redemptions':-1}; max_redemptions",
                "{'code':'ABC','percent':1,'valid_from':'soon'}; valid_from",
                "{'code':'ABC','percent':1,'valid_from':'2027-01-02T00:00:00Z','valid_to':'2027-01-01T00:00:00Z'}; valid_to",
                "{'code':'ABC','percent':1,'offering_ids':['00000000-0000-0000-0000-000000000009']}; offering_ids"
            })
    void a_code_that_makes_no_sense_names_what_is_wrong_with_it(String body, String field) {
        var answer = post(CODES, admin, quoted(body));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.body()).contains(field);
        assertThat(listed("?code=abc")).isEmpty();
    }

    /** A new student takes the place with the code, and pays what it leaves. */
    private void pay(String course, Member teacher, String code, long cents) {
        var student = join(Role.STUDENT);
        var place = json(200, post("/api/courses/" + course + "/enroll", student, """
                {"student_teacher_id":"%s","discount_code":"%s"}""".formatted(
                        teacher.id().value(), code)));
        send(HttpRequest.newBuilder(URI.create(place.get("checkout_url").asText()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("press=pay&copies=2")));
        eventually(() -> json(200, send(as(student, "/api/enrollments")))
                .at("/enrollments/0/status")
                .asText()
                .equals("active"));
        assertThat(sql.count("select amount_minor from charge where payer_id = ? and state = 'PAID'", student.id()))
                .isEqualTo(cents);
    }

    private long pending(Member payee) {
        return -sql.count(
                "select coalesce(sum(amount_minor), 0) from journal_line where kind = 'PAYABLE_PENDING' and owner_id = ?",
                payee.id());
    }

    private long balance(String kind) {
        var sum = sql.count("select coalesce(sum(amount_minor), 0) from journal_line where kind = ?", kind);
        return kind.equals("DISCOUNTS") ? sum : -sum;
    }

    private void assertProven() {
        eventually(() -> json(200, post("/api/admin/ledger/proof", admin, ""))
                .get("verdict")
                .asText()
                .equals("proven"));
    }

    private JsonNode code(String body) {
        return json(201, post(CODES, admin, quoted(body)));
    }

    private JsonNode listed(String query) {
        return json(200, send(as(admin, CODES + query))).get("discount_codes");
    }

    private HttpResponse<String> patch(String path, String body) {
        return send(as(admin, path).method("PATCH", BodyPublishers.ofString(quoted(body))));
    }

    private static String quoted(String body) {
        return body.replace('\'', '"');
    }

    private Member join(Role role) {
        return members.join("codes-" + ++people, role);
    }
}
