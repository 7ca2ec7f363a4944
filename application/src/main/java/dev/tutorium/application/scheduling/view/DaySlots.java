package dev.tutorium.application.scheduling.view;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** The times of a teacher's open hours, taken ones too, in one zone. */
public record DaySlots(ZoneId zone, List<Time> times) {

    public record Time(ZonedDateTime start, ZonedDateTime end, boolean available) {}
}
