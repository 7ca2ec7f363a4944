package dev.tutorium.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** Many presses on the same money: what is given back once, and what is in a wallet once. */
record MoneyRaces(Database database, List<Server> servers) {

    /** The teacher whose students are paid back. */
    static final int REFUNDER = 2;

    private static final int PRESSES_OF_A_REFUND = 20;

    /** A teacher who cancels later than this gives the student {@link #COMPENSATION} cents in their wallet. */
    private static final Duration LATE = Duration.ofHours(5);

    private static final int COMPENSATION = 500;
    private static final int SPENDERS = 20;

    /** On each of two payments; of one person no more than 30 a minute are let in. */
    private static final int PRESSES_OF_A_WALLET = 12;

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    /** Every payment of one teacher is given back whole by many presses at once: each once. */
    void refunds() throws SQLException, InterruptedException {
        var teacher = World.teacher(REFUNDER);
        var paid = database.column("""
                select charge.id from charge join seat on seat.charge_id = charge.id join session on session.id = seat.session_id
                where charge.state = 'PAID' and session.teacher_id = '%s'""".formatted(teacher));
        var presses = new ArrayList<Callable<HttpResponse<String>>>();
        for (var press = 0; press < PRESSES_OF_A_REFUND; press++) {
            var cookie = World.cookieOf(teacher, press % World.SIGN_INS_OF_A_TEACHER);
            var server = servers.get(press % servers.size());
            for (var charge : paid) {
                presses.add(() -> server.post(
                        "/api/teacher/payments/refund",
                        cookie,
                        "{\"paymentId\":\"%s\",\"reason\":\"pressed\"}".formatted(charge)));
            }
        }
        var crowd = Crowd.send(presses);
        System.out.printf("%d payments, %d presses to give each back: %s%n", paid.size(), PRESSES_OF_A_REFUND, crowd);
        crowd.requireAnswers();
        var once = database.count("""
                select count(*) from charge where id in ('%s')
                    and amount_minor = (select sum(amount_minor) from refund where charge_id = charge.id)""".formatted(String.join("','", paid)));
        if (paid.isEmpty() || crowd.winners().size() != paid.size() || once != paid.size()) {
            throw new IllegalStateException("each payment should be given back once, not " + once + " of them");
        }
    }

    /** Each of some people has as much in their wallet as one lesson costs, and pays two at once: each pays one. */
    void wallets(World world) throws Exception {
        database.execute("update service set price_minor = " + COMPENSATION);
        var presses = new ArrayList<Callable<HttpResponse<String>>>();
        var charges = new ArrayList<String>();
        for (var spender = 0; spender < SPENDERS; spender++) {
            var token = compensated(spender, world);
            var last = World.freeTimes() - 1;
            for (var lesson = 0; lesson < 2; lesson++) {
                var session = book(spender, token, world, world.free(last - lesson));
                var charge = database.column(
                                "select charge_id from seat where session_id = '" + first(ID, session) + "'")
                        .getFirst();
                charges.add(charge);
                for (var press = 0; press < PRESSES_OF_A_WALLET; press++) {
                    var server = servers.get(press % servers.size());
                    presses.add(() ->
                            server.postAs(token, "/api/v1/wallet/pay", "{\"payment_id\":\"%s\"}".formatted(charge)));
                }
            }
        }
        var crowd = Crowd.send(presses);
        System.out.printf(
                "%d wallets with enough for one of two payments, %d presses for each: %s%n",
                SPENDERS, PRESSES_OF_A_WALLET, crowd);
        crowd.requireAnswers();
        var paid = database.count("select count(*) from charge where state = 'PAID' and id in ('%s')"
                .formatted(String.join("','", charges)));
        var left = database.column(
                "select owner_id from journal_line where kind = 'WALLET' group by owner_id having sum(amount_minor) <> 0");
        if (paid != SPENDERS || !left.isEmpty()) {
            throw new IllegalStateException(
                    "%d payments came out of %d wallets, and %s are not empty".formatted(paid, SPENDERS, left));
        }
    }

    /** A new student whose teacher cancelled late, after the time in which that is free; the token of their sign-in. */
    private String compensated(int number, World world) throws IOException, SQLException, InterruptedException {
        var server = servers.getFirst();
        var registered =
                server.answer(LoadRun.Request.post("/api/v1/auth/register", "", number, """
                {"email":"spender%d@example.org","password":"correct horse battery staple","first_name":"Spen","last_name":"Der","role":"student"}""".formatted(number)));
        if (registered.statusCode() != 201) {
            throw new IOException("register answered " + registered.statusCode() + " " + registered.body());
        }
        var token = first(
                TOKEN,
                server.answer(LoadRun.Request.form(
                                "/api/v1/auth/login",
                                number,
                                "username=spender" + number + "@example.org&password=correct+horse+battery+staple"))
                        .body());
        var soon = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(LATE);
        var booking = book(number, token, world, soon);
        RaceBench.pay(booking.replace("checkout_url", "checkoutUrl"));
        database.awaitFirm(List.of(first(ID, booking)));
        database.execute("update seat set booked_at = booked_at - interval '1 hour' where session_id = '"
                + first(ID, booking) + "'");
        var cancelled = server.post(
                "/api/teacher/sessions/" + first(ID, booking) + "/cancel",
                World.cookieOf(World.teacher(number % world.teachers())),
                "{\"reason\":\"ill\"}");
        if (cancelled.statusCode() != 200) {
            throw new IOException("cancelling answered " + cancelled.statusCode() + " " + cancelled.body());
        }
        return token;
    }

    private String book(int number, String token, World world, Instant start) throws IOException {
        var answer = servers.getFirst()
                .postAs(
                        token,
                        "/api/v1/bookings",
                        "{\"service_id\":\"%s\",\"start_time\":\"%s\"}"
                                .formatted(World.service(number % world.teachers()), start));
        if (answer.statusCode() != 201) {
            throw new IOException("booking answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
