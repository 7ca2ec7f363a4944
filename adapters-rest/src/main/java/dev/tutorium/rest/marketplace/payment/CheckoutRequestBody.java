package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is to be paid: an own booking, or an own enrollment. */
@SnakeCase
record CheckoutRequestBody(
        @Nullable UUID bookingId, @Nullable UUID enrollmentId) {

    <T> T either(Function<SessionId, T> booking, Function<EnrollmentId, T> enrollment) {
        if (bookingId != null && enrollmentId == null) {
            return booking.apply(new SessionId(bookingId));
        }
        if (enrollmentId != null && bookingId == null) {
            return enrollment.apply(new EnrollmentId(enrollmentId));
        }
        throw new Malformed("bookingId", "either this or enrollment_id is needed");
    }
}
