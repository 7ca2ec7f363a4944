package dev.tutorium.payments.stripe;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Plays Stripe on a free port of this machine: keeps real state, holds every request against the API's facts, answers a key that was
 * used before as it did then, and fails on request.
 */
public final class StripeServer implements AutoCloseable {

    public static final String API_KEY = "sk_test_tutorium";

    private static final Gson JSON = new Gson();
    private static final Duration KEYS_LIVE = Duration.ofDays(1);
    private static final Duration LONG = Duration.ofMillis(800);

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ApiFacts facts = new ApiFacts();
    private final StripeBooks books;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new HashMap<>();
    private final List<String> seen = new ArrayList<>();
    private @Nullable Fault fault;
    private String faulty = "";
    private int times;

    private record Kept(Call call, Answer answer, Instant at) {}

    public StripeServer(InstantSource clock) {
        this.clock = clock;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        books = new StripeBooks(url() + "/pay/", clock);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    /** The next so many requests of this method go wrong so. */
    public synchronized void fail(Fault kind, String method, int next) {
        fault = kind;
        faulty = method;
        times = next;
    }

    /** From now on nothing fails. */
    public synchronized void heal() {
        fault = null;
    }

    /** The payer pays a session. */
    public synchronized void pay(String session) {
        books.pay(session);
    }

    /** Stripe charges for every period that has begun, and ends what is to end. */
    public synchronized void renewDue() {
        books.billing().renewDue();
    }

    /** From now on the card that a session was paid with pays for the periods to come, or is declined. */
    public synchronized void card(String session, boolean pays) {
        books.billing().card(session, pays);
    }

    /** Someone gives a period another price, at Stripe's dashboard, in Stripe's own units. */
    public synchronized void price(String session, long amount) {
        books.billing().price(session, amount);
    }

    /** What the bank of a payer does. */
    StripeBank bank() {
        return new StripeBank(books);
    }

    /** The payer's bank asks a part of the payment of a session back; answers the dispute. In Stripe's own units. */
    public synchronized String dispute(String session, long amount) {
        return bank().dispute(session, amount);
    }

    /** The bank decides. */
    public synchronized void decide(String dispute, boolean isWon) {
        bank().decide(dispute, isWon);
    }

    /** Someone gives back a part of what was paid for a session, by hand; answers the refund. In Stripe's own units. */
    public synchronized String refund(String session, long amount) {
        return books.dashboard().refund(session, amount);
    }

    /** The payer's bank does not take a refund that had succeeded. */
    public synchronized void sendBack(String refund) {
        books.dashboard().sendBack(refund);
    }

    /** The owner of a connected account answers everything; of one that is not there yet as well. */
    public synchronized void connect(String account) {
        books.connect().complete(account);
    }

    /** The owner of a connected account has all of it sent to a bank. */
    public synchronized void empty(String account) {
        books.connect().empty(account);
    }

    /** The platform pays something in, in Stripe's own units. */
    public synchronized void topUp(String currency, long amount) {
        books.funds().move(currency, amount);
    }

    /** Stripe sends something on to the platform's bank, which may fail; in Stripe's own units. */
    synchronized void bankOut(String currency, long amount, String status) {
        books.funds().bankOut(currency, amount, status);
    }

    /** What the platform has at Stripe, in Stripe's own units. */
    public synchronized long balance(String currency) {
        return books.funds().balance(currency);
    }

    /** How many objects of a kind there are. */
    public synchronized int count(String kind) {
        return books.objects().all(kind).size();
    }

    /** The webhooks of what happened so far, oldest first: the bytes of each event. */
    public synchronized List<byte[]> events() {
        return books.events().stream()
                .map(event -> JSON.toJson(event).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** The requests so far, such as {@code POST /v1/refunds}, the failed ones too. */
    public synchronized List<String> seen() {
        return List.copyOf(seen);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = Call.of(exchange);
            var wrong = nextFault(call);
            var answer = answer(call, exchange, wrong);
            if (wrong == Fault.DROPPED || wrong == Fault.ANSWER_LOST) {
                return;
            }
            if (wrong == Fault.SLOW) {
                Thread.sleep(LONG);
            }
            if (wrong == Fault.TOO_MANY || wrong == Fault.TOO_MANY_NOW) {
                exchange.getResponseHeaders().set("Retry-After", wrong == Fault.TOO_MANY ? "120" : "0");
            }
            var text = wrong == Fault.GARBLED ? "<html>Please wait</html>" : JSON.toJson(answer.body());
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Fault nextFault(Call call) {
        seen.add(call.endpoint());
        if (fault == null || !call.method().equals(faulty) || times == 0) {
            return null;
        }
        times--;
        return fault;
    }

    private synchronized Answer answer(Call call, HttpExchange exchange, @Nullable Fault wrong) {
        return switch (wrong) {
            case null -> done(call, exchange);
            case DROPPED, BROKEN -> broken();
            case TOO_MANY, TOO_MANY_NOW ->
                new ApiError(429, "invalid_request_error", "rate_limit", "Too many requests").answer();
            case REFUSED -> {
                var refusal = ApiError.invalid("", "This is refused.").answer();
                kept.put(key(exchange), new Kept(call, refusal, clock.instant()));
                yield refusal;
            }
            case ANSWER_LOST, GARBLED, SLOW -> done(call, exchange);
            case BROKEN_AFTERWARDS -> {
                var _ = done(call, exchange);
                kept.computeIfPresent(key(exchange), (_, before) -> new Kept(call, broken(), before.at()));
                yield broken();
            }
        };
    }

    private Answer done(Call call, HttpExchange exchange) {
        try {
            admit(exchange);
            facts.check(call);
            return call.method().equals("POST") ? once(key(exchange), call) : books.answer(call);
        } catch (ApiError e) {
            return e.answer();
        }
    }

    private static void admit(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        if (!("Bearer " + API_KEY).equals(headers.getFirst("Authorization"))) {
            throw new ApiError(401, "invalid_request_error", "", "Invalid API Key provided");
        }
        if (!ApiFacts.VERSION.equals(headers.getFirst("Stripe-Version"))) {
            throw ApiError.invalid("", "Invalid Stripe API version: " + headers.getFirst("Stripe-Version"));
        }
    }

    /** Keeps what was begun, a refusal included. A key that is not made of our own ids is one that the library made up. */
    private Answer once(String key, Call call) {
        if (!key.contains(":")) {
            throw ApiError.invalid("", "A write without a key of ours: '" + key + "'");
        }
        var before = kept.get(key);
        if (before != null && before.at().plus(KEYS_LIVE).isAfter(clock.instant())) {
            if (!before.call().equals(call)) {
                throw new ApiError(400, "idempotency_error", "", "Keys can only be used with the same parameters");
            }
            return before.answer();
        }
        var answer = attempted(call);
        kept.put(key, new Kept(call, answer, clock.instant()));
        return answer;
    }

    private Answer attempted(Call call) {
        try {
            return books.answer(call);
        } catch (ApiError e) {
            return e.answer();
        }
    }

    private static String key(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    }

    private static Answer broken() {
        return new ApiError(500, "api_error", "", "An error occurred").answer();
    }
}
