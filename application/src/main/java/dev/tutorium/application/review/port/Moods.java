package dev.tutorium.application.review.port;

import dev.tutorium.domain.review.Mood;

/** How lessons felt, one word for each student of a session. */
public interface Moods {

    /** Takes the place of what the student said of the session before. */
    void put(Mood mood);
}
