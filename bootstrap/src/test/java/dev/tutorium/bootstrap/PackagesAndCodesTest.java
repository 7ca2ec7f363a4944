package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SignInId;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.rest.kernel.AccessTokens;
import dev.tutorium.rest.kernel.SessionCookie;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages and discount codes, bought and used over HTTP by many at once. */
class PackagesAndCodesTest extends ServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Sql sql;

    @Inject
    Secrets secrets;

    @Inject
    AccessTokens tokens;

    @Inject
    InstantSource clock;

    @Inject
    List<RecurringJob> jobs;

    private AccountId teacher = new AccountId(new UUID(0, 0));
    private String service = "";
    private int hour;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.proxies", "127.0.0.1");
        return properties;
    }

    @BeforeAll
    void aTeacherWhoSellsPackages() {
        teacher = account("TEACHER");
        var days = IntStream.rangeClosed(1, 7)
                .mapToObj("{'day':%d,'start':'00:00','end':'24:00'}"::formatted)
                .collect(Collectors.joining(","));
        made(
                "/api/teacher/availability-schedules",
                "{'name':'Always','timezone':'UTC','isDefault':true,'rules':[%s]}".formatted(days));
        service = made("/api/teacher/services", """
                        {'title':'Fractions','price':{'amount':4000,'currency':'EUR'},'durationMinutes':60,
                         'noticeMinutes':0,'horizonDays':300,'packages':[{'credits':2,'price':{'amount':7001,'currency':'EUR'}},
                         {'credits':4,'price':{'amount':12000,'currency':'EUR'}}]}""").get("id").asText();
        var published = call("POST", "/api/teacher/services/" + service + "/publish", null, teacher);
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
    }

    @Test
    void a_code_at_its_limit_is_redeemed_exactly_so_often_however_many_want_it() {
        var code = code("{'code':'%s','percent':10,'maxRedemptions':3}");
        var answers = atOnce(Stream.generate(() -> account("STUDENT"))
                .limit(12)
                .<Callable<HttpResponse<String>>>map(student -> () -> buy(student, 2, code.text()))
                .toList());
        var sold = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(sold)
                .hasSize(3)
                .allSatisfy(answer ->
                        assertThat(json(answer).at("/data/price").asText()).isEqualTo("63.01"));
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
                .hasSize(9)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409));
        assertThat(codeNow(code).get("redeemed").asInt()).isEqualTo(3);
        var stats = json(call("GET", "/api/teacher/discount-codes/" + code.id() + "/stats", null, teacher));
        assertThat(stats.get("students").asInt()).isEqualTo(3);
        assertThat(stats.at("/given/0/amount").asLong()).isEqualTo(3 * 7_00);
        assertThat(stats.at("/offerings/0/title").asText()).isEqualTo("Fractions");
    }

    @Test
    void a_code_is_free_again_when_its_seat_is_given_up_unpaid() {
        var code = code("{'code':'%s','amount':{'amount':1000,'currency':'EUR'},'maxRedemptions':1}");
        var student = account("STUDENT");
        var seat = json(book(student, ",'discountCode':'" + code.text() + "'"));
        assertThat(seat.at("/price/amount").asLong()).isEqualTo(30_00);
        var other = account("STUDENT");
        assertThat(book(other, ",'discountCode':'" + code.text() + "'").statusCode())
                .isEqualTo(409);
        var id = seat.get("id").asText();
        assertThat(call("POST", "/api/student/sessions/" + id + "/cancel", "{}", student)
                        .statusCode())
                .isEqualTo(200);
        eventually(() -> codeNow(code).get("redeemed").asInt() == 0);
        assertThat(book(other, ",'discountCode':'" + code.text() + "'").statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_a_code_leaves_nothing_to_pay_for_is_had_at_once() {
        var code = code("{'code':'%s','percent':100,'maxPerStudent':1}");
        var student = account("STUDENT");
        assertThat(ask(code.text()).get("valid").asBoolean()).isTrue();
        assertThat(ask(code.text()).at("/total/amount").asLong()).isZero();
        var seat = json(book(student, ",'discountCode':'" + code.text() + "'"));
        assertThat(seat.get("status").asText()).isEqualToIgnoringCase("SCHEDULED");
        assertThat(seat.hasNonNull("checkoutUrl")).isFalse();
        assertThat(book(student, ",'discountCode':'" + code.text() + "'").statusCode())
                .isEqualTo(409);
        var lot = json(buy(account("STUDENT"), 4, code.text())).get("data");
        assertThat(lot.get("status").asText()).isEqualTo("active");
        assertThat(lot.get("credits_remaining").asInt()).isEqualTo(4);
    }

    @Test
    void a_code_that_is_not_valid_says_why() {
        var code = code("{'code':'%s','percent':10,'minimum':{'amount':5000,'currency':'EUR'}}");
        assertThat(ask(code.text()).get("reason").asText()).isEqualTo("price_below_minimum");
        assertThat(ask("NO-SUCH-CODE").get("reason").asText()).isEqualTo("code_unknown");
        var ended = code("{'code':'%s','percent':10,'validTo':'2020-01-01T00:00:00Z'}");
        assertThat(ask(ended.text()).get("reason").asText()).isEqualTo("code_expired");
        var dollars = code("{'code':'%s','amount':{'amount':100,'currency':'USD'}}");
        assertThat(ask(dollars.text()).get("reason").asText()).isEqualTo("code_of_other_currency");
        assertThat(book(account("STUDENT"), ",'discountCode':'" + dollars.text() + "'")
                        .statusCode())
                .isEqualTo(422);
        var gone = code("{'code':'%s','percent':10}");
        call("DELETE", "/api/teacher/discount-codes/" + gone.id(), null, teacher);
        assertThat(ask(gone.text()).get("reason").asText()).isEqualTo("code_unknown");
    }

    @Test
    void codes_are_listed_filtered_and_changed_as_they_were_seen() {
        var code = code("{'code':'%s','percent':12.5}");
        assertThat(call("POST", "/api/teacher/discount-codes", "{'code':'" + code.text() + "','percent':1}", teacher)
                        .statusCode())
                .isEqualTo(409);
        var path = "/api/teacher/discount-codes/" + code.id();
        var list = json(
                call("GET", "/api/teacher/discount-codes?status=active&limit=2&code=" + code.text(), null, teacher));
        assertThat(list.at("/discountCodes").size()).isEqualTo(1);
        assertThat(list.at("/discountCodes/0/percent").asDouble()).isEqualTo(12.5);
        assertThat(json(call("GET", "/api/teacher/discount-codes?status=expired&code=" + code.text(), null, teacher))
                        .at("/discountCodes")
                        .size())
                .isZero();
        var stale = send(authorised(path, teacher)
                .header("If-Match", "\"7\"")
                .method("PATCH", BodyPublishers.ofString("{\"percent\": 5}")));
        assertThat(stale.statusCode()).isEqualTo(412);
        var ended = json(call("PATCH", path, "{'validTo':'2020-01-01T00:00:00Z'}", teacher));
        assertThat(ended.get("percent").asDouble()).isEqualTo(12.5);
        assertThat(json(call("PATCH", path, "{'percent':12.5}", teacher))
                        .get("validTo")
                        .asText())
                .isEqualTo("2020-01-01T00:00:00Z");
        var endless = json(call("PATCH", path, "{'validTo':null,'validFrom':'2019-01-01T00:00:00Z'}", teacher));
        assertThat(endless.hasNonNull("validTo")).isFalse();
        assertThat(endless.hasNonNull("validFrom")).isTrue();
        assertThat(ask(code.text()).get("valid").asBoolean()).isTrue();
        assertThat(json(call("PATCH", path, "{'validFrom':null}", teacher)).hasNonNull("validFrom"))
                .isFalse();
        var stranger = account("TEACHER");
        assertThat(call("GET", path, null, stranger).statusCode()).isEqualTo(404);
        assertThat(call("GET", path + "/stats", null, stranger).statusCode()).isEqualTo(404);
        assertThat(call("PATCH", path, "{'percent':5}", stranger).statusCode()).isEqualTo(404);
        assertThat(call("DELETE", path, null, stranger).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'code':'A B','percent':1}; code",
                "{'code':'ABC'}; percent",
                "{'code':'ABC','percent':0}; percent",
                "{'code':'ABC','percent':100.01}; percent",
                "{'code':'ABC','percent':1.234}; percent",
                "{'code':'ABC','percent':1,'amount':{'amount':1,'currency':'EUR'}}; amount",
                "{'code':'ABC','amount':{'amount':0,'currency':'EUR'}}; amount",
                "{'code':'ABC','amount':{'amount':-5,'currency':'EUR'}}; amount",
                "{'code':'ABC','amount':{'amount':5,'currency':'XXY'}}; currency",
                "{'code':'ABC','percent':1,'maxRedemptions':-1}; maxRedemptions",
                "{'code':'ABC','percent':1,'maxPerStudent':99999999}; maxPerStudent",
                "{'code':'ABC','percent':1,'validFrom':'2027-01-02T00:00:00Z','validTo':'2027-01-01T00:00:00Z'}; validTo",
                "{'code':'ABC','percent':1,'offeringIds':['00000000-0000-0000-0000-000000000009']}; offeringIds"
            })
    void a_code_that_makes_no_sense_names_what_is_wrong_with_it(String body, String field) {
        var answer = call("POST", "/api/teacher/discount-codes", body, teacher);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.body()).contains(field);
    }

    @Test
    void a_package_is_bought_booked_with_given_back_used_refunded_and_lapses_and_the_books_add_up() {
        var student = account("STUDENT");
        var lot = bought(student, 4);
        var first = json(useCredit(student, lot, "{'start_time':'" + nextTime() + "'}"))
                .get("data");
        assertThat(first.at("/credit_package/credits_reserved").asInt()).isEqualTo(1);
        var booking = first.get("booking_id").asText();
        assertThat(call("POST", "/api/v1/bookings/" + booking + "/cancel", "{}", student)
                        .statusCode())
                .isEqualTo(200);
        assertThat(packageOf(student, lot).get("credits_remaining").asInt()).isEqualTo(4);

        assertThat(json(book(student, ",'usePackage':true")).at("/price/amount").asLong())
                .isZero();
        var held = json(book(student, "")).get("id").asText();
        var covered =
                json(useCredit(student, lot, "{'booking_id':'" + held + "'}")).get("data");
        assertThat(covered.get("booking_id").asText()).isNotEqualTo(held);
        assertThat(covered.at("/credit_package/credits_reserved").asInt()).isEqualTo(2);
        assertThat(call("POST", "/api/v1/bookings/" + covered.get("booking_id").asText() + "/cancel", "{}", student)
                        .statusCode())
                .isEqualTo(200);

        var refund = call("POST", "/api/v1/packages/" + lot + "/refund", "{'credits':1}", student);
        assertThat(refund.statusCode()).as(refund.body()).isEqualTo(202);
        eventually(
                () -> sql.count("select count(*) from refund where state = 'COMPLETED' and amount_minor = 3000") == 1);

        post("/sandbox/clock", "{\"advance\": \"PT4000H\"}");
        run("booking.close-stale");
        assertThat(packageOf(student, lot).get("credits_used").asInt()).isEqualTo(1);
        assertThat(useCredit(student, lot, "{'start_time':'" + nextTime() + "'}")
                        .statusCode())
                .isEqualTo(200);
        post("/sandbox/clock", "{\"advance\": \"PT400H\"}");
        run("payment.package-expiry");
        var ended = packageOf(student, lot);
        assertThat(ended.get("status").asText()).isEqualTo("expired");
        assertThat(ended.get("credits_expired").asInt()).isEqualTo(1);
        var books = json(call("GET", "/api/admin/ledger/balances", null, account("ADMIN")));
        assertThat(books.get("balanced").asBoolean()).isTrue();
        assertThat(books.get("unbalanced_entries").asLong()).isZero();
    }

    @Test
    void credits_whose_price_the_teacher_gives_back_cannot_be_used_and_the_student_is_told_why() {
        var student = account("STUDENT");
        var lot = bought(student, 4);
        var charge = sql.first("select charge_id from credit_package where id = ?::uuid", row -> row.getString(1), lot)
                .orElseThrow();
        var refund = call(
                "POST",
                "/api/teacher/payments/refund",
                "{'paymentId':'" + charge + "','amount':7000,'reason':'ill'}",
                teacher);
        assertThat(refund.statusCode()).as(refund.body()).isBetween(200, 202);

        eventually(() -> packageOf(student, lot).get("credits_revoked").asInt() == 2);
        var left = packageOf(student, lot);
        assertThat(left.get("credits_remaining").asInt()).isEqualTo(2);
        assertThat(left.get("revocation").asText())
                .isEqualTo("price 120.00 EUR, refunded 70.00 EUR, lost to disputes 0.00 EUR, left 50.00 EUR");
        eventually(() -> call("GET", "/api/notifications", null, student)
                .body()
                .contains("2 sessions of your package can no longer be booked"));
        for (int i = 0; i < 2; i++) {
            assertThat(useCredit(student, lot, "{'start_time':'" + nextTime() + "'}")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(useCredit(student, lot, "{'start_time':'" + nextTime() + "'}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_last_credit_is_had_by_one_booking_or_goes_back() {
        var student = account("STUDENT");
        var lot = bought(student, 2);
        assertThat(useCredit(student, lot, "{'start_time':'" + nextTime() + "'}")
                        .statusCode())
                .isEqualTo(200);
        var wishes = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 4; i++) {
            var time = nextTime();
            wishes.add(() -> useCredit(student, lot, "{'start_time':'" + time + "'}"));
            wishes.add(() -> call("POST", "/api/v1/packages/" + lot + "/refund", "{'credits':1}", student));
        }
        var answers = atOnce(wishes);
        assertThat(answers.stream().filter(answer -> answer.statusCode() < 300)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() >= 300))
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409));
        assertThat(packageOf(student, lot).get("credits_remaining").asInt()).isZero();
    }

    @Test
    void a_package_is_of_its_student_and_for_its_service_alone() {
        var student = account("STUDENT");
        var lot = bought(student, 2);
        var stranger = account("STUDENT");
        assertThat(useCredit(stranger, lot, "{'start_time':'" + nextTime() + "'}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("POST", "/api/v1/packages/" + lot + "/refund", "{}", stranger)
                        .statusCode())
                .isEqualTo(404);
        var other = made(
                        "/api/teacher/services",
                        "{'title':'Dear','price':{'amount':40000,'currency':'EUR'},'durationMinutes':60,'noticeMinutes':0}")
                .get("id")
                .asText();
        call("POST", "/api/teacher/services/" + other + "/publish", null, teacher);
        var wrong = "{'service_id':'%s','start_time':'%s','package_id':'%s'}";
        assertThat(call("POST", "/api/v1/bookings", wrong.formatted(other, nextTime(), lot), student)
                        .statusCode())
                .isEqualTo(422);
        assertThat(call("POST", "/api/v1/bookings", wrong.formatted(service, nextTime(), lot), stranger)
                        .statusCode())
                .isEqualTo(404);
        assertThat(book(stranger, ",'usePackage':true").statusCode()).isEqualTo(409);
        assertThat(buy(student, 3, null).statusCode()).isEqualTo(422);
        assertThat(buy(student, -1, null).statusCode()).isEqualTo(422);
        assertThat(buy(student, 1_000_000, null).statusCode()).isEqualTo(422);
        assertThat(call("POST", "/api/v1/packages/" + lot + "/refund", "{'credits':3}", student)
                        .statusCode())
                .isEqualTo(409);
        assertThat(useCredit(student, lot, "{}").statusCode()).isEqualTo(422);
    }

    private record Code(String id, String text) {}

    private Code code(String body) {
        var text = "C-" + UUID.randomUUID().toString().substring(0, 8);
        return new Code(
                made("/api/teacher/discount-codes", body.formatted(text))
                        .get("id")
                        .asText(),
                text);
    }

    private JsonNode codeNow(Code code) {
        return json(call("GET", "/api/teacher/discount-codes/" + code.id(), null, teacher));
    }

    private JsonNode ask(String code) {
        var slug = sql.first("select handle from account where id = ?", row -> row.getString(1), teacher)
                .orElseThrow();
        return json(post(
                "/api/public/" + slug + "/validate-discount",
                "{\"code\":\"" + code + "\",\"serviceId\":\"" + service + "\"}"));
    }

    /** A paid package of so many. */
    private String bought(AccountId student, int credits) {
        var lot = json(buy(student, credits, null)).get("data");
        assertThat(lot.get("status").asText()).isEqualTo("pending");
        send(HttpRequest.newBuilder(URI.create(lot.get("checkout_url").asText()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("press=pay&copies=2")));
        var id = lot.get("id").asText();
        eventually(() -> packageOf(student, id).get("status").asText().equals("active"));
        return id;
    }

    private HttpResponse<String> buy(AccountId student, int credits, @Nullable String code) {
        var discount = code == null ? "" : ",'discount_code':'" + code + "'";
        return call(
                "POST",
                "/api/v1/packages",
                "{'service_id':'%s','credits':%d%s}".formatted(service, credits, discount),
                student);
    }

    private HttpResponse<String> useCredit(AccountId student, String lot, String body) {
        return call("PATCH", "/api/v1/packages/" + lot + "/use-credit", body, student);
    }

    private JsonNode packageOf(AccountId student, String id) {
        for (var lot : json(call("GET", "/api/v1/packages", null, student)).at("/data/packages")) {
            if (lot.get("id").asText().equals(id)) {
                return lot;
            }
        }
        throw new AssertionError("no such package");
    }

    private HttpResponse<String> book(AccountId student, String more) {
        return call(
                "POST",
                "/api/student/sessions",
                "{'serviceId':'%s','startUtc':'%s'%s}".formatted(service, nextTime(), more),
                student);
    }

    /** A time that no test has asked for yet. */
    private synchronized Instant nextTime() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(48 + hour++));
    }

    private JsonNode made(String path, String body) {
        var answer = call("POST", path, body, teacher);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private HttpResponse<String> call(String method, String path, @Nullable String body, AccountId account) {
        return send(authorised(path, account)
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** Signed in anew each time, as the clock moves past the life of tokens. */
    private HttpRequest.Builder authorised(String path, AccountId account) {
        var cookie = secrets.next();
        var bearer = UUID.randomUUID();
        signIn(UUID.randomUUID(), account, "COOKIE", cookie);
        signIn(bearer, account, "BEARER", secrets.next());
        var token = tokens.issue(account, new SignInId(bearer), Duration.ofMinutes(5));
        return request(path)
                .header("Content-Type", "application/json")
                .header("Cookie", SessionCookie.NAME + "=" + cookie)
                .header("Authorization", "Bearer " + token);
    }

    private void signIn(UUID id, AccountId account, String kind, String secret) {
        sql.update(
                """
                insert into sign_in (id, account_id, kind, secret_hash, started_at, expires_at, version)
                values (?, ?, ?, ?, ?, ?, 1)""",
                id,
                account,
                kind,
                secrets.hash(secret).value(),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(1)));
    }

    private AccountId account(String role) {
        var id = new AccountId(UUID.randomUUID());
        sql.update(
                """
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'Someone', ?, ?, 'UTC', 'ACTIVE', ?, 1)""",
                id,
                id.value() + "@example.org",
                "p" + id.value().toString().substring(0, 8),
                List.of(role),
                clock.instant());
        return id;
    }

    private void run(String job) {
        jobs.stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private static <T> List<T> atOnce(List<Callable<T>> wishes) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (var wish : threads.invokeAll(wishes)) {
                answers.add(wish.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
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
