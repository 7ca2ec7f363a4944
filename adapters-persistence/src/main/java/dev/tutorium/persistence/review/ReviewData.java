package dev.tutorium.persistence.review;

import static dev.tutorium.persistence.kernel.PersonalTable.by;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** Reviews stay, by whom reads as the account does; how someone felt after a lesson goes. */
@Singleton
final class ReviewData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.REVIEWS, "review", "author_id"),
                by(DataKind.REVIEWS, "review", "teacher_id"),
                by(DataKind.MODERATION, "review", "removed_by"),
                by(DataKind.REVIEWS, "teacher_rating", "teacher_id"),
                by(DataKind.REVIEWS, "review_request", "student_id").deleted(),
                by(DataKind.REVIEWS, "lesson_mood", "student_id").deleted());
    }
}
