package dev.tutorium.rest.marketplace.scheduling;

import dev.tutorium.application.scheduling.view.DaySlots;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.OffsetDateTime;
import java.util.List;

/** Free times of a tutor, with the offset of the zone they are told in. */
@SnakeCase
record AvailableSlotsBody(List<Slot> slots, String timezone) {

    @SnakeCase
    record Slot(OffsetDateTime startTime, OffsetDateTime endTime) {

        static Slot of(DaySlots.Time time) {
            return new Slot(time.start().toOffsetDateTime(), time.end().toOffsetDateTime());
        }
    }

    static AvailableSlotsBody of(DaySlots slots) {
        return new AvailableSlotsBody(
                slots.times().stream()
                        .filter(DaySlots.Time::available)
                        .map(Slot::of)
                        .toList(),
                slots.zone().getId());
    }
}
