package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.scheduling.view.OfferedSlot;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** A time that can be booked. */
@Serdeable
record SlotBody(
        Instant startUtc,
        Instant endUtc,
        OffsetDateTime startLocal,
        OffsetDateTime endLocal,
        boolean isPreferred,
        int openSeats) {

    static SlotBody of(OfferedSlot slot) {
        return new SlotBody(
                slot.start(), slot.end(), slot.startLocal(), slot.endLocal(), slot.preferred(), slot.openSeats());
    }

    static List<SlotBody> of(List<OfferedSlot> slots) {
        return slots.stream().map(SlotBody::of).toList();
    }
}
