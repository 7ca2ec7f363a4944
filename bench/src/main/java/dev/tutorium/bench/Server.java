package dev.tutorium.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The server, in a process of its own, as {@code ./run} starts it. */
final class Server implements AutoCloseable {

    private static final String GREETING = "Tutorium answers at ";

    /** The same for all servers of a run, so that a token of one is good for the other. */
    private static final String TOKENS_KEY = UUID.randomUUID().toString();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final String address;
    private final Duration startedIn;

    private Server(Process process, String address, Duration startedIn) {
        this.process = process;
        this.address = address;
        this.startedIn = startedIn;
    }

    /** On a free port. */
    static Server start(Path data, String... options) throws IOException {
        return start(data, List.of(), options);
    }

    static Server start(Path data, List<String> javaOptions, String... options) throws IOException {
        var builder = new ProcessBuilder(command(data, javaOptions, options)).redirectErrorStream(true);
        builder.environment().put("TUTORIUM_PROXIES", "127.0.0.1");
        builder.environment().put("TUTORIUM_TOKENS_KEY", TOKENS_KEY);
        var started = System.nanoTime();
        var process = builder.start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(GREETING)) {
                Thread.ofVirtual().start(() -> drain(output));
                var address = line.substring(GREETING.length(), line.indexOf(' ', GREETING.length()));
                var server = new Server(process, address, Duration.ofNanos(System.nanoTime() - started));
                server.get("/health", "");
                return new Server(process, address, Duration.ofNanos(System.nanoTime() - started));
            }
        }
        throw new IOException("the server did not start:\n" + said);
    }

    /** Makes the cache that quickens starts, as {@code ./run --train} does. */
    static void train(Path data, Path cache) throws IOException {
        var command = command(data, List.of("-XX:AOTCacheOutput=" + cache), "--train");
        Programs.run(cache.resolveSibling("training.log"), command.toArray(String[]::new));
    }

    /** Ends the program unless the books agree with what there is and with what the provider has; what it said of them. */
    static String prove(Path data, String database) throws IOException {
        var log = data.resolveSibling("proof.log");
        Programs.run(
                log, command(data, List.of(), "--db", database, "--prove-books").toArray(String[]::new));
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("The books"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> command(Path data, List<String> javaOptions, String... options) {
        var command = new ArrayList<>(List.of(
                Programs.java(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Xlog:aot=off",
                "-Xlog:cds=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", "bootstrap/target/tutorium.jar", "--port", "0", "--data", data.toString()));
        command.addAll(List.of(options));
        return command;
    }

    String address() {
        return address;
    }

    /** From the command to the first answer. */
    Duration startedIn() {
        return startedIn;
    }

    long pid() {
        return process.pid();
    }

    HttpResponse<String> get(String path, String cookie) throws IOException {
        return send(request(path, cookie));
    }

    HttpResponse<String> post(String path, String cookie, String json) throws IOException {
        return send(
                request(path, cookie).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** With an access token instead of a cookie. */
    HttpResponse<String> postAs(String token, String path, String json) throws IOException {
        return send(request(path, "")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** As a browser posts a form. */
    static HttpResponse<String> form(String url, String form) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> answer(LoadRun.Request request) throws IOException {
        return send(request(request.path(), request.cookie())
                .header("X-Forwarded-For", request.address())
                .header("Content-Type", request.type())
                .method(request.method(), BodyPublishers.ofString(request.body())));
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private HttpRequest.Builder request(String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        return cookie.isEmpty() ? request : request.header("Cookie", "pinteach_session=" + cookie);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void drain(BufferedReader output) {
        try (output) {
            while (output.readLine() != null) {
                // what a server says after its greeting is for people
            }
        } catch (IOException _) {
            // it was killed
        }
    }
}
