package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A made-up series in a made-up calendar, the student's clock and the teacher's not always the same. */
record MadeSeries(SeriesPlan plan, TeacherCalendar calendar, SlotTerms terms, Instant now) {

    private static final SchedulingPolicy POLICY = SchedulingPolicy.standard();
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Tokyo"));

    static MadeSeries with(Random random) {
        var now = Instant.parse("2026-02-20T00:00:00Z").plus(Duration.ofDays(random.nextInt(240)));
        var teachers = ZONES.get(random.nextInt(ZONES.size()));
        var students = random.nextBoolean() ? teachers : ZONES.get(random.nextInt(ZONES.size()));
        var first = now.plus(Duration.ofMinutes(30L * random.nextInt(600)));
        var plan = new SeriesPlan(first, students, 2 + random.nextInt(8));
        var covered = plan.reach(POLICY);
        return new MadeSeries(
                plan,
                new TeacherCalendar(covered, teachers, rules(random), List.of(), List.of(), busy(random, covered)),
                terms(random),
                now);
    }

    SeriesDecision decision() {
        return SeriesDecision.of(plan, calendar, terms, POLICY, now);
    }

    List<Slot> booked(SeriesMode mode) {
        return decision().slots(mode) instanceof Outcome.Accepted<List<Slot>, SeriesRefusal>(var slots)
                ? slots
                : List.of();
    }

    private static SlotTerms terms(Random random) {
        return SlotTerms.standard(Duration.ofMinutes(60))
                .withService(Calendars.SERVICE)
                .withGrid(Duration.ofMinutes(30), random.nextInt(3) == 0 ? Packing.TIGHT : Packing.STEP)
                .withBuffers(Duration.ofMinutes(5L * random.nextInt(3)), Duration.ofMinutes(5L * random.nextInt(3)))
                .withLeadTime(Duration.ofHours(random.nextInt(48)), Duration.ofDays(20 + random.nextInt(60)))
                .withMaxima(
                        random.nextBoolean() ? 1 + random.nextInt(2) : null,
                        random.nextBoolean() ? 1 + random.nextInt(3) : null);
    }

    private static List<WeeklyRule> rules(Random random) {
        var rules = new ArrayList<WeeklyRule>();
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(5) > 0) {
                rules.add(WeeklyRule.of(day, 30 * random.nextInt(10), DayHours.MIDNIGHT - 30 * random.nextInt(10)));
            }
        }
        return rules;
    }

    private static List<Busy> busy(Random random, TimeRange covered) {
        var busy = new ArrayList<Busy>();
        var at = covered.start().plusSeconds(60L * random.nextInt(3_000));
        while (at.isBefore(covered.end())) {
            var time = TimeRange.of(at, Duration.ofMinutes(30L * (1 + random.nextInt(12))));
            busy.add(new Busy(
                    Busy.Kind.SESSION,
                    time,
                    time,
                    new SessionId(new UUID(5, busy.size())),
                    random.nextBoolean() ? Calendars.SERVICE : Calendars.OTHER_SERVICE,
                    0));
            at = time.end().plusSeconds(60L * random.nextInt(4_000));
        }
        return busy;
    }
}
