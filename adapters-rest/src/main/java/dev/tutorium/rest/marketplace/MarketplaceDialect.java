package dev.tutorium.rest.marketplace;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.rest.kernel.Answer;
import dev.tutorium.rest.kernel.Dialect;
import dev.tutorium.rest.kernel.Fault;
import dev.tutorium.rest.kernel.Names;
import dev.tutorium.rest.kernel.Paging;
import dev.tutorium.rest.kernel.Rate;
import dev.tutorium.rest.kernel.TokenPlace;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** snake_case, {@code {"data": ...}}, {@code {"detail": ...}}, {@code page} and {@code page_size}, bearer tokens. */
@Singleton
final class MarketplaceDialect implements Dialect {

    private static final Paging PAGING = new Paging("pageSize", 20, "page", null);

    private static final List<TokenPlace> TOKENS = List.of(new TokenPlace.Bearer());

    private static final Rate READING = new Rate(60, Duration.ofMinutes(1));

    private static final Rate WRITING = new Rate(30, Duration.ofMinutes(1));

    @Override
    public String surface() {
        return "marketplace";
    }

    @Override
    public boolean speaks(String path) {
        return path.startsWith("/api/v1/");
    }

    @Override
    public Names names() {
        return Names.SNAKE;
    }

    @Override
    public Paging paging() {
        return PAGING;
    }

    @Override
    public List<TokenPlace> tokenPlaces() {
        return TOKENS;
    }

    @Override
    public MediaType errorType() {
        return MediaType.APPLICATION_JSON_TYPE;
    }

    /** {@code detail} is the sentence, or the list of fields at fault; {@code code} and the facts stand beside it. */
    @Override
    public Map<String, Object> error(Fault fault, HttpRequest<?> request) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "detail",
                fault.fields().isEmpty()
                        ? fault.title()
                        : fault.fields().stream().map(this::field).toList());
        body.put("code", fault.code());
        fault.facts().forEach((name, fact) -> body.putIfAbsent(names().write(name), names().writeAll(fact)));
        return body;
    }

    private Map<String, Object> field(Fault.Field field) {
        var loc = new ArrayList<Object>();
        loc.add(field.in());
        for (var step : names().path(field.path())) {
            loc.add(Character.isDigit(step.charAt(0)) ? Integer.valueOf(step) : step);
        }
        return Map.of("loc", loc, "msg", field.rule(), "type", "value_error." + field.type());
    }

    @Override
    public Optional<Rate> usualRate(HttpRequest<?> request) {
        return Optional.of(request.getMethod() == HttpMethod.GET ? READING : WRITING);
    }

    @Override
    public Object success(Answer answer) {
        return Map.of("data", answer.value() instanceof Page<?> page ? page(page, answer) : answer.value());
    }

    private static Map<String, @Nullable Object> page(Page<?> page, Answer answer) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put(answer.dataName().orElse("items"), page.rows());
        body.put("total", page.total());
        body.put("page", answer.asked().number());
        body.put("page_size", answer.asked().size());
        return body;
    }
}
