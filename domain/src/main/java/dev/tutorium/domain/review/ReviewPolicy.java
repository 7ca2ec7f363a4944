package dev.tutorium.domain.review;

import java.time.Duration;

/**
 * The numbers of reviews.
 *
 * @param worst       rating
 * @param best        rating
 * @param longestText of a comment or a response, in UTF-16 characters
 * @param writeWithin after the lesson or course was completed
 * @param changeFor   after it was written
 * @param longestMood  the note beside a mood, in UTF-16 characters
 * @param atOnce       most reviews imported, or students asked for one, at a time
 */
public record ReviewPolicy(
        int worst, int best, int longestText, Duration writeWithin, Duration changeFor, int longestMood, int atOnce) {

    public static ReviewPolicy standard() {
        return new ReviewPolicy(1, 5, 2_000, Duration.ofDays(60), Duration.ofDays(14), 500, 100);
    }
}
