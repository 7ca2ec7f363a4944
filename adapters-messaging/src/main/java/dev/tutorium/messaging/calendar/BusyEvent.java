package dev.tutorium.messaging.calendar;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One event of a calendar: when it is, how often, and whether its owner is busy then. */
final class BusyEvent {

    private final WallTime start;
    private final @Nullable WallTime end;
    private final @Nullable String duration;
    private final List<String> rules = new ArrayList<>();
    private final List<WallTime> dates = new ArrayList<>();
    private final Set<Instant> exceptions = new HashSet<>();
    private final String uid;
    private final @Nullable Instant replaces;
    private final boolean busy;

    /** {@link java.time.DateTimeException} for times that are none, {@link IllegalArgumentException} when there is no start. */
    BusyEvent(List<ContentLine> lines, WallZones zones) {
        WallTime itsStart = null;
        WallTime itsEnd = null;
        String itsDuration = null;
        Instant itsReplaces = null;
        var itsUid = "";
        var itsBusy = true;
        for (var line : lines) {
            switch (line.name()) {
                case "DTSTART" -> itsStart = WallTime.of(line, zones);
                case "DTEND" -> itsEnd = WallTime.of(line, zones);
                case "DURATION" -> itsDuration = line.value().strip();
                case "RRULE" -> rules.add(line.value());
                case "RDATE" -> dates.addAll(WallTime.listed(line, zones));
                case "EXDATE" -> WallTime.listed(line, zones).forEach(time -> exceptions.add(time.instant()));
                case "RECURRENCE-ID" -> itsReplaces = WallTime.of(line, zones).instant();
                case "UID" -> itsUid = line.value();
                case "STATUS" -> itsBusy &= !line.value().strip().equalsIgnoreCase("CANCELLED");
                case "TRANSP" -> itsBusy &= !line.value().strip().equalsIgnoreCase("TRANSPARENT");
                default -> {}
            }
        }
        if (itsStart == null) {
            throw new IllegalArgumentException("an event without a start");
        }
        start = itsStart;
        end = itsEnd;
        duration = itsDuration;
        uid = itsUid;
        replaces = itsReplaces;
        busy = itsBusy;
    }

    String uid() {
        return uid;
    }

    /** The occurrence of another event of this name in whose place it is; null for an event of its own. */
    @Nullable Instant replaces() {
        return replaces;
    }

    /** Its busy times that touch the window, but for those that others replace. */
    Stream<TimeRange> in(TimeRange window, Set<Instant> replaced) {
        if (!busy) {
            return Stream.empty();
        }
        return starts(window)
                .distinct()
                .filter(time -> !exceptions.contains(time.instant()) && !replaced.contains(time.instant()))
                .flatMap(this::range)
                .filter(window::overlaps);
    }

    private Stream<WallTime> starts(TimeRange window) {
        if (replaces != null || (rules.isEmpty() && dates.isEmpty())) {
            return Stream.of(start);
        }
        var length = length();
        var from = start.zone().wall(window.start()).minus(length).minusDays(1);
        var to = start.zone().wall(window.end()).plusDays(1);
        var repeated = rules.stream().flatMap(rule -> Recurrences.of(rule, start, from, to).stream());
        return Stream.of(Stream.of(start), repeated.map(start::at), dates.stream())
                .flatMap(times -> times);
    }

    private Stream<TimeRange> range(WallTime from) {
        var begins = from.instant();
        var ends = ending(from);
        return ends.isAfter(begins) ? Stream.of(new TimeRange(begins, ends)) : Stream.empty();
    }

    /** A day is a day on the wall, whatever its length; hours are hours. */
    private Instant ending(WallTime from) {
        if (end != null) {
            return start.isDay()
                    ? from.zone().instant(from.time().plus(Duration.between(start.time(), end.time())))
                    : from.instant().plus(Duration.between(start.instant(), end.instant()));
        }
        if (duration != null) {
            return added(from, duration);
        }
        return start.isDay() ? from.zone().instant(from.time().plusDays(1)) : from.instant();
    }

    private Duration length() {
        return Duration.between(start.instant(), ending(start)).abs();
    }

    /** Such as {@code P1DT2H}, {@code PT30M} or {@code P2W}. */
    private static Instant added(WallTime from, String duration) {
        var plain = duration.startsWith("+") ? duration.substring(1) : duration;
        var time = plain.indexOf('T');
        var days = time < 0 ? plain : plain.substring(0, time);
        LocalDateTime wall = days.equals("P") ? from.time() : from.time().plus(Period.parse(days));
        return from.zone().instant(wall).plus(time < 0 ? Duration.ZERO : Duration.parse("P" + plain.substring(time)));
    }
}
