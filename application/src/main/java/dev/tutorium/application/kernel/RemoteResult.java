package dev.tutorium.application.kernel;

import java.util.function.Function;

/**
 * What became of a call to a provider. A lost answer is {@link Unknown}: the provider may have done it, so the caller records
 * that and a reconciler asks again with the same idempotency key.
 */
public sealed interface RemoteResult<T> {

    record Succeeded<T>(T value) implements RemoteResult<T> {}

    /** The provider said no; asking again will not help. */
    record Declined<T>(String reason) implements RemoteResult<T> {}

    record Unknown<T>(String reason) implements RemoteResult<T> {}

    /** The next call, if this one succeeded. */
    default <U> RemoteResult<U> then(Function<? super T, ? extends RemoteResult<U>> next) {
        return switch (this) {
            case Succeeded<T>(var value) -> next.apply(value);
            case Declined<T>(var reason) -> new Declined<>(reason);
            case Unknown<T>(var reason) -> new Unknown<>(reason);
        };
    }
}
