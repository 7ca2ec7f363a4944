package dev.tutorium.rest.kernel;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.TypeConverter;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * JSON is read as what it is. Left to itself the serializer would read 12.5 as 12, "maybe" as false and 12 as text, and store what
 * nobody wrote. A form has nothing but lists of text, so its fields are read as the serializer does.
 */
@Factory
final class StrictJson {

    @Singleton
    Deserializer<String> text() {
        return new Strict<>(
                JsonNode::isString,
                node -> Texts.storable(node.getStringValue()),
                decoder -> Texts.storable(decoder.decodeString()));
    }

    @Singleton
    Deserializer<Instant> instant() {
        return new Strict<>(
                JsonNode::isString,
                node -> Texts.instant(node.getStringValue()),
                decoder -> Texts.instant(decoder.decodeString()));
    }

    /** In the query. */
    @Singleton
    TypeConverter<CharSequence, Instant> instants() {
        return (text, type, context) -> {
            try {
                return Optional.of(Texts.instant(text.toString()));
            } catch (DateTimeException e) {
                context.reject(text, e);
                return Optional.empty();
            }
        };
    }

    @Singleton
    Deserializer<Boolean> truth() {
        return new Strict<>(JsonNode::isBoolean, JsonNode::getBooleanValue, Decoder::decodeBoolean);
    }

    @Singleton
    Deserializer<Integer> integer() {
        return new Strict<>(JsonNode::isNumber, node -> whole(node).intValueExact(), Decoder::decodeInt);
    }

    @Singleton
    Deserializer<Long> longInteger() {
        return new Strict<>(JsonNode::isNumber, node -> whole(node).longValueExact(), Decoder::decodeLong);
    }

    private static BigDecimal whole(JsonNode node) {
        return new BigDecimal(node.getNumberValue().toString());
    }

    private static boolean isForm() {
        return ServerRequestContext.currentRequest()
                .flatMap(HttpRequest::getContentType)
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                .isPresent();
    }

    /** How a form's field is read. */
    @FunctionalInterface
    private interface Reading<T> {

        T of(Decoder decoder) throws IOException;
    }

    /** Refuses JSON of another kind, or a value that does not fit. */
    private record Strict<T>(Predicate<JsonNode> kind, Function<JsonNode, T> value, Reading<T> field)
            implements Deserializer<T> {

        @Override
        public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
            try {
                if (isForm()) {
                    return field.of(decoder);
                }
                var node = decoder.decodeNode();
                if (kind.test(node)) {
                    return value.apply(node);
                }
            } catch (ArithmeticException | DateTimeException | IllegalArgumentException _) {
                throw decoder.createDeserializationException("does not fit", null);
            }
            throw decoder.createDeserializationException("is of another type", null);
        }
    }
}
