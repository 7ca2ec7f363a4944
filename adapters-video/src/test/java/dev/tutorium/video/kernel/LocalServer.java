package dev.tutorium.video.kernel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays a provider on a free port of this machine, and fails on request. */
public abstract class LocalServer implements AutoCloseable {

    /** How a request goes wrong. */
    public enum Fault {
        /** Nothing is done, and 500 is answered. */
        ERROR,
        /** It is done, and nothing is answered. */
        SILENCE,
        /** It is done, and the answer is in no protocol. */
        GARBAGE
    }

    /** A request, its headers by lower-case names. */
    public record Request(String method, String path, String query, Headers headers, String body) {}

    /** The headers of a request. */
    public interface Headers {
        String first(String name);
    }

    /** What is answered. */
    public record Reply(int status, String type, String body) {

        public static Reply json(int status, String body) {
            return new Reply(status, "application/json", body);
        }
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private Fault fault = Fault.ERROR;
    private boolean started;
    private int spared;
    private int faults;
    private int seen;

    protected LocalServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
    }

    protected abstract Reply answer(Request request);

    /** Where it is; it answers from then on. */
    public final synchronized String url() {
        if (!started) {
            http.createContext("/", this::handle);
            http.start();
            started = true;
        }
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** The next so many requests go wrong so. */
    public final synchronized void fail(Fault how, int next) {
        fault = how;
        spared = 0;
        faults = next;
    }

    /** So many requests go well, and the one after them goes wrong so. */
    public final synchronized void failAfter(int well, Fault how) {
        fault = how;
        spared = well;
        faults = 1;
    }

    /** How many requests have come. */
    public final synchronized int seen() {
        return seen;
    }

    @Override
    public void close() {
        closing.countDown();
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var uri = exchange.getRequestURI();
        var request = new Request(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                String.valueOf(uri.getRawQuery()),
                name -> String.valueOf(exchange.getRequestHeaders().getFirst(name)),
                body);
        var wrong = wrong();
        var reply = wrong && fault == Fault.ERROR ? new Reply(500, "text/plain", "out of order") : done(request);
        if (wrong && fault == Fault.SILENCE) {
            await();
        }
        if (wrong && fault == Fault.GARBAGE) {
            reply = new Reply(200, "text/html", "<html><body>Welcome to nginx!<br></body></html>");
        }
        write(exchange, reply);
    }

    private synchronized boolean wrong() {
        seen++;
        if (spared > 0) {
            spared--;
            return false;
        }
        faults--;
        return faults >= 0;
    }

    private synchronized Reply done(Request request) {
        return answer(request);
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            if (reply.status() / 100 == 3) {
                exchange.getResponseHeaders().set("Location", reply.body());
            }
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
