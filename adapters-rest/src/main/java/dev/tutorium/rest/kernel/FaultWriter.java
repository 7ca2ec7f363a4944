package dev.tutorium.rest.kernel;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every error of the server, whoever found it, in the dialect of the path that was asked for. */
@Primary
@Singleton
final class FaultWriter implements ErrorResponseProcessor<Map<String, Object>> {

    private static final Logger LOG = LoggerFactory.getLogger(FaultWriter.class);

    private final Dialects dialects;

    FaultWriter(Dialects dialects) {
        this.dialects = dialects;
    }

    @Override
    public MutableHttpResponse<Map<String, Object>> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        var request = context.getRequest();
        var fault = context.getRootCause()
                .map(cause -> Faults.of(cause, request))
                .orElseGet(() -> RequestFaults.of(HttpStatus.valueOf(response.code())));
        if (fault.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error(
                    "{} {} failed; request id {}",
                    request.getMethodName(),
                    request.getPath(),
                    Requests.id(request),
                    context.getRootCause().orElse(null));
        }
        if (fault.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var dialect = dialects.of(request);
        return response.status(dialect.status(fault))
                .contentType(dialect.errorType())
                .body(dialect.error(fault, request));
    }
}
