package dev.tutorium.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.review.ImportedReview.Original;
import dev.tutorium.domain.review.Review.Opinion;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportedReviewTest {

    private static final Instant AT = Instant.parse("2025-03-11T12:00:00Z");
    private static final ReviewId ID = new ReviewId(new UUID(52, 1));
    private static final AccountId TEACHER = new AccountId(new UUID(9, 2));

    private static Outcome<ImportedReview, ReviewRefusal> read(Original original) {
        return ImportedReview.read(ID, TEACHER, original, ReviewPolicy.standard());
    }

    private static Original original(String reference, String author, int rating) {
        return new Original("Preply", reference, author, rating, " Good ", AT);
    }

    private static String key(Original original) {
        return read(original)
                .orThrow(no -> new IllegalStateException(no.toString()))
                .key();
    }

    @Test
    void it_keeps_its_source_and_the_name_it_has_there() {
        assertThat(read(original("r-7", "Ada", 5)))
                .isEqualTo(Outcome.accepted(
                        new ImportedReview(ID, TEACHER, "Preply", "r-7", "Ada", new Opinion(5, "Good"), AT)));
    }

    @Test
    void without_a_reference_it_is_known_by_who_wrote_what_and_when() {
        assertThat(key(original("", "Ada", 5))).isEqualTo(key(original("", "Ada", 4)));
        assertThat(key(original("", "Ada", 5))).isNotEqualTo(key(original("", "Ben", 5)));
    }

    @Test
    void a_rating_of_another_scale_is_refused() {
        assertThat(read(original("", "Ada", 10))).isEqualTo(Outcome.refused(new ReviewRefusal.RatingOutOfRange(1, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace,Ada L.",
        "Ada,Ada",
        "deleted user,deleted u.",
        "Juan  de la Cruz,Juan C.",
        "' Ödön Ärni ',Ödön Ä."
    })
    void the_public_reads_a_short_name(String name, String shown) {
        assertThat(PublicName.of(name)).isEqualTo(shown);
    }
}
