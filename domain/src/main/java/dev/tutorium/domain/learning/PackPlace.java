package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CoursePackId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.offering.PackTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a student took of a course pack, the same through the whole life of the enrollment.
 *
 * @param terms  of the pack when it was taken
 * @param price  for all classes
 * @param charge the charge that pays it; null when it is free
 */
public record PackPlace(
        AccountId student,
        CoursePackId pack,
        AccountId teacher,
        PackTerms terms,
        Money price,
        @Nullable ChargeId charge,
        Instant takenAt) {

    public PackPlace {
        if (price.isPositive() != (charge != null)) {
            throw new IllegalArgumentException("exactly a place with a price has a charge");
        }
    }
}
