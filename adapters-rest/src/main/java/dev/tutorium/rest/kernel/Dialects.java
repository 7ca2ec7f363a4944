package dev.tutorium.rest.kernel;

import io.micronaut.core.order.OrderUtil;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** The dialects of the surfaces that are switched on; a path of none of them is spoken to plainly. */
@Singleton
public class Dialects {

    private final List<Dialect> dialects;

    private final Dialect plain = new PlainDialect();

    Dialects(List<Dialect> dialects) {
        this.dialects = dialects.stream().sorted(OrderUtil.COMPARATOR).toList();
    }

    public Dialect of(HttpRequest<?> request) {
        return of(request.getPath());
    }

    public Dialect of(String path) {
        return dialects.stream()
                .filter(dialect -> dialect.speaks(path))
                .findFirst()
                .orElse(plain);
    }
}
