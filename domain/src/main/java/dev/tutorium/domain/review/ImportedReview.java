package dev.tutorium.domain.review;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.review.Review.Opinion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What someone said of the teacher elsewhere, on the teacher's word. It is shown with its source and counted apart: nobody here
 * knows that the lesson was held.
 *
 * @param source where it was written, as the teacher names it
 * @param key    tells it apart from the source's other reviews
 * @param author as the source names them
 */
public record ImportedReview(
        ReviewId id, AccountId teacher, String source, String key, String author, Opinion opinion, Instant writtenAt) {

    /** As the source has it. */
    public static Outcome<ImportedReview, ReviewRefusal> read(
            ReviewId id, AccountId teacher, Original original, ReviewPolicy policy) {
        return Opinion.read(original.rating(), original.comment(), policy)
                .map(opinion -> new ImportedReview(
                        id,
                        teacher,
                        original.source(),
                        original.key(),
                        original.author(),
                        opinion,
                        original.writtenAt()));
    }

    /**
     * The review where it was written.
     *
     * @param reference the source's own id of it; empty where there is none, and it is known by who wrote what and when
     */
    public record Original(
            String source, String reference, String author, int rating, String comment, Instant writtenAt) {

        String key() {
            return reference.isEmpty()
                    ? UUID.nameUUIDFromBytes(String.join("\n", author, writtenAt.toString(), comment)
                                    .getBytes(StandardCharsets.UTF_8))
                            .toString()
                    : reference;
        }
    }
}
