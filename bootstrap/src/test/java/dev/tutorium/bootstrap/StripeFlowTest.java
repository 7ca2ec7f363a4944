package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.application.payment.view.Books;
import dev.tutorium.application.payment.view.TrialBalance;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.payments.stripe.Fault;
import dev.tutorium.payments.stripe.StripeServer;
import dev.tutorium.payments.stripe.WebhookSignature;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A lesson booked, paid and given up at a server that is configured for Stripe, with a server that plays Stripe. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StripeFlowTest extends LessonTest {

    private static final String SECRET = "whsec_flow";

    private final AtomicReference<InstantSource> now = new AtomicReference<>(InstantSource.system());
    private final StripeServer stripe = new StripeServer(() -> now.get().instant());
    private int delivered;

    @Inject
    Books books;

    @Inject
    Sql sql;

    @BeforeAll
    void runOnOneClock() {
        now.set(server.getApplicationContext().getBean(InstantSource.class));
    }

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.payments.provider", "stripe");
        properties.put("tutorium.payments.stripe.api-key", StripeServer.API_KEY);
        properties.put("tutorium.payments.stripe.api-base", stripe.url());
        properties.put("tutorium.payments.stripe.webhook-secrets", "whsec_other," + SECRET);
        properties.put("tutorium.proxies", "127.0.0.1");
        properties.put("tutorium.payment.workspace-fee", "3000");
        properties.put("tutorium.sandbox.enabled", "true");
        return properties;
    }

    @AfterAll
    void stop() {
        stripe.close();
    }

    @Test
    @Order(1)
    void a_lesson_is_paid_and_refunded_and_the_books_agree_with_stripe() {
        var members = Members.of(server.getApplicationContext());
        var teacher = members.join("tess", Role.TEACHER);
        var student = members.join("nora", Role.STUDENT);
        var slot = now.get().instant().truncatedTo(ChronoUnit.DAYS).plus(5, ChronoUnit.DAYS);
        var booked = json(201, post("/api/student/sessions", student, """
                {"serviceId":"%s","startUtc":"%s"}""".formatted(service(teacher, 5000), slot)));
        var session = "/api/student/sessions/" + booked.at("/id").asText();
        var checkout = booked.at("/checkoutUrl").asText();
        assertThat(checkout).startsWith(stripe.url() + "/pay/");

        stripe.pay(checkout.substring(checkout.lastIndexOf('/') + 1));
        assertThat(deliver(stripe.events().getFirst(), "whsec_forged").statusCode())
                .isEqualTo(400);
        deliverBackwardsAndTwice();
        eventually(() -> status(session, student).equals("scheduled"));
        assertThat(balance(Kind.PROCESSOR_CLEARING))
                .isEqualTo(stripe.balance("eur"))
                .isEqualTo(49_00);

        stripe.fail(Fault.ANSWER_LOST, "POST", 1);
        var preview = json(200, send(as(student, session + "/cancellation-preview")));
        json(200, post(session + "/cancel", student, """
                {"quoteId":"%s"}""".formatted(
                        preview.at("/quoteId").asText())));
        eventually(() -> balance(Kind.PROCESSOR_CLEARING) == -1_00);
        deliverBackwardsAndTwice();

        assertThat(stripe.count("refund")).isEqualTo(1);
        assertThat(stripe.balance("eur")).isEqualTo(balance(Kind.PROCESSOR_CLEARING));
        assertThat(balance(Kind.PROCESSOR_FEES)).isEqualTo(1_00);
        assertThat(balance(Kind.PAYABLE_PENDING)).isZero();
        assertThat(books.trialBalance().unbalanced()).isZero();
    }

    @Test
    @Order(2)
    void a_refund_that_stripe_declined_is_made_once_when_an_admin_has_it_asked_again() {
        var declined = declinedRefund("retry");
        var refunds = stripe.count("refund");

        var again = json(202, post("/api/admin/refunds/" + declined.id() + "/retry", declined.admin(), ""));
        assertThat(again.get("status").asText()).isIn("requested", "completed");
        post("/api/admin/refunds/" + declined.id() + "/retry", declined.admin(), "");
        eventually(() -> state(declined.id()).equals("COMPLETED"));
        deliverBackwardsAndTwice();

        assertThat(stripe.count("refund")).isEqualTo(refunds + 1);
        assertSettled(declined);
    }

    @Test
    @Order(3)
    void a_refund_that_stripe_declined_and_someone_made_by_hand_is_not_owed_any_more() {
        var declined = declinedRefund("hand");
        stripe.refund(declined.session(), 20_00);
        deliverBackwardsAndTwice();

        eventually(() -> state(declined.id()).equals("REPLACED"));
        for (var way : new String[] {"/retry", "/to-wallet"}) {
            json(409, post("/api/admin/refunds/" + declined.id() + way, declined.admin(), ""));
        }
        assertSettled(declined);
    }

    /** A refund of 20.00, and the session at Stripe that it is of. */
    private record DeclinedRefund(String id, String session, Member admin) {}

    private DeclinedRefund declinedRefund(String name) {
        var members = Members.of(server.getApplicationContext());
        var teacher = members.join(name + "-teacher", Role.TEACHER);
        var student = members.join(name + "-student", Role.STUDENT);
        var admin = members.join(name + "-admin", Role.ADMIN);
        var session = sessionAt(paidLesson(teacher, student));
        stripe.fail(Fault.REFUSED, "POST", 1);
        var payment = json(200, send(as(teacher, "/api/teacher/payments")))
                .at("/payments/0/id")
                .asText();
        var refund = json(202, post("/api/teacher/payments/refund", teacher, """
                {"paymentId":"%s","amount":2000,"reason":"ill"}""".formatted(payment)))
                .at("/id")
                .asText();
        eventually(() -> json(200, send(as(admin, "/api/admin/payments/attention")))
                .toString()
                .contains(refund));
        return new DeclinedRefund(refund, session, admin);
    }

    /** A lesson of 50.00, as it was booked. */
    private JsonNode paidLesson(Member teacher, Member student) {
        var slot = now.get().instant().truncatedTo(ChronoUnit.DAYS).plus(5, ChronoUnit.DAYS);
        var booked = json(201, post("/api/student/sessions", student, """
                {"serviceId":"%s","startUtc":"%s"}""".formatted(service(teacher, 5000), slot)));
        stripe.pay(sessionAt(booked));
        deliverBackwardsAndTwice();
        eventually(() -> status("/api/student/sessions/" + booked.at("/id").asText(), student)
                .equals("scheduled"));
        return booked;
    }

    private static String sessionAt(JsonNode booked) {
        return booked.at("/checkoutUrl").asText().replaceFirst(".*/", "");
    }

    /** Nothing waits for an admin, and the books have what Stripe has. */
    private void assertSettled(DeclinedRefund refund) {
        assertThat(json(200, send(as(refund.admin(), "/api/admin/payments/attention")))
                        .toString())
                .doesNotContain(refund.id());
        assertThat(balance(Kind.PROCESSOR_CLEARING)).isEqualTo(stripe.balance("eur"));
        assertThat(json(200, post("/api/admin/ledger/proof", refund.admin(), ""))
                        .get("differences"))
                .isEmpty();
    }

    private String state(String refund) {
        return sql.first("select state from refund where id = ?::uuid", row -> row.getString(1), refund)
                .orElseThrow();
    }

    @Test
    @Order(4)
    void a_bank_is_told_who_was_in_the_room_and_what_the_student_was_sent() {
        var members = Members.of(server.getApplicationContext());
        var teacher = members.join("heard-teacher", Role.TEACHER);
        var student = members.join("heard-student", Role.STUDENT);
        var admin = members.join("heard-admin", Role.ADMIN);
        var booked = paidLesson(teacher, student);
        var id = booked.at("/id").asText();
        sql.update(
                """
                with room as (
                    insert into session_room (session_id, revision, turn, reference, provider, opened_at)
                    select ?::uuid, 0, 99, 'room', 'jitsi', now() returning session_id, revision, turn)
                insert into room_visit (session_id, revision, turn, visit, account_id, joined_at, left_at)
                select session_id, revision, turn, v.visit, v.account::uuid, v.joined::timestamptz, v.left_at::timestamptz
                from room, (values ('1', ?, '2026-03-02T10:00:00Z', '2026-03-02T10:58:00Z'),
                    ('2', ?, '2026-03-02T10:01:00Z', null)) as v (visit, account, joined, left_at)""", id, teacher.id().value().toString(), student.id().value().toString());
        sql.update("""
                insert into scheduled_message
                    (id, teacher_id, students, subject, text, session_id, offset_seconds, due_at, created_at, state, ended_at)
                values (?::uuid, ?, '{}', 'Tomorrow', 'Bring your book.', ?::uuid, 0, now(), now(), 'SENT',
                    '2026-03-01T10:00:00Z')""", UUID.randomUUID().toString(), teacher.id(), id);
        var dispute = stripe.dispute(sessionAt(booked), 50_00);
        deliverBackwardsAndTwice();
        eventually(() -> send(as(admin, "/api/admin/disputes/" + dispute)).statusCode() == 200);
        assertThat(post("/api/teacher/disputes/" + dispute + "/statement", student, "{}")
                        .statusCode())
                .isIn(403, 405);
        var said = send(as(teacher, "/api/teacher/disputes/" + dispute + "/statement")
                .PUT(BodyPublishers.ofString("{\"statement\": \"We met.\"}")));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(204);

        var evidence = json(200, send(as(admin, "/api/admin/disputes/" + dispute + "/evidence")));

        assertThat(evidence.get("attendance").asText())
                .endsWith("In the room: the teacher from 2026-03-02T10:00:00Z to 2026-03-02T10:58:00Z; "
                        + "the student from 2026-03-02T10:01:00Z.");
        assertThat(evidence.get("others").asText())
                .isEqualTo("The teacher says: heard-teacher: We met.\n\n"
                        + "Sent to the student about it: 2026-03-01T10:00:00Z, Tomorrow: Bring your book.");
        stripe.decide(dispute, true);
        deliverBackwardsAndTwice();
        eventually(() -> balance(Kind.PROCESSOR_CLEARING) == stripe.balance("eur"));
    }

    @Test
    @Order(5)
    void the_whole_life_of_money_agrees_with_stripe_after_each_step() {
        new MoneyLife(this, new AtStripe()).live();
        assertThat(get("/internal/prometheus").body())
                .contains(
                        "tutorium_calls_seconds_count{ending=\"answered\",provider=\"stripe\"}",
                        "tutorium_calls_breaker{provider=\"stripe\"} 0.0");
    }

    @Test
    @Order(3)
    void a_package_renews_until_it_is_ended_and_the_books_agree_with_stripe() {
        new SubscriptionLife(this, new RenewedAtStripe()).live();
    }

    private final class RenewedAtStripe implements SubscriptionLife.Stage {

        @Override
        public void pay(String checkout) {
            stripe.pay(session(checkout));
        }

        @Override
        public void card(String checkout, boolean pays) {
            stripe.card(session(checkout), pays);
        }

        @Override
        public void pass(int days) {
            var moved = StripeFlowTest.this.post("/sandbox/clock", "{\"advance\": \"PT%dH\"}".formatted(24 * days));
            assertThat(moved.statusCode()).isEqualTo(200);
            stripe.renewDue();
        }

        @Override
        public void passUntold(int days) {
            pass(days);
            delivered = stripe.events().size();
        }

        @Override
        public void news() {
            deliverBackwardsAndTwice();
        }
    }

    private static String session(String checkout) {
        return checkout.substring(checkout.lastIndexOf('/') + 1);
    }

    /** The stage on which Stripe is played. */
    private final class AtStripe implements MoneyLife.Stage {

        private final Map<String, String> disputes = new HashMap<>();
        private final Map<String, String> refunds = new HashMap<>();

        @Override
        public String name() {
            return "stripe";
        }

        @Override
        public void pay(String checkout) {
            stripe.pay(session(checkout));
        }

        @Override
        public void dispute(String checkout, long minor) {
            disputes.put(checkout, stripe.dispute(session(checkout), minor));
        }

        @Override
        public void decide(String checkout, boolean won) {
            stripe.decide(String.valueOf(disputes.get(checkout)), won);
        }

        @Override
        public void refund(String checkout, long minor) {
            refunds.put(checkout, stripe.refund(session(checkout), minor));
        }

        @Override
        public void sendBack(String checkout) {
            stripe.sendBack(String.valueOf(refunds.get(checkout)));
        }

        @Override
        public void answer(String page) {
            stripe.connect(page.replaceFirst(".*(acct_[^/]+).*", "$1"));
        }

        /** By taking away what would be transferred. */
        @Override
        public void declineTransfers(Runnable meanwhile) {
            stripe.topUp("eur", -1_000_000);
            meanwhile.run();
            stripe.topUp("eur", 1_000_000);
        }

        @Override
        public void news() {
            deliverBackwardsAndTwice();
        }
    }

    private void deliverBackwardsAndTwice() {
        var events = stripe.events();
        var latest = events.subList(delivered, events.size()).reversed();
        delivered = events.size();
        for (var event : latest) {
            assertThat(deliver(event, SECRET).statusCode()).isEqualTo(200);
            assertThat(deliver(event, SECRET).statusCode()).isEqualTo(200);
        }
    }

    /** To the one route or the other, as it happens. */
    private HttpResponse<String> deliver(byte[] event, String secret) {
        var path = event.length % 2 == 0 ? "/api/webhooks/stripe" : "/api/v1/payments/webhook";
        return send(request(path)
                .header("Content-Type", "application/json")
                .header(
                        WebhookSignature.HEADER,
                        WebhookSignature.of(event, now.get().instant(), secret))
                .POST(BodyPublishers.ofByteArray(event)));
    }

    private String status(String session, Member student) {
        return json(200, send(as(student, session))).at("/status").asText();
    }

    private long balance(Kind kind) {
        return books.trialBalance().rows().stream()
                .filter(row -> row.kind() == kind)
                .mapToLong(TrialBalance.Row::balance)
                .sum();
    }
}
