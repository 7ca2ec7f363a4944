package dev.tutorium.persistence.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tutorium.domain.booking.CancellationGround;
import java.util.Arrays;

/** Why a quoted cancellation gives back what it does, as the record's name and its components in jsonb. */
final class GroundJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private GroundJson() {}

    static String type(CancellationGround ground) {
        return ground.getClass().getSimpleName();
    }

    static String write(CancellationGround ground) {
        try {
            return MAPPER.writeValueAsString(ground);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a ground that cannot be written: " + ground, e);
        }
    }

    static CancellationGround read(String type, String json) {
        var record = Arrays.stream(CancellationGround.class.getPermittedSubclasses())
                .filter(each -> each.getSimpleName().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such ground: " + type));
        try {
            return (CancellationGround) MAPPER.readValue(json, record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ground that cannot be read: " + json, e);
        }
    }
}
