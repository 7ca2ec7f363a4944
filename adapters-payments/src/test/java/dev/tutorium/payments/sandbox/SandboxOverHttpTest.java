package dev.tutorium.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.application.payment.port.PayoutOnboarding;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.ReturnPages;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SandboxOverHttpTest {

    private final EmbeddedServer server =
            ApplicationContext.run(EmbeddedServer.class, Map.of("shop", "true", "tutorium.sandbox.enabled", "true"));
    private final CardPayments payments = server.getApplicationContext().getBean(CardPayments.class);
    private final Shop shop = server.getApplicationContext().getBean(Shop.class);
    private final Shop.Clock clock = server.getApplicationContext().getBean(Shop.Clock.class);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterAll
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void the_page_shows_what_is_bought_and_for_how_much() {
        var page = get(open("<Maths> & more"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("&lt;Maths&gt; &amp; more", "50.00 EUR", "ada@example.org", "value=\"pay\"")
                .doesNotContain("<Maths>");
    }

    @Test
    void paying_leads_back_to_the_shop_and_the_shop_is_told() {
        var checkout = open("Maths");

        var answer = press(checkout, "press=pay");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://shop.test/thanks");
        await(() -> told(checkout).size() == 1);
        assertThat(told(checkout).getFirst()).isInstanceOf(CheckoutStatus.Paid.class);
    }

    @Test
    void paying_twice_pays_once() throws InterruptedException {
        var checkout = open("Maths");

        press(checkout, "press=pay");
        press(checkout, "press=pay");
        await(() -> !told(checkout).isEmpty());
        Thread.sleep(Duration.ofMillis(500));

        assertThat(told(checkout)).hasSize(1);
    }

    @Test
    void a_declined_card_can_be_tried_again() {
        var checkout = open("Maths");

        var answer = press(checkout, "press=decline");

        assertThat(answer.statusCode()).isEqualTo(402);
        assertThat(answer.body()).contains("declined", "value=\"pay\"");
        assertThat(press(checkout, "press=pay").statusCode()).isEqualTo(303);
    }

    @Test
    void closing_leads_back_and_leaves_the_checkout_open() {
        var checkout = open("Maths");

        var answer = press(checkout, "press=close");

        assertThat(answer.headers().firstValue("Location")).hasValue("https://shop.test/cart");
        assertThat(get(checkout).body()).contains("value=\"pay\"");
    }

    @Test
    void a_webhook_is_sent_again_until_it_is_taken() {
        var checkout = open("Maths");
        shop.failures.set(1);

        press(checkout, "press=pay");
        await(() -> shop.failures.get() == 0);

        await(() -> {
            clock.advance(Duration.ofSeconds(1));
            return told(checkout).size() == 1;
        });
    }

    @Test
    void a_webhook_can_be_doubled_or_lost_on_request() throws InterruptedException {
        var doubled = open("Doubled");
        var lost = open("Lost");

        press(lost, "press=pay&copies=0");
        press(doubled, "press=pay&copies=2");
        await(() -> told(doubled).size() == 2);
        Thread.sleep(Duration.ofMillis(500));

        assertThat(told(doubled)).hasSize(2);
        assertThat(told(lost)).isEmpty();
    }

    @Test
    void a_webhook_can_be_delayed_on_request() throws InterruptedException {
        var checkout = open("Delayed");

        press(checkout, "press=pay&delay=PT2H");
        Thread.sleep(Duration.ofMillis(500));
        assertThat(told(checkout)).isEmpty();
        clock.advance(Duration.ofHours(2));

        await(() -> told(checkout).size() == 1);
    }

    @Test
    void a_checkout_that_runs_out_of_time_is_told_of_and_shown_as_over() {
        var checkout = open("Expired");

        clock.advance(Duration.ofMinutes(30));

        await(() -> told(checkout).size() == 1);
        assertThat(told(checkout).getFirst()).isInstanceOf(CheckoutStatus.Expired.class);
        assertThat(get(checkout).body()).contains("can no longer be paid").doesNotContain("value=\"pay\"");
        assertThat(press(checkout, "press=pay").statusCode()).isEqualTo(409);
    }

    @Test
    void what_is_paid_can_be_disputed_and_decided_on_its_page() {
        var checkout = open("Disputed");
        assertThat(press(checkout, "press=dispute").body()).doesNotContain("dp_sandbox");
        assertThat(press(checkout, "press=dispute&amount=0").statusCode()).isEqualTo(400);
        press(checkout, "press=pay");

        var page = press(checkout, "press=dispute&amount=2000").body();
        var dispute = page.replaceAll("(?s).*value=\"(dp_sandbox_[0-9a-f]+)\".*", "$1");

        await(() -> disputes(dispute).size() == 1);
        assertThat(disputes(dispute).getFirst().amount()).isEqualTo(Money.of(2000, "EUR"));
        assertThat(press(checkout, "press=lose&dispute=" + dispute).body()).contains("20.00 EUR was lost");
        await(() -> disputes(dispute).size() == 2);
        assertThat(disputes(dispute).getLast().state()).isEqualTo("LOST");
        assertThat(disputes(dispute).getLast().openedAt())
                .isEqualTo(disputes(dispute).getFirst().openedAt());
    }

    @Test
    void a_payee_answers_on_a_page_and_the_shop_is_told() {
        var onboarding = server.getApplicationContext().getBean(PayoutOnboarding.class);
        var account = ((RemoteResult.Succeeded<String>)
                        onboarding.open(new AccountId(UUID.randomUUID()), "<ada>@example.org"))
                .value();
        var back = URI.create("https://shop.test/payouts");
        var page = ((RemoteResult.Succeeded<URI>)
                        onboarding.page(account, new PayoutOnboarding.OnboardingPages(back, back)))
                .value()
                .getPath();

        assertThat(sent(HttpRequest.newBuilder(server.getURI().resolve(page)).build())
                        .body())
                .contains("&lt;ada&gt;", "identity", "value=\"answer\"");
        var left = send(page, "application/x-www-form-urlencoded", "press=leave");
        assertThat(left.headers().firstValue("Location")).hasValue("https://shop.test/payouts");
        send(page, "application/x-www-form-urlencoded", "press=answer");
        await(() -> readinesses(account).size() == 1);
        send(page, "application/x-www-form-urlencoded", "press=ask");
        await(() -> readinesses(account).size() == 2);

        assertThat(readinesses(account)).containsExactly(true, false);
        assertThat(send(page, "application/x-www-form-urlencoded", "press=steal")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("/sandbox/account/acct_unknown", "application/x-www-form-urlencoded", "press=answer")
                        .statusCode())
                .isEqualTo(404);
    }

    private List<Boolean> readinesses(String account) {
        return shop.notices.stream()
                .filter(PaymentNotice.AccountChanged.class::isInstance)
                .map(PaymentNotice.AccountChanged.class::cast)
                .filter(notice -> notice.account().equals(account))
                .map(notice -> notice.readiness().isReady())
                .toList();
    }

    @Test
    void an_unknown_checkout_or_button_is_refused() {
        var checkout = open("Maths");

        assertThat(get(new Checkout("cs_unknown", "")).statusCode()).isEqualTo(404);
        assertThat(press(checkout, "press=steal").statusCode()).isEqualTo(400);
    }

    @Test
    void failures_are_asked_for_over_http() {
        var asked = send("/sandbox/payments/faults", "application/json", """
                {"operation": "CHECKOUT", "kind": "AWAY", "times": 1}""");

        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(payments.openCheckout(order("Away")).toString()).startsWith("Unknown");
    }

    private List<CheckoutStatus> told(Checkout checkout) {
        return shop.notices.stream()
                .filter(PaymentNotice.CheckoutChanged.class::isInstance)
                .map(PaymentNotice.CheckoutChanged.class::cast)
                .filter(notice -> notice.checkout().equals(checkout.reference()))
                .map(PaymentNotice.CheckoutChanged::status)
                .toList();
    }

    private List<Dispute> disputes(String reference) {
        return shop.notices.stream()
                .filter(PaymentNotice.DisputeChanged.class::isInstance)
                .map(PaymentNotice.DisputeChanged.class::cast)
                .map(PaymentNotice.DisputeChanged::dispute)
                .filter(dispute -> dispute.reference().equals(reference))
                .toList();
    }

    private Checkout open(String description) {
        return payments.openCheckout(order(description)) instanceof RemoteResult.Succeeded<Checkout>(var checkout)
                ? checkout
                : new Checkout("", "");
    }

    private CardPayments.CheckoutOrder order(String description) {
        Instant expiry = clock.instant().plus(Duration.ofMinutes(30));
        return new CardPayments.CheckoutOrder(
                new ChargeId(UUID.randomUUID()),
                Money.of(5000, "EUR"),
                description,
                "ada@example.org",
                new ReturnPages("https://shop.test/thanks", "https://shop.test/cart"),
                false,
                expiry,
                null);
    }

    private HttpResponse<String> get(Checkout checkout) {
        return sent(HttpRequest.newBuilder(page(checkout)).build());
    }

    private HttpResponse<String> press(Checkout checkout, String form) {
        return send(page(checkout).getPath(), "application/x-www-form-urlencoded", form);
    }

    private HttpResponse<String> send(String path, String type, String body) {
        return sent(HttpRequest.newBuilder(server.getURI().resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private URI page(Checkout checkout) {
        return server.getURI().resolve("/sandbox/checkout/" + checkout.reference());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            try {
                Thread.sleep(Duration.ofMillis(50));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
