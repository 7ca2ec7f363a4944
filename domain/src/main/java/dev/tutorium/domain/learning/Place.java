package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a student took, the same through the whole life of the enrollment.
 *
 * @param creator of the course when it was taken
 * @param price   for the whole course
 * @param charge  the charge that pays it; null when it is free
 */
public record Place(
        AccountId student,
        CourseId course,
        AccountId creator,
        AccountId teacher,
        Money price,
        @Nullable ChargeId charge,
        Instant takenAt) {

    public Place {
        if (price.isPositive() != (charge != null)) {
            throw new IllegalArgumentException("exactly a place with a price has a charge");
        }
    }
}
