package dev.tutorium.application.kernel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are kept under a key of the caller's choice, so that a repeated request gets the first answer again instead of
 * doing its work twice.
 */
public interface KeptAnswers {

    /** How long an answer is kept. */
    Duration KEPT = Duration.ofHours(24);

    /** How long a request may work before a repeat may take its place: it has died. */
    Duration LEASE = Duration.ofMinutes(1);

    /** Takes the key for a request, or tells what became of it. {@code request} tells requests apart: a digest of one. */
    Claim claim(String caller, String key, String request, Instant now);

    /** Keeps the answer of the request that has taken the key. */
    void keep(String caller, String key, Answer answer);

    /** Gives the key back: the answer is not one to keep. */
    void release(String caller, String key);

    /** Forgets at most {@code most} keys that expired before an instant; answers how many. */
    int forgetExpiredBefore(Instant instant, int most);

    /** The body is as it was sent; null when there was none. */
    record Answer(int status, @Nullable String body) {}

    sealed interface Claim {

        /** The key is this request's now. */
        record Taken() implements Claim {}

        /** The first request with this key is still at work. */
        record AtWork() implements Claim {}

        /** The key belongs to a request that asked for something else. */
        record OtherRequest() implements Claim {}

        record Answered(Answer answer) implements Claim {}
    }
}
