package dev.tutorium.rest.kernel;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one surface speaks on the wire, in one object: its paths, the case of its names, what it puts around an answer, how it
 * tells an error, how it asks for pages and where it looks for the token. Controllers know none of it. Among dialects that speak
 * a path the first in order wins.
 */
public interface Dialect extends Ordered {

    /** The surface's name, as in its configuration key and its routes: {@code workspace}. */
    String surface();

    boolean speaks(String path);

    Names names();

    Paging paging();

    /** Where a token may be, in the order in which they are tried. */
    List<TokenPlace> tokenPlaces();

    MediaType errorType();

    Map<String, Object> error(Fault fault, HttpRequest<?> request);

    /** The status a fault is answered with, where the surface's contract departs from the table. */
    default HttpStatus status(Fault fault) {
        return fault.status();
    }

    /** How often one sign-in may use the surface as a whole. */
    default Optional<Rate> signInRate() {
        return Optional.empty();
    }

    /** How often one caller may use a route that has no {@link RateLimit} of its own. */
    default Optional<Rate> usualRate(HttpRequest<?> request) {
        return Optional.empty();
    }

    /** The body of a successful answer: the value itself or a page of values, in the surface's envelope. */
    Object success(Answer answer);
}
