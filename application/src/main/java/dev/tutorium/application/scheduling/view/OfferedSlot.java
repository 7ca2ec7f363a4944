package dev.tutorium.application.scheduling.view;

import dev.tutorium.domain.scheduling.Slot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A slot as the one who asks reads it. */
public record OfferedSlot(
        Instant start,
        Instant end,
        OffsetDateTime startLocal,
        OffsetDateTime endLocal,
        boolean preferred,
        int openSeats) {

    public static OfferedSlot of(Slot slot, ZoneId zone, boolean preferred) {
        var start = slot.time().start();
        var end = slot.time().end();
        return new OfferedSlot(
                start,
                end,
                start.atZone(zone).toOffsetDateTime(),
                end.atZone(zone).toOffsetDateTime(),
                preferred,
                slot.openSeats());
    }
}
