package dev.tutorium.application.scheduling.view;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The times of a teacher's open hours, taken ones too, by the wall clock of one zone. */
public record DaySlots(ZoneId zone, List<Time> times) {

    public record Time(LocalDateTime start, LocalDateTime end, Instant instant, boolean available) {}
}
