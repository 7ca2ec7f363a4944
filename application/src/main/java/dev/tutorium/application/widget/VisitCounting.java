package dev.tutorium.application.widget;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.widget.port.VisitCounts;
import dev.tutorium.application.widget.port.VisitCounts.Place;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Counts what visitors of a teacher's page and widgets do, by day in UTC. Nothing else of them is kept. */
public final class VisitCounting {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.-]{0,49}");
    private static final int MOST_A_DAY = 50;
    private static final int DAYS_KEPT = 800;

    private final PeopleList people;
    private final VisitCounts counts;
    private final InstantSource clock;

    public VisitCounting(PeopleList people, VisitCounts counts, InstantSource clock) {
        this.people = people;
        this.counts = counts;
        this.clock = clock;
    }

    public void count(String teacherSlug, Place place, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Malformed("name", "must be up to 50 small letters, digits, dots, dashes and underscores");
        }
        var teacher = new AccountId(people.getTeacher(teacherSlug).id());
        counts.count(teacher, today(), place, name, MOST_A_DAY);
    }

    public RecurringJob forgetting() {
        return new RecurringJob(
                "widget.forget-visits", Duration.ofDays(1), () -> counts.forget(today().minusDays(DAYS_KEPT)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
