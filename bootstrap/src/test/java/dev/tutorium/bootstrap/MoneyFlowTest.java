package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.Checkouts;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.LedgerAccount;
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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Money from a payer's card to a teacher's account, with every service running, over HTTP where people see it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MoneyFlowTest extends ServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "correct horse battery";

    @Inject
    Charges charges;

    @Inject
    Checkouts checkouts;

    @Inject
    Ledger ledger;

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
        properties.put("tutorium.payment.workspace-fee", "3000");
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
        assertThat(pendingOf(teacher)).isEmpty();
        openPayoutAccount(teacher);
        run("payment.payout-proposal");
        assertThat(json(get("/api/admin/payouts/pending", admin)).toString())
                .contains(pendingOf(teacher).orElseThrow().toString());

        var id = pendingOf(teacher).orElseThrow().toString();
        assertThat(json(get("/api/admin/payouts/" + id, admin))
                        .get("amount_cents")
                        .asLong())
                .isEqualTo(35_00);
        assertThat(json(get("/api/admin/payouts?status=pending&to=2020-01-01T00:00:00Z", admin))
                        .get("total")
                        .asLong())
                .isZero();
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

    /** Several admins at once press everything there is; what is done is done once. */
    @Test
    void admins_who_press_at_once_pay_once_or_cancel() {
        var teacher = signUp("teacher");
        var admin = signUp("admin");
        openPayoutAccount(teacher);
        var token = token(admin);
        for (var steps : List.of(
                List.of("approve", "process", "process", "approve", "process", "approve"),
                List.of("cancel", "process", "approve", "cancel", "process", "retry"))) {
            var payout = proposed(teacher, 30_00);
            var answers = atOnce(steps, step -> {
                var request = request("/api/admin/payouts/" + payout + (step.equals("cancel") ? "" : "/" + step))
                        .header("Authorization", "Bearer " + token);
                return send(step.equals("cancel") ? request.DELETE() : request.POST(BodyPublishers.noBody()));
            });
            assertThat(answers).allMatch(answer -> answer.statusCode() == 200 || answer.statusCode() == 409);
            eventually(() -> List.of("PAID", "CANCELLED").contains(payoutState(payout)));
            assertThat(transfers(teacher)).isEqualTo(paidOut(teacher));
            if (!steps.contains("cancel")) {
                assertThat(payoutState(payout)).isEqualTo("PAID");
            }
        }
        assertThat(sql.count(
                                "select count(*) from journal_line where owner_id = ? and kind = 'PAYOUT_IN_TRANSIT'",
                                teacher.account())
                        % 2)
                .isZero();
        assertThat(prove(admin).get("differences").toString())
                .doesNotContain(teacher.account().value().toString());
    }

    @Test
    void a_wallet_is_never_overdrawn_however_it_is_asked() {
        var tutor = signUp("teacher");
        var admin = signUp("admin");
        give(tutor, 50_00);
        assertThat(withdraw(tutor, "10.00", "EUR").body()).contains("cannot be paid yet");
        openPayoutAccount(tutor);
        for (var wrong : List.of("0", "0.00", "-1.00", "1e3", "10.001", "999999999999", "99999999999999999999", "")) {
            assertThat(withdraw(tutor, wrong, "EUR").statusCode()).as(wrong).isBetween(400, 422);
        }
        assertThat(withdraw(tutor, "50.01", "EUR").statusCode()).isEqualTo(409);
        assertThat(withdraw(tutor, "10.00", "USD").statusCode()).isEqualTo(409);
        assertThat(withdraw(tutor, "10.00", "EURO").statusCode()).isEqualTo(422);
        assertThat(withdraw(tutor, "10.00", "XXQ").statusCode()).isEqualTo(422);
        var token = token(tutor);
        var answers = atOnce(
                List.of(1, 2, 3, 4, 5, 6),
                _ -> send(request("/api/v1/wallet/withdraw")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"amount\": \"30.00\", \"currency\": \"EUR\"}"))));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(5);

        var first = chargeOf(tutor, 40_00);
        var second = chargeOf(tutor, 40_00);
        var paid = atOnce(
                List.of(first, second, first, second),
                charge -> send(request("/api/v1/wallet/pay")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"payment_id\": \"" + charge.value() + "\"}"))));
        assertThat(paid).anyMatch(answer -> answer.statusCode() == 200);
        assertThat(List.of(charges.get(first), charges.get(second)))
                .filteredOn(Charge.Paid.class::isInstance)
                .hasSize(1);
        var stranger = authorised("/api/v1/wallet/pay", admin)
                .POST(BodyPublishers.ofString("{\"payment_id\": \"" + first.value() + "\"}"));
        assertThat(send(stranger).statusCode()).isEqualTo(404);

        var withdrawal = pendingOf(tutor).orElseThrow();
        assertThat(send(authorised("/api/admin/payouts/" + withdrawal + "/approve", admin)
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(balanceOf(tutor, "WALLET")).isEqualTo(10_00);
    }

    @Test
    void refunds_at_once_give_back_what_there_is_and_a_declined_one_is_settled_by_hand() {
        var teacher = signUp("teacher");
        var admin = signUp("admin");
        var charge = charge(teacher, signUp("creator"), UUID.randomUUID(), List.of(UUID.randomUUID()));
        pay(charge, "pay", 1);
        eventually(() -> charges.get(charge) instanceof Charge.Paid);
        for (var wrong : List.of(
                "{\"amount\": \"0.00\", \"currency\": \"EUR\"",
                "{\"amount\": \"-1.00\", \"currency\": \"EUR\"",
                "{\"amount\": \"1.00\", \"currency\": \"USD\"",
                "{\"amount\": \"1.00\"",
                "{\"amount\": \"100.01\", \"currency\": \"EUR\"",
                "{\"amount\": 5, \"currency\": \"EUR\"")) {
            assertThat(refund(admin, charge, wrong).statusCode()).as(wrong).isEqualTo(422);
        }
        post("/sandbox/payments/faults", "{\"operation\": \"REFUND\", \"kind\": \"DECLINED\", \"times\": 1}");
        var token = token(admin);
        var answers = atOnce(
                List.of(1, 2, 3, 4),
                _ -> send(refundRequest(token, charge, "{\"amount\": \"60.00\", \"currency\": \"EUR\"")));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 202).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).hasSize(3);

        var refund =
                ((Charge.Paid) charges.get(charge)).refunds().getFirst().id().value();
        eventually(() ->
                json(get("/api/admin/payments/attention", admin)).toString().contains(refund.toString()));
        assertThat(get("/api/admin/payments/attention", teacher).statusCode()).isEqualTo(403);
        var retried = atOnce(
                List.of("retry", "to-wallet", "retry", "to-wallet"),
                way -> send(request("/api/admin/refunds/" + refund + "/" + way)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody())));
        assertThat(retried).allMatch(answer -> List.of(200, 202, 409).contains(answer.statusCode()));
        eventually(
                () -> ((Charge.Paid) charges.get(charge)).refunds().getFirst().isCompleted());
        assertThat(json(get("/api/admin/payments/attention", admin)).toString()).doesNotContain(refund.toString());
        assertThat(prove(admin).get("differences").toString()).doesNotContain(refund.toString());
    }

    @Test
    void a_teacher_sees_the_figures_and_takes_the_table_home() {
        var member = Members.of(server.getApplicationContext()).join("figures", Role.TEACHER);
        var teacher = new Person(member.id(), "figures@example.org");
        var charge = charge(teacher, teacher, UUID.randomUUID(), List.of(UUID.randomUUID()));
        sql.update("update charge set description = '=1+1, \"Logic\"' where id = ?", charge);
        pay(charge, "pay", 1);
        eventually(() -> charges.get(charge) instanceof Charge.Paid);
        var figures = json(send(carried("/api/teacher/payments/kpis", member)))
                .get("currencies")
                .get(0);
        assertThat(figures.get("revenue").asLong()).isEqualTo(100_00);
        assertThat(figures.get("pending").asLong()).isEqualTo(85_00);
        assertThat(figures.get("months").get(0).get("payments").asLong()).isEqualTo(1);
        assertThat(send(carried("/api/teacher/payments/kpis?months=0", member)).statusCode())
                .isEqualTo(422);

        assertThat(csv(member, "{}").body().lines().toList())
                .hasSize(2)
                .anyMatch(line -> line.contains(",\"'=1+1, \"\"Logic\"\"\",enrollment,paid,100.00,0.00,85.00,EUR"));
        assertThat(csv(member, "{\"status\": \"REFUNDED\"}").body().lines()).hasSize(1);
        assertThat(csv(member, "{\"to\": \"2020-01-01T00:00:00Z\"}").body().lines())
                .hasSize(1);
        assertThat(csv(member, "{\"from\": \"2021-01-01T00:00:00Z\", \"to\": \"2020-01-01T00:00:00Z\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(json(send(carried("/api/teacher/payments?status=paid", member)))
                        .get("payments")
                        .size())
                .isEqualTo(1);
        assertThat(json(send(carried("/api/teacher/payments?status=REFUNDED", member)))
                        .get("payments")
                        .size())
                .isZero();
        assertThat(json(get("/api/v1/owner/commission-tiers", signUp("owner")))
                        .get("data")
                        .get("tiers")
                        .get(1)
                        .toString())
                .isEqualTo(
                        "{\"earned_from\":\"1000.00\",\"earned_below\":\"5000.00\",\"commission_percent\":\"15.00\"}");
    }

    private HttpResponse<String> csv(Members.Member teacher, String body) {
        return send(carried("/api/teacher/payments/csv-export", teacher)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder carried(String path, Members.Member member) {
        return request(path).header("Cookie", "pinteach_session=" + member.cookie());
    }

    private HttpResponse<String> refund(Person admin, ChargeId charge, String open) {
        return send(refundRequest(token(admin), charge, open));
    }

    private HttpRequest.Builder refundRequest(String token, ChargeId charge, String open) {
        return request("/api/v1/payments/refund")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        open + ", \"payment_id\": \"" + charge.value() + "\", \"reason\": \"asked for\"}"));
    }

    private HttpResponse<String> withdraw(Person tutor, String amount, String currency) {
        return send(authorised("/api/v1/wallet/withdraw", tutor)
                .POST(BodyPublishers.ofString("{\"amount\": \"" + amount + "\", \"currency\": \"" + currency + "\"}")));
    }

    private void give(Person owner, long minor) {
        transactions.inTransaction(() -> {
            ledger.post(JournalEntry.credited(
                    new SeatId(UUID.randomUUID()), owner.account(), Money.of(minor, "EUR"), clock.instant()));
        });
    }

    /** Money that is the teacher's to be paid out, and the payout proposed for it. */
    private String proposed(Person teacher, long minor) {
        transactions.inTransaction(() -> {
            ledger.post(new JournalEntry(
                    "test:" + UUID.randomUUID(),
                    null,
                    "test",
                    clock.instant(),
                    List.of(
                            new JournalEntry.Line(
                                    LedgerAccount.of(LedgerAccount.Kind.PLATFORM_REVENUE), Money.of(minor, "EUR")),
                            new JournalEntry.Line(
                                    LedgerAccount.of(LedgerAccount.Kind.PAYABLE_AVAILABLE, teacher.account()),
                                    Money.of(-minor, "EUR")))));
        });
        eventually(() -> {
            run("payment.payout-proposal");
            return pendingOf(teacher).isPresent();
        });
        return pendingOf(teacher).orElseThrow().toString();
    }

    private Optional<UUID> pendingOf(Person payee) {
        return sql.first(
                "select id from payout where payee_id = ? and state = 'PENDING'",
                row -> Sql.uuid(row, "id"),
                payee.account());
    }

    private String payoutState(String id) {
        return sql.first("select state from payout where id = ?", row -> row.getString("state"), UUID.fromString(id))
                .orElseThrow();
    }

    private long transfers(Person payee) {
        return sql.count("select count(*) from sandbox_provider.movement where payee = ?", payee.account());
    }

    private long paidOut(Person payee) {
        return sql.count("select count(*) from payout where payee_id = ? and state = 'PAID'", payee.account());
    }

    private long balanceOf(Person owner, String kind) {
        return -sql.count(
                "select coalesce(sum(amount_minor), 0) from journal_line where owner_id = ? and kind = ?",
                owner.account(),
                kind);
    }

    /** Sends all at the same time. */
    private static <T> List<HttpResponse<String>> atOnce(List<T> many, Function<T, HttpResponse<String>> request) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return many.stream().map(each -> threads.submit(() -> request.apply(each))).toList().stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (ExecutionException e) {
                            throw new IllegalStateException(e);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    private ChargeId chargeOf(Person payer, long minor) {
        return charge(
                payer.account(),
                signUp("teacher"),
                signUp("creator"),
                UUID.randomUUID(),
                List.of(UUID.randomUUID()),
                minor);
    }

    @Test
    void an_admin_answers_a_dispute_once_with_what_is_stored() {
        var admin = signUp("admin");
        var members = Members.of(server.getApplicationContext());
        var member = members.join("heard", Role.TEACHER);
        var teacher = new Person(member.id(), "heard@example.org");
        var charge = charge(teacher, signUp("creator"), UUID.randomUUID(), List.of(UUID.randomUUID()));
        pay(charge, "pay", 1);
        eventually(() -> charges.get(charge) instanceof Charge.Paid);
        send(HttpRequest.newBuilder(pageOf(charge))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("press=dispute")));
        eventually(() -> ((Charge.Paid) charges.get(charge)).isDisputed());
        var dispute = ((Charge.Paid) charges.get(charge)).disputes().getFirst().reference();
        assertThat(json(get("/api/admin/disputes?status=opened", admin))
                        .get("disputes")
                        .findValuesAsText("id"))
                .contains(dispute);
        var draft = json(get("/api/admin/disputes/" + dispute + "/evidence", admin));
        assertThat(draft.get("product").asText()).isEqualTo("Logic");
        assertThat(draft.get("refunds").asText()).isEqualTo("Nothing was refunded.");
        assertThat(json(send(carried("/api/teacher/disputes", member)))
                        .get("disputes")
                        .findValuesAsText("id"))
                .containsExactly(dispute);
        assertThat(state(dispute, "I waited an hour.", member)).isEqualTo(204);
        assertThat(state(dispute, " ", member)).isEqualTo(422);
        assertThat(state(dispute, "x".repeat(2001), member)).isEqualTo(422);
        assertThat(state("dp_unknown", "I waited.", member)).isEqualTo(404);
        assertThat(state(dispute, "I waited too.", members.join("unheard", Role.TEACHER)))
                .isEqualTo(404);
        assertThat(json(get("/api/admin/disputes/" + dispute + "/evidence", admin))
                        .get("others")
                        .asText())
                .isEqualTo("The teacher says: heard: I waited an hour.");
        assertThat(answer(dispute, "", admin).statusCode()).isEqualTo(422);
        assertThat(answer("dp_unknown", "They were there.", admin).statusCode()).isEqualTo(404);
        assertThat(answer(dispute, "They were there.", admin).statusCode()).isEqualTo(202);
        eventually(() -> json(get("/api/admin/disputes/" + dispute, admin))
                .get("evidence_status")
                .asText()
                .equals("submitted"));
        assertThat(answer(dispute, "Once more.", admin).statusCode()).isEqualTo(409);
        assertThat(state(dispute, "I waited two hours.", member)).isEqualTo(409);
        assertThat(sql.first(
                        "select statement from dispute_answer where dispute = ?", row -> row.getString(1), dispute))
                .hasValue("They were there.\n\nThe teacher says: heard: I waited an hour.");
        assertThat(get("/api/admin/disputes", signUp("teacher")).statusCode()).isEqualTo(403);
    }

    private int state(String dispute, String statement, Members.Member teacher) {
        return send(carried("/api/teacher/disputes/" + dispute + "/statement", teacher)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"statement\": \"" + statement + "\"}")))
                .statusCode();
    }

    private HttpResponse<String> answer(String dispute, String statement, Person admin) {
        return send(authorised("/api/admin/disputes/" + dispute + "/evidence", admin)
                .POST(BodyPublishers.ofString("{\"statement\": \"" + statement + "\"}")));
    }

    /** The page a charge was paid at. */
    private URI pageOf(ChargeId charge) {
        return URI.create(
                sql.first("select checkout_url from charge where id = ?", row -> row.getString("checkout_url"), charge)
                        .orElseThrow());
    }

    @Test
    @Order(1)
    void the_whole_life_of_money_agrees_with_the_sandbox_after_each_step() {
        new MoneyLife(this, new InTheSandbox()).live();
    }

    /** The stage on which people press the buttons of the sandbox's pages. */
    private final class InTheSandbox implements MoneyLife.Stage {

        @Override
        public String name() {
            return "sandbox";
        }

        @Override
        public void pay(String checkout) {
            press(checkout, "press=pay&copies=2");
        }

        @Override
        public void dispute(String checkout, long minor) {
            press(checkout, "press=dispute&copies=2&amount=" + minor);
        }

        @Override
        public void decide(String checkout, boolean won) {
            press(checkout, "press=" + (won ? "win" : "lose") + "&copies=2&dispute=" + shown(checkout, "dp_sandbox"));
        }

        @Override
        public void refund(String checkout, long minor) {
            press(checkout, "press=refund&amount=" + minor);
        }

        @Override
        public void sendBack(String checkout) {
            press(checkout, "press=send-back&refund=" + shown(checkout, "re_sandbox"));
        }

        @Override
        public void answer(String page) {
            press(page, "press=answer");
        }

        @Override
        public void declineTransfers(Runnable meanwhile) {
            var asked = post("/sandbox/payments/faults", """
                    {"operation": "TRANSFER", "kind": "DECLINED", "times": 1}""");
            assertThat(asked.statusCode()).isEqualTo(204);
            meanwhile.run();
        }

        @Override
        public void news() {
            // the sandbox sends it by itself
        }

        private static String shown(String checkout, String prefix) {
            var page = send(HttpRequest.newBuilder(URI.create(checkout))).body();
            return page.replaceAll("(?s).*value=\"(" + prefix + "_[0-9a-f]+)\".*", "$1");
        }

        private static void press(String page, String form) {
            var answer = send(HttpRequest.newBuilder(URI.create(page))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 399);
        }
    }

    private ChargeId charge(Person teacher, Person creator, UUID place, List<UUID> lessons) {
        return charge(signUp("student").account(), teacher, creator, place, lessons, 100_00);
    }

    private ChargeId charge(
            AccountId payer, Person teacher, Person creator, UUID place, List<UUID> lessons, long minor) {
        var id = new ChargeId(UUID.randomUUID());
        var order = new ChargeOrder(
                id,
                payer,
                new ChargePurpose(ChargePurpose.Kind.ENROLLMENT, place),
                "Logic",
                Money.of(minor, "EUR"),
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
        return request(path)
                .header("Authorization", "Bearer " + token(person))
                .header("Content-Type", "application/json");
    }

    private String token(Person person) {
        var body = "{\"email\": \"" + person.email() + "\", \"password\": \"" + PASSWORD + "\"}";
        return json(post("/api/auth/login", body)).get("token").asText();
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
