package dev.tutorium.application.simulation;

/** The process died; nothing that was under way goes on. An error, so that no activity catches it. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
