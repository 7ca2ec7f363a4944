package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.PageRequest;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller the page its caller asks for, by the surface's own parameters. */
@Singleton
final class PageRequestBinder implements TypedRequestArgumentBinder<PageRequest> {

    private static final String ATTRIBUTE = "tutorium.page";

    private final Dialects dialects;

    PageRequestBinder(Dialects dialects) {
        this.dialects = dialects;
    }

    static PageRequest asked(HttpRequest<?> request, Dialect dialect) {
        return request.getAttribute(ATTRIBUTE, PageRequest.class)
                .orElseGet(() -> PageRequest.first(dialect.paging().usualSize()));
    }

    @Override
    public Argument<PageRequest> argumentType() {
        return Argument.of(PageRequest.class);
    }

    @Override
    public BindingResult<PageRequest> bind(ArgumentConversionContext<PageRequest> context, HttpRequest<?> request) {
        var dialect = dialects.of(request);
        var asked = dialect.paging().read(request.getParameters(), dialect.names());
        request.setAttribute(ATTRIBUTE, asked);
        return () -> Optional.of(asked);
    }
}
