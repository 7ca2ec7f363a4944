package dev.tutorium.persistence.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.domain.payment.Explanation;

/** Explanations as JSON, component by component. */
final class ExplanationJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ExplanationJson() {}

    static String write(Explanation explanation) {
        try {
            return MAPPER.writeValueAsString(explanation);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an explanation that cannot be written: " + explanation, e);
        }
    }

    static Explanation read(String json) {
        try {
            return MAPPER.readValue(json, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an explanation that cannot be read", e);
        }
    }
}
