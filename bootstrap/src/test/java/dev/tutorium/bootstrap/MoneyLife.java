package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.messaging.port.Deliveries;
import dev.tutorium.application.payment.BookProving;
import dev.tutorium.application.payment.PayoutRun;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.PayoutAccounts;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.application.payment.port.ProviderBalances;
import dev.tutorium.application.payment.view.Books;
import dev.tutorium.application.payment.view.TrialBalance;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.Payout;
import io.micronaut.context.BeanLocator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole life of money at one server: five lessons booked, paid, approved, refunded in part and in full, disputed, earned, paid out
 * after a failure and called back. After each step the books are printed; they add to zero, have what was worked out by hand and agree
 * with what the provider says it has. Needs a workspace fee of 30 %.
 */
final class MoneyLife {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerTest test;
    private final Stage stage;
    private final Members members;
    private final Books books;
    private final ProviderBalances provider;
    private final BeanLocator beans;
    private final Member teacher;
    private final Member student;
    private final Member admin;
    private final long before;
    private int lessons;
    private @Nullable PayoutId failed;

    /** What happens at the provider. Checkouts are known by their pages. */
    interface Stage {

        String name();

        void pay(String checkout);

        void dispute(String checkout, long minor);

        void decide(String checkout, boolean won);

        /** By hand; the payer's bank sends it back with {@link #sendBack}. */
        void refund(String checkout, long minor);

        void sendBack(String checkout);

        /** The payee answers everything that page asks. */
        void answer(String page);

        void declineTransfers(Runnable meanwhile);

        /** Delivers the webhooks that were not delivered yet. */
        void news();
    }

    /** A lesson that is booked, where it is paid, and the id of its payment. */
    private record Lesson(String id, String checkout, String payment) {}

    MoneyLife(ServerTest test, Stage stage) {
        this.test = test;
        this.stage = stage;
        beans = test.server.getApplicationContext();
        members = Members.of(beans);
        books = beans.getBean(Books.class);
        provider = beans.getBean(ProviderBalances.class);
        teacher = members.join("life-teacher", Role.TEACHER);
        student = members.join("life-student", Role.STUDENT);
        admin = members.join("life-admin", Role.ADMIN);
        before = balance(Kind.PROCESSOR_CLEARING);
    }

    void live() {
        alwaysOpen();
        var usual = service(50_00, false);
        var onApproval = service(80_00, true);

        var first = step("a lesson of 50.00 is paid", 49_00, () -> paid(usual));
        var approved = step("one of 80.00 is paid, and waits for its teacher", 49_00, () -> reserved(onApproval));
        step("the teacher accepts: it is captured", 127_55, () -> expect(200, "/accept", approved));
        var second = new Lesson(approved.id(), approved.checkout(), latestPayment());
        step("10.00 of the first go back", 117_55, () -> refund(first, 10_00L));
        var third = step("another lesson is paid", 166_55, () -> paid(usual));
        step("and cancelled: all of it goes back", 116_55, () -> cancel(third));
        var fourth = step("another lesson is paid", 165_55, () -> paid(usual));
        step("its payer's bank disputes it", 100_55, () -> stage.dispute(fourth.checkout(), 50_00));
        step("the dispute is won", 150_55, () -> stage.decide(fourth.checkout(), true));
        var fifth = step("another lesson is paid", 199_55, () -> paid(usual));
        step("its payer's bank disputes it too", 134_55, () -> stage.dispute(fifth.checkout(), 50_00));
        step("the dispute is lost", 134_55, () -> lose(fifth));
        step(
                "5.00 of the fourth are refunded at the provider, by hand",
                129_55,
                () -> stage.refund(fourth.checkout(), 5_00));
        step(
                "the payer's bank sends them back: they go to the wallet",
                134_55,
                () -> stage.sendBack(fourth.checkout()));

        advance("PT12H");
        step("three lessons are held: their shares are earned", 134_55, () -> {
            for (var held : new Lesson[] {first, second, fourth}) {
                expect(200, "/complete", held);
            }
        });
        advance("PT49H");
        step("and available, after the hold", 134_55, () -> run("payment.share-release"));
        assertThat(owed(Kind.PAYABLE_AVAILABLE, teacher)).isEqualTo(28_00 + 56_00 + 31_50);
        step("the teacher opens an account at the provider", 134_55, this::openAccount);
        step("a payout is approved, and fails", 134_55, () -> stage.declineTransfers(this::payOut));
        assertThat(owed(Kind.PAYABLE_AVAILABLE, teacher)).isEqualTo(115_50);
        step("it is tried again, and paid", 19_05, this::payOutAgain);
        step("the second lesson is refunded: the teacher's part is called back", -4_95, () -> refund(second, null));
        assertThat(owed(Kind.PAYABLE_AVAILABLE, teacher)).isZero();
        assertThat(owed(Kind.WALLET, student)).isEqualTo(5_00);
        var figures = json(200, get("/api/teacher/payments/kpis", teacher));
        assertThat(figures.at("/currencies/0/refunds").asLong()).isEqualTo(10_00 + 50_00 + 5_00 + 80_00);
    }

