package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.CoursePackId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.ServiceId;
import java.time.Instant;
import java.util.UUID;

/** What happened to a service, a course or a course pack. */
public sealed interface OfferingEvent extends DomainEvent {

    /** What happened to a service. */
    sealed interface ServiceEvent extends OfferingEvent {

        ServiceId service();

        @Override
        default UUID aggregateId() {
            return service().value();
        }
    }

    /** What happened to a course. */
    sealed interface CourseEvent extends OfferingEvent {

        CourseId course();

        @Override
        default UUID aggregateId() {
            return course().value();
        }
    }

    /** What happened to a course pack. */
    sealed interface CoursePackEvent extends OfferingEvent {

        CoursePackId pack();

        @Override
        default UUID aggregateId() {
            return pack().value();
        }
    }

    record ServiceCreated(ServiceId service, AccountId teacher, String title, Instant at) implements ServiceEvent {}

    record ServiceEdited(ServiceId service, AccountId teacher, Instant at) implements ServiceEvent {}

    record ServiceStatusChanged(ServiceId service, AccountId teacher, ServiceStatus from, ServiceStatus to, Instant at)
            implements ServiceEvent {}

    record ServiceDeleted(ServiceId service, AccountId teacher, Instant at) implements ServiceEvent {}

    record CourseCreated(CourseId course, AccountId creator, String title, Instant at) implements CourseEvent {}

    record CourseEdited(CourseId course, AccountId creator, Instant at) implements CourseEvent {}

    record CoursePublished(CourseId course, AccountId creator, String title, Instant at) implements CourseEvent {}

    record CourseUnpublished(CourseId course, AccountId creator, String title, Instant at) implements CourseEvent {}

    record CourseDeleted(CourseId course, AccountId creator, Instant at) implements CourseEvent {}

    record CoursePackCreated(CoursePackId pack, AccountId teacher, String title, Instant at)
            implements CoursePackEvent {}

    record CoursePackEdited(CoursePackId pack, AccountId teacher, Instant at) implements CoursePackEvent {}

    record CoursePackPublished(CoursePackId pack, AccountId teacher, String title, Instant at)
            implements CoursePackEvent {}

    record CoursePackUnpublished(CoursePackId pack, AccountId teacher, String title, Instant at)
            implements CoursePackEvent {}

    /** {@code reason} is empty when nobody was enrolled and none was given. */
    record CoursePackDeleted(
            CoursePackId pack, AccountId teacher, String title, AccountId by, String reason, Instant at)
            implements CoursePackEvent {}
}
