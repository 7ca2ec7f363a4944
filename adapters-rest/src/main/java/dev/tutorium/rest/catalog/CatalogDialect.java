package dev.tutorium.rest.catalog;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.rest.kernel.Answer;
import dev.tutorium.rest.kernel.Dialect;
import dev.tutorium.rest.kernel.Fault;
import dev.tutorium.rest.kernel.Names;
import dev.tutorium.rest.kernel.Paging;
import dev.tutorium.rest.kernel.Requests;
import dev.tutorium.rest.kernel.TokenPlace;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * camelCase, the long envelope around what has a {@link dev.tutorium.rest.kernel.DataName}, {@code errMsg_} errors,
 * {@code pageNumber} and {@code pageRowCount}, and a token in any of four places.
 */
@Singleton
final class CatalogDialect implements Dialect {

    private static final String TOKEN = "tutorhub-access-token";

    private static final Paging PAGING = new Paging("pageRowCount", 25, "pageNumber", null);

    private static final List<TokenPlace> TOKENS = List.of(
            new TokenPlace.Query("access_token"),
            new TokenPlace.Bearer(),
            new TokenPlace.Header(TOKEN),
            new TokenPlace.Cookie(TOKEN));

    private final InstantSource clock;

    CatalogDialect(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String surface() {
        return "catalog";
    }

    @Override
    public boolean speaks(String path) {
        return path.startsWith("/v1/")
                || path.equals("/currentuser")
                || path.equals("/permissions")
                || path.startsWith("/permissions/");
    }

    @Override
    public Names names() {
        return Names.CAMEL;
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

    /** The contract answers a bad value with 400. */
    @Override
    public HttpStatus status(Fault fault) {
        return fault.fields().isEmpty() ? fault.status() : HttpStatus.BAD_REQUEST;
    }

    @Override
    public Map<String, Object> error(Fault fault, HttpRequest<?> request) {
        var body = new LinkedHashMap<String, Object>();
        body.put("result", "ERR");
        body.put("status", status(fault).getCode());
        body.put("message", message(fault));
        body.put("errCode", status(fault).getCode());
        body.put("date", clock.instant().toString());
        body.put("detail", detail(fault));
        body.put("requestId", Requests.id(request));
        body.putAll(fault.facts());
        return body;
    }

    private static String message(Fault fault) {
        return fault.fields().isEmpty()
                ? "errMsg_" + Names.camel(fault.code())
                : "errMsg_" + fault.fields().getFirst().name(Names.CAMEL).replace('.', '_') + "isNotValid";
    }

    private static String detail(Fault fault) {
        if (fault.fields().isEmpty()) {
            return fault.title();
        }
        return String.join(
                "; ",
                fault.fields().stream()
                        .map(field -> field.name(Names.CAMEL) + " " + field.rule())
                        .toList());
    }

    @Override
    public Object success(Answer answer) {
        return answer.dataName().<Object>map(name -> envelope(answer, name)).orElseGet(answer::value);
    }

    private static Map<String, @Nullable Object> envelope(Answer answer, String name) {
        var request = answer.request();
        var page = answer.value() instanceof Page<?> rows ? rows : null;
        var member = Requests.member(request);
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("status", "OK");
        body.put("statusCode", answer.status());
        body.put("elapsedMs", Requests.elapsed(request).toMillis());
        body.put("ssoTime", 0);
        body.put("source", "db");
        body.put("cacheKey", null);
        body.put("userId", member.map(known -> known.id().value()).orElse(null));
        body.put("sessionId", member.map(Actor.Member::signIn).orElse(null));
        body.put("requestId", Requests.id(request));
        body.put("dataName", name);
        body.put("method", request.getMethodName());
        body.put("action", action(request.getMethod(), page != null));
        body.put("appVersion", "1");
        body.put("rowCount", page == null ? 1 : page.rows().size());
        body.put(name, page == null ? answer.value() : page.rows());
        if (page != null) {
            body.put("paging", paging(page, answer));
            body.put("filters", List.of());
            body.put("uiPermissions", List.of());
        }
        return body;
    }

    private static String action(HttpMethod method, boolean list) {
        return switch (method) {
            case POST -> "create";
            case PUT, PATCH -> "update";
            case DELETE -> "delete";
            default -> list ? "list" : "get";
        };
    }

    private static Map<String, Object> paging(Page<?> page, Answer answer) {
        var total = page.total() == null ? page.rows().size() : page.total();
        var size = answer.asked().size();
        var body = new LinkedHashMap<String, Object>();
        body.put("pageNumber", answer.asked().number());
        body.put("pageRowCount", size);
        body.put("totalRowCount", total);
        body.put("pageCount", Math.ceilDiv(total, size));
        return body;
    }
}
