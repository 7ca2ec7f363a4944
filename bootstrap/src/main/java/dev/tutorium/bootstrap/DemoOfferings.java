package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.offering.CategoryKeeping;
import dev.tutorium.application.offering.CourseAuthoring;
import dev.tutorium.application.offering.CourseFields;
import dev.tutorium.application.offering.CurriculumAuthoring;
import dev.tutorium.application.offering.ModuleFields;
import dev.tutorium.application.offering.ServiceAuthoring;
import dev.tutorium.application.offering.ServiceFields;
import dev.tutorium.application.offering.ServiceLife;
import dev.tutorium.application.scheduling.RuleFields;
import dev.tutorium.application.scheduling.ScheduleFields;
import dev.tutorium.application.scheduling.ScheduleKeeping;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.CategoryId;
import dev.tutorium.domain.offering.Level;
import dev.tutorium.domain.offering.PackageOffer;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What the demo school offers: open hours, services, categories and courses. */
@Singleton
@Requires(property = "tutorium.demo", value = "true")
final class DemoOfferings {

    private final ScheduleKeeping schedules;
    private final ServiceAuthoring services;
    private final ServiceLife life;
    private final CategoryKeeping categories;
    private final CourseAuthoring courses;
    private final CurriculumAuthoring curricula;

    DemoOfferings(
            ScheduleKeeping schedules,
            ServiceAuthoring services,
            ServiceLife life,
            CategoryKeeping categories,
            CourseAuthoring courses,
            CurriculumAuthoring curricula) {
        this.schedules = schedules;
        this.services = services;
        this.life = life;
        this.categories = categories;
        this.courses = courses;
        this.curricula = curricula;
    }

    /** Weekdays in the mornings and afternoons of a zone. */
    void hours(Actor.Member teacher, String zone) {
        var rules = new ArrayList<RuleFields>();
        for (int day = 1; day <= 5; day++) {
            rules.add(new RuleFields(day, "09:00", "12:00"));
            rules.add(new RuleFields(day, "13:30", "19:00"));
        }
        done(schedules.create(teacher, new ScheduleFields("Weekdays", zone, rules, true)));
    }

    ServiceId service(Actor.Member teacher, String title, String description, Money price, int minutes) {
        return publish(teacher, fields(title, description, price, minutes, 10, false, false));
    }

    /** A free first meeting. */
    ServiceId trial(Actor.Member teacher) {
        var text = "Twenty minutes to find out whether we get on and what you need.";
        return publish(teacher, fields("First meeting", text, Money.of(0, "EUR"), 20, 0, false, true));
    }

    /** A lesson that waits for the teacher to agree. */
    ServiceId onRequest(Actor.Member teacher, String title, String description, Money price, int minutes) {
        return publish(teacher, fields(title, description, price, minutes, 15, true, false));
    }

    CategoryId category(Actor.Member admin, String name) {
        return done(categories.add(admin, name)).id();
    }

    CourseId course(Actor.Member creator, CourseFields fields, List<String> modules) {
        var course = courses.create(creator, fields);
        for (var module : modules) {
            done(curricula.add(
                    creator,
                    course.id(),
                    new ModuleFields(module, "Read ahead, try the exercises, bring your questions.", 40, null, null)));
        }
        done(courses.publish(creator, course.id()));
        return course.id();
    }

    static CourseFields about(
            String title, String description, Level level, CategoryId category, long cents, List<String> objectives) {
        return new CourseFields(
                title,
                description,
                level,
                category,
                Money.of(cents, "EUR"),
                60,
                List.of(),
                objectives,
                List.of("One-to-one sessions", "Exercises with feedback"));
    }

    static <T> T done(Outcome<T, ? extends Refusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("the demo was refused: " + refusal));
    }

    private ServiceId publish(Actor.Member teacher, ServiceFields fields) {
        var service = done(services.create(teacher, fields));
        return done(life.publish(teacher, service.id())).id();
    }

    /** Five at a price that saves a tenth, and ten that save a fifth. */
    private static List<PackageOffer> packages(Money price) {
        return List.of(
                new PackageOffer(5, price.fraction(45, 10, RoundingMode.HALF_UP), Renewal.MONTHLY),
                new PackageOffer(10, price.fraction(8, 1, RoundingMode.HALF_UP)));
    }

    private static ServiceFields fields(
            String title, String description, Money price, int minutes, int after, boolean approval, boolean trial) {
        var packages = approval || trial ? List.<PackageOffer>of() : packages(price);
        return new ServiceFields(
                title,
                null,
                description,
                price,
                minutes,
                null,
                null,
                0,
                after,
                null,
                null,
                null,
                null,
                null,
                null,
                approval,
                trial,
                null,
                null,
                packages);
    }
}