    private interface Act<T> {
        T done();
    }

    private void step(String what, long clearing, Runnable act) {
        step(what, clearing, () -> {
            act.run();
            return what;
        });
    }

    private <T> T step(String what, long clearing, Act<T> act) {
        var result = act.done();
        ServerTest.eventually(() -> {
            stage.news();
            return beans.getBean(Deliveries.class).backlog().waiting() == 0
                    && balance(Kind.PROCESSOR_CLEARING) - before == clearing
                    && held() == balance(Kind.PROCESSOR_CLEARING);
        });
        var trial = books.trialBalance();
        assertThat(trial.unbalanced()).isZero();
        assertThat(trial.rows().stream()
                        .mapToLong(row -> row.debits() - row.credits())
                        .sum())
                .isZero();
        assertThat(beans.getBean(BookProving.class).prove().differences()).isEmpty();
        System.out.printf("%s: %s%n    %s%n", stage.name(), what, told(trial));
        return result;
    }

    private static String told(TrialBalance trial) {
        return trial.rows().stream()
                .filter(row -> row.currency().equals("EUR") && row.balance() != 0)
                .map(row -> row.kind() + " " + Money.of(row.balance(), "EUR").major())
                .collect(Collectors.joining(", "));
    }

    private Lesson paid(String service) {
        var lesson = book(service);
        stage.pay(lesson.checkout());
        await(lesson, "scheduled");
        return new Lesson(lesson.id(), lesson.checkout(), latestPayment());
    }

    private Lesson reserved(String service) {
        var lesson = book(service);
        stage.pay(lesson.checkout());
        await(lesson, "requested");
        return lesson;
    }

    private void await(Lesson lesson, String status) {
        ServerTest.eventually(() -> {
            stage.news();
            return json(200, get("/api/student/sessions/" + lesson.id(), student))
                    .at("/status")
                    .asText()
                    .equals(status);
        });
    }

    private Lesson book(String service) {
        var start = clock().instant().truncatedTo(ChronoUnit.HOURS).plus(3L + lessons++, ChronoUnit.HOURS);
        var booked = json(201, post("/api/student/sessions", student, """
                {"serviceId":"%s","startUtc":"%s"}""".formatted(service, start)));
        return new Lesson(booked.at("/id").asText(), booked.at("/checkoutUrl").asText(), "");
    }

    private void refund(Lesson lesson, @Nullable Long minor) {
        json(202, post("/api/teacher/payments/refund", teacher, """
                {"paymentId":"%s","amount":%s,"reason":"as agreed"}""".formatted(lesson.payment(), minor)));
    }

    private void cancel(Lesson lesson) {
        json(200, post("/api/student/sessions/" + lesson.id() + "/cancel", student, """
                {"reason":"a cold"}"""));
    }

    /** No money moves by it, so what was withheld tells that it is known. */
    private void lose(Lesson lesson) {
        var withheld = balance(Kind.WITHHELD);
        stage.decide(lesson.checkout(), false);
        ServerTest.eventually(() -> {
            stage.news();
            return balance(Kind.WITHHELD) == withheld - 50_00;
        });
    }

    private void expect(int status, String step, Lesson lesson) {
        json(status, post("/api/teacher/sessions/" + lesson.id() + step, teacher, "{}"));
    }

