package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.Checkouts;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money from a payer's card to a teacher's account, with every service running, over HTTP where people see it. */
class MoneyFlowTest extends ServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "correct horse battery";

    @Inject
    Charges charges;

    @Inject
    Checkouts checkouts;

    @Inject
    Transactions transactions;

    @Inject
    InstantSource clock;

    @Inject
    PaymentPolicy policy;

    @Inject
    Sql sql;

    @Inject
    List<RecurringJob> jobs;

    /** It signs up and in more often than one address may. */
    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.proxies", "127.0.0.1");
        return properties;
    }

    @Test
    void a_course_is_paid_shared_held_released_and_paid_out_and_the_books_add_up() {
        var teacher = signUp("teacher");
        var creator = signUp("creator");
        var admin = signUp("admin");
        var lessons = List.of(UUID.randomUUID(), UUID.randomUUID());
        var place = UUID.randomUUID();
        var charge = charge(teacher, creator, place, lessons);

        pay(charge, "pay", 2);
        eventually(() -> charges.get(charge) instanceof Charge.Paid);
        var earnings = json(get("/api/earnings", teacher));
        assertThat(earnings.get("pending_balance_cents").asLong()).isEqualTo(70_00);
        assertThat(earnings.get("recent_transactions").get(0).get("status").asText())
                .isEqualTo("pending");
        assertThat(json(get("/api/creators/me/earnings", creator))
                        .get("total_earned_cents")
                        .asLong())
                .isEqualTo(15_00);

        var refund = send(authorised("/api/admin/enrollments/" + place + "/refund", admin)
                .POST(BodyPublishers.ofString("{\"amount_cents\": 5000, \"reason\": \"half of it\"}")));
        assertThat(refund.statusCode()).isEqualTo(202);
        eventually(
                () -> ((Charge.Paid) charges.get(charge)).refunds().getFirst().isCompleted());
        assertThat(json(get("/api/earnings", teacher))
                        .get("pending_balance_cents")
                        .asLong())
                .isEqualTo(35_00);

        transactions.inTransaction(() -> {
            var paid = (Charge.Paid) charges.getForUpdate(charge);
            charges.record(paid.earn(lessons.getFirst(), clock.instant(), policy.escrowHold()));
        });
        assertThat(post("/sandbox/clock", "{\"advance\": \"PT49H\"}").statusCode())
                .isEqualTo(200);
        run("payment.share-release");
        run("payment.payout-proposal");
        assertThat(json(get("/api/admin/payouts/pending", admin)).get("total").asLong())
                .isZero();
        openPayoutAccount(teacher);
        run("payment.payout-proposal");
        assertThat(json(get("/api/admin/payouts/pending", admin)).get("total").asLong())
                .isEqualTo(1);

        var payout = json(get("/api/admin/payouts?status=pending", admin))
                .get("payouts")
                .get(0);
        assertThat(payout.get("amount_cents").asLong()).isEqualTo(35_00);
        var id = payout.get("id").asText();
        assertThat(act(id, "approve", admin)).isIn("approved", "paid");
        eventually(() -> json(get("/api/admin/payouts/" + id, admin))
                .get("status")
                .asText()
                .equals("paid"));
        assertThat(json(get("/api/payouts", teacher))
                        .get("payouts")
                        .get(0)
                        .get("status")
                        .asText())
                .isEqualTo("paid");

        var books = json(get("/api/admin/ledger/balances", admin));
        assertThat(books.get("balanced").asBoolean()).isTrue();
        assertThat(books.get("unbalanced_entries").asLong()).isZero();
        assertThat(get("/api/admin/ledger/balances", teacher).statusCode()).isEqualTo(403);

        assertThat(get("/api/admin/ledger/proof", teacher).statusCode()).isEqualTo(403);
        eventually(() -> prove(admin).get("verdict").asText().equals("proven"));
        sql.update("delete from sandbox_provider.movement where kind = 'TRANSFER' and payee = ?", teacher.account());
        assertThat(prove(admin).get("differences").toString())
                .isEqualTo("[{\"problem\":\"provider_differs\",\"about\":\"provider\",\"currency\":\"EUR\","
                        + "\"booked_cents\":" + clearing() + ",\"expected_cents\":" + (clearing() + 35_00) + "}]");
        assertThat(json(get("/api/admin/ledger/proof", admin)).get("verdict").asText())
                .isEqualTo("different");
        sql.update(
                "insert into sandbox_provider.movement (reference, kind, amount, currency, at) values (?, ?, ?, ?, ?)",
                "tr_" + id,
                "TRANSFER",
                35_00L,
                "EUR",
                clock.instant());
    }

    private JsonNode prove(Person admin) {
        return json(send(authorised("/api/admin/ledger/proof", admin).POST(BodyPublishers.noBody())));
    }

    private long clearing() {
        return sql.count("select sum(amount_minor) from journal_line where kind = 'PROCESSOR_CLEARING'");
    }

    @Test
    void a_payment_whose_webhook_is_lost_is_found_by_asking() {
        var charge = charge(signUp("teacher"), signUp("creator"), UUID.randomUUID(), List.of(UUID.randomUUID()));
        pay(charge, "decline", 1);
        pay(charge, "pay", 0);
        assertThat(charges.get(charge)).isInstanceOf(Charge.Open.class);
        post("/sandbox/clock", "{\"advance\": \"PT11M\"}");
        run("payment.checkout-reconciliation");
        eventually(() -> charges.get(charge) instanceof Charge.Paid);
    }

    private ChargeId charge(Person teacher, Person creator, UUID place, List<UUID> lessons) {
        var id = new ChargeId(UUID.randomUUID());
        var order = new ChargeOrder(
                id,
                signUp("student").account(),
                new ChargePurpose(ChargePurpose.Kind.ENROLLMENT, place),
                "Logic",
                Money.of(100_00, "EUR"),
                null,
                new SplitRule.Course(teacher.account(), creator.account()),
                lessons,
                false,
                new ReturnPages(
                        server.getURI().resolve("/health").toString(),
                        server.getURI().resolve("/health").toString()));
        transactions.inTransaction(() -> charges.record(Charge.open(order, policy, clock.instant())));
        return id;
    }

    private void pay(ChargeId charge, String press, int copies) {
        var url = URI.create(Objects.requireNonNull(checkouts.open(charge).url()));
        send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("press=" + press + "&copies=" + copies)));
    }

    /** Does now what the scheduler would do in its time; it may do it too. */
    private void run(String job) {
        jobs.stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    /** At the provider's page; its webhook tells that the account is ready, or the look at it does. */
    private void openPayoutAccount(Person payee) {
        assertThat(json(get("/api/payouts/account", payee)).get("status").asText())
                .isEqualTo("none");
        var wrong = send(authorised("/api/payouts/account/link", payee)
                .POST(BodyPublishers.ofString("{\"return_url\": \"javascript:alert(1)\"}")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var page = json(send(authorised("/api/payouts/account/link", payee)
                        .POST(BodyPublishers.ofString("{\"return_url\": \"https://school.test/payouts\"}"))))
                .get("url")
                .asText();
        assertThat(json(get("/api/payouts/account", payee)).get("missing").size())
                .isEqualTo(2);
        var answered = send(HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("press=answer")));
        assertThat(answered.headers().firstValue("Location")).hasValue("https://school.test/payouts");
        eventually(() ->
                json(get("/api/payouts/account", payee)).get("status").asText().equals("ready"));
    }

    private record Person(AccountId account, String email) {}

    /** A new account with the role of this name, also one that nobody can sign up for. */
    private Person signUp(String role) {
        var email = UUID.randomUUID() + "@example.org";
        var body = "{\"name\": \"Ada\", \"email\": \"" + email + "\", \"password\": \"" + PASSWORD + "\"}";
        var account = new AccountId(UUID.fromString(
                json(post("/api/auth/signup", body)).get("user").get("id").asText()));
        sql.update(
                "update account set roles = ?::text[] where id = ?", List.of(role.toUpperCase(Locale.ROOT)), account);
        return new Person(account, email);
    }

    private HttpResponse<String> get(String path, Person person) {
        return send(authorised(path, person));
    }

    private String act(String payout, String step, Person admin) {
        return json(send(authorised("/api/admin/payouts/" + payout + "/" + step, admin)
                        .POST(BodyPublishers.noBody())))
                .get("status")
                .asText();
    }

    /** Signs in anew each time, as the clock moves past the life of tokens. */
    private HttpRequest.Builder authorised(String path, Person person) {
        var body = "{\"email\": \"" + person.email() + "\", \"password\": \"" + PASSWORD + "\"}";
        var token = json(post("/api/auth/login", body)).get("token").asText();
        return request(path).header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
