package dev.tutorium.rest.kernel;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.OptionalLong;

/**
 * The version of a resource that a caller has seen and wants to change, from {@code If-Match}; empty when the caller does not
 * care. A controller takes it as a parameter and hands it to the activity, which throws
 * {@link dev.tutorium.application.kernel.Stale} when the version has moved on: answered 412 to a caller who named one.
 */
public record IfMatch(OptionalLong version) {

    /** An answer that tells the version of what it shows. */
    public static <T> MutableHttpResponse<T> tagged(T body, long version) {
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, "\"" + version + "\"");
    }
}
