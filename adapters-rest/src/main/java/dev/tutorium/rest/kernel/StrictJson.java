package dev.tutorium.rest.kernel;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * JSON is read as what it is. Left to itself the serializer would read 12.5 as 12, "maybe" as false and 12 as text, and store what
 * nobody wrote.
 */
@Factory
final class StrictJson {

    @Singleton
    Deserializer<String> text() {
        return new Strict<>(JsonNode::isString, JsonNode::getStringValue);
    }

    @Singleton
    Deserializer<Boolean> truth() {
        return new Strict<>(JsonNode::isBoolean, JsonNode::getBooleanValue);
    }

    @Singleton
    Deserializer<Integer> integer() {
        return new Strict<>(JsonNode::isNumber, node -> whole(node).intValueExact());
    }

    @Singleton
    Deserializer<Long> longInteger() {
        return new Strict<>(JsonNode::isNumber, node -> whole(node).longValueExact());
    }

    private static BigDecimal whole(JsonNode node) {
        return new BigDecimal(node.getNumberValue().toString());
    }

    /** Refuses a node of another kind, or one whose value does not fit. */
    private record Strict<T>(Predicate<JsonNode> kind, Function<JsonNode, T> value) implements Deserializer<T> {

        @Override
        public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
            var node = decoder.decodeNode();
            if (kind.test(node)) {
                try {
                    return value.apply(node);
                } catch (ArithmeticException _) {
                    throw decoder.createDeserializationException("does not fit", node);
                }
            }
            throw decoder.createDeserializationException("is of another type", node);
        }
    }
}
