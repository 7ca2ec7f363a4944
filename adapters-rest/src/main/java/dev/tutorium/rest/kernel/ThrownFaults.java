package dev.tutorium.rest.kernel;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/**
 * Takes every exception that the framework has no handler for: those of the application, and bugs. Also takes those of
 * authorization, whose own handler would redirect browsers to a login page that this server does not have.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class ThrownFaults implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private final FaultWriter writer;

    ThrownFaults(FaultWriter writer) {
        this.writer = writer;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface's own signature
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        return writer.processResponse(
                ErrorContext.builder(request).cause(thrown).build(), HttpResponse.serverError());
    }
}
