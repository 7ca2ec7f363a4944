import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Bookability;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.domain.scheduling.Packing;
import dev.tutorium.domain.scheduling.SlotTerms;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import dev.tutorium.domain.scheduling.WeeklyRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntSupplier;

/**
 * How long the slots of a calendar take. After a build: {@code java -cp domain/target/classes bench/SlotsBench.java}. Prints the
 * median and the 99th percentile of single calls in microseconds, after warming up.
 */
final class SlotsBench {

    private static final Instant FROM = Instant.parse("2026-03-09T00:00:00Z");
    private static final ServiceId SERVICE = new ServiceId(new UUID(1, 1));

    public static void main(String... args) {
        System.out.printf("%-62s %8s %8s %8s%n", "", "slots", "p50 us", "p99 us");
        measure("30 days, 09-17, 30 min, nothing busy", 30, 0, 30, Packing.STEP, null);
        measure("30 days, 09-17, 30 min, 1,000 busy", 30, 1_000, 30, Packing.STEP, null);
        measure("30 days, 09-17, 5 min steps, 1,000 busy, tight", 30, 1_000, 5, Packing.TIGHT, null);
        measure("62 days, 09-17, 15 min steps, 5,000 busy, maxima", 62, 5_000, 15, Packing.STEP, 40);
        check("one time, 14 days read, 100 busy");
    }

    private static void measure(
            String name, int days, int busy, int stepMinutes, Packing packing, Integer dailyMaximum) {
        var calendar = calendar(days, busy);
        var terms = SlotTerms.standard(Duration.ofMinutes(30))
                .withService(SERVICE)
                .withGrid(Duration.ofMinutes(stepMinutes), packing)
                .withBuffers(Duration.ofMinutes(5), Duration.ofMinutes(5))
                .withLeadTime(Duration.ofHours(2), Duration.ofDays(90))
                .withMaxima(dailyMaximum, null);
        report(name, () -> Bookability.slots(calendar, terms, calendar.covered(), FROM).size());
    }

    private static void check(String name) {
        var calendar = calendar(14, 100);
        var terms = SlotTerms.standard(Duration.ofMinutes(30)).withService(SERVICE);
        var start = FROM.plus(Duration.ofDays(7)).plus(Duration.ofHours(9));
        report(name, () -> Bookability.check(calendar, terms, start, FROM).isAccepted() ? 1 : 0);
    }

    private static void report(String name, IntSupplier work) {
        var found = 0;
        for (var i = 0; i < 20_000; i++) {
            found = work.getAsInt();
        }
        var nanos = new long[20_000];
        for (var i = 0; i < nanos.length; i++) {
            var started = System.nanoTime();
            found = work.getAsInt();
            nanos[i] = System.nanoTime() - started;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-62s %8d %8.1f %8.1f%n",
                name, found, nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3);
    }

    /** Open 09 to 17 on working days in a zone that changes its clock in the window; busy times spread evenly over it. */
    private static TeacherCalendar calendar(int days, int count) {
        var window = TimeRange.of(FROM, Duration.ofDays(days));
        var random = new Random(7);
        var starts = random.longs(count, 0, Duration.ofDays(days).toMinutes()).sorted().toArray();
        var busy = new ArrayList<Busy>();
        for (var start : starts) {
            var time = TimeRange.of(FROM.plusSeconds(60 * start), Duration.ofMinutes(10 + random.nextInt(20)));
            busy.add(new Busy(Busy.Kind.SESSION, time, time, new SessionId(new UUID(2, start)), SERVICE, 0));
        }
        var rules = new ArrayList<WeeklyRule>();
        for (var day : List.of(DayOfWeek.values()).subList(0, 5)) {
            rules.add(WeeklyRule.of(day, 9 * 60, 17 * 60));
        }
        return new TeacherCalendar(window, ZoneId.of("Europe/Berlin"), rules, List.of(), List.of(), busy);
    }
}
