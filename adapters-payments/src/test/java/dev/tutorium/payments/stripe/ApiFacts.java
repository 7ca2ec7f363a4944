package dev.tutorium.payments.stripe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is true of Stripe's API, from {@code stripe/api-facts.txt}; that file tells where it comes from. */
final class ApiFacts {

    static final String VERSION = "2026-07-29.dahlia";

    private final Map<String, Map<String, Parameter>> endpoints = new HashMap<>();

    /** @param values the only ones there are; none where any is */
    private record Parameter(boolean isRequired, String type, List<String> values) {

        boolean takes(String value) {
            return (values.isEmpty() || values.contains(value))
                    && switch (type) {
                        case "whole" -> value.matches("-?[0-9]+");
                        case "number" -> value.matches("-?[0-9.]+");
                        case "boolean" -> value.matches("true|false");
                        default -> true;
                    };
        }
    }

    ApiFacts() {
        var endpoint = new HashMap<String, Parameter>();
        for (var line : lines()) {
            var words = line.strip().split(" ", -1);
            if (line.startsWith("  ")) {
                var values = words.length > 2 ? List.of(words[2].split("\\|", -1)) : List.<String>of();
                endpoint.put(words[0].replace("!", ""), new Parameter(words[0].endsWith("!"), words[1], values));
            } else if (line.startsWith("GET ") || line.startsWith("POST ")) {
                endpoint = new HashMap<>();
                endpoints.put(line, endpoint);
            }
        }
    }

    /** Refuses a call of what there is not, with parameters that there are not, or without those that must be. */
    void check(Call call) {
        var parameters = endpoints.get(call.endpoint());
        if (parameters == null) {
            throw new ApiError(404, "invalid_request_error", "", "Unrecognized request URL " + call.endpoint());
        }
        call.form().forEach((name, value) -> {
            var parameter = parameters.get(general(name, parameters));
            if (parameter == null) {
                throw ApiError.invalid("parameter_unknown", "Received unknown parameter: " + name);
            }
            if (!parameter.takes(value)) {
                throw ApiError.invalid("parameter_invalid", "Invalid " + name + ": " + value);
            }
        });
        parameters.forEach((name, parameter) -> {
            if (parameter.isRequired() && !call.form().containsKey(name)) {
                throw ApiError.invalid("parameter_missing", "Missing required param: " + name);
            }
        });
    }

    /** The name as the facts have it: any index, and any key where there may be any. */
    private static String general(String name, Map<String, Parameter> parameters) {
        var indexed = name.replaceAll("\\[[0-9]*]", "[]");
        return parameters.containsKey(indexed) ? indexed : indexed.replaceFirst("\\[[^\\[\\]]+]$", "[*]");
    }

    private static List<String> lines() {
        var resource = Objects.requireNonNull(ApiFacts.class.getResourceAsStream("/stripe/api-facts.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
