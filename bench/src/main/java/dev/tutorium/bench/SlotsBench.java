package dev.tutorium.bench;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Bookability;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.DayHours;
import dev.tutorium.domain.scheduling.Packing;
import dev.tutorium.domain.scheduling.SlotTerms;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import dev.tutorium.domain.scheduling.WeeklyRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The slots of a teacher who is open from 09:00 to 17:00 in Berlin on working days, with two overrides, for lessons of an hour at
 * every half, 24 hours ahead, told in New York's time; beside the same by {@link PlainSlots}. The
 * clocks change inside the window. JMH makes one and prepares it.
 */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SlotsBench {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 9);
    private static final Instant NOW = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ServiceId SERVICE = new ServiceId(new UUID(1, 1));
    private static final AccountId TEACHER = new AccountId(new UUID(1, 2));

    /** Half an hour each, spread over a year. */
    @Param({"0", "100", "1000", "5000"})
    int busyInTheYear;

    @Param({"7", "30", "62"})
    int days;

    private TeacherCalendar calendar;
    private SlotTerms terms;
    private PlainSlots plain;

    /** As a surface tells it. */
    public record Told(Instant start, Instant end, OffsetDateTime localStart, OffsetDateTime localEnd) {}

    @Setup
    public void prepare() {
        var window = TimeRange.of(NOW, Duration.ofDays(days));
        var busy = busy(window);
        terms = SlotTerms.standard(Duration.ofHours(1))
                .withService(SERVICE)
                .withGrid(Duration.ofMinutes(30), Packing.STEP)
                .withLeadTime(Duration.ofHours(24), Duration.ofDays(90));
        var rules = List.of(DayOfWeek.values()).subList(0, 5).stream()
                .map(day -> WeeklyRule.of(day, 9 * 60, 17 * 60))
                .toList();
        calendar = new TeacherCalendar(window, BERLIN, rules, overrides(), List.of(), busy);
        plain = new PlainSlots(window, BERLIN, NEW_YORK, FIRST.plusDays(2), FIRST.plusDays(4), busy);
        if (engine().size() != lowerBound()) {
            throw new IllegalStateException("the two do not agree: " + engine().size() + " and " + lowerBound());
        }
    }

    @Benchmark
    public List<Told> engine() {
        var told = new ArrayList<Told>();
        for (var slot : Bookability.slots(calendar, terms, calendar.covered(), NOW)) {
            var time = slot.time();
            told.add(new Told(
                    time.start(),
                    time.end(),
                    time.start().atZone(NEW_YORK).toOffsetDateTime(),
                    time.end().atZone(NEW_YORK).toOffsetDateTime()));
        }
        return told;
    }

    @Benchmark
    public int lowerBound() {
        return plain.count();
    }

    /** One date with an hour in the evening, one without any. */
    private static List<DateOverride> overrides() {
        return List.of(
                new DateOverride(
                        new OverrideId(new UUID(3, 1)),
                        TEACHER,
                        FIRST.plusDays(2),
                        List.of(new DayHours(1080, 1200)),
                        "",
                        1),
                new DateOverride(new OverrideId(new UUID(3, 2)), TEACHER, FIRST.plusDays(4), List.of(), "", 1));
    }

    /** What the query reads of them: those around the window. */
    private List<Busy> busy(TimeRange window) {
        var year = Duration.ofDays(365).toMinutes();
        var reach = window.widened(Duration.ofDays(8), Duration.ofDays(8));
        return new Random(7)
                .longs(busyInTheYear, 0, year / 15)
                .sorted()
                .mapToObj(quarter ->
                        TimeRange.of(NOW.minus(Duration.ofDays(60)).plusSeconds(900 * quarter), Duration.ofMinutes(30)))
                .filter(time -> time.overlaps(reach))
                .map(time -> new Busy(Busy.Kind.SESSION, time, time, new SessionId(new UUID(2, 1)), SERVICE, 0))
                .toList();
    }
}
