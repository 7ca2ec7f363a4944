package dev.tutorium.bench;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Many who ask at once, and what they were answered. */
record Crowd(List<HttpResponse<String>> answers, List<Throwable> unanswered, double seconds) {

    /** Requests under way at once: as many as a machine can hold open to itself. */
    private static final int AT_ONCE = 500;

    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");

    static Crowd send(List<Callable<HttpResponse<String>>> requests) throws InterruptedException {
        var open = new Semaphore(AT_ONCE);
        var started = System.nanoTime();
        List<Future<HttpResponse<String>>> done;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            done = senders.invokeAll(requests.stream()
                    .<Callable<HttpResponse<String>>>map(request -> () -> inTurn(request, open))
                    .toList());
        }
        return new Crowd(
                done.stream()
                        .filter(each -> each.state() == Future.State.SUCCESS)
                        .map(Future::resultNow)
                        .toList(),
                done.stream()
                        .filter(each -> each.state() == Future.State.FAILED)
                        .map(Future::exceptionNow)
                        .toList(),
                (System.nanoTime() - started) / 1e9);
    }

    private static HttpResponse<String> inTurn(Callable<HttpResponse<String>> request, Semaphore open)
            throws Exception {
        open.acquire();
        try {
            return request.call();
        } finally {
            open.release();
        }
    }

    /** The bodies of those who got what they asked for. */
    List<String> winners() {
        return answers.stream()
                .filter(answer -> answer.statusCode() < 300)
                .map(HttpResponse::body)
                .toList();
    }

    /** Ends the program where someone was answered by a fault of a server, or not at all. */
    void requireAnswers() {
        if (!unanswered.isEmpty() || answers.stream().anyMatch(answer -> answer.statusCode() >= 500)) {
            throw new IllegalStateException("not all were answered: " + this);
        }
    }

    /** How often each answer came, by status and code. */
    @Override
    public String toString() {
        Map<String, Long> counted =
                answers.stream().collect(Collectors.groupingBy(Crowd::told, TreeMap::new, Collectors.counting()));
        unanswered.forEach(error -> counted.merge(String.valueOf(error), 1L, Long::sum));
        return "%s in %.1f s".formatted(counted, seconds);
    }

    private static String told(HttpResponse<String> answer) {
        var code = CODE.matcher(answer.body());
        return answer.statusCode() < 300 || !code.find()
                ? String.valueOf(answer.statusCode())
                : answer.statusCode() + " " + code.group(1);
    }
}
