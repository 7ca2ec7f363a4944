package dev.tutorium.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Asks a new server for a little of everything, so that the start-up cache made of this run knows the classes it takes. */
final class Training {

    private static final List<String> PATHS = List.of(
            "/health",
            "/openapi.json",
            "/docs",
            "/api/public/nobody",
            "/api/v1/auth/me",
            "/v1/nothing",
            "/api/courses");

    private Training() {}

    static void visit(String address) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            for (var path : PATHS) {
                http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.discarding());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
