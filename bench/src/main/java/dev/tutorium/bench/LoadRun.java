package dev.tutorium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Sends requests of one kind to a server by wrk, for some seconds, and reads what it measured. */
record LoadRun(Path folder, int users, int seconds) {

    private static final String FIGURES = "FIGURES\t";

    /** Times in milliseconds. {@code firstError} tells one of the answers that were not expected. */
    record Figures(
            long requests, long errors, double perSecond, double p50, double p95, double p99, String firstError) {}

    /** A request as the file of requests has it. */
    record Request(String method, String path, String cookie, String address, String type, String body) {

        static Request get(String path, String cookie, int caller) {
            return new Request("GET", path, cookie, address(caller), "application/json", "");
        }

        static Request post(String path, String cookie, int caller, String json) {
            return new Request("POST", path, cookie, address(caller), "application/json", json);
        }

        static Request form(String path, int caller, String form) {
            return new Request("POST", path, "", address(caller), "application/x-www-form-urlencoded", form);
        }

        /** Limits count by the caller's address: each has one of its own. */
        private static String address(int caller) {
            return "10.%d.%d.%d".formatted(caller >> 16 & 255, caller >> 8 & 255, caller & 255);
        }

        private String row() {
            return String.join("\t", method, path, cookie, address, type, body);
        }
    }

    /** Every answer but the {@code expected} statuses is an error. Begins with the request at {@code place}, in turn. */
    Figures of(String name, String server, List<Request> requests, int place, String expected) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(name + ".requests");
        Files.writeString(file, requests.stream().map(Request::row).collect(Collectors.joining("\n", "", "\n")));
        var log = folder.resolve(name + ".log");
        Programs.run(
                log,
                "wrk",
                "-t1",
                "-c" + users,
                "-d" + seconds + "s",
                "--timeout",
                "30s",
                "-s",
                "bench/requests.lua",
                server,
                "--",
                file.toString(),
                expected,
                String.valueOf(place));
        for (var line : Files.readAllLines(log)) {
            if (line.startsWith(FIGURES)) {
                return figures(line.split("\t", -1));
            }
        }
        throw new IOException("wrk told no figures, see " + log);
    }

    private static Figures figures(String[] told) {
        var requests = Long.parseLong(told[1]);
        return new Figures(
                requests,
                Long.parseLong(told[2]),
                requests * 1e6 / Long.parseLong(told[3]),
                Long.parseLong(told[4]) / 1e3,
                Long.parseLong(told[5]) / 1e3,
                Long.parseLong(told[6]) / 1e3,
                told[7]);
    }
}
