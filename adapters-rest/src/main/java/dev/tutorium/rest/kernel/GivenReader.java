package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Given;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;

/** Tells a field that is left out, which is nothing, from one that is {@code null}, which is given as nothing. */
@Singleton
final class GivenReader implements Deserializer<Given<Object>> {

    @Override
    public Of createSpecific(DecoderContext context, Argument<? super Given<Object>> type) throws SerdeException {
        @SuppressWarnings("unchecked")
        var value = (Argument<Object>) type.getFirstTypeVariable().orElseThrow();
        return new Of(context.<Object>findDeserializer(value).createSpecific(context, value), value);
    }

    @Override
    public Given<Object> deserialize(Decoder decoder, DecoderContext context, Argument<? super Given<Object>> type)
            throws IOException {
        return Objects.requireNonNull(createSpecific(context, type).deserialize(decoder, context, type));
    }

    /** Of values of one type. */
    record Of(Deserializer<?> reader, Argument<Object> value) implements Deserializer<Given<Object>> {

        @Override
        @SuppressWarnings("unchecked")
        public Given<Object> deserialize(Decoder decoder, DecoderContext context, Argument<? super Given<Object>> type)
                throws IOException {
            return Given.of(((Deserializer<Object>) reader).deserialize(decoder, context, value));
        }

        @Override
        public Given<Object> deserializeNullable(
                Decoder decoder, DecoderContext context, Argument<? super Given<Object>> type) throws IOException {
            return decoder.decodeNull() ? Given.of(null) : deserialize(decoder, context, type);
        }
    }
}
