package dev.tutorium.application.simulation;

import java.util.function.Supplier;

/**
 * Something someone may do at any time.
 *
 * @param weight how often, beside the others
 * @param step   does it and tells what came of it in a word
 */
record Action(String name, int weight, Supplier<String> step) {

    /** There was nothing to do it with. */
    static final String IDLE = "-";
}
