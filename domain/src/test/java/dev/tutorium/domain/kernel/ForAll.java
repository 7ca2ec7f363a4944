package dev.tutorium.domain.kernel;

import java.util.Random;
import java.util.function.Consumer;

/** Tries a law on many made-up values, the same ones on every run; a failure names the seed that brings its values back. */
public final class ForAll {

    private ForAll() {}

    public static void forAll(int runs, Consumer<Random> law) {
        for (var seed = 1; seed <= runs; seed++) {
            withSeed(seed, law);
        }
    }

    /** One run again, to look into a failure. */
    public static void withSeed(long seed, Consumer<Random> law) {
        try {
            law.accept(new Random(seed));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("with seed " + seed + ": " + failure.getMessage(), failure);
        }
    }
}
