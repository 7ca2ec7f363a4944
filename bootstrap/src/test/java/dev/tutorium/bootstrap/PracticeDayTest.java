package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.kernel.AccountId;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One day in a teacher's practice, as it would go by on the workspace: over HTTP alone, with mails read and the clock moved on. */
class PracticeDayTest extends LessonTest {

    private static final Pattern LINK = Pattern.compile("/api/auth/magic-link/([A-Za-z0-9_-]{43})");

    @Inject
    InstantSource clock;

    private Instant start;
    private Member nora;

    /** It calls more often than one address may. */
    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.proxies", "127.0.0.1");
        return properties;
    }

    @BeforeEach
    void open() {
        start = clock.instant().truncatedTo(ChronoUnit.HOURS);
        ask(
                "nora@example.org",
                "{'email':'nora@example.org','name':'Nora','role':'teacher','timezone':'Europe/Berlin'}");
        nora = enter("nora@example.org");
    }

    @Test
    void a_day_in_a_practice() {
        // at eight: a practice that is empty
        var morning = ok("GET", "/api/teacher/dashboard/summary", nora, null);
        assertThat(morning.at("/sessionsThisWeek").asInt()).isZero();
        assertThat(ok("GET", "/api/teacher/dashboard/smart-actions", nora, null).get("actions"))
                .isEmpty();

        // a service, from a draft to the public page
        var hours = new StringBuilder();
        for (var day = 1; day <= 7; day++) {
            hours.append(day == 1 ? "" : ",").append("{'day':%d,'start':'00:00','end':'24:00'}".formatted(day));
        }
        make(
                "availability-schedules",
                "{'name':'Open','timezone':'Europe/Berlin','main':true,'rules':[" + hours + "]}");
        var policy = make(
                "cancellation-policies",
                "{'name':'Half','tiers':[{'noticeHours':24,'refundPercent':100},{'noticeHours':1,'refundPercent':50}]}");
        var maths = make(
                "services",
                "{'title':'Maths','price':{'amount':4000,'currency':'EUR'},'durationMinutes':60,'noticeMinutes':0,'cancellationPolicyId':'"
                        + policy + "'}");
        var first = make(
                "services",
                "{'title':'First meeting','price':{'amount':0,'currency':'EUR'},'durationMinutes':30,'noticeMinutes':0,'trial':true}");
        assertThat(page().at("/services")).isEmpty();
        for (var service : new String[] {maths, first}) {
            assertThat(ok("POST", "/api/teacher/services/" + service + "/publish", nora, null)
                            .get("status")
                            .asText())
                    .isEqualTo("published");
        }
        assertThat(page().at("/services")).hasSize(2);

        // Ann is invited; Ben enrolls by himself, books and pays
        var annEntry = make("students", "{'name':'Ann','email':'ann@example.org'}");
        var ann = enter("ann@example.org");
        onPage("enroll", "{'email':'ben@example.org','name':'Ben','timezone':'Europe/London'}", 202);
        var ben = enter("ben@example.org");
        var bens =
                ok("POST", "/api/student/sessions", ben, "{'serviceId':'%s','startUtc':'%s'}".formatted(maths, in(2)));
        assertThat(actions()).contains("unpaid");
        press(bens);
        eventually(() -> status(ben, bens).equals("scheduled"));
        assertThat(names("students")).containsExactlyInAnyOrder("Ann", "Ben");

        // Vera asks for a trial and is booked when she follows the link
        onPage(
                "trial-session",
                "{'serviceId':'%s','startUtc':'%s','email':'vera@example.org','name':'Vera'}".formatted(first, in(4)),
                202);
        assertThat(ok("GET", "/api/teacher/dashboard/summary", nora, null)
                        .get("pendingTrials")
                        .asInt())
                .isEqualTo(1);
        var vera = enter("vera@example.org");
        eventually(() ->
                ok("GET", "/api/student/sessions", vera, null).get("sessions").size() == 1);
        var trial = ok("GET", "/api/student/sessions", vera, null)
                .at("/sessions/0/id")
                .asText();

        // a code for Ann, who books with it and moves the lesson to another hour
        var code = make("discount-codes", "{'code':'SPRING','percent':25,'maxRedemptions':1}");
        assertThat(onPage("validate-discount", "{'code':'spring','serviceId':'" + maths + "'}", 200)
                        .at("/total/amount")
                        .asLong())
                .isEqualTo(3000);
        var anns = ok(
                "POST",
                "/api/student/sessions",
                ann,
                "{'serviceId':'%s','startUtc':'%s','discountCode':'SPRING'}".formatted(maths, in(30)));
        press(anns);
        eventually(() -> status(ann, anns).equals("scheduled"));
        assertThat(ok("GET", "/api/teacher/discount-codes/" + code + "/stats", nora, null)
                        .get("redemptions")
                        .asInt())
                .isEqualTo(1);
        var preview = ok("GET", session(anns) + "/reschedule-preview?startUtc=" + in(33), ann, null);
        assertThat(preview.get("allowed").asBoolean()).isTrue();
        assertThat(Instant.parse(ok("POST", session(anns) + "/reschedule", ann, "{'startUtc':'" + in(33) + "'}")
                        .get("startUtc")
                        .asText()))
                .isEqualTo(in(33));

        // what Ben's lesson is taught with, and a message for after it
        var folder = make("lesson-templates", "{'type':'folder','title':'Fractions'}");
        var plan = make("lesson-templates", "{'title':'Halves','content':'A cake','folderId':'" + folder + "'}");
        var sheet = upload("sheet.txt", "1/2 + 1/3");
        var taught = "/api/teacher/sessions/" + id(bens);
        ok("POST", taught + "/templates", nora, "{'templateIds':['" + plan + "']}");
        ok("POST", taught + "/resources", nora, "{'resourceIds':['" + sheet + "']}");
        ok("PATCH", taught + "/content", nora, "{'notes':'Bring a pencil','privateNotes':'Shy','homework':'p. 7'}");
        assertThat(ok("GET", session(bens), ben, null).toString())
                .contains("Bring a pencil", "p. 7", "sheet.txt")
                .doesNotContain("Shy", "Halves");
        assertThat(call("GET", session(bens) + "/resources/" + sheet + "/file", ben, null)
                        .body())
                .isEqualTo("1/2 + 1/3");
        make(
                "scheduled-messages",
                "{'sessionId':'%s','offsetMinutes':90,'subject':'Well done','body':'See you next week'}"
                        .formatted(id(bens)));
        assertThat(ok("GET", "/api/teacher/calendar/agenda", nora, null).get("entries"))
                .hasSize(3);

        // by noon Ben was there
        pass("PT3H10M");
        assertThat(ok("POST", taught + "/complete", nora, null).get("status").asText())
                .isEqualTo("completed");
        var review = ok("POST", session(bens) + "/review", ben, "{'rating':5,'comment':'Clear'}");
        assertThat(actions()).contains("answer_review");
        ok("POST", "/api/teacher/reviews/" + id(review) + "/respond", nora, "{'response':'Thanks, Ben'}");
        assertThat(ok("GET", "/api/public/nora/reviews", nora, null).toString()).contains("Clear", "Thanks, Ben");

        // Vera was not; Ann gives her lesson up, late enough to get half back
        pass("PT1H5M");
        eventually(() -> mails("ben@example.org").contains("See you next week"));
        assertThat(ok(
                                "POST",
                                "/api/teacher/sessions/" + trial + "/no-show/"
                                        + vera.id().value(),
                                nora,
                                null)
                        .get("status")
                        .asText())
                .isEqualTo("no_show_student");
        pass("PT6H");
        var told = ok("GET", session(anns) + "/cancellation-preview", ann, null);
        assertThat(told.at("/refund/amount").asLong()).isEqualTo(1500);
        ok(
                "POST",
                session(anns) + "/cancel",
                ann,
                "{'reason':'A cold','quoteId':'" + told.get("quoteId").asText() + "'}");

        // a tenth of Ben's is given back by hand
        var payment =
                first(ok("GET", "/api/teacher/payments?status=paid", nora, null).get("payments"), "Ben");
        ok(
                "POST",
                "/api/teacher/payments/refund",
                nora,
                "{'paymentId':'" + payment + "','amount':400,'reason':'We began late'}");
        eventually(() -> ok("GET", "/api/teacher/payments?status=partially_refunded", nora, null)
                        .get("payments")
                        .size()
                == 2);
        eventually(() -> kpis().get("refunds").asLong() == 1900);
        assertThat(kpis().get("revenue").asLong()).isEqualTo(7000);
        assertThat(call("POST", "/api/teacher/payments/csv-export", nora, "{}").body())
                .contains("Ben", "partially_refunded,40.00,4.00,36.00,EUR")
                .contains("Ann", "partially_refunded,30.00,15.00,15.00,EUR");

        // she looks through Ann's eyes, and may not touch what is Ann's alone
        var granted = ok("POST", "/api/teacher/students/" + annEntry + "/impersonate", nora, "{}");
        var asAnn = new Member(ann.id(), granted.get("token").asText());
        assertThat(ok("GET", "/api/student/sessions", asAnn, null)
                        .at("/sessions/0/status")
                        .asText())
                .isEqualTo("cancelled");
        assertThat(call("POST", "/api/student/privacy/export", asAnn, "{}").statusCode())
                .isEqualTo(403);
        assertThat(call("DELETE", "/api/teacher/students/" + annEntry + "/impersonate", nora, null)
                        .statusCode())
                .isEqualTo(204);

        // the evening: figures, what was done, and what is kept
        var evening = ok("GET", "/api/teacher/dashboard/summary", nora, null);
        assertThat(evening.at("/activeStudents").asInt()).isEqualTo(2);
        assertThat(evening.at("/unpaidSeats").asInt()).isZero();
        assertThat(actions()).doesNotContain("unpaid", "answer_review").contains("no_next_session");
        var log = ok("GET", "/api/teacher/audit-log", nora, null).get("entries");
        assertThat(log.findValuesAsText("action").reversed())
                .containsExactly(
                        "policy.create",
                        "service.publish",
                        "service.publish",
                        "refund.grant",
                        "impersonation.start",
                        "impersonation.end");
        assertThat(log.get(2).at("/before/left").asText())
                .isNotEqualTo(log.get(2).at("/after/left").asText());
        assertThat(ok("POST", "/api/student/privacy/export", ben, "{}").toString())
                .contains("ben@example.org", "Clear");
        assertThat(ok("GET", "/api/teacher/privacy/export", nora, null).toString())
                .contains("Half", "First meeting", "We began late");
    }

    private JsonNode page() {
        return ok("GET", "/api/public/nora", nora, null);
    }

    private JsonNode kpis() {
        return ok("GET", "/api/teacher/payments/kpis", nora, null).at("/currencies/0");
    }

    private Iterable<String> actions() {
        return ok("GET", "/api/teacher/dashboard/smart-actions", nora, null)
                .get("actions")
                .findValuesAsText("kind");
    }

    private Iterable<String> names(String list) {
        return ok("GET", "/api/teacher/" + list, nora, null).get(list).findValuesAsText("name");
    }

    private String status(Member student, JsonNode session) {
        return ok("GET", session(session), student, null).get("status").asText();
    }

    /** Nora makes one; its id. */
    private String make(String what, String fields) {
        return id(ok("POST", "/api/teacher/" + what, nora, fields));
    }

    private String upload(String name, String text) {
        var form = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--cut--\r\n"
                .formatted(name, text);
        return id(json(
                201,
                send(as(nora, "/api/teacher/resources")
                        .setHeader("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(BodyPublishers.ofString(form)))));
    }

    private JsonNode onPage(String what, String fields, int status) {
        return json(status, post("/api/public/nora/" + what, fields.replace('\'', '"')));
    }

    /** Pays at the sandbox. */
    private static void press(JsonNode session) {
        send(HttpRequest.newBuilder(URI.create(session.get("checkoutUrl").asText()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("press=pay")));
    }

    private void ask(String email, String wish) {
        json(202, post("/api/auth/magic-link", wish.replace('\'', '"')));
        eventually(() -> LINK.matcher(mails(email)).find());
    }

    /** Follows the link in the mail. */
    private Member enter(String email) {
        eventually(() -> LINK.matcher(mails(email)).find());
        var link = LINK.matcher(mails(email));
        assertThat(link.find()).isTrue();
        var verified = post("/api/auth/magic-link/verify", "{\"token\": \"" + link.group(1) + "\"}");
        var cookie = verified.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst("^[^=]*=([^;]*);.*$", "$1");
        return new Member(
                new AccountId(UUID.fromString(json(200, verified).at("/user/id").asText())), cookie);
    }

    private String mails(String email) {
        return get("/sandbox/mail?to=" + email).body();
    }

    private void pass(String time) {
        json(200, post("/sandbox/clock", "{\"advance\":\"" + time + "\"}"));
    }

    /** So many hours from the full hour in which the day began. */
    private Instant in(int hours) {
        return start.plus(hours, ChronoUnit.HOURS);
    }

    private JsonNode ok(String method, String path, Member member, @Nullable String body) {
        var response = call(method, path, member, body);
        assertThat(response.statusCode()).as(path + " " + response.body()).isBetween(200, 299);
        return json(response.statusCode(), response);
    }

    private HttpResponse<String> call(String method, String path, Member member, @Nullable String body) {
        return send(as(member, path)
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private static String session(JsonNode session) {
        return "/api/student/sessions/" + id(session);
    }

    private static String id(JsonNode made) {
        return made.get("id").asText();
    }

    private static String first(JsonNode payments, String student) {
        for (var payment : payments) {
            if (payment.get("studentName").asText().equals(student)) {
                return id(payment);
            }
        }
        throw new AssertionError("no payment of " + student);
    }
}
