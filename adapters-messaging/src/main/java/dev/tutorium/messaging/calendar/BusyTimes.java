package dev.tutorium.messaging.calendar;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The busy times of a calendar. */
final class BusyTimes {

    private final TimeRange window;
    private final int mostEvents;
    private final int mostBusy;

    BusyTimes(TimeRange window, int mostEvents, int mostBusy) {
        this.window = window;
        this.mostEvents = mostEvents;
        this.mostBusy = mostBusy;
    }

    /**
     * Those that touch the window, in order and apart. An event that cannot be understood is left out. {@link
     * IllegalArgumentException}, in words for the calendar's owner, when it is no calendar or holds too much.
     */
    List<TimeRange> of(String text, ZoneId floating) {
        var lines = ContentLine.of(text);
        if (lines.isEmpty()
                || !lines.getFirst().name().equals("BEGIN")
                || !lines.getFirst().value().strip().equalsIgnoreCase("VCALENDAR")) {
            throw new IllegalArgumentException("this is no calendar");
        }
        var zones = new WallZones(floating);
        var end = LocalDateTime.ofInstant(window.end(), ZoneOffset.UTC).plusDays(2);
        blocks(lines, "VTIMEZONE").forEach(block -> zones.learn(block, end));
        var events = events(lines, zones);
        var replaced = replaced(events);
        var busy = new ArrayList<TimeRange>();
        for (var event : events) {
            var others = event.replaces() == null ? replaced.getOrDefault(event.uid(), Set.of()) : Set.<Instant>of();
            busy.addAll(times(event, others));
            if (busy.size() > mostBusy) {
                throw new IllegalArgumentException("the calendar has too many busy times");
            }
        }
        return apart(busy);
    }

    private List<TimeRange> times(BusyEvent event, Set<Instant> replaced) {
        try {
            return event.in(window, replaced).toList();
        } catch (DateTimeException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private List<BusyEvent> events(List<ContentLine> lines, WallZones zones) {
        var blocks = blocks(lines, "VEVENT");
        if (blocks.size() > mostEvents) {
            throw new IllegalArgumentException("the calendar has too many events");
        }
        var events = new ArrayList<BusyEvent>();
        for (var block : blocks) {
            try {
                events.add(new BusyEvent(block, zones));
            } catch (DateTimeException | IllegalArgumentException e) {
                // one event that cannot be understood does not make the others unknown
            }
        }
        return events;
    }

    private static Map<String, Set<Instant>> replaced(List<BusyEvent> events) {
        var replaced = new HashMap<String, Set<Instant>>();
        for (var event : events) {
            var occurrence = event.replaces();
            if (occurrence != null) {
                replaced.computeIfAbsent(event.uid(), _ -> new HashSet<>()).add(occurrence);
            }
        }
        return replaced;
    }

    /** The lines of each component of a kind; of an event without those of what is inside it, such as its alarms. */
    private static List<List<ContentLine>> blocks(List<ContentLine> lines, String kind) {
        var blocks = new ArrayList<List<ContentLine>>();
        List<ContentLine> block = new ArrayList<>();
        var depth = 0;
        for (var line : lines) {
            var named = line.value().strip().equalsIgnoreCase(kind);
            if (line.name().equals("BEGIN") && depth == 0) {
                depth = named ? 1 : 0;
                block = new ArrayList<>();
            } else if (line.name().equals("END") && depth == 1) {
                blocks.add(block);
                depth = 0;
            } else if (depth > 0) {
                depth += line.name().equals("BEGIN") ? 1 : line.name().equals("END") ? -1 : 0;
                if ((depth == 1 && !line.name().equals("END")) || kind.equals("VTIMEZONE")) {
                    block.add(line);
                }
            }
        }
        return blocks;
    }

    private static List<TimeRange> apart(List<TimeRange> busy) {
        var apart = new ArrayList<TimeRange>();
        for (var next :
                busy.stream().sorted(Comparator.comparing(TimeRange::start)).toList()) {
            var last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || next.start().isAfter(last.end())) {
                apart.add(next);
            } else if (next.end().isAfter(last.end())) {
                apart.set(apart.size() - 1, new TimeRange(last.start(), next.end()));
            }
        }
        return apart;
    }
}
