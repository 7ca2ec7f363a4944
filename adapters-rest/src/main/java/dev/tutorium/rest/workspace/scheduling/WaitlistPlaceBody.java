package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.scheduling.view.WaitlistPlace;
import dev.tutorium.domain.scheduling.TimeOffer;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the waitlist of a service.
 *
 * @param position from 1
 * @param offer    a time that is kept for the student; booked like any other
 */
@Serdeable
record WaitlistPlaceBody(
        UUID serviceId,
        int position,
        Instant since,
        @Nullable KeptTimeBody offer) {

    @Serdeable
    record KeptTimeBody(Instant startUtc, Instant endUtc, Instant until) {

        static KeptTimeBody of(TimeOffer offer) {
            return new KeptTimeBody(offer.time().start(), offer.time().end(), offer.until());
        }
    }

    static WaitlistPlaceBody of(WaitlistPlace place) {
        var offer = place.offer();
        return new WaitlistPlaceBody(
                place.service().value(),
                place.position(),
                place.since(),
                offer == null ? null : KeptTimeBody.of(offer));
    }
}
