package dev.tutorium.rest.kernel;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers that callers keep: tagged by what is in them, and not sent again to who has them. */
public final class EntityTags {

    private static final int TAG_BYTES = 16;

    private EntityTags() {}

    /** {@code seen} is the caller's {@code If-None-Match}. */
    public static MutableHttpResponse<?> answer(String text, String type, @Nullable String seen) {
        var tag = "\"" + digest(text) + "\"";
        var answer = isSeen(seen, tag)
                ? HttpResponse.notModified()
                : HttpResponse.ok(text).header(HttpHeaders.CONTENT_TYPE, type);
        return answer.header(HttpHeaders.ETAG, tag);
    }

    private static boolean isSeen(@Nullable String seen, String tag) {
        return seen != null
                && Stream.of(seen.split(",", -1))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
