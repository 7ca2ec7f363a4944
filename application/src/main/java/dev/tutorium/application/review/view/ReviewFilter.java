package dev.tutorium.application.review.view;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * Which of a teacher's reviews a list shows, and in what order; what is null does not narrow it.
 *
 * @param imported true for those from elsewhere only, false for those of the teacher's own students only
 */
public record ReviewFilter(
        AccountId teacher,
        @Nullable Integer rating,
        @Nullable Boolean answered,
        @Nullable Boolean imported,
        @Nullable ServiceId service,
        Sort sort) {

    /** Ties are broken by id, the same way. */
    public enum Sort {
        NEWEST,
        OLDEST,
        HIGHEST,
        LOWEST
    }

    public static ReviewFilter ofStudents(AccountId teacher) {
        return new ReviewFilter(teacher, null, null, false, null, Sort.NEWEST);
    }

    public static ReviewFilter of(AccountId teacher) {
        return new ReviewFilter(teacher, null, null, null, null, Sort.NEWEST);
    }
}
