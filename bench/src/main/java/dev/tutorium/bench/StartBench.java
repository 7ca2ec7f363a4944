package dev.tutorium.bench;

import dev.tutorium.bench.LoadRun.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How long a start takes, from the command to the first answer, and how much memory the server holds then and under load. */
final class StartBench {

    private static final int STARTS = 5;

    private final Path folder;

    StartBench(Path folder) {
        this.folder = folder;
    }

    void run() throws IOException {
        System.out.printf("median of %d starts, with the PostgreSQL that comes along%n%n", STARTS);
        print("without a cache", List.of());
        var cache = folder.resolve("tutorium.aot");
        Server.train(folder.resolve("training"), cache);
        print("with a trained cache", List.of("-XX:AOTCache=" + cache));
    }

    private void print(String name, List<String> options) throws IOException {
        var clean = new ArrayList<Duration>();
        var kept = new ArrayList<Duration>();
        for (var start = 0; start < STARTS; start++) {
            var data = folder.resolve(name).resolve(String.valueOf(start));
            clean.add(start(data, options));
            kept.add(start(data, options));
        }
        System.out.printf("%-22s  clean %.2f s, on kept data %.2f s; ", name, median(clean), median(kept));
        memory(folder.resolve(name).resolve("0"), options);
    }

    private static Duration start(Path data, List<String> options) throws IOException {
        try (var server = Server.start(data, options)) {
            return server.startedIn();
        }
    }

    private void memory(Path data, List<String> options) throws IOException {
        try (var server = Server.start(data, options)) {
            var atRest = resident(server);
            var asked = IntStream.range(0, 1_000)
                    .mapToObj(n -> Request.get("/api/courses", "", n))
                    .toList();
            var figures = new LoadRun(folder, 16, 20).of("load", server.address(), asked, 0, "200");
            System.out.printf(
                    "memory %d MB at rest, %d MB after %,d requests%n", atRest, resident(server), figures.requests());
        }
    }

    /** Of the server's own process, in MB. */
    private static long resident(Server server) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(server.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    private static double median(List<Duration> durations) {
        return durations.stream()
                        .sorted()
                        .skip(durations.size() / 2)
                        .findFirst()
                        .orElseThrow()
                        .toMillis()
                / 1e3;
    }
}
