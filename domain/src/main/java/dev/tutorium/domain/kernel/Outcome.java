package dev.tutorium.domain.kernel;

import java.util.function.Function;

/** What a decision came to: a value, or a refusal that says why not. */
public sealed interface Outcome<T, R extends Refusal> {

    record Accepted<T, R extends Refusal>(T value) implements Outcome<T, R> {}

    record Refused<T, R extends Refusal>(R reason) implements Outcome<T, R> {}

    static <T, R extends Refusal> Outcome<T, R> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T, R extends Refusal> Outcome<T, R> refused(R reason) {
        return new Refused<>(reason);
    }

    default <U> Outcome<U, R> map(Function<? super T, ? extends U> next) {
        return switch (this) {
            case Accepted<T, R>(var value) -> new Accepted<>(next.apply(value));
            case Refused<T, R>(var reason) -> new Refused<>(reason);
        };
    }

    default <U> Outcome<U, R> then(Function<? super T, Outcome<U, R>> next) {
        return switch (this) {
            case Accepted<T, R>(var value) -> next.apply(value);
            case Refused<T, R>(var reason) -> new Refused<>(reason);
        };
    }

    /** The value, or the exception made of the refusal. */
    default <X extends RuntimeException> T orThrow(Function<? super R, X> exception) {
        return switch (this) {
            case Accepted<T, R>(var value) -> value;
            case Refused<T, R>(var reason) -> throw exception.apply(reason);
        };
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }
}
