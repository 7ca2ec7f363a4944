package dev.tutorium.rest.school.learning;

import dev.tutorium.application.learning.Enrolling.Taken;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a course and where to pay for it.
 *
 * @param checkoutUrl null when there is nothing to pay, or while the provider has not answered
 * @param sessionId   of the checkout; null when there is nothing to pay
 */
@SnakeCase
record TakenBody(
        UUID enrollmentId,
        String status,
        @Nullable String checkoutUrl,
        @Nullable UUID sessionId) {

    static TakenBody of(Taken taken) {
        var charge = taken.enrollment().place().charge();
        return new TakenBody(
                taken.enrollment().id().value(),
                Words.of(taken.enrollment().status()),
                taken.checkoutUrl(),
                charge == null ? null : charge.value());
    }
}
