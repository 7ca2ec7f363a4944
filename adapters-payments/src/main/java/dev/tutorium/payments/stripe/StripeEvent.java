package dev.tutorium.payments.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as Stripe sends it, read by the few names that are the same in every version of the API, so that an endpoint registered
 * with another version than the library's is understood too.
 *
 * @param account of a payee's, where it happened there; empty where it happened to the platform's own
 * @param object  what it happened to, as it was then
 */
record StripeEvent(String id, String type, Instant at, String account, JsonObject object) {

    /** @throws IllegalArgumentException for what is no event */
    static StripeEvent read(byte[] body) {
        try {
            var event = JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            return new StripeEvent(
                    event.get("id").getAsString(),
                    event.get("type").getAsString(),
                    Instant.ofEpochSecond(event.get("created").getAsLong()),
                    text(event, "account"),
                    Objects.requireNonNull(event.getAsJsonObject("data").getAsJsonObject("object")));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not an event", e);
        }
    }

    /** A text of the object; empty where it has none. */
    String text(String name) {
        return text(object, name);
    }

    /** The id of ours that was given along under this name; nothing where the object is not of our making. */
    Optional<UUID> ours(String name) {
        return object.get("metadata") instanceof JsonObject metadata ? uuid(text(metadata, name)) : Optional.empty();
    }

    /** Nothing where it is none. */
    static Optional<UUID> uuid(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String text(JsonObject object, String name) {
        var value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
