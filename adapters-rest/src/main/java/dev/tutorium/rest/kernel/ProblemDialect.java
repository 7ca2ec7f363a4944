package dev.tutorium.rest.kernel;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;

/** A dialect that tells errors as RFC 9457 problem documents. */
public abstract class ProblemDialect implements Dialect {

    @Override
    public MediaType errorType() {
        return MediaType.APPLICATION_JSON_PROBLEM_TYPE;
    }

    @Override
    public Map<String, Object> error(Fault fault, HttpRequest<?> request) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:tutorium:" + fault.code());
        body.put("title", fault.title());
        body.put("status", fault.status().getCode());
        body.put("code", fault.code());
        body.put("instance", request.getPath());
        body.put(names().write("requestId"), Requests.id(request));
        if (!fault.fields().isEmpty()) {
            body.put("errors", fault.fields().stream().map(this::field).toList());
        }
        fault.facts().forEach((name, fact) -> body.putIfAbsent(names().write(name), names().writeAll(fact)));
        return body;
    }

    private Map<String, Object> field(Fault.Field field) {
        var body = new LinkedHashMap<String, Object>();
        body.put("field", field.name(names()));
        body.put("in", field.in());
        body.put("message", field.rule());
        body.put("code", field.type());
        return body;
    }
}
