package dev.tutorium.video.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What providers say in JSON, read tolerantly: what is missing or of another type is as if it were not there. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Throws {@link Trouble} where it is no JSON. */
    public static JsonNode read(byte[] body) throws IOException {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException _) {
            throw Trouble.unreadable("JSON");
        }
    }

    /** What has no members where it is no JSON. */
    public static JsonNode readOrNothing(byte[] body) {
        try {
            return read(body);
        } catch (IOException _) {
            return nothing();
        }
    }

    /** What has no members. */
    public static JsonNode nothing() {
        return MAPPER.missingNode();
    }

    public static byte[] write(Map<String, ?> body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The member of the first of these names that is there. */
    public static JsonNode member(JsonNode of, String... names) {
        for (var name : names) {
            if (of.hasNonNull(name)) {
                return of.get(name);
            }
        }
        return MAPPER.missingNode();
    }

    /** Text, or a number as text. */
    public static String text(JsonNode of, String... names) {
        return member(of, names).asText("");
    }

    /** A whole number, also one that is given as text. */
    public static OptionalLong number(JsonNode of, String... names) {
        var text = text(of, names);
        return text.matches("-?[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** The members of an array; none where there is no array. */
    public static List<JsonNode> all(JsonNode array) {
        return array.isArray() ? array.valueStream().toList() : List.of();
    }

    /** An id of ours that a provider gives back; nothing where it is something else. */
    public static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
