package dev.tutorium.domain.offering;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static dev.tutorium.domain.offering.PackSample.march;
import static dev.tutorium.domain.offering.PackSample.noon;
import static dev.tutorium.domain.offering.PackSample.plan;
import static dev.tutorium.domain.offering.PackSample.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.offering.PackTerms.PeriodUnit;
import dev.tutorium.domain.offering.PackTerms.Scheduling.Strict;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for strict plans with any terms, whatever was booked and whichever day it is. */
class PackLawsTest {

    @Test
    void a_plan_can_be_completed_exactly_when_trying_every_way_finds_one() {
        forAll(2_000, random -> {
            var terms = terms(random, 4, 1 + random.nextInt(2));
            var days = new ArrayList<LocalDate>();
            for (int i = 0; i < 1 + random.nextInt(terms.requiredClassesCount()); i++) {
                days.add(march(2 + random.nextInt(14)));
            }
            Collections.sort(days);
            var today = march(1 + random.nextInt(20));
            assertThat(plan(terms, days).canBeCompleted(noon(today)))
                    .as("%s on %s, today %s", terms, days, today)
                    .isEqualTo(trying(terms, days, today, today));
        });
    }

    @Test
    void whoever_books_and_moves_as_they_are_let_is_never_stuck_before_the_last_class() {
        forAll(300, random -> {
            var terms = terms(random, 12, 1 + random.nextInt(6));
            var days = new ArrayList<LocalDate>();
            var stuck = 0;
            while (days.size() < terms.requiredClassesCount() && stuck < 2_000) {
                var wanted = march(1).plusDays(random.nextInt(45));
                if (random.nextInt(4) == 0 && !days.isEmpty()) {
                    var which = random.nextInt(days.size());
                    if (plan(terms, days)
                            .move(session(which + 1), noon(wanted), noon(march(1)))
                            .isAccepted()) {
                        days.set(which, wanted);
                    }
                } else if (plan(terms, days).book(noon(wanted), noon(march(1))).isAccepted()) {
                    days.add(wanted);
                }
                stuck++;
            }
            Collections.sort(days);
            assertThat(days).hasSize(terms.requiredClassesCount());
            assertThat(keepsTerms(terms, days)).as("%s on %s", terms, days).isTrue();
        });
    }

    private static PackTerms terms(Random random, int mostClasses, int mostWeeks) {
        var daily = 1 + random.nextInt(3);
        var strict = random.nextInt(4) == 0
                ? new Strict(1, PeriodUnit.MONTHS)
                : new Strict(1 + random.nextInt(mostWeeks), PeriodUnit.WEEKS);
        var classes = Math.min(1 + random.nextInt(mostClasses), daily * strict.shortestDays());
        return new PackTerms(classes, daily, random.nextInt(4), false, strict);
    }

    /** Adds the missing classes in every way there is, the days in order. */
    private static boolean trying(PackTerms terms, List<LocalDate> days, LocalDate from, LocalDate today) {
        if (days.size() == terms.requiredClassesCount()) {
            var sorted = days.stream().sorted().toList();
            return keepsTerms(terms, sorted);
        }
        for (var day = from; day.isBefore(march(2).plusDays(46)); day = day.plusDays(1)) {
            var more = new ArrayList<>(days);
            more.add(day);
            if (trying(terms, more, day, today)) {
                return true;
            }
        }
        return false;
    }

    /** The rules as they are written, of a complete plan with its days in order. */
    private static boolean keepsTerms(PackTerms terms, List<LocalDate> days) {
        var end = ((Strict) terms.scheduling()).end(days.getFirst());
        var crowded = days.stream()
                .anyMatch(day -> Collections.frequency(days, day) > Objects.requireNonNull(terms.maxDailyLessons()));
        var shortWeeks = march(2).minusWeeks(8)
                .datesUntil(march(2).plusWeeks(16), Period.ofWeeks(1))
                .filter(monday ->
                        !monday.isBefore(days.getFirst()) && !monday.plusDays(6).isAfter(days.getLast()))
                .filter(monday -> days.stream()
                                .filter(day -> !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1)))
                                .count()
                        < terms.minWeeklyClasses());
        return days.getLast().isBefore(end) && !crowded && shortWeeks.findAny().isEmpty();
    }
}
