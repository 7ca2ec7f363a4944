package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Malformed;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.security.authentication.AuthenticationException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself finds wrong with a request. A part of it that breaks a rule (a wrong type, an unknown value, a bound, a
 * missing field) is 422 and named; a request that cannot be read at all is 400.
 */
final class RequestFaults {

    private static final String BODY = "body";

    private static final String WRONG_TYPE = "is not of the right type or not a known value";

    /** How the deserializer tells of a part that must be there; it has no other way. */
    private static final Pattern ABSENT = Pattern.compile(
            "(?:Required (?:constructor parameter|property) \\[(?:[^]]* )?|Null argument specified for \\[)(\\w+)]");

    private RequestFaults() {}

    static Fault of(Throwable thrown, HttpRequest<?> request) {
        return switch (thrown) {
            case ConstraintViolationException e ->
                Fault.invalid(e.getConstraintViolations().stream()
                        .map(violation -> violated(violation, request))
                        .toList());
            case ConversionErrorException e ->
                unreadable(e.getArgument(), e.getConversionError().getCause());
            case UnsatisfiedRouteException e -> missing(e.getArgument());
            case UnsatisfiedArgumentException e -> missing(e.getArgument());
            case SerdeException e -> unreadable(null, e);
            case JsonSyntaxException _ -> notJson();
            case CodecException e when decoding(e) -> unreadable(null, e);
            case ContentLengthExceededException _, BufferLengthExceededException _ ->
                of(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
            case URISyntaxException _ -> of(HttpStatus.BAD_REQUEST);
            case AuthorizationException e -> of(e.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED);
            case AuthenticationException _ -> of(HttpStatus.UNAUTHORIZED);
            case HttpStatusException e -> of(e.getStatus());
            default -> of(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    /** A status that needs no more words, or none that may be told. */
    static Fault of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> Fault.of(status, "bad_request", "The request cannot be read.");
            case UNAUTHORIZED -> Fault.of(status, "unauthenticated", "Sign in first.");
            case FORBIDDEN -> Fault.of(status, "forbidden", "Your account may not do this.");
            case NOT_FOUND -> Fault.of(status, "not_found", "There is nothing here.");
            case METHOD_NOT_ALLOWED -> Fault.of(status, "method_not_allowed", "This path does not take this method.");
            case NOT_ACCEPTABLE ->
                Fault.of(status, "not_acceptable", "The answer cannot be given in an accepted format.");
            case REQUEST_ENTITY_TOO_LARGE -> Fault.of(status, "too_large", "The request is too large.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Fault.of(status, "unsupported_media_type", "The body is in a format this path does not take.");
            case INTERNAL_SERVER_ERROR -> Fault.of(status, "internal", "Something went wrong on our side.");
            default -> Fault.of(status, Names.snake(status.name().toLowerCase(Locale.ROOT)), status.getReason() + ".");
        };
    }

    static Fault malformed(Malformed malformed, HttpRequest<?> request) {
        var field = malformed.field();
        var in = pathHas(request, field) ? "path" : request.getMethod() == HttpMethod.GET ? "query" : BODY;
        return Fault.invalid(List.of(
                new Fault.Field(in, List.of(field.split("\\.")), String.valueOf(malformed.getMessage()), "value")));
    }

    /** The same exception tells of a body that could not be read and of an answer that could not be written. */
    private static boolean decoding(CodecException thrown) {
        return String.valueOf(thrown.getMessage()).startsWith("Error decoding");
    }

    private static Fault notJson() {
        return Fault.of(HttpStatus.BAD_REQUEST, "malformed_json", "The body is not well-formed JSON.");
    }

    private static Fault missing(Argument<?> argument) {
        var path = isWholeBody(argument) ? List.<String>of() : List.of(name(argument));
        return Fault.invalid(List.of(new Fault.Field(place(argument), path, "is required", "missing")));
    }

    private static Fault unreadable(@Nullable Argument<?> argument, Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof JsonSyntaxException || at.getClass().getName().startsWith("com.fasterxml.jackson.core")) {
                return notJson();
            }
            if (at instanceof SerdeException serde) {
                var steps = new ArrayList<>(serde.getPath().reversed().stream()
                        .map(RequestFaults::step)
                        .toList());
                var absent = ABSENT.matcher(String.valueOf(serde.getMessage()));
                if (absent.find()) {
                    steps.add(absent.group(1));
                    return Fault.invalid(List.of(new Fault.Field(BODY, steps, "is required", "missing")));
                }
                if (!steps.isEmpty()) {
                    return Fault.invalid(List.of(new Fault.Field(BODY, steps, WRONG_TYPE, "type")));
                }
            }
        }
        if (argument == null || isWholeBody(argument)) {
            return Fault.invalid(List.of(new Fault.Field(BODY, List.of(), "is not of the right shape", "type")));
        }
        return Fault.invalid(List.of(new Fault.Field(place(argument), List.of(name(argument)), WRONG_TYPE, "type")));
    }

    private static String step(ReferencePath step) {
        return switch (step) {
            case CollectionItemReferencePath item -> Integer.toString(item.index());
            case MapItemReferencePath item -> item.key();
            default -> step.getArgument().getName();
        };
    }

    /** The path of a violation starts with the controller's method and parameter; a body's own name is not part of it. */
    private static Fault.Field violated(ConstraintViolation<?> violation, HttpRequest<?> request) {
        var steps = new ArrayList<String>();
        var in = BODY;
        var kinds = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        for (var node : kinds) {
            if (node.getIndex() != null) {
                steps.add(node.getIndex().toString());
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                var argument = argument(request, node.getName());
                in = argument == null ? BODY : place(argument);
                if (argument != null && !BODY.equals(in)) {
                    steps.add(name(argument));
                }
            } else if (node.getKind() == ElementKind.PROPERTY) {
                steps.add(node.getName());
            }
        }
        var type = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Fault.Field(in, steps, violation.getMessage(), Names.snake(type));
    }

    private static @Nullable Argument<?> argument(HttpRequest<?> request, String name) {
        return RouteAttributes.getRouteMatch(request)
                .flatMap(match -> match.getRequiredInput(name))
                .orElse(null);
    }

    private static boolean pathHas(HttpRequest<?> request, String name) {
        return RouteAttributes.getRouteMatch(request)
                .filter(match -> match.getVariableValues().containsKey(name))
                .isPresent();
    }

    private static boolean isWholeBody(Argument<?> argument) {
        return argument.getAnnotationMetadata().hasAnnotation(Body.class);
    }

    private static String place(Argument<?> argument) {
        var annotations = argument.getAnnotationMetadata();
        if (annotations.hasAnnotation(Body.class) || annotations.hasAnnotation(Part.class)) {
            return BODY;
        }
        if (annotations.hasAnnotation(PathVariable.class)) {
            return "path";
        }
        if (annotations.hasAnnotation(Header.class)) {
            return "header";
        }
        return annotations.hasAnnotation(CookieValue.class) ? "cookie" : "query";
    }

    /** The name callers use, where an annotation gives the argument another one. */
    private static String name(Argument<?> argument) {
        var annotations = argument.getAnnotationMetadata();
        for (var annotation : List.of(QueryValue.class, PathVariable.class, Header.class, CookieValue.class)) {
            var given = annotations.stringValue(annotation).filter(value -> !value.isEmpty());
            if (given.isPresent()) {
                return given.get();
            }
        }
        return argument.getName();
    }
}