    private void openAccount() {
        var page = json(200, post("/api/teacher/payout-account/link", teacher, """
                {"returnUrl":"https://example.test/payouts"}"""))
                .at("/url")
                .asText();
        stage.answer(page);
        ServerTest.eventually(() -> {
            stage.news();
            return beans.getBean(PayoutAccounts.class)
                    .account(stage.name(), teacher.id())
                    .filter(account -> account.readiness().isReady())
                    .isPresent();
        });
    }

    /** By the reaction alone, so that the provider is asked once. */
    private void payOut() {
        run("payment.payout-proposal");
        var payouts = beans.getBean(Payouts.class);
        var proposed = payouts.pending(PayoutRun.BATCH).stream()
                .map(payouts::get)
                .filter(payout -> payout.payee().equals(teacher.id()))
                .toList();
        assertThat(proposed).hasSize(1);
        var id = proposed.getFirst().id();
        beans.getBean(PayoutRun.class).approve(admin(), id).orThrow(no -> new IllegalStateException(no.toString()));
        ServerTest.eventually(() -> payouts.get(id).progress() instanceof Payout.Failed);
        failed = id;
    }

    private void payOutAgain() {
        var paid = beans.getBean(PayoutRun.class)
                .retry(admin(), Objects.requireNonNull(failed))
                .orThrow(no -> new IllegalStateException(no.toString()));
        assertThat(paid.progress()).isInstanceOf(Payout.Paid.class);
    }

    private Actor.Member admin() {
        return new Actor.Member(admin.id(), Set.of(Role.ADMIN), UUID.randomUUID());
    }

    private String latestPayment() {
        return json(200, get("/api/teacher/payments", teacher))
                .at("/payments/0/id")
                .asText();
    }

    private void alwaysOpen() {
        json(201, post("/api/teacher/availability-schedules", teacher, """
                {"name":"Always","timezone":"UTC","isDefault":true,"rules":[
                    {"day":1,"start":"00:00","end":"24:00"},{"day":2,"start":"00:00","end":"24:00"},
                    {"day":3,"start":"00:00","end":"24:00"},{"day":4,"start":"00:00","end":"24:00"},
                    {"day":5,"start":"00:00","end":"24:00"},{"day":6,"start":"00:00","end":"24:00"},
                    {"day":7,"start":"00:00","end":"24:00"}]}"""));
    }

    private String service(long minor, boolean approval) {
        var id = json(201, post("/api/teacher/services", teacher, """
                {"title":"Algebra","price":{"amount":%d,"currency":"EUR"},"durationMinutes":60,"approvalRequired":%s}""".formatted(minor, approval)))
                .at("/id")
                .asText();
        json(200, post("/api/teacher/services/" + id + "/publish", teacher, ""));
        return id;
    }

    private void advance(String by) {
        assertThat(test.post("/sandbox/clock", "{\"advance\": \"" + by + "\"}").statusCode())
                .isEqualTo(200);
    }

    /** Does now what the scheduler would do in its time; it may do it too. */
    private void run(String job) {
        beans.getBeansOfType(RecurringJob.class).stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private InstantSource clock() {
        return beans.getBean(InstantSource.class);
    }

    /** What the provider says it has of ours, in the same units. */
    private long held() {
        if (provider.held() instanceof RemoteResult.Succeeded(var all)) {
            return all.stream()
                    .map(each -> each.held().plus(each.banked()))
                    .filter(money -> money.currency().getCurrencyCode().equals("EUR"))
                    .mapToLong(Money::minor)
                    .sum();
        }
        throw new AssertionError("the provider does not say");
    }

    private long balance(Kind kind) {
        return books.trialBalance().rows().stream()
                .filter(row -> row.kind() == kind && row.currency().equals("EUR"))
                .mapToLong(TrialBalance.Row::balance)
                .sum();
    }

    private long owed(Kind kind, Member to) {
        return beans.getBean(Ledger.class)
                .balance(LedgerAccount.of(kind, to.id()), Currency.getInstance("EUR"))
                .minor();
    }

    private HttpResponse<String> get(String path, Member member) {
        return ServerTest.send(as(member, path));
    }

    private HttpResponse<String> post(String path, Member member, String json) {
        return ServerTest.send(as(member, path).POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder as(Member member, String path) {
        return test.request(path)
                .header("Content-Type", "application/json")
                .header("Cookie", "pinteach_session=" + member.cookie());
    }

    private static JsonNode json(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
