package dev.tutorium.bootstrap;

import io.micronaut.runtime.Micronaut;

/** Starts the server. */
public final class Tutorium {

    private Tutorium() {}

    public static void main(String... args) {
        Micronaut.run(Tutorium.class, args);
    }
}
