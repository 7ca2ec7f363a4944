/** A whole platform lived through from one seed: the real activities over ports in memory, and what must hold after every step. */
@NullMarked
package dev.tutorium.application.simulation;

import org.jspecify.annotations.NullMarked;
