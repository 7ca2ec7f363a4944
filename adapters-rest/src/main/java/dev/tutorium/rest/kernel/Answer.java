package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.PageRequest;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/**
 * What a controller returned, on its way to a dialect.
 *
 * @param asked    the page that was asked for; the first one where the route takes none
 * @param dataName the route's {@link DataName}, if it has one
 */
public record Answer(HttpRequest<?> request, int status, Object value, PageRequest asked, Optional<String> dataName) {}
