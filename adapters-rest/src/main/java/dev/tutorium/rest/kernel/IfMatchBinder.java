package dev.tutorium.rest.kernel;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads {@code If-Match}: nothing, {@code *}, or one tag that this server gave out. */
@Singleton
final class IfMatchBinder implements TypedRequestArgumentBinder<IfMatch> {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    @Override
    public Argument<IfMatch> argumentType() {
        return Argument.of(IfMatch.class);
    }

    @Override
    public BindingResult<IfMatch> bind(ArgumentConversionContext<IfMatch> context, HttpRequest<?> request) {
        var header = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return () -> Optional.of(new IfMatch(OptionalLong.empty()));
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new FaultException(Fault.invalid(List.of(new Fault.Field(
                    "header", List.of(HttpHeaders.IF_MATCH), "must be an ETag of this resource", "pattern"))));
        }
        return () -> Optional.of(new IfMatch(OptionalLong.of(Long.parseLong(tag.group(1)))));
    }
}
