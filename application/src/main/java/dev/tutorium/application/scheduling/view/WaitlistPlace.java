package dev.tutorium.application.scheduling.view;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.scheduling.TimeOffer;
import dev.tutorium.domain.scheduling.Waitlist;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A student's place in the waitlist of a service.
 *
 * @param position from 1
 * @param offer    the time that is kept for the student at the moment; null for none
 */
public record WaitlistPlace(
        ServiceId service,
        int position,
        Instant since,
        @Nullable TimeOffer offer) {

    /** Empty when the student does not wait. */
    public static Optional<WaitlistPlace> of(Waitlist list, AccountId student, Instant now) {
        var offer = list.offers()
                .filter(each -> each.student().equals(student) && each.isLive(now))
                .findFirst()
                .orElse(null);
        return list.entries().stream()
                .filter(entry -> entry.student().equals(student))
                .findFirst()
                .map(entry -> new WaitlistPlace(list.service(), list.position(student), entry.since(), offer));
    }
}
