package dev.tutorium.persistence.file;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One bucket of a store that speaks S3: puts, gets and deletes objects by path, and turns away whoever does not sign the request
 * as AWS Signature Version 4 has it, or sends another body than the one that was signed.
 */
final class Bucket {

    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    private final String name;
    private final String region;
    private final String accessKey;
    private final String secretKey;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    Bucket(String name, String region, String accessKey, String secretKey) {
        this.name = name;
        this.region = region;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void open() {
        server.createContext("/", this::handle);
        server.start();
    }

    void close() {
        server.stop(0);
    }

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The next so many requests are answered with a failure. */
    void fail(int requests) {
        failing.set(requests);
    }

    int asked() {
        return asked.get();
    }

    Set<String> names() {
        return Set.copyOf(objects.keySet());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            var start = "/" + name + "/";
            asked.incrementAndGet();
            if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                refuse(exchange, 503, "SlowDown");
            } else if (!isSigned(exchange, body)) {
                refuse(exchange, 403, "SignatureDoesNotMatch");
            } else if (!path.startsWith(start)) {
                refuse(exchange, 404, "NoSuchBucket");
            } else {
                answer(exchange, path.substring(start.length()), body);
            }
        }
    }

    private void answer(HttpExchange exchange, String key, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, body);
                exchange.getResponseHeaders()
                        .set("ETag", "\"" + hex(digest(body)).substring(0, 32) + "\"");
                exchange.sendResponseHeaders(200, -1);
            }
            case "GET" -> {
                var found = objects.get(key);
                if (found == null) {
                    refuse(exchange, 404, "NoSuchKey");
                    return;
                }
                exchange.sendResponseHeaders(200, found.length == 0 ? -1 : found.length);
                exchange.getResponseBody().write(found);
            }
            case "DELETE" -> {
                objects.remove(key);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> refuse(exchange, 405, "MethodNotAllowed");
        }
    }

    private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
        var body = ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>no</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        var authorization = headers.getFirst("Authorization");
        var hash = headers.getFirst("X-Amz-Content-Sha256");
        if (authorization == null || hash == null) {
            return false;
        }
        var parts = Arrays.stream(authorization.replace("AWS4-HMAC-SHA256 ", "").split(",\\s*", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        var time = headers.getFirst("X-Amz-Date");
        var scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
        var signed = parts.getOrDefault("SignedHeaders", "");
        var canonical = Arrays.stream(signed.split(";", -1))
                .map(header ->
                        header + ":" + String.join(",", headers.get(header)).strip() + "\n")
                .collect(Collectors.joining());
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        var request = String.join("\n", exchange.getRequestMethod(), uri.getRawPath(), query, canonical, signed, hash);
        var toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, hex(digest(bytes(request))));
        return parts.getOrDefault("Credential", "").equals(accessKey + "/" + scope)
                && (hash.equals(UNSIGNED) || hash.equals(hex(digest(body))))
                && hex(mac(key(time.substring(0, 8)), toSign)).equals(parts.get("Signature"));
    }

    private byte[] key(String date) {
        var dated = mac(bytes("AWS4" + secretKey), date);
        return mac(mac(mac(dated, region), "s3"), "aws4_request");
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
