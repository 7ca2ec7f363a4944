package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Malformed;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a resource that is edited: answered as {@code ETag}, and told back as {@code If-Match} by who edits it. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Versions() {}

    /** The version named by {@code If-Match}; null when the header is missing or {@code *}. */
    public static @Nullable Long seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Malformed("If-Match", "must be the ETag of this resource");
        }
        return Long.valueOf(tag.group(1));
    }

    public static <T> MutableHttpResponse<T> ok(T body, long version) {
        return tagged(HttpResponse.ok(body), version);
    }

    public static <T> MutableHttpResponse<T> created(T body, long version) {
        return tagged(HttpResponse.created(body), version);
    }

    private static <T> MutableHttpResponse<T> tagged(MutableHttpResponse<T> response, long version) {
        return response.header(HttpHeaders.ETAG, "\"" + version + "\"");
    }
}
