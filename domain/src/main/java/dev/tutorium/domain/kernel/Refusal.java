package dev.tutorium.domain.kernel;

/**
 * A business "no", as a value. Each capability has one sealed interface that extends this one, with a record per reason that
 * carries the facts a caller needs to understand it.
 */
public interface Refusal {}
