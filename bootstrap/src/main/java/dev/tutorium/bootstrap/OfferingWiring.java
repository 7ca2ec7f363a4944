package dev.tutorium.bootstrap;

import dev.tutorium.application.booking.port.Policies;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.CategoryKeeping;
import dev.tutorium.application.offering.CourseAuthoring;
import dev.tutorium.application.offering.CurriculumAuthoring;
import dev.tutorium.application.offering.ServiceAuthoring;
import dev.tutorium.application.offering.ServiceLife;
import dev.tutorium.application.offering.port.Categories;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.scheduling.port.Schedules;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Services and courses. */
@Factory
final class OfferingWiring {

    @Singleton
    ServiceLife serviceLife(Services services, AuditTrail trail, Transactions transactions, InstantSource clock) {
        return new ServiceLife(services, trail, transactions, clock);
    }

    @Singleton
    ServiceAuthoring serviceAuthoring(
            Services services,
            Schedules schedules,
            Policies policies,
            SchedulingPolicy standard,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        return new ServiceAuthoring(services, schedules, policies, standard, ids, transactions, clock);
    }

    @Singleton
    CourseAuthoring courseAuthoring(
            Courses courses, Categories categories, Ids ids, Transactions transactions, InstantSource clock) {
        return new CourseAuthoring(courses, categories, ids, transactions, clock);
    }

    @Singleton
    CurriculumAuthoring curriculumAuthoring(Courses courses, Ids ids, Transactions transactions, InstantSource clock) {
        return new CurriculumAuthoring(courses, ids, transactions, clock);
    }

    @Singleton
    CategoryKeeping categoryKeeping(Categories categories, Ids ids, Transactions transactions) {
        return new CategoryKeeping(categories, ids, transactions);
    }
}
