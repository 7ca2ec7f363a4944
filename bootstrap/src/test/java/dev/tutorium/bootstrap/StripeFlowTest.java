package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.payment.view.Books;
import dev.tutorium.application.payment.view.TrialBalance;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.payments.stripe.Fault;
import dev.tutorium.payments.stripe.StripeServer;
import dev.tutorium.payments.stripe.WebhookSignature;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A lesson booked, paid and given up at a server that is configured for Stripe, with a server that plays Stripe. */
class StripeFlowTest extends LessonTest {

    private static final String SECRET = "whsec_flow";

    private final StripeServer stripe = new StripeServer(InstantSource.system());

    @Inject
    Books books;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.payments.provider", "stripe");
        properties.put("tutorium.payments.stripe.api-key", StripeServer.API_KEY);
        properties.put("tutorium.payments.stripe.api-base", stripe.url());
        properties.put("tutorium.payments.stripe.webhook-secrets", "whsec_other," + SECRET);
        return properties;
    }

    @AfterAll
    void stop() {
        stripe.close();
    }

    @Test
    void a_lesson_is_paid_and_refunded_and_the_books_agree_with_stripe() {
        var members = Members.of(server.getApplicationContext());
        var teacher = members.join("tess", Role.TEACHER);
        var student = members.join("nora", Role.STUDENT);
        var slot = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(5, ChronoUnit.DAYS);
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

    private void deliverBackwardsAndTwice() {
        for (var event : stripe.events().reversed()) {
            assertThat(deliver(event, SECRET).statusCode()).isEqualTo(200);
            assertThat(deliver(event, SECRET).statusCode()).isEqualTo(200);
        }
    }

    /** To the one route or the other, as it happens. */
    private HttpResponse<String> deliver(byte[] event, String secret) {
        var path = event.length % 2 == 0 ? "/api/webhooks/stripe" : "/api/v1/payments/webhook";
        return send(request(path)
                .header("Content-Type", "application/json")
                .header(WebhookSignature.HEADER, WebhookSignature.of(event, Instant.now(), secret))
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
